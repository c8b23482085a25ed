import "server-only";
import { read, SSF, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import { err, ok, type Result } from "@/lib/core/result";
import {
  asTyped,
  SHEET_MAX_BYTES,
  SHEET_MAX_CELL,
  SHEET_MAX_COLUMNS,
  SHEET_MAX_ROWS,
  typedNumber,
  type CellFlaw,
  type FlawKind,
  type SheetKind,
  type SheetRefusal,
  type SheetRow,
  type SheetTable,
} from "@/lib/core/spreadsheet";
import { isBoundedZip } from "@/lib/platform/spreadsheet/is-bounded-zip";
import { readDelimited } from "@/lib/platform/spreadsheet/read-delimited";
import { sniffFile } from "@/lib/platform/storage/sniff-file";
import { readZipEntries } from "@/lib/platform/storage/zip-directory";

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Code = SheetRefusal["code"];
type Raw = Pick<SheetTable, "rows" | "flaws">;

/**
 * The rows of an XLSX or CSV file, told by its content. `sheet` names the sheet that is read where there is one of that
 * name, else the first. Everything is bounded before it is parsed; formulas are never computed.
 */
export function readSpreadsheet(
  { name, bytes }: NamedBytes,
  sheet: string,
): Result<SheetTable, SheetRefusal> {
  const refused = (code: Code): Result<never, SheetRefusal> => err({ code, name });
  if (bytes.length === 0) return refused("spreadsheet.empty");
  if (bytes.length > SHEET_MAX_BYTES) return refused("spreadsheet.too-large");
  const kind = kindOf(bytes);
  if (kind !== "xlsx" && kind !== "csv") return refused(kind);
  const raw = kind === "xlsx" ? readWorkbook(bytes, sheet) : readText(bytes);
  if (typeof raw === "string") return refused(raw);
  return bounded(kind, raw, name);
}

/** Rows as they were pasted. */
export const readPasted = (text: string): Result<SheetTable, SheetRefusal> =>
  bounded("text", readDelimited(text.replace(/\r\n?/g, "\n")), "");

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b);
const isUtf16 = (bytes: Uint8Array): boolean => startsWith(bytes, 0xff, 0xfe);
const isMacro = (name: string): boolean =>
  /vbaproject\.bin$|vbadata\.xml$|\/activex\/|\/macrosheets\//i.test(name);

function kindOf(bytes: Uint8Array): "xlsx" | "csv" | Code {
  const sniffed = sniffFile(bytes);
  if (sniffed === "xlsx") return "xlsx";
  if (sniffed === "locked" && !startsWith(bytes, 0x25)) return "spreadsheet.locked";
  if (isOle(bytes)) return "spreadsheet.old-format";
  if (isZip(bytes)) {
    const entries = readZipEntries(bytes);
    if (entries.length === 0) return "spreadsheet.damaged";
    return entries.some(({ name }) => isMacro(name)) ? "spreadsheet.macro" : "spreadsheet.type";
  }
  if (sniffed !== "other") return "spreadsheet.type";
  return isUtf16(bytes) || !bytes.includes(0) ? "csv" : "spreadsheet.type";
}

