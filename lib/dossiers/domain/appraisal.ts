import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { AskedPlace } from "@/lib/dossiers/domain/asked-place";

/** EVALUATE is the committee's «Đánh giá», APPRAISE the reviewer's «Thẩm định»; both read the same way. */
export const APPRAISAL_STAGES = ["evaluate", "appraise"] as const;
export type AppraisalStage = (typeof APPRAISAL_STAGES)[number];

/** `open` while it is written; `answered` is a returned one whose unit has sent again. */
export const APPRAISAL_STATUSES = ["open", "returned", "answered", "forwarded", "proposed"] as const;
export type AppraisalStatus = (typeof APPRAISAL_STATUSES)[number];

export const APPRAISAL_RESULTS = ["pass", "fail_fixable", "fail", "not_applicable"] as const;
export type AppraisalResult = (typeof APPRAISAL_RESULTS)[number];

export const APPRAISAL_RESULT_LABELS = {
  pass: "Đạt",
  fail_fixable: "Cần bổ sung",
  fail: "Không đạt",
  not_applicable: "Không áp dụng",
} as const satisfies Record<AppraisalResult, string>;

/** The commonest causes of a return, and a last one for the rest; the note says what to do in any case. */
export const SUPPLEMENT_REASONS = [
  "signature_or_seal_missing",
  "image_unreadable",
  "figures_differ",
  "outside_period",
  "wrong_form",
  "other",
] as const;
export type SupplementReason = (typeof SUPPLEMENT_REASONS)[number];

export const SUPPLEMENT_REASON_LABELS = {
  signature_or_seal_missing: "Thiếu chữ ký hoặc dấu",
  image_unreadable: "Ảnh không đọc được",
  figures_differ: "Số liệu chưa khớp báo cáo",
  outside_period: "Văn bản ngoài kỳ đánh giá",
  wrong_form: "Chưa đúng mẫu",
  other: "Lý do khác",
} as const satisfies Record<SupplementReason, string>;

export const PROPOSALS = ["recognise", "not_recognise"] as const;
export type Proposal = (typeof PROPOSALS)[number];

export const PROPOSAL_LABELS = {
  recognise: "Đề xuất công nhận",
  not_recognise: "Đề xuất không công nhận",
} as const satisfies Record<Proposal, string>;

/** What is read: every criterion, and the papers that the unit made. */
export interface AppraisedSubject {
  /** Code of a criterion, or `component:<code>`. */
  readonly code: string;
  readonly title: string;
  readonly kind: "criterion" | "component";
  /** Where the criteria set lets «không áp dụng» be answered. */
  readonly mayBeNotApplicable: boolean;
}

const COMPONENT = "component:";

export const componentCode = (code: string): string => `${COMPONENT}${code}`;

/** How a flagged row is named in a request for supplement: `criterion:<code>` or `component:<code>`. */
export const supplementTarget = (code: string): string =>
  code.startsWith(COMPONENT) ? code : `criterion:${code}`;

/** The code behind such a name. */
export const codeOfTarget = (target: string): string => target.replace(/^criterion:/, "");

export interface JudgedItem extends AskedPlace {
  readonly code: string;
  readonly result: AppraisalResult;
  readonly reasonCode: SupplementReason | null;
  /** The unit reads it. */
  readonly note: string;
  /** Only readers of the same body see it. */
  readonly privateNote: string;
}

export type SavingRefusal =
  | { readonly code: "appraisal.unknown-row"; readonly codes: readonly string[] }
  | { readonly code: "appraisal.not-applicable-not-allowed"; readonly codes: readonly string[] }
  | { readonly code: "appraisal.paper-cannot-fail"; readonly codes: readonly string[] }
  /** The paper that is named to be mended was not sent with that criterion. */
  | { readonly code: "appraisal.file-not-sent"; readonly codes: readonly string[] }
  | { readonly code: "appraisal.page-of-no-file"; readonly codes: readonly string[] };

/** A paper that was sent with a criterion. */
export interface SentPaper {
  readonly id: string;
  readonly criterionCode: string;
}

/**
 * Whether results may be written for these rows. Refuses a row the dossier does not have, «không áp dụng» where the
 * set does not allow it, anything but «Đạt» or «Cần bổ sung» for a paper (a paper can always be mended), a file that
 * was not sent with the criterion, and a page of a criterion without its file.
 */
export function decideSaving(
  subjects: readonly AppraisedSubject[],
  items: readonly JudgedItem[],
  sent: readonly SentPaper[],
): Result<readonly JudgedItem[], SavingRefusal> {
  const subjectOf = (code: string) => subjects.find((subject) => subject.code === code);
  const codesWhere = (wrong: (item: JudgedItem, subject: AppraisedSubject | undefined) => boolean) =>
    items.filter((item) => wrong(item, subjectOf(item.code))).map(({ code }) => code);

  const unknown = codesWhere((_, subject) => subject === undefined);
  if (unknown.length > 0) return err({ code: "appraisal.unknown-row", codes: unknown });

  const papers = codesWhere(
    ({ result }, subject) =>
      subject?.kind === "component" && (result === "fail" || result === "not_applicable"),
  );
  if (papers.length > 0) return err({ code: "appraisal.paper-cannot-fail", codes: papers });

  const notAllowed = codesWhere(
    ({ result }, subject) => result === "not_applicable" && subject?.mayBeNotApplicable === false,
  );
  if (notAllowed.length > 0) return err({ code: "appraisal.not-applicable-not-allowed", codes: notAllowed });

  const unsent = codesWhere(
    ({ code, evidenceId }) =>
      evidenceId !== null &&
      !sent.some(({ id, criterionCode }) => id === evidenceId && criterionCode === code),
  );
  if (unsent.length > 0) return err({ code: "appraisal.file-not-sent", codes: unsent });

  const loose = codesWhere(
    ({ page, evidenceId }, subject) => subject?.kind === "criterion" && page !== null && evidenceId === null,
  );
  if (loose.length > 0) return err({ code: "appraisal.page-of-no-file", codes: loose });
  return ok(items);
}

