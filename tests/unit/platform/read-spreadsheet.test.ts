import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { SheetTable } from "@/lib/core/spreadsheet";
import { readPasted, readSpreadsheet } from "@/lib/platform/spreadsheet/read-spreadsheet";
import { csvBytes, xlsxOf } from "@/lib/platform/spreadsheet/write-spreadsheet";

const ROWS = [
  ["Mã", "Tên"],
  ["A1", "Đạt"],
];

const bookOf = (sheet: WorkSheet, name = "Trang 1"): WorkBook => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return book;
};

function bytesOf(book: WorkBook, bookType: "xlsx" | "xlsm" | "biff8" | "ods" | "xlsb" = "xlsx"): Uint8Array {
  const written: unknown = write(book, { type: "buffer", bookType, compression: true });
  if (!(written instanceof Uint8Array)) throw new Error("bytes");
  return written;
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const read = (bytes: Uint8Array, sheet = "") => readSpreadsheet({ name: "tep.xlsx", bytes }, sheet);

function tableOf(bytes: Uint8Array, sheet = ""): SheetTable {
  const table = read(bytes, sheet);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}
const cellsOf = (bytes: Uint8Array, sheet = "") => tableOf(bytes, sheet).rows.map(({ cells }) => cells);

/** What Office makes of a workbook with a password: an old container with this stream. */
const LOCKED = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...Buffer.from("EncryptedPackage", "utf16le"),
]);

const withMacro = (): Uint8Array =>
  bytesOf({ ...bookOf(utils.aoa_to_sheet(ROWS)), vbaraw: new Uint8Array([1, 2, 3]) }, "xlsm");
const tall = (rows: number): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, index) => [`A${index}`]);

