import {
  appendRevision,
  objectIn,
  pagesOf,
  readStructure,
  referenceIn,
  referencesIn,
  withEntry,
  type PdfStructure,
} from "@/lib/documents/domain/pdf-revision";
import { PAGE } from "@/lib/documents/domain/page-layout";

/** What the clerk writes into a signed page: the number from the register, day and month. */
export const BLANKS = ["so", "ngay", "thang"] as const;
export type BlankName = (typeof BLANKS)[number];

/** Where it goes: points from the left and from the top of the page, down to the line it stands on. */
export interface Blank {
  readonly name: BlankName;
  readonly page: number;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** Where a signature may be seen: points from the left and from the top of the page. */
export interface SigningPlace {
  readonly page: number;
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type BlankValues = Readonly<Record<BlankName, string>>;

const HEIGHT = PAGE.heightMm * (72 / 25.4);
const DESCENT = 0.216;
const FORM = "/Type /XObject /Subtype /Form";

/**
 * The page with form fields over its blanks, empty. They are part of what is signed; a signature that allows filling
 * in (ISO 32000-1, 12.8.2.2, P 2) stays valid when they get their values. The form says where a signature may be seen,
 * for the reader of what comes back. Throws for a file that is not ours.
 */
export function withBlanks(file: string, blanks: readonly Blank[], place: SigningPlace | null): string {
  const structure = structureOf(file);
  const pages = pagesOf(file, structure);
  const objects = new Map<number, string>();
  let next = structure.size;
  const add = (body: string): number => {
    objects.set(next, body);
    next += 1;
    return next - 1;
  };
  const font = add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>");
  const widgetsOf = new Map<number, number[]>();
  const fields = BLANKS.flatMap((name) => {
    const own = blanks.filter((blank) => blank.name === name);
    if (own.length === 0) return [];
    const parent = add("");
    const kids = own.map((blank) => {
      const page = pages[blank.page - 1];
      if (page === undefined) throw new Error(`no page ${blank.page}`);
      const kid = add(widget(blank, { parent, page, appearance: add(emptyAppearance(blank)) }));
      widgetsOf.set(page, [...(widgetsOf.get(page) ?? []), kid]);
      return kid;
    });
    const size = own[0]?.size ?? 0;
    objects.set(parent, `<< /FT /Tx /T (${name}) /DA (/TiRo ${size} Tf 0 g) /Kids [${refs(kids)}] >>`);
    return [parent];
  });
  const form = add(
    `<< /Fields [${refs(fields)}] /DA (/TiRo 13 Tf 0 g) /DR << /Font << /TiRo ${font} 0 R >> >>${place ? placeEntry(place) : ""} >>`,
  );
  for (const [page, widgets] of widgetsOf) {
    objects.set(page, withEntry(bodyOf(file, structure, page), "Annots", `[${refs(widgets)}]`));
  }
  objects.set(structure.root, withEntry(bodyOf(file, structure, structure.root), "AcroForm", `${form} 0 R`));
  return appendRevision(file, structure, objects);
}

const placeEntry = ({ page, x, top, width, height }: SigningPlace): string => {
  const rect = [x, HEIGHT - top - height, x + width, HEIGHT - top].map(points).join(" ");
  return ` /SoVang [${page} ${rect}]`;
};

const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(" ");

function structureOf(file: string): PdfStructure {
  const structure = readStructure(file);
  if (!structure) throw new Error("not a PDF of ours");
  return structure;
}

function bodyOf(file: string, structure: PdfStructure, number: number): string {
  const body = objectIn(file, structure, number);
  if (body === null) throw new Error(`no object ${number}`);
  return body;
}

interface WidgetPlace {
  readonly parent: number;
  readonly page: number;
  readonly appearance: number;
}

function widget(blank: Blank, { parent, page, appearance }: WidgetPlace): string {
  const { x, width, size } = blank;
  const bottom = HEIGHT - blank.baseline - size * DESCENT;
  const rect = [x, bottom, x + width, bottom + heightOf(blank)].map(points).join(" ");
  return `<< /Type /Annot /Subtype /Widget /Parent ${parent} 0 R /P ${page} 0 R /F 4 /Rect [${rect}] /AP << /N ${appearance} 0 R >> >>`;
}

const heightOf = ({ size }: Pick<Blank, "size">): number => size * 1.107;
const points = (value: number): string => value.toFixed(2);
const boxOf = (blank: Pick<Blank, "width" | "size">): string =>
  `[0 0 ${points(blank.width)} ${points(heightOf(blank))}]`;

const emptyAppearance = (blank: Blank): string =>
  `<< ${FORM} /BBox ${boxOf(blank)} /Length 0 >>\nstream\n\nendstream`;

/** Only figures: what else would be written there is not what a clerk copies from the register. */
const FIGURES = /^[0-9]{1,10}[A-Za-z]?$/;

/** The file with its blanks filled in, as one revision more. The same values give the same bytes. */
export function filledIn(file: string, values: BlankValues): string {
  const structure = structureOf(file);
  const form = formOf(file, structure);
  const font = referenceIn(bodyOf(file, structure, form), "TiRo");
  const objects = new Map<number, string>();
  let next = structure.size;
  for (const field of referencesIn(bodyOf(file, structure, form), "Fields")) {
    const body = bodyOf(file, structure, field);
    const name = BLANKS.find((one) => body.includes(`/T (${one})`));
    if (!name) continue;
    const value = values[name];
    if (!FIGURES.test(value)) throw new Error(`«${value}» can't stand in /${name}`);
    objects.set(field, withEntry(body, "V", `(${value})`));
    const size = Number(/\/TiRo (\S+) Tf/.exec(body)?.[1]);
    for (const kid of referencesIn(body, "Kids")) {
      const place = bodyOf(file, structure, kid);
      objects.set(next, appearanceOf(place, { value, size, font: font ?? 0 }));
      objects.set(kid, place.replace(/\/AP << \/N \d+ 0 R >>/, `/AP << /N ${next} 0 R >>`));
      next += 1;
    }
  }
  return appendRevision(file, structure, objects);
}

function formOf(file: string, structure: PdfStructure): number {
  const form = referenceIn(bodyOf(file, structure, structure.root), "AcroForm");
  if (form === null) throw new Error("a file without blanks");
  return form;
}

/** Figures are half their size wide in Times. */
const FIGURE_WIDTH = 0.5;

function appearanceOf(
  place: string,
  { value, size, font }: { readonly value: string; readonly size: number; readonly font: number },
): string {
  const [left = 0, , right = 0] = (/\/Rect \[([^\]]*)\]/.exec(place)?.[1] ?? "").split(" ").map(Number);
  const width = right - left;
  const x = Math.max(0, (width - value.length * FIGURE_WIDTH * size) / 2);
  const drawing = `/Tx BMC q BT /TiRo ${size} Tf 0 g ${points(x)} ${points(size * DESCENT)} Td (${value}) Tj ET Q EMC`;
  return (
    `<< ${FORM} /BBox ${boxOf({ width, size })} /Resources << /Font << /TiRo ${font} 0 R >> >> ` +
    `/Length ${drawing.length} >>\nstream\n${drawing}\nendstream`
  );
}
