import { expect, test } from "vitest";
import { csvOf } from "@/lib/core/spreadsheet";

test("begins with the mark that spreadsheets need for Vietnamese, and quotes every cell", () => {
  expect(csvOf([["Đơn vị", 'Công ty "A", B']])).toBe('\uFEFF"Đơn vị","Công ty ""A"", B"\r\n');
});

test.each(["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "\r=1"])("never lets «%s» be a formula", (text) => {
  expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
});
