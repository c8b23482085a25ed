import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { Entry, EntryPaper } from "@/lib/programmes/domain/plan";
import type { RegistrationStatus } from "@/lib/registrations/domain/workflow";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** Written from a template with the unit's data filled in. A resolution of a Party body never is. */
const TEMPLATED = ["ban_dang_ky", "ke_hoach", "ke_hoach_don_vi"] as const;
export type TemplatedPaper = (typeof TEMPLATED)[number];

export const templateOf = (code: string): TemplatedPaper | null =>
  TEMPLATED.find((templated) => templated === code) ?? null;

export const PAPER_SOURCES = ["number", "file", "template", "waived"] as const;
/** How the paper is there: by number and date, as a signed file, written here, or not needed at this unit. */
export type PaperSource = (typeof PAPER_SOURCES)[number];

export interface PaperText {
  readonly content: string;
  readonly signerTitle: string;
  readonly signerName: string;
}

export interface StoredPaper {
  readonly code: string;
  /** Null: a draft in which the way is not chosen yet. */
  readonly source: PaperSource | null;
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly fileId: string | null;
  readonly text: PaperText | null;
}

/** Papers asked of a unit of this class by its entry, and from when they may be written. */
export interface AskedPaper {
  readonly paper: EntryPaper;
  /** The registration cannot be sent without it. */
  readonly neededToSubmit: boolean;
  readonly writableIn: readonly RegistrationStatus[];
}

const BEFORE_SENDING = ["draft", "returned"] as const satisfies readonly RegistrationStatus[];

const concerns =
  (unitClass: UnitClass) =>
  ({ unitClasses }: EntryPaper): boolean =>
    unitClasses === null || unitClasses.includes(unitClass);

/**
 * A registered unit sends its papers with the registration; a selected one writes its plan after it was chosen; one
 * on an approved list writes its resolution and plan after the approval.
 */
export function papersOf(entry: Entry, unitClass: UnitClass): readonly AskedPaper[] {
  const own = entry.papers.filter(concerns(unitClass));
  if (entry.kind === "selected") {
    return own.map((paper) => ({ paper, neededToSubmit: false, writableIn: ["selected"] }));
  }
  const sent = own.map((paper) => ({ paper, neededToSubmit: true, writableIn: BEFORE_SENDING }));
  if (entry.kind === "registered") return sent;
  const after = entry.approval.papersAfter.filter(concerns(unitClass));
  return [
    ...sent,
    ...after.map((paper) => ({ paper, neededToSubmit: false, writableIn: ["approved"] as const })),
  ];
}

/** Whether two versions of a paper say the same. */
export const samePaper = (a: StoredPaper, b: StoredPaper): boolean =>
  a.source === b.source &&
  a.documentNumber === b.documentNumber &&
  a.documentDate === b.documentDate &&
  a.fileId === b.fileId &&
  (a.text?.content ?? "") === (b.text?.content ?? "") &&
  (a.text?.signerTitle ?? "") === (b.text?.signerTitle ?? "") &&
  (a.text?.signerName ?? "") === (b.text?.signerName ?? "");

/** The way as its choice is labelled in a list of versions. */
export const PAPER_SOURCE_LABELS = {
  number: "Ghi số, ngày văn bản",
  file: "Bản đã ký",
  template: "Soạn từ mẫu",
  waived: "Không phải nộp",
} as const satisfies Record<PaperSource, string>;

/** What a version of a paper said, in lines. */
export const paperWords = ({
  source,
  documentNumber,
  documentDate,
  fileName,
  text,
}: StoredPaper & { readonly fileName: string | null }): readonly string[] => [
  source ? PAPER_SOURCE_LABELS[source] : "Chưa chọn cách nộp",
  ...(documentNumber ? [`Số văn bản: ${documentNumber}`] : []),
  ...(documentDate ? [`Ngày văn bản: ${formatDate(documentDate)}`] : []),
  ...(fileName ? [`Tệp: ${fileName}`] : []),
  ...(text
    ? [text.content, [text.signerTitle, text.signerName].filter((part) => part !== "").join(", ")].filter(
        (line) => line !== "",
      )
    : []),
];

/** Is the paper there? By number and date, by file, by its text, or rightly waived. */
export function isPaperReady(paper: EntryPaper, stored: StoredPaper | undefined): boolean {
  if (!stored) return false;
  switch (stored.source) {
    case null:
      return false;
    case "waived":
      return paper.waivedWhen !== null;
    case "number":
      return stored.documentNumber !== null && stored.documentDate !== null;
    case "file":
      return stored.fileId !== null;
    case "template":
      return stored.text !== null && stored.text.content !== "" && stored.text.signerName !== "";
  }
}

/** Titles of the papers without which the registration cannot be sent. */
export const missingPapers = (
  asked: readonly AskedPaper[],
  stored: readonly StoredPaper[],
): readonly string[] =>
  asked
    .filter(
      ({ paper, neededToSubmit }) =>
        neededToSubmit &&
        !isPaperReady(
          paper,
          stored.find(({ code }) => code === paper.code),
        ),
    )
    .map(({ paper }) => paper.title);
