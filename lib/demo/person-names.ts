const FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ"] as const;
const MIDDLES = ["Văn", "Thị"] as const;
const LETTERS = "ABCDEGHKLMNPQRSTVX";

/** The n-th placeholder person: «Nguyễn Văn A», «Trần Thị B» … nobody's real name, and no two alike. */
export function placeholderName(index: number): string {
  const family = FAMILIES[index % FAMILIES.length] ?? "";
  const round = Math.floor(index / FAMILIES.length);
  const middle = MIDDLES[(index + Math.floor(round / LETTERS.length)) % MIDDLES.length] ?? "";
  return `${family} ${middle} ${LETTERS.charAt((round + index) % LETTERS.length)}`;
}
