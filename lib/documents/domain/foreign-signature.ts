import { err, ok, type Result } from "@/lib/core/result";
import { objectIn, pagesOf, readStructure, type PdfStructure } from "@/lib/documents/domain/pdf-revision";
import { entriesOf } from "@/lib/documents/domain/pdf-value";

/** Why a file that was signed in another system is not the one that was given out, with one signature behind it. */
export type ForeignFileRefusal =
  | { readonly code: "signature.not-pdf" }
  /** Its bytes do not begin with those that were given out. */
  | { readonly code: "signature.other-file" }
  | { readonly code: "signature.unsigned" }
  | { readonly code: "signature.unknown-structure" }
  | { readonly code: "signature.content-changed" }
  /** It would be seen somewhere else than in the room that the page leaves for it. */
  | { readonly code: "signature.outside-place" }
  | { readonly code: "signature.several" }
  | { readonly code: "signature.later-revision" }
  | { readonly code: "signature.forbids-number" };

/** The signature in such a file, and the bytes that it says it is of. */
export interface ForeignSignature {
  readonly cmsHex: string;
  readonly signedText: string;
}

const PROFILES = ["/adbe.pkcs7.detached", "/ETSI.CAdES.detached"];

/**
 * Takes a file that another system signed: the bytes that were given out come first, unchanged; behind them stands one
 * signature field with its signature over the whole file, and nothing that a reader would see differently (ISO 32000-1,
 * 7.5.6 and 12.8). Page, catalogue and form may be written again with the new field, and must say the same otherwise.
 * A signature is seen in the room that the page leaves for it, between post and name, or not at all: what it draws would
 * stand over the words of the page.
 */
export function readForeignSignature(
  file: string,
  base: string,
): Result<ForeignSignature, ForeignFileRefusal> {
  if (!file.startsWith("%PDF-")) return err({ code: "signature.not-pdf" });
  if (!file.startsWith(base)) return err({ code: "signature.other-file" });
  if (file.slice(base.length).trim() === "") return err({ code: "signature.unsigned" });
  const before = readStructure(base);
  const after = readStructure(file);
  if (!before || !after || before.root !== after.root) return err({ code: "signature.unknown-structure" });
  const form = formNumber(base, before);
  if (!isOnlyAdded(before, after, base.length)) return err({ code: "signature.content-changed" });
  const added = newFields({ file, base, before, after, form });
  if (added === null) return err({ code: "signature.content-changed" });
  const place = signingPlace(objectIn(base, before, form));
  const isInPlace = ({ number, page }: ShownWidget): boolean =>
    isSeenOnlyIn(place, page, objectIn(file, after, number));
  if (!added.widgets.every(isInPlace)) return err({ code: "signature.outside-place" });
  const signatures = added.fields.flatMap((field) => signatureOf(file, after, field) ?? []);
  const [signature, ...more] = signatures;
  if (!signature) return err({ code: "signature.unsigned" });
  if (more.length > 0) return err({ code: "signature.several" });
  return readRange(file, base.length, signature);
}

/** Earlier objects stand where they stood or were written again behind, and the trailer says nothing more than before. */
function isOnlyAdded(before: PdfStructure, after: PdfStructure, end: number): boolean {
  const stand = [...before.offsets].every(([number, offset]) => {
    const now = after.offsets.get(number);
    return now === offset || (now ?? 0) >= end;
  });
  return stand && isSameBut(before.trailer, after.trailer, ["Size", "Prev", "ID", "Info"]);
}

const formNumber = (base: string, before: PdfStructure): number =>
  refOf(entriesOf(objectIn(base, before, before.root) ?? "")?.get("AcroForm"));

/** Read from an entry in its fixed spelling, not from the text: another program's text may hold the words elsewhere. */
const refOf = (value: string | undefined): number => Number(/^(\d+) 0 R$/.exec(value ?? "")?.[1] ?? 0);
const refsOf = (value: string | undefined): readonly number[] =>
  Array.from((value ?? "").matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));

interface Both {
  readonly file: string;
  readonly base: string;
  readonly before: PdfStructure;
  readonly after: PdfStructure;
  readonly form: number;
}

/** What may differ between the earlier and the later writing of an object. */
const MAY_DIFFER = {
  root: ["Perms", "DSS", "Extensions", "Version"],
  form: ["Fields", "SigFlags"],
  page: ["Annots"],
} as const;

/** A new widget, and on which page it is seen; the first page is 1. */
interface ShownWidget {
  readonly number: number;
  readonly page: number;
}

interface Added {
  readonly fields: readonly number[];
  readonly widgets: readonly ShownWidget[];
}

