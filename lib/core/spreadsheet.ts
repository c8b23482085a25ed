/*
 * A sheet as everybody may know it: rows of texts, and what is wrong with cells before anyone asks what they mean.
 * Numbers are texts in Vietnam's writing («87,5»), so that a typed file and a saved one are read by one reader.
 */

/** `text`: pasted from a spreadsheet, tab separated. */
export type SheetKind = "xlsx" | "csv" | "text";

export interface SheetRow {
  /** As the spreadsheet counts: from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type FlawKind =
  "formula" | "merged" | "hidden_row" | "hidden_column" | "date" | "error_value" | "too_long";

/** What keeps a cell, a row or a column from being taken as it stands. */
export interface CellFlaw {
  readonly kind: FlawKind;
  /** Null for a whole column. */
  readonly row: number | null;
  /** Counted from 0; null for a whole row. */
  readonly column: number | null;
}

export interface SheetTable {
  readonly kind: SheetKind;
  /** Rows with something in them. */
  readonly rows: readonly SheetRow[];
  readonly flaws: readonly CellFlaw[];
}

export const SHEET_MAX_BYTES = 2 * 1024 * 1024;
export const SHEET_MAX_ROWS = 500;
export const SHEET_MAX_COLUMNS = 60;
export const SHEET_MAX_CELL = 5000;

/** Why a file could not be read as a sheet at all; `name` is the file's own, for the sentence. */
export interface SheetRefusal {
  readonly code:
    | "spreadsheet.empty"
    | "spreadsheet.too-large"
    | "spreadsheet.type"
    | "spreadsheet.old-format"
    | "spreadsheet.locked"
    | "spreadsheet.macro"
    | "spreadsheet.damaged"
    | "spreadsheet.encoding"
    | "spreadsheet.no-rows"
    | "spreadsheet.too-many-rows"
    | "spreadsheet.too-many-columns";
  readonly name: string;
}

export type Cell = string | number;

/**
 * Excel and its like run a cell of a text file that begins with one of these signs. An apostrophe before it makes it a
 * text; one more where it has one already, so that nothing is lost on the way back.
 */
export const neutralised = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** What `neutralised` was given. */
export const asTyped = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** «A», «Z», «AA»: how a spreadsheet names a column counted from 0. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? columnLetter(rest) : ""}${String.fromCharCode(65 + (index % 26))}`;
}

/** A number as it is typed in Vietnam, with all its digits. */
export const typedNumber = (value: number): string => String(value).replace(".", ",");

const quoted = (cell: Cell): string =>
  `"${(typeof cell === "number" ? typedNumber(cell) : neutralised(cell)).replaceAll('"', '""')}"`;

/** Lines of a CSV file: every cell quoted, none a formula. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");

/** A CSV file as spreadsheets in Vietnam open it: UTF-8 with its mark, one line per row. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${csvLines(rows)}`;
