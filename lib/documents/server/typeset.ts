import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { z } from "zod";
import { BLANKS, withBlanks } from "@/lib/documents/domain/fill-in";
import {
  INDENT_MM,
  LETTERHEAD_SHARES,
  LINE_PITCH,
  PAGE,
  PARAGRAPH_GAP_PT,
  QR_MM,
  TYPE_SIZES,
} from "@/lib/documents/domain/page-layout";
import type { PaperBundle } from "@/lib/documents/domain/bundle";
import type { Paper } from "@/lib/documents/domain/paper";
import { annexReference, numberLine, placeAndDate } from "@/lib/documents/domain/paper-words";
import { mapTexts, printable } from "@/lib/documents/domain/printable";
import { coverageOf, readFaces } from "@/lib/documents/server/faces";
import { qrPicture } from "@/lib/documents/server/qr-picture";

const TEMPLATE = "lib/documents/server/paper.typ";
/** Stands for a character that the face cannot draw. */
const NOT_DRAWN = "?";
/** Archival, with tags for screen readers and text that copies out. */
export const PDF_STANDARD = "a-2a";
/** Where the compiler may look; it is given all it reads. */
export const WORKSPACE = path.join(process.cwd(), "lib/documents/server");
/** Results of earlier pages that the compiler keeps: the template and its faces, not people's papers. */
const KEPT_RESULTS = 3;

const LAYOUT = JSON.stringify({
  page: PAGE,
  sizes: TYPE_SIZES,
  linePitch: LINE_PITCH,
  paragraphGapPt: PARAGRAPH_GAP_PT,
  indentMm: INDENT_MM,
  qrMm: QR_MM,
  shares: LETTERHEAD_SHARES,
});

interface Press {
  readonly compiler: NodeCompiler;
  readonly template: string;
  readonly canDraw: (codePoint: number) => boolean;
}

let press: Press | null = null;

/** The compiler with its faces, made once for a server (about 90 ms). It reads no file but those given here. */
function thePress(): Press {
  if (press) return press;
  const faces = readFaces();
  press = {
    compiler: NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: faces }] }),
    template: readFileSync(path.join(process.cwd(), TEMPLATE), "utf8"),
    canDraw: coverageOf(faces),
  };
  return press;
}

/** The document as PDF/A-2a: tagged, faces embedded as subsets. The same paper gives the same bytes. */
export function typesetPdf(paper: Paper): Buffer {
  return withPress(paper, ({ compiler }, source) => compiler.pdf(source, { pdfStandard: PDF_STANDARD }));
}

/**
 * The same with form fields over the blanks for number and date, of a paper that has them: what is put before a signer.
 * The same paper gives the same bytes.
 */
export function typesetToSign(paper: Paper): Buffer {
  return withPress(paper, ({ compiler }, source) => {
    const document = compiler.compile(source).result;
    if (!document) throw new Error("the document could not be laid out");
    const blanks = askedBlanks.parse(compiler.query(document, { selector: "<blank>" }));
    const [place = null] = askedPlaces.parse(compiler.query(document, { selector: "<signing-place>" }));
    const page = compiler.pdf(source, { pdfStandard: PDF_STANDARD });
    return Buffer.from(withBlanks(page.toString("latin1"), blanks, place), "latin1");
  });
}

const askedBlanks = z.array(
  z
    .object({
      value: z.object({
        name: z.enum(BLANKS),
        page: z.number(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        size: z.number(),
      }),
    })
    .transform(({ value: { y, ...blank } }) => ({ ...blank, baseline: y })),
);

const askedPlaces = z.array(
  z
    .object({
      value: z.object({
        page: z.number(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
      }),
    })
    .transform(({ value: { y, ...place } }) => ({ ...place, top: y })),
);

/** All pages below each other as one picture, letters as outlines; `pages` of them. */
export function typesetPicture(paper: Paper): { readonly svg: string; readonly pages: number } {
  return withPress(paper, ({ compiler }, source) => {
    const document = compiler.compile(source).result;
    if (!document) throw new Error("the document could not be laid out");
    return { svg: compiler.plainSvg(document), pages: document.numOfPages };
  });
}

interface Source {
  readonly mainFileContent: string;
  readonly inputs: Record<string, string>;
}

function withPress<Drawn>(paper: Paper, draw: (press: Press, source: Source) => Drawn): Drawn {
  const press = thePress();
  const inputs = { paper: JSON.stringify(templateData(paper, press.canDraw)), layout: LAYOUT };
  try {
    return draw(press, { mainFileContent: press.template, inputs });
  } finally {
    press.compiler.evictCache(KEPT_RESULTS);
  }
}

/** What lays out a bundle: the template and its data, for a compiler in another thread. */
export function bundleSource({ front, columns, linked, parts }: PaperBundle): Source {
  const { template, canDraw } = thePress();
  const data = {
    front: templateData(front, canDraw),
    columns: asDrawn(columns, canDraw),
    linked,
    parts: parts.map(({ name, lines, row, papers }) => ({
      name: asDrawn(name, canDraw),
      lines: asDrawn(lines, canDraw),
      row: asDrawn(row, canDraw),
      papers: papers.map((paper) => templateData(paper, canDraw)),
    })),
  };
  return { mainFileContent: template, inputs: { bundle: JSON.stringify(data), layout: LAYOUT } };
}

/** What the template reads: the paper with its composed lines, every text as the faces can draw it. */
function templateData(paper: Paper, canDraw: Press["canDraw"]): unknown {
  const { annex, verification, datedOn } = paper;
  // PDF/A asks for a date of the file; before the paper has one, its year stands for it and never the clock.
  const [year, month, day] = (datedOn ?? `${paper.year}-01-01`).split("-").map(Number);
  const composed = {
    ...paper,
    author: paper.body.join(" "),
    fillIn: paper.fillIn ?? false,
    numberLine: numberLine(paper),
    placeAndDate: placeAndDate(paper),
    created: { year, month, day },
    annex: annex && { ...annex, reference: annexReference(paper, annex) },
    verification: verification && { ...verification, qr: qrPicture(verification.url) },
  };
  return asDrawn(composed, canDraw);
}

const asDrawn = (value: unknown, canDraw: Press["canDraw"]): unknown =>
  mapTexts(value, (text) => drawn(printable(text), canDraw));

const drawn = (text: string, canDraw: Press["canDraw"]): string =>
  Array.from(text, (letter) => (canDraw(letter.codePointAt(0) ?? 0) ? letter : NOT_DRAWN)).join("");