describe("what is no sheet is told by its content", () => {
  test.each<readonly [string, () => Uint8Array, string]>([
    ["nothing", () => new Uint8Array(), "empty"],
    ["more than 2 MB", () => new Uint8Array(2 * 1024 * 1024 + 1), "too-large"],
    ["a PDF", () => text("%PDF-1.7\n%%EOF"), "type"],
    ["a picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "type"],
    ["an ODS", () => bytesOf(bookOf(utils.aoa_to_sheet(ROWS)), "ods"), "type"],
    ["a binary workbook", () => bytesOf(bookOf(utils.aoa_to_sheet(ROWS)), "xlsb"), "type"],
    ["anything with zeros", () => new Uint8Array([1, 0, 2, 0]), "type"],
    ["the old format", () => bytesOf(bookOf(utils.aoa_to_sheet(ROWS)), "biff8"), "old-format"],
    ["a password", () => LOCKED, "locked"],
    ["macros", withMacro, "macro"],
    ["half a workbook", () => bytesOf(bookOf(utils.aoa_to_sheet(ROWS))).slice(0, 400), "damaged"],
    [
      "small packed, huge unpacked",
      () => bytesOf(bookOf(utils.aoa_to_sheet(Array.from({ length: 700 }, () => ["a".repeat(32_000)])))),
      "damaged",
    ],
    ["a CSV of the old code page", () => new Uint8Array([0x4d, 0xe3, 0x2c, 0x54, 0xea, 0x6e]), "encoding"],
    ["a sheet without rows", () => bytesOf(bookOf(utils.aoa_to_sheet([]))), "no-rows"],
    ["a CSV of blanks", () => text("\n , ,\n"), "no-rows"],
    ["502 rows", () => xlsxOf([{ name: "A", rows: tall(502) }]), "too-many-rows"],
    ["2500 rows", () => xlsxOf([{ name: "A", rows: tall(2500) }]), "too-many-rows"],
    [
      "61 columns",
      () => xlsxOf([{ name: "A", rows: [Array.from({ length: 61 }, () => "x")] }]),
      "too-many-columns",
    ],
  ])("%s", (_, bytes, code) => {
    expect(read(bytes())).toEqual({ ok: false, error: { code: `spreadsheet.${code}`, name: "tep.xlsx" } });
  });

  test("a head and 500 rows are taken", () => {
    expect(tableOf(xlsxOf([{ name: "A", rows: tall(501) }])).rows).toHaveLength(501);
  });
});

describe("a workbook", () => {
  test("the sheet of the wanted name, else the first", () => {
    const bytes = xlsxOf([
      { name: "Hướng dẫn", rows: [["x"]] },
      { name: "Tiêu chí", rows: ROWS },
    ]);
    expect(cellsOf(bytes, "Tiêu chí")).toEqual(ROWS);
    expect(cellsOf(bytes, "Khác")).toEqual([["x"]]);
  });

  test("numbers are written as in Vietnam; a percentage is what is seen", () => {
    const sheet = utils.aoa_to_sheet([[87.5, 70, 0.1 + 0.2, 0.7, true]]);
    sheet["D1"] = { t: "n", v: 0.7, z: "0%" };
    expect(cellsOf(bytesOf(bookOf(sheet)))).toEqual([["87,5", "70", "0,3", "70", "Có"]]);
  });

  test("formulas, merged cells, hidden rows and columns, dates and errors are flaws with their place", () => {
    const sheet = utils.aoa_to_sheet([
      ["a", "b", "c", "d"],
      ["e", "f", "g", "h"],
    ]);
    sheet["A1"] = { t: "n", v: 2, f: "1+1" };
    sheet["B1"] = { t: "n", v: 45_000, z: "dd/mm/yyyy" };
    sheet["C1"] = { t: "e", v: 0x17 };
    sheet["!merges"] = [utils.decode_range("C2:D2")];
    sheet["!rows"] = [{}, { hidden: true }];
    sheet["!cols"] = [{}, {}, {}, { hidden: true }];
    expect(tableOf(bytesOf(bookOf(sheet))).flaws).toEqual([
      { kind: "merged", row: 2, column: 2 },
      { kind: "hidden_column", row: null, column: 3 },
      { kind: "formula", row: 1, column: 0 },
      { kind: "date", row: 1, column: 1 },
      { kind: "error_value", row: 1, column: 2 },
      { kind: "hidden_row", row: 2, column: null },
    ]);
  });

  test("empty rows keep their number, blanks and signs that nobody sees are taken off", () => {
    const sheet = utils.aoa_to_sheet([["  a\u0001  "], [], ["b\r\nc"], ["x".repeat(5001)]]);
    const { rows, flaws } = tableOf(bytesOf(bookOf(sheet)));
    expect(rows.slice(0, 2)).toEqual([
      { number: 1, cells: ["a"] },
      { number: 3, cells: ["b\nc"] },
    ]);
    expect(flaws).toEqual([{ kind: "too_long", row: 4, column: 0 }]);
  });
});

describe("a text", () => {
  const WITH_BOM = "\uFEFFMã,Tên\r\nA1,Đạt\r\n";
  test.each<readonly [string, Uint8Array]>([
    ["with its mark", text(WITH_BOM)],
    ["without its mark", text(WITH_BOM.slice(1))],
    ["with semicolons", text("Mã;Tên\nA1;Đạt")],
    ["with tabs", text("Mã\tTên\nA1\tĐạt")],
    ["that names its separator", text("sep=;\r\nMã;Tên\r\nA1;Đạt")],
    ["in UTF-16, Excel's «Unicode Text»", new Uint8Array(Buffer.from("\uFEFFMã\tTên\r\nA1\tĐạt", "utf16le"))],
  ])("%s", (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(ROWS);
  });

  test("quotes hold separators, line ends and quotes", () => {
    expect(cellsOf(text('a,"b;c, ""d""\ne"\n1,2'))).toEqual([
      ["a", 'b;c, "d"\ne'],
      ["1", "2"],
    ]);
  });

  test("a formula is a flaw", () => {
    expect(tableOf(text("a,b\n1, =1+1\n")).flaws).toEqual([{ kind: "formula", row: 2, column: 1 }]);
  });

  test("pasted rows are read by the same reader; an empty first cell keeps its place", () => {
    const table = readPasted("\tTên\r\nA1\t87,5\r\n");
    expect(table.ok && table.value).toEqual({
      kind: "text",
      rows: [
        { number: 1, cells: ["", "Tên"] },
        { number: 2, cells: ["A1", "87,5"] },
      ],
      flaws: [],
    });
  });
});

describe("what is written is never run, and comes back as it was", () => {
  const EVIL = ['=HYPERLINK("http://x")', "+84", "-5+2", "@SUM(A1)", "\tx", "- Không để xảy ra", "'=1"];
  test("in a CSV every such cell is a text", () => {
    const csv = new TextDecoder().decode(csvBytes([EVIL, ["87,5", 87.5]]));
    expect(csv.match(/(?<=^|,)"[=+\-@\t]/gm)).toBeNull();
    const { rows, flaws } = tableOf(csvBytes([EVIL, ["a", 87.5]]));
    expect(rows.map(({ cells }) => cells)).toEqual([EVIL.map((cell) => cell.trim()), ["a", "87,5"]]);
    expect(flaws).toEqual([]);
  });

  test("in a workbook no cell is a formula", () => {
    const { rows, flaws } = tableOf(xlsxOf([{ name: "A", rows: [EVIL] }]));
    expect(rows[0]?.cells).toEqual(EVIL.map((cell) => cell.trim()));
    expect(flaws).toEqual([]);
  });
});
