/**
 * Dictionaries of a PDF (ISO 32000-1, 7.3) in one fixed spelling: entries in order of their names, one blank between
 * tokens. Two programs that write the same value differently give the same text.
 */

/** The entries of a dictionary, each value in its fixed spelling; null when it is no dictionary. */
export function entriesOf(text: string): ReadonlyMap<string, string> | null {
  try {
    const value = readValue({ text, at: 0 }, 0);
    if (!(value instanceof Map)) return null;
    return new Map([...value].map(([key, one]) => [key, spelled(one)]));
  } catch {
    return null;
  }
}

type Value = string | readonly Value[] | ReadonlyMap<string, Value>;

interface Reader {
  readonly text: string;
  at: number;
}

const DEEPEST = 50;
const BLANKS = /^(?:[\0\t\n\f\r ]|%[^\r\n]*)+/;

function skipBlanks(reader: Reader): void {
  reader.at += BLANKS.exec(reader.text.slice(reader.at, reader.at + 2000))?.[0].length ?? 0;
}

function take(reader: Reader, pattern: RegExp): string | null {
  const found = pattern.exec(reader.text.slice(reader.at, reader.at + 2000))?.[0];
  if (found === undefined) return null;
  reader.at += found.length;
  return found;
}

function readValue(reader: Reader, depth: number): Value {
  if (depth > DEEPEST) throw new Error("too deep");
  skipBlanks(reader);
  if (take(reader, /^<</) !== null) return readDictionary(reader, depth);
  if (take(reader, /^\[/) !== null) return readArray(reader, depth);
  if (reader.text[reader.at] === "(") return readText(reader);
  if (reader.text[reader.at] === "<") return readHexadecimal(reader);
  const reference = take(reader, /^\d+\s+\d+\s+R(?![\w])/);
  if (reference !== null) return reference.replace(/\s+/g, " ");
  const plain = take(reader, /^(?:\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+)/);
  if (plain === null) throw new Error("no value");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? String(Number(plain)) : plain;
}

function readDictionary(reader: Reader, depth: number): Value {
  const entries = new Map<string, Value>();
  for (;;) {
    skipBlanks(reader);
    if (take(reader, /^>>/) !== null) return entries;
    const key = take(reader, /^\/[^\0\t\n\f\r ()<>[\]{}/%]+/);
    if (key === null || entries.has(key.slice(1))) throw new Error("no entry");
    entries.set(key.slice(1), readValue(reader, depth + 1));
  }
}

function readArray(reader: Reader, depth: number): Value {
  const values: Value[] = [];
  for (;;) {
    skipBlanks(reader);
    if (take(reader, /^\]/) !== null) return values;
    values.push(readValue(reader, depth + 1));
  }
}

function readHexadecimal(reader: Reader): string {
  const end = reader.text.indexOf(">", reader.at);
  const hex = end < 0 ? "" : reader.text.slice(reader.at, end + 1);
  if (!/^<[0-9A-Fa-f\s]*>$/.test(hex)) throw new Error("no hexadecimal text");
  reader.at = end + 1;
  return hex.replace(/\s/g, "").toUpperCase();
}

/** Kept as it is written, brackets balanced. */
function readText(reader: Reader): string {
  const start = reader.at;
  let open = 0;
  do {
    const letter = reader.text[reader.at];
    if (letter === undefined) throw new Error("text without end");
    if (letter === "\\") reader.at += 1;
    else if (letter === "(") open += 1;
    else if (letter === ")") open -= 1;
    reader.at += 1;
  } while (open > 0);
  return reader.text.slice(start, reader.at);
}

function spelled(value: Value): string {
  if (typeof value === "string") return value;
  if (value instanceof Map) {
    const entries: readonly (readonly [string, Value])[] = [...value];
    const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
    return `<< ${sorted.map(([key, one]) => `/${key} ${spelled(one)}`).join(" ")} >>`;
  }
  return Array.isArray(value) ? `[${value.map(spelled).join(" ")}]` : "";
}
