import "server-only";
import { fold } from "@/lib/core/text";
import { csvBytes, sheetAnswer, xlsxOf } from "@/lib/platform/spreadsheet/write-spreadsheet";
import type { CriteriaSetView, StagedImportView } from "@/lib/programmes/criteria-views";
import {
  CRITERIA_SHEET,
  criteriaRows,
  GUIDE_SHEET,
  guideRows,
  rowsWithErrors,
  SHEET_WIDTHS,
} from "@/lib/programmes/domain/criteria-sheet";

const fileName = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 90)
    .replace(/^-+|-+$/g, "");

/** The bytes of a set as a file: criteria, and in a workbook how to fill them in. */
export function criteriaBytes(
  { content }: Pick<CriteriaSetView, "content">,
  kind: "xlsx" | "csv",
): Uint8Array<ArrayBuffer> {
  const rows = criteriaRows(content);
  if (kind === "csv") return csvBytes(rows);
  return xlsxOf([
    { name: CRITERIA_SHEET, rows, widths: SHEET_WIDTHS },
    { name: GUIDE_SHEET, rows: guideRows(content.title), widths: [24, 90] },
  ]);
}

export const criteriaFile = (view: CriteriaSetView, kind: "xlsx" | "csv"): Response =>
  sheetAnswer(`${fileName(view.content.title)}-phien-ban-${view.number}`, kind, criteriaBytes(view, kind));

/** The same file again with its errors; what was pasted comes as a workbook. */
export function errorFile({
  table,
  problems,
  name,
}: Pick<StagedImportView, "table" | "problems" | "name">): Response {
  const rows = rowsWithErrors(table, problems);
  const kind = table.kind === "csv" ? "csv" : "xlsx";
  const bytes = kind === "csv" ? csvBytes(rows) : xlsxOf([{ name: CRITERIA_SHEET, rows }]);
  const base = name.replace(/\.[^.]*$/, "");
  return sheetAnswer(`${fileName(base) || "tieu-chi"}-loi`, kind, bytes);
}