function readText(bytes: Uint8Array): Raw | Code {
  const encoding = isUtf16(bytes) ? "utf-16le" : "utf-8";
  try {
    return readDelimited(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return "spreadsheet.encoding";
  }
}

/** More than the rows that are taken: empty ones between them count nothing. */
const MOST_READ_ROWS = 2000;

function readWorkbook(bytes: Uint8Array, wanted: string): Raw | Code {
  if (!isBoundedZip(bytes)) return "spreadsheet.damaged";
  try {
    const names = read(bytes, { type: "array", bookSheets: true }).SheetNames;
    const name = names.find((one) => one.normalize("NFC").trim() === wanted) ?? names[0];
    if (name === undefined) return "spreadsheet.no-rows";
    const book = read(bytes, {
      type: "array",
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      bookVBA: false,
      sheets: [name],
      sheetRows: MOST_READ_ROWS,
    });
    const sheet = book.Sheets[name];
    return sheet ? readSheet(sheet) : "spreadsheet.no-rows";
  } catch {
    // The library throws on whatever is no workbook: that is the file's fault.
    return "spreadsheet.damaged";
  }
}

function readSheet(sheet: WorkSheet): Raw | Code {
  const full: unknown = sheet["!fullref"];
  if (typeof full === "string" && utils.decode_range(full).e.r >= MOST_READ_ROWS)
    return "spreadsheet.too-many-rows";
  const flaws: CellFlaw[] = (sheet["!merges"] ?? []).map(({ s }) => ({
    kind: "merged",
    row: s.r + 1,
    column: s.c,
  }));
  (sheet["!cols"] ?? []).forEach((column, index) => {
    if (isHidden(column)) flaws.push({ kind: "hidden_column", row: null, column: index });
  });
  const lines: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  const rows: SheetRow[] = [];
  lines.forEach((line, index) => {
    const number = index + 1;
    if (isHidden(sheet["!rows"]?.[index])) flaws.push({ kind: "hidden_row", row: number, column: null });
    const cells = Array.from(line ?? [], (cell) => (cell ? textOf(cell) : ""));
    Array.from(line ?? []).forEach((cell, column) => {
      const kind = cell ? flawOf(cell) : null;
      if (kind) flaws.push({ kind, row: number, column });
    });
    rows.push({ number, cells });
  });
  return { rows, flaws };
}

const isHidden = (one: { readonly hidden?: boolean } | null | undefined): boolean => one?.hidden === true;

function flawOf(cell: CellObject): FlawKind | null {
  if (cell.f !== undefined || cell.F !== undefined) return "formula";
  if (cell.t === "e") return "error_value";
  return cell.t === "d" || (cell.t === "n" && SSF.is_date(String(cell.z ?? ""))) ? "date" : null;
}

/** Excel keeps 70% as 0,7; what is meant is what is seen. */
function numberText(value: number, format: string): string {
  const shown = format.includes("%") ? value * 100 : value;
  return typedNumber(Number(shown.toPrecision(12)));
}

function textOf(cell: CellObject): string {
  const { v, w, t, z } = cell;
  if (t === "z" || v === undefined) return "";
  if (typeof v === "number") return flawOf(cell) === "date" ? (w ?? "") : numberText(v, String(z ?? ""));
  if (typeof v === "boolean") return v ? "Có" : "Không";
  return typeof v === "string" ? asTyped(v) : (w ?? "");
}

/** Composed letters, one kind of line end, nothing that a database cannot keep. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\uD800-\uDFFF]/gu, "")
    .normalize("NFC")
    .trim();

const isFilled = ({ cells }: SheetRow): boolean => cells.some((cell) => cell !== "");

/** Rows with something in them, no more and no longer than they may be. */
function bounded(kind: SheetKind, raw: Raw, name: string): Result<SheetTable, SheetRefusal> {
  const flaws = [...raw.flaws];
  const rows = raw.rows
    .map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, column) => {
        const text = cleaned(cell);
        if (text.length <= SHEET_MAX_CELL) return text;
        flaws.push({ kind: "too_long", row: number, column });
        return text.slice(0, SHEET_MAX_CELL);
      }),
    }))
    .filter(isFilled);
  if (rows.length === 0) return err({ code: "spreadsheet.no-rows", name });
  // The head and its line of explanation, if there are any, count with the rest: the limit is round.
  if (rows.length > SHEET_MAX_ROWS + 1) return err({ code: "spreadsheet.too-many-rows", name });
  const isWide = rows.some(({ cells }) =>
    cells.some((cell, column) => column >= SHEET_MAX_COLUMNS && cell !== ""),
  );
  if (isWide) return err({ code: "spreadsheet.too-many-columns", name });
  const numbers = new Set(rows.map(({ number }) => number));
  return ok({
    kind,
    rows: rows.map(({ number, cells }) => ({ number, cells: cells.slice(0, SHEET_MAX_COLUMNS) })),
    flaws: flaws.filter(
      ({ row, column }) => (row === null || numbers.has(row)) && (column ?? 0) < SHEET_MAX_COLUMNS,
    ),
  });
}
