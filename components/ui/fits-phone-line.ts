const PHONE_LINE_PX = 328;
const LETTER_PX = 8.3;
const GAP_PX = 20;

/** Whether these links stand on one line of a 360 px phone; otherwise they become one `<details>` row. */
export function fitsPhoneLine(labels: readonly string[]): boolean {
  const letters = labels.reduce((sum, label) => sum + label.length, 0);
  return letters * LETTER_PX + (labels.length - 1) * GAP_PX <= PHONE_LINE_PX;
}
