/**
 * Revisions of a PDF (ISO 32000-1, 7.5.6): what is added stands after what was there, whose bytes never change. A file
 * is a string of its bytes, one letter a byte. Only the plain kind is read that our own typesetter writes: a classic
 * table of references, dictionaries outside of streams.
 */
export interface PdfStructure {
  readonly size: number;
  readonly root: number;
  readonly trailer: string;
  readonly startXref: number;
  /** From the number of an object to where it begins, the newest of each. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Null for a file of another kind, or none at all. */
export function readStructure(file: string): PdfStructure | null {
  const startXref = lastStartXref(file);
  if (startXref === null) return null;
  const offsets = new Map<number, number>();
  let newest: string | null = null;
  for (let at: number | null = startXref, left = 20; at !== null && left > 0; left -= 1) {
    const section: XrefSection | null = readSection(file, at);
    if (!section) return null;
    for (const [number, offset] of section.offsets) if (!offsets.has(number)) offsets.set(number, offset);
    newest ??= section.trailer;
    at = numberIn(section.trailer, "Prev");
  }
  const size = newest && numberIn(newest, "Size");
  const root = newest && numberIn(newest, "Root");
  return newest && size && root ? { size, root, trailer: newest, startXref, offsets } : null;
}

function lastStartXref(file: string): number | null {
  const at = file.lastIndexOf("startxref");
  const found = at < 0 ? null : /^startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(at));
  return found ? Number(found[1]) : null;
}

/** Where an object would begin that was taken away. */
const FREED = -1;

interface XrefSection {
  readonly offsets: readonly (readonly [number, number])[];
  readonly trailer: string;
}

function readSection(file: string, at: number): XrefSection | null {
  const end = file.indexOf("startxref", at);
  const section = end < 0 ? "" : file.slice(at, end);
  const found = /^xref\s([\s\S]*?)trailer\s*(<<[\s\S]*>>)\s*$/.exec(section);
  if (!found) return null;
  const offsets: [number, number][] = [];
  let number = 0;
  for (const line of (found[1] ?? "").split(/\r?\n|\r/)) {
    const entry = /^(\d{10}) \d{5} ([nf]) ?$/.exec(line);
    const head = /^(\d+) (\d+)$/.exec(line);
    if (head) number = Number(head[1]);
    if (!entry) continue;
    offsets.push([number, entry[2] === "n" ? Number(entry[1]) : FREED]);
    number += 1;
  }
  return { offsets, trailer: found[2] ?? "" };
}

const numberIn = (dictionary: string, key: string): number | null => {
  const found = new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary);
  return found ? Number(found[1]) : null;
};

/** What stands between `7 0 obj` and `endobj`; null when it is not there. */
export function objectIn(file: string, { offsets }: PdfStructure, number: number): string | null {
  const at = offsets.get(number) ?? FREED;
  const end = at === FREED ? -1 : file.indexOf("endobj", at);
  const whole = end < 0 ? "" : file.slice(at, end);
  const head = /^(\d+) 0 obj\s*/.exec(whole);
  return head && Number(head[1]) === number ? whole.slice(head[0].length).trimEnd() : null;
}

/** The number that an entry refers to: `/AcroForm 40 0 R`. */
export const referenceIn = (dictionary: string, key: string): number | null => {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary);
  return found ? Number(found[1]) : null;
};

/** The numbers of an entry that is an array of references. */
export function referencesIn(dictionary: string, key: string): readonly number[] {
  const found = new RegExp(`/${key}\\s*\\[([^\\]]*)\\]`).exec(dictionary);
  return Array.from((found?.[1] ?? "").matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}

/** The dictionary with one entry more; throws when it has it already, since then it is not one of ours. */
export function withEntry(dictionary: string, key: string, value: string): string {
  const end = dictionary.lastIndexOf(">>");
  if (end < 0 || new RegExp(`/${key}[\\s\\[</(]`).test(dictionary)) throw new Error(`no place for /${key}`);
  return `${dictionary.slice(0, end)}  /${key} ${value}\n${dictionary.slice(end)}`;
}

/** Numbers of the page objects, in the order of the pages. */
export function pagesOf(file: string, structure: PdfStructure): readonly number[] {
  const pagesBelow = (number: number, depth: number): readonly number[] => {
    const node = objectIn(file, structure, number) ?? "";
    if (/\/Type\s*\/Page\b(?!s)/.test(node)) return [number];
    return depth > 20 ? [] : referencesIn(node, "Kids").flatMap((kid) => pagesBelow(kid, depth + 1));
  };
  const pages = referenceIn(objectIn(file, structure, structure.root) ?? "", "Pages");
  return pages === null ? [] : pagesBelow(pages, 0);
}

/** The file with one revision more: these objects, new or in place of earlier ones. */
export function appendRevision(
  file: string,
  structure: PdfStructure,
  objects: ReadonlyMap<number, string>,
): string {
  const numbers = [...objects.keys()].sort((one, other) => one - other);
  let text = file.endsWith("\n") ? "" : "\n";
  const places = new Map<number, number>();
  for (const number of numbers) {
    places.set(number, file.length + text.length);
    text += `${number} 0 obj\n${objects.get(number) ?? ""}\nendobj\n`;
  }
  const startXref = file.length + text.length;
  const size = Math.max(structure.size, ...numbers.map((number) => number + 1));
  const rows = numbers.map((number) => {
    const place = String(places.get(number)).padStart(10, "0");
    return `${number} 1\n${place} 00000 n \n`;
  });
  return (
    `${file}${text}xref\n${rows.join("")}trailer\n${trailerAfter(structure, size)}\n` +
    `startxref\n${startXref}\n%%EOF\n`
  );
}

function trailerAfter({ trailer, startXref }: PdfStructure, size: number): string {
  const kept = trailer.replace(/\s*\/Prev\s+\d+/, "").replace(/\/Size\s+\d+/, `/Size ${size}`);
  return withEntry(kept, "Prev", String(startXref));
}

/** Any text as a PDF writes it. */
export const pdfText = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0"),
  ).join("")}>`;
