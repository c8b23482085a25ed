/**
 * The page of Nghị định 30/2020/NĐ-CP, Phụ lục I: what both renderers lay out and what the tests measure.
 * Lengths in millimetres, type sizes in points. Where the decree leaves a range, the value here is ours.
 */
export const PAGE = {
  widthMm: 210,
  heightMm: 297,
  /** Top and bottom 20 to 25, left 30 to 35, right 15 to 20. */
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Middle of the page number, in the top margin. */
  pageNumberMm: 11,
} as const;

export const TYPE_SIZES = {
  /** Capitals, 12 to 13, bold. */
  stateName: 12,
  /** 13 to 14, bold. */
  stateMotto: 13,
  /** Capitals, 12 to 13. */
  body: 13,
  number: 13,
  /** «V/v …» of an official letter, 12 to 13. */
  letterSubject: 12,
  /** Italic, 13 to 14. */
  placeAndDate: 13,
  /** Type and abstract, 13 to 14, bold. */
  title: 14,
  content: 14,
  table: 12,
  signature: 14,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
} as const;

/** Of lines of one paragraph: single to one and a half. */
export const LINE_PITCH = 1.2;
/** Between paragraphs: at least 6 pt. */
export const PARAGRAPH_GAP_PT = 6;
/** First line of a paragraph: 1 or 1.27 cm. */
export const INDENT_MM = 10;
/** Side of the QR code. */
export const QR_MM = 22;

/** Widths of the two halves of the letterhead, in parts of the text. */
export const LETTERHEAD_SHARES = { body: 43, state: 57 } as const;
