import "server-only";
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { MEDIA_TYPES } from "@/lib/core/files";
import type { Paper, PaperFormat } from "@/lib/documents/domain/paper";
import { fileStem } from "@/lib/documents/domain/paper-words";
import { pagePicture } from "@/lib/documents/server/page-picture";
import { typesetPdf, typesetPicture } from "@/lib/documents/server/typeset";
import { writeDocx } from "@/lib/documents/server/write-docx";
import { readBytes } from "@/lib/platform/storage/blob-store";

export interface PaperFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The paper as a file; for `svg` one page of it. Null for a page it does not have. */
export async function paperFile(paper: Paper, format: PaperFormat, page: number): Promise<PaperFile | null> {
  const stem = fileStem(paper);
  switch (format) {
    case "pdf":
      return { name: `${stem}.pdf`, mediaType: MEDIA_TYPES.pdf, bytes: typesetPdf(paper) };
    case "docx":
      return { name: `${stem}.docx`, mediaType: MEDIA_TYPES.docx, bytes: await writeDocx(paper) };
    case "svg": {
      const picture = pageOf(pictureOf(paper), page);
      const name = `${stem}-trang-${page}.svg`;
      return picture === null ? null : { name, mediaType: "image/svg+xml", bytes: Buffer.from(picture) };
    }
  }
}

/** The PDF that was kept of this paper, under the name it would have. Throws when its bytes are not on the disk. */
export async function frozenPdf(
  paper: Paper,
  { tenantId, sha256 }: { readonly tenantId: string; readonly sha256: string },
): Promise<PaperFile> {
  const bytes = await buffer(readBytes(tenantId, sha256));
  return { name: `${fileStem(paper)}.pdf`, mediaType: MEDIA_TYPES.pdf, bytes };
}

/** Pages the paper has on print. */
export const countPages = (paper: Paper): number => pictureOf(paper).pages;

interface Picture extends ReturnType<typeof typesetPicture> {
  /** Pages that were asked for. */
  readonly drawn: Map<number, string | null>;
}

/** A page of the product asks how many pages there are, then its pictures ask for them one by one. */
const KEPT_PICTURES = 8;
const pictures = new Map<string, Picture>();

function pictureOf(paper: Paper): Picture {
  const key = createHash("sha256").update(JSON.stringify(paper)).digest("hex");
  const picture = pictures.get(key) ?? { ...typesetPicture(paper), drawn: new Map<number, string | null>() };
  pictures.delete(key);
  pictures.set(key, picture);
  for (const oldest of [...pictures.keys()].slice(0, -KEPT_PICTURES)) pictures.delete(oldest);
  return picture;
}

function pageOf({ svg, pages, drawn }: Picture, page: number): string | null {
  if (page > pages) return null;
  const picture = drawn.get(page) ?? pagePicture(svg, page);
  drawn.set(page, picture);
  return picture;
}
