import "server-only";
import { asTyped, type CellFlaw, type SheetRow } from "@/lib/core/spreadsheet";

const SEPARATORS = ["\t", ";", ","] as const;
type Separator = (typeof SEPARATORS)[number];

/** The separator that stands most often in the first line with something in it, outside quotes. */
function separatorOf(text: string): Separator {
  const first = (/[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (separator: Separator): number => first.split(separator).length;
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Excel's own first line that names the separator. */
const DECLARED = /^sep=([;,\t])\r?\n/i;

/** Texts with their separators as Excel writes them: `"…"` around what holds one, `""` for a quote inside. */
function recordsOf(text: string, separator: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    record.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === separator) endCell();
    else if (sign === "\n") {
      endCell();
      records.push(record);
      record = [];
    } else if (sign !== "\r") cell += sign;
  }
  endCell();
  return [...records, record];
}

/** Rows of a text file or of what was pasted. A cell that Excel would run is a flaw and not a text. */
export function readDelimited(whole: string): {
  readonly rows: readonly SheetRow[];
  readonly flaws: readonly CellFlaw[];
} {
  const declared = DECLARED.exec(whole);
  const text = declared ? whole.slice(declared[0].length) : whole;
  const skipped = declared ? 1 : 0;
  const records = recordsOf(text, declared?.[1] ?? separatorOf(text));
  const flaws: CellFlaw[] = [];
  const rows = records.map((cells, index) => {
    const number = index + 1 + skipped;
    cells.forEach((cell, column) => {
      if (/^\s*=/.test(cell)) flaws.push({ kind: "formula", row: number, column });
    });
    return { number, cells: cells.map(asTyped) };
  });
  return { rows, flaws };
}
