import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type ISectionOptions,
} from "docx";
import {
  INDENT_MM,
  LETTERHEAD_SHARES,
  LINE_PITCH,
  PAGE,
  PARAGRAPH_GAP_PT,
  QR_MM,
  TYPE_SIZES,
} from "@/lib/documents/domain/page-layout";
import type { Block, Paper, PaperSignature, Run } from "@/lib/documents/domain/paper";
import { annexReference, numberLine, placeAndDate } from "@/lib/documents/domain/paper-words";
import { printable } from "@/lib/documents/domain/printable";
import { qrBitmap } from "@/lib/documents/server/qr-picture";

/** Office programs bring their own; Tinos has its metrics. */
const FACE = "Times New Roman";

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const pixels = (mm: number): number => Math.round((mm * 96) / 25.4);
const ofPoints = (pt: number): number => Math.round(pt * 20);
const halfPoints = (pt: number): number => Math.round(pt * 2);

const { marginsMm: MARGINS } = PAGE;
const TEXT_TWIPS = twips(PAGE.widthMm - MARGINS.left - MARGINS.right);

/** The document to go on with in a word processor; the same paper as the PDF, drawn a second time. */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const { annex } = paper;
  const main = section(paper, [
    ...letterhead(paper),
    ...(paper.type === "" ? [plain([])] : title(paper.type, paper.subject)),
    ...grounds(paper),
    ...paper.blocks.flatMap(blockOf),
    ...ending(paper),
    ...(paper.footnote ? [plain([text(paper.footnote, { size: 9 })], { spacing: { before: 200 } })] : []),
  ]);
  const attached = annex
    ? [
        section(paper, [
          ...title("Phụ lục", annex.title, annexReference(paper, annex)),
          ...annex.blocks.flatMap(blockOf),
        ]),
      ]
    : [];
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.body.join(" ")),
    lastModifiedBy: printable(paper.body.join(" ")),
    styles: { default: { document: { run: { font: FACE, size: halfPoints(TYPE_SIZES.content) } } } },
    sections: [main, ...attached],
  });
  return Packer.toBuffer(document);
}

type Child = Paragraph | Table;

/** Numbers in the top margin from the second page; every section counts its own. */
const section = ({ demo }: Paper, children: readonly Child[]): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      size: { width: twips(PAGE.widthMm), height: twips(PAGE.heightMm) },
      margin: {
        top: twips(MARGINS.top),
        bottom: twips(MARGINS.bottom),
        left: twips(MARGINS.left),
        right: twips(MARGINS.right),
        header: twips(PAGE.pageNumberMm - 2.5),
      },
      pageNumbers: { start: 1 },
    },
  },
  headers: {
    first: new Header({ children: [centred([])] }),
    default: new Header({
      children: [
        centred([new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(TYPE_SIZES.pageNumber) })]),
      ],
    }),
  },
  ...(demo ? { footers: { first: demoFooter(), default: demoFooter() } } : {}),
  children: [...children],
});

const demoFooter = (): Footer => new Footer({ children: [centred([demoMark()])] });

const demoMark = (): TextRun => text("DỮ LIỆU THỬ NGHIỆM", { size: 9, bold: true });

interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

const text = (value: string, { size, bold, italic }: TextLook = {}): TextRun =>
  new TextRun({
    text: printable(value),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
  });

const runOf = ({ text: value, bold = false, italic = false }: Run): TextRun => text(value, { bold, italic });

const plain = (children: TextRun[] | ImageRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ children, ...more });

const centred = (children: TextRun[], more: IParagraphOptions = {}): Paragraph =>
  plain(children, { alignment: AlignmentType.CENTER, ...more });

/** A justified paragraph of the body. */
const flowing = (children: TextRun[], more: IParagraphOptions = {}): Paragraph =>
  plain(children, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(INDENT_MM) },
    spacing: {
      before: ofPoints(PARAGRAPH_GAP_PT),
      line: Math.round(240 * (LINE_PITCH / 1.15)),
      lineRule: LineRuleType.AUTO,
    },
    ...more,
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** Parts beside each other, without lines. */
function beside(shares: readonly number[], cells: readonly (readonly Paragraph[])[]): Table {
  const widths = widthsOf(shares);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_TWIPS, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

function widthsOf(shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_TWIPS * share) / all));
}

/** A short line under a name: the paragraph's own lower border between indents. */
const rule = (width: number, share: number): Paragraph => {
  const indent = Math.round((width * (1 - share)) / 2);
  return plain([], {
    indent: { left: indent, right: indent },
    spacing: { line: 80, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
  });
};

function letterhead(paper: Paper): readonly Child[] {
  const shares = [LETTERHEAD_SHARES.body, LETTERHEAD_SHARES.state];
  const [bodyWidth = 0, stateWidth = 0] = widthsOf(shares);
  const number = numberLine(paper);
  const gap = { spacing: { before: 100 } };
  return [
    beside(shares, [
      [
        ...paper.parentBody.map((line) => centred([text(line, { size: TYPE_SIZES.body })])),
        ...paper.body.map((line) => centred([text(line, { size: TYPE_SIZES.body, bold: true })])),
        rule(bodyWidth, 0.38),
        ...(number ? [centred([text(number, { size: TYPE_SIZES.number })], gap)] : []),
        ...(paper.type === "" ? [centred([text(paper.subject, { size: TYPE_SIZES.letterSubject })])] : []),
      ],
      [
        centred([text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: TYPE_SIZES.stateName, bold: true })]),
        centred([text("Độc lập - Tự do - Hạnh phúc", { size: TYPE_SIZES.stateMotto, bold: true })]),
        rule(stateWidth, 0.6),
        centred([text(placeAndDate(paper), { size: TYPE_SIZES.placeAndDate, italic: true })], gap),
      ],
    ]),
  ];
}

