import type { IsoDate } from "@/lib/core/dates";

/** Text with one emphasis; user text is always a `text` and never markup. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface TableColumn {
  readonly title: string;
  /** Parts of the width. */
  readonly share: number;
  readonly align: "left" | "center";
}

export type Block =
  /** Số và tên mục, bold. */
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  /** A line of its own in the middle, as certificates have them. */
  | { readonly kind: "centred"; readonly runs: readonly Run[] }
  /** «Kính gửi: …», one receiver or several. */
  | { readonly kind: "addressees"; readonly names: readonly string[] }
  | {
      readonly kind: "table";
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      /** The last row is a sum. */
      readonly hasTotal?: boolean;
    };

/** Who signs: capacity, post, what was confirmed and how, name. Never a drawn signature or seal. */
export interface PaperSignature {
  /** «TM. BAN CHỈ ĐẠO», «KT. CHỦ TỊCH»; several lines where a deputy signs for the whole body. */
  readonly capacity: readonly string[];
  /** «CHỦ TỊCH», in capitals. */
  readonly post: string;
  readonly name: string;
  /** «Xác nhận điện tử nội bộ, chưa phải chữ ký số», said under the empty place; empty when there is nothing to say. */
  readonly note: readonly string[];
}

export interface PaperAnnex {
  /** Whose document it belongs to, inside a sentence: «Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh». */
  readonly issuerName: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What the QR code opens, and the code to type. */
export interface PaperVerification {
  readonly code: string;
  readonly url: string;
}

/**
 * One administrative document, complete, independent of how it is drawn. The PDF and the DOCX are two drawings of
 * the same value; JSON-safe, so that it can be frozen and hashed.
 */
export interface Paper {
  /** Of the file and for screen readers: «Quyết định công nhận xã Yên Phong …». */
  readonly title: string;
  /** Body above the issuing one, in capitals; empty where none is printed. */
  readonly parentBody: readonly string[];
  /** Issuing body, in capitals, by line. */
  readonly body: readonly string[];
  /** Null until the clerk gives it. */
  readonly number: string | null;
  /** «QĐ-UBND»; null for papers that carry no number at all. */
  readonly symbol: string | null;
  readonly place: string;
  readonly datedOn: IsoDate | null;
  /** Stands in the dotted date. */
  readonly year: number;
  /** «QUYẾT ĐỊNH»; empty in an official letter (công văn), whose «V/v …» stands under the number. */
  readonly type: string;
  readonly subject: string;
  /** «CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH», above the grounds of a decision. */
  readonly authority: string | null;
  readonly grounds: readonly string[];
  /** «QUYẾT ĐỊNH:», between grounds and articles. */
  readonly resolves: string | null;
  readonly blocks: readonly Block[];
  /** The last stands on the right. */
  readonly signatures: readonly PaperSignature[];
  readonly recipients: readonly string[];
  readonly annex: PaperAnnex | null;
  readonly verification: PaperVerification | null;
  /** Under everything: which record it is and how to know that nothing changed. */
  readonly footnote: string | null;
  /** Number and date are left blank, to be filled in after the signature; otherwise their places are dotted. */
  readonly fillIn?: boolean;
  /** Printed across every page of demo data. */
  readonly demo: boolean;
}

/** What most papers do not have. */
export const PLAIN_PAPER = {
  parentBody: [],
  authority: null,
  grounds: [],
  resolves: null,
  recipients: [],
  annex: null,
  verification: null,
  footnote: null,
} as const satisfies Partial<Paper>;

export const PAPER_FORMATS = ["pdf", "docx", "svg"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** A paragraph of plain text. */
export const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

/** A bold beginning, then the rest of the sentence. */
export const led = (lead: string, rest: string): Block => ({
  kind: "paragraph",
  runs: [{ text: lead, bold: true }, { text: rest }],
});

export const heading = (text: string): Block => ({ kind: "heading", text });

/** Paragraphs as an officer typed them, one by line; empty lines are dropped. */
export const paragraphs = (text: string): readonly Block[] => linesOf(text).map(paragraph);

export const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const upper = (text: string): string => text.toLocaleUpperCase("vi");
