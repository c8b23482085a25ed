/** Where an item of a plan or a criteria set comes from. Nothing is shown as law that the text does not say. */
export const BASES = [
  "plan",
  "legal_text",
  "common_rule",
  "derived",
  "tenant_setting",
  "illustrative",
] as const;
export type Basis = (typeof BASES)[number];

export const BASIS_LABELS = {
  plan: "Theo kế hoạch",
  legal_text: "Theo văn bản quy phạm",
  common_rule: "Theo quy trình chung năm 2023; bản kế hoạch sao chép không có đoạn này",
  derived: "Suy ra từ quy định khác của kế hoạch",
  tenant_setting: "Thiết lập của địa phương, kế hoạch không nêu",
  illustrative: "Minh họa, chưa phải văn bản chính thức",
} as const satisfies Record<Basis, string>;

export interface Sourced {
  /** Clause as the reader finds it: «II.4, gạch đầu dòng thứ nhất». */
  readonly clause: string;
  readonly basis: Basis;
  /** The text's own words. */
  readonly source?: string;
  /** What the reader must know about the source, shown beside the item. */
  readonly mark?: string;
}
