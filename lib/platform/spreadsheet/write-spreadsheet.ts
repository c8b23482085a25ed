import "server-only";
import { utils, write, type WorkSheet } from "@e965/xlsx";
import { MEDIA_TYPES } from "@/lib/core/files";
import { csvOf, neutralised, type Cell } from "@/lib/core/spreadsheet";
import { fileHeaders } from "@/lib/platform/http/file-headers";

export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** In characters. */
  readonly widths?: readonly number[];
}

/** A cell of a workbook says that it is a text, so that a line that begins with a dash may stay as it is. */
const safe = (cell: Cell): Cell =>
  typeof cell === "string" && !cell.startsWith("-") ? neutralised(cell) : cell;

function sheetOf({ rows, widths }: WrittenSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(safe)));
  if (widths) sheet["!cols"] = widths.map((wch) => ({ wch }));
  return sheet;
}

/** A workbook of texts and numbers; no cell of it is ever a formula. */
export function xlsxOf(sheets: readonly WrittenSheet[]): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name);
  const written: unknown = write(book, { type: "array", bookType: "xlsx", compression: true });
  if (!(written instanceof ArrayBuffer)) throw new Error("a workbook is written as bytes");
  return new Uint8Array(written);
}

/** A CSV file as bytes, its mark first. */
export const csvBytes = (rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(csvOf(rows));

/** A file to take away. */
export function sheetAnswer(name: string, kind: "xlsx" | "csv", bytes: Uint8Array<ArrayBuffer>): Response {
  const mediaType = kind === "xlsx" ? MEDIA_TYPES.xlsx : "text/csv; charset=utf-8";
  return new Response(bytes, {
    headers: fileHeaders({ name: `${name}.${kind}`, mediaType, size: bytes.length, shown: false }),
  });
}