/** Codes by result. A paper that nobody marked counts as read; a criterion that nobody marked is still to be read. */
export interface AppraisalSum {
  readonly pass: readonly string[];
  readonly failFixable: readonly string[];
  readonly fail: readonly string[];
  readonly notApplicable: readonly string[];
  readonly unseen: readonly string[];
}

/** The running sum of a reading, in the order of the criteria set. */
export function sumUp(subjects: readonly AppraisedSubject[], items: readonly JudgedItem[]): AppraisalSum {
  const resultOf = new Map(items.map(({ code, result }) => [code, result]));
  const codesOf = (wanted: AppraisalResult): readonly string[] =>
    subjects
      .filter(
        ({ code, kind }) =>
          resultOf.get(code) === wanted && (kind === "criterion" || wanted === "fail_fixable"),
      )
      .map(({ code }) => code);
  return {
    pass: codesOf("pass"),
    failFixable: codesOf("fail_fixable"),
    fail: codesOf("fail"),
    notApplicable: codesOf("not_applicable"),
    unseen: subjects
      .filter(({ code, kind }) => kind === "criterion" && !resultOf.has(code))
      .map(({ code }) => code),
  };
}

/** What the results say: one criterion not met is «không công nhận» whatever the rest; null while rows are open. */
export function proposalByResults({ fail, failFixable, unseen }: AppraisalSum): Proposal | null {
  if (fail.length > 0) return "not_recognise";
  return failFixable.length > 0 || unseen.length > 0 ? null : "recognise";
}

export interface ChosenProposal {
  readonly proposal: Proposal;
  readonly reason: string;
}

export interface DecidedProposal extends ChosenProposal {
  /** It goes against the results and is shown so to whoever decides. */
  readonly contrary: boolean;
}

export type ProposalRefusal =
  | { readonly code: "appraisal.not-all-seen"; readonly codes: readonly string[] }
  | { readonly code: "appraisal.supplement-open"; readonly codes: readonly string[] }
  | { readonly code: "appraisal.reason-missing"; readonly proposal: Proposal; readonly contrary: boolean };

/**
 * The proposal that closes a reading. Every criterion is read first; what can be mended is returned first,
 * unless a criterion is not met anyway. «Không công nhận» and a proposal against the results carry a reason.
 */
export function decideProposal(
  sum: AppraisalSum,
  { proposal, reason }: ChosenProposal,
): Result<DecidedProposal, ProposalRefusal> {
  if (sum.unseen.length > 0) return err({ code: "appraisal.not-all-seen", codes: sum.unseen });
  const byResults = proposalByResults(sum);
  if (byResults === null || (proposal === "recognise" && sum.failFixable.length > 0)) {
    return err({ code: "appraisal.supplement-open", codes: sum.failFixable });
  }
  const contrary = proposal !== byResults;
  const asked = contrary || proposal === "not_recognise";
  if (asked && reason.trim() === "") return err({ code: "appraisal.reason-missing", proposal, contrary });
  return ok({ proposal, reason: reason.trim(), contrary });
}

export interface SupplementLine extends AskedPlace {
  readonly code: string;
  readonly reasonCode: SupplementReason | null;
  readonly note: string;
}

export type ReturnRefusal =
  | { readonly code: "appraisal.nothing-to-supplement" }
  | { readonly code: "appraisal.note-missing"; readonly codes: readonly string[] }
  | { readonly code: "appraisal.due-date-past"; readonly today: IsoDate };

/**
 * What is asked of the unit: the rows marked «Cần bổ sung» and no others, each with its note. `notes` are the notes as
 * last edited in the letter. Refuses an empty letter, an empty note, and a day that is not after today.
 */
export function decideReturn(
  items: readonly JudgedItem[],
  {
    notes,
    dueOn,
    today,
  }: { readonly notes: Readonly<Record<string, string>>; readonly dueOn: IsoDate; readonly today: IsoDate },
): Result<readonly SupplementLine[], ReturnRefusal> {
  const lines = items
    .filter(({ result }) => result === "fail_fixable")
    .map(({ code, reasonCode, note, evidenceId, page }) => ({
      code,
      reasonCode,
      note: (notes[code] ?? note).trim(),
      evidenceId,
      page,
    }));
  if (lines.length === 0) return err({ code: "appraisal.nothing-to-supplement" });

  const empty = lines.filter(({ note }) => note === "").map(({ code }) => code);
  if (empty.length > 0) return err({ code: "appraisal.note-missing", codes: empty });
  if (dueOn <= today) return err({ code: "appraisal.due-date-past", today });
  return ok(lines);
}