function title(type: string, subject: string, reference?: string): readonly Child[] {
  const look = { size: TYPE_SIZES.title, bold: true };
  return [
    centred([text(type, look)], { spacing: { before: 280 } }),
    centred([text(subject, look)]),
    ...(reference === undefined ? [] : [centred([text(reference, { size: 13, italic: true })])]),
    rule(TEXT_TWIPS, 0.25),
    plain([], { spacing: { line: 120, lineRule: LineRuleType.EXACT } }),
  ];
}

const line = (value: string): Paragraph =>
  centred([text(value, { bold: true })], { spacing: { before: 120, after: 120 } });

const grounds = ({ authority, grounds: lines, resolves }: Paper): readonly Child[] => [
  ...(authority ? [line(authority)] : []),
  ...lines.map((ground) => flowing([text(ground, { italic: true })])),
  ...(resolves ? [line(resolves)] : []),
];

function blockOf(block: Block): readonly Child[] {
  switch (block.kind) {
    case "heading":
      return [flowing([text(block.text, { bold: true })], { keepNext: true })];
    case "paragraph":
      return [flowing(block.runs.map(runOf))];
    case "centred":
      return [centred(block.runs.map(runOf), { spacing: { before: 120, after: 120 } })];
    case "addressees":
      return block.names.length === 1
        ? [centred([text(`Kính gửi: ${block.names[0] ?? ""}`)], { spacing: { after: 160 } })]
        : ["Kính gửi:", ...block.names.map((name) => `- ${name}`)].map((one) =>
            plain([text(one)], { indent: { left: twips(30) } }),
          );
    case "table":
      return [sheet(block), plain([])];
  }
}

function sheet({ columns, rows, hasTotal = false }: Extract<Block, { kind: "table" }>): Table {
  const widths = widthsOf(columns.map(({ share }) => share));
  const cell = (value: string, index: number, look: { readonly bold: boolean; readonly middle: boolean }) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      verticalAlign: look.middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [
        plain([text(value, { size: TYPE_SIZES.table, bold: look.bold })], {
          alignment:
            look.middle || columns[index]?.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_TWIPS, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((column, index) => cell(column.title, index, { bold: true, middle: true })),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map((value, index) =>
              cell(value, index, { bold: hasTotal && at === rows.length - 1, middle: false }),
            ),
          }),
      ),
    ],
  });
}

function signature({ capacity, post, note, name }: PaperSignature): readonly Paragraph[] {
  const look = { size: TYPE_SIZES.signature, bold: true };
  return [
    ...[...capacity, post].map((one) => centred([text(one, look)], { keepNext: true })),
    ...note.map((one) => centred([text(one, { size: 11, italic: true })], { keepNext: true })),
    centred([], { spacing: { before: ofPoints(60) }, keepNext: true }),
    centred([text(name, look)]),
  ];
}

function receivers({ recipients }: Paper): readonly Paragraph[] {
  if (recipients.length === 0) return [];
  return [
    plain([text("Nơi nhận:", { size: TYPE_SIZES.recipientsTitle, bold: true, italic: true })]),
    ...recipients.map((one) => plain([text(`- ${one}`, { size: TYPE_SIZES.recipients })])),
  ];
}

function verification({ verification: shown }: Paper): readonly Paragraph[] {
  if (!shown) return [];
  const side = pixels(QR_MM);
  const label = `Mã QR mở trang xác thực ${shown.code}`;
  return [
    plain(
      [
        new ImageRun({
          type: "png",
          data: qrBitmap(shown.url),
          transformation: { width: side, height: side },
          altText: { name: "ma-xac-thuc", title: label, description: label },
        }),
      ],
      { spacing: { before: 160 } },
    ),
    plain([text("Mã xác thực: ", { size: 10 }), text(shown.code, { size: 10, bold: true })]),
  ];
}

function ending(paper: Paper): readonly Child[] {
  const gap = plain([], { spacing: { line: 200, lineRule: LineRuleType.EXACT } });
  const aside = [...receivers(paper), ...verification(paper)];
  if (paper.signatures.length > 1) {
    const shares = paper.signatures.map(() => 1);
    return [gap, beside(shares, paper.signatures.map(signature)), ...aside];
  }
  const left = aside.length > 0 ? aside : [plain([])];
  return [gap, beside([1, 1], [left, paper.signatures.flatMap(signature)])];
}
