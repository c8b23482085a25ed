import { formatAdminDate, fold } from "@/lib/core/text";
import type { Paper, PaperAnnex } from "@/lib/documents/domain/paper";

const DOTS = "………";

/** «Số: 08/QĐ-UBND»; dots until the number is given. Null where the paper carries no number. */
export const numberLine = ({ number, symbol }: Pick<Paper, "number" | "symbol">): string | null =>
  symbol === null ? null : `Số: ${number ?? DOTS}/${symbol}`;

/** «ngày 05 tháng 3 năm 2026»; dots until the paper is dated. */
export const dateWords = ({ datedOn, year }: Pick<Paper, "datedOn" | "year">): string =>
  datedOn ? formatAdminDate(datedOn) : `ngày …… tháng …… năm ${year}`;

/** «Bắc Ninh, ngày 05 tháng 3 năm 2026». */
export const placeAndDate = (paper: Pick<Paper, "place" | "datedOn" | "year">): string =>
  `${paper.place}, ${dateWords(paper)}`;

/** Under the title of an annex: which document it belongs to (NĐ 30/2020, Phụ lục I, phần II). */
export function annexReference(paper: Paper, { issuerName }: PaperAnnex): string {
  const type = paper.type.slice(0, 1) + paper.type.slice(1).toLocaleLowerCase("vi");
  const number = paper.symbol === null ? "" : ` số ${paper.number ?? DOTS}/${paper.symbol}`;
  return `(Kèm theo ${type}${number} ${dateWords(paper)} của ${issuerName})`;
}

/** Name of the file without its ending: «quyet-dinh-ve-viec-cong-nhan-xa-yen-phong». Plain letters, for old systems. */
export const fileStem = ({ title }: Pick<Paper, "title">): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "") || "van-ban";
