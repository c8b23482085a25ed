import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const MM_PER_POINT = 25.4 / 72;

/** A piece of text where it stands on the page; millimetres from the upper left corner. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly sizePt: number;
  /** «Tinos-Bold», without the mark of a subset. */
  readonly face: string;
  readonly subset: boolean;
  readonly embedded: boolean;
}

export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Placed[];
}

/** Reads a PDF back, as a viewer does. */
export async function measurePdf(bytes: Uint8Array): Promise<readonly MeasuredPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
    .promise;
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    pages.push({
      width: width * MM_PER_POINT,
      height: height * MM_PER_POINT,
      texts: items.flatMap((item) => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , , scale = 0, x = 0, y = 0] = item.transform.map(Number);
        const font: { readonly name?: string; readonly missingFile?: boolean } = page.commonObjs.get(
          item.fontName,
        );
        const name = font.name ?? "";
        return [
          {
            text: item.str,
            left: x * MM_PER_POINT,
            right: (x + item.width) * MM_PER_POINT,
            baseline: (height - y) * MM_PER_POINT,
            sizePt: scale,
            face: name.replace(/^[A-Z]{6}\+/, ""),
            subset: /^[A-Z]{6}\+/.test(name),
            embedded: font.missingFile !== true,
          },
        ];
      }),
    });
  }
  return pages;
}

/** The text of a page in reading order, lines joined by a blank. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item) parts.push(item.str, item.hasEOL ? "\n" : "");
  }
  return parts.join("");
}

/** A bookmark of a PDF with those under it. */
export interface Bookmark {
  readonly title: string;
  readonly children: readonly Bookmark[];
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

const bookmarkOf = ({ title, items }: OutlineNode): Bookmark => ({
  title: title.replace(/\s+/g, " ").trim(),
  children: items.map(bookmarkOf),
});

/** The bookmarks that a viewer shows beside the pages. */
export async function outlineOfPdf(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const outline: readonly OutlineNode[] | null = await pdf.getOutline();
  return (outline ?? []).map(bookmarkOf);
}