/** The new fields of the form and their widgets; null when anything else than they was changed. */
function newFields({ file, base, before, after, form }: Both): Added | null {
  const pages = pagesOf(base, before);
  const info = refOf(entriesOf(before.trailer)?.get("Info"));
  const written = [...after.offsets].filter(([, offset]) => offset >= base.length).map(([number]) => number);
  const isNew = (number: number): boolean => number >= before.size;
  const same = (number: number, free: readonly string[]): boolean =>
    isSameBut(objectIn(base, before, number), objectIn(file, after, number), free);
  const freeOf = (number: number): readonly string[] | null => {
    if (number === before.root) return MAY_DIFFER.root;
    if (number === form) return MAY_DIFFER.form;
    return pages.includes(number) ? MAY_DIFFER.page : null;
  };
  for (const number of written.filter((one) => !isNew(one) && one !== info)) {
    const free = freeOf(number);
    if (!free || !same(number, free)) return null;
  }
  const added = addedTo({ file, base, before, after, form }, form, "Fields");
  const shown = pages.map((page) => addedTo({ file, base, before, after, form }, page, "Annots"));
  if (added === null || shown.some((one) => one === null)) return null;
  const widgets = shown.flatMap((one, index) => (one ?? []).map((number) => ({ number, page: index + 1 })));
  const all = [...added, ...widgets.map(({ number }) => number)];
  const isField = (number: number): boolean =>
    isNew(number) && entriesOf(objectIn(file, after, number) ?? "")?.get("FT") === "/Sig";
  const isPartOfField = (number: number): boolean =>
    isField(number) ||
    (isNew(number) && isField(refOf(entriesOf(objectIn(file, after, number) ?? "")?.get("Parent"))));
  return all.every(isPartOfField) ? { fields: [...new Set(added)], widgets } : null;
}

type Corners = readonly [left: number, bottom: number, right: number, top: number];

interface PlaceOnPage {
  readonly page: number;
  readonly corners: Corners;
}

/** Where the file that was given out leaves room for a signature; null when it leaves none. */
function signingPlace(form: string | null): PlaceOnPage | null {
  const [page, ...rest] = numbersOf(entriesOf(form ?? "")?.get("SoVang")) ?? [];
  const corners = cornersOf(rest);
  return page !== undefined && corners ? { page, corners } : null;
}

/** A widget draws inside its rectangle (ISO 32000-1, 12.5.5): one without size is not seen (12.7.4.5). */
function isSeenOnlyIn(place: PlaceOnPage | null, page: number, widget: string | null): boolean {
  const entries = entriesOf(widget ?? "");
  const corners = cornersOf(numbersOf(entries?.get("Rect")) ?? []);
  if (entries?.get("Subtype") !== "/Widget" || !corners) return false;
  const [left, bottom, right, top] = corners;
  if (left === right && bottom === top) return true;
  if (place?.page !== page) return false;
  const room = place.corners;
  return left >= room[0] && bottom >= room[1] && right <= room[2] && top <= room[3];
}

/** The numbers of an array in its fixed spelling; null when it holds anything else. */
function numbersOf(array: string | undefined): readonly number[] | null {
  const inside = /^\[([-\d. ]*)\]$/.exec(array ?? "")?.[1];
  return inside === undefined ? null : inside.split(" ").filter(Boolean).map(Number);
}

/** Any two opposite corners, as a rectangle may be written (ISO 32000-1, 7.9.5). */
function cornersOf(numbers: readonly number[]): Corners | null {
  const [x = NaN, y = NaN, otherX = NaN, otherY = NaN, ...more] = numbers;
  const corners = [
    Math.min(x, otherX),
    Math.min(y, otherY),
    Math.max(x, otherX),
    Math.max(y, otherY),
  ] as const;
  return more.length > 0 || corners.some(Number.isNaN) ? null : corners;
}

function isSameBut(one: string | null, other: string | null, free: readonly string[]): boolean {
  const [before, after] = [entriesOf(one ?? ""), entriesOf(other ?? "")];
  if (!before || !after) return false;
  const keys = new Set([...before.keys(), ...after.keys()].filter((key) => !free.includes(key)));
  return [...keys].every((key) => before.get(key) === after.get(key));
}

/** The references that a list has gained; null when it has lost one. */
function addedTo({ file, base, before, after }: Both, number: number, key: string): readonly number[] | null {
  const old = refsOf(entriesOf(objectIn(base, before, number) ?? "")?.get(key));
  const now = refsOf(entriesOf(objectIn(file, after, number) ?? "")?.get(key));
  return old.every((one) => now.includes(one)) ? now.filter((one) => !old.includes(one)) : null;
}

function signatureOf(file: string, after: PdfStructure, field: number): ReadonlyMap<string, string> | null {
  const value = refOf(entriesOf(objectIn(file, after, field) ?? "")?.get("V"));
  return value > 0 ? entriesOf(objectIn(file, after, value) ?? "") : null;
}

const REFERENCE = /\d+ \d+ R\b/;

function readRange(
  file: string,
  baseLength: number,
  signature: ReadonlyMap<string, string>,
): Result<ForeignSignature, ForeignFileRefusal> {
  if (!PROFILES.includes(signature.get("SubFilter") ?? ""))
    return err({ code: "signature.unknown-structure" });
  const reference = signature.get("Reference") ?? "";
  // What it permits has to stand here: behind a reference it would be read by others and not by us.
  if (REFERENCE.test(reference)) return err({ code: "signature.unknown-structure" });
  if (/\/DocMDP[\s\S]*\/P 1\b/.test(reference)) return err({ code: "signature.forbids-number" });
  const range = /^\[(\d+) (\d+) (\d+) (\d+)\]$/.exec(signature.get("ByteRange") ?? "");
  const [from = -1, length = 0, to = 0, rest = 0] = (range ?? []).slice(1).map(Number);
  if (from !== 0 || length < baseLength || to <= length) return err({ code: "signature.unknown-structure" });
  if (to + rest !== file.length) return err({ code: "signature.later-revision" });
  const place = /^<([0-9A-Fa-f]+)>$/.exec(file.slice(length, to));
  if (!place) return err({ code: "signature.unknown-structure" });
  return ok({
    cmsHex: (place[1] ?? "").toLowerCase(),
    signedText: file.slice(0, length) + file.slice(to),
  });
}
