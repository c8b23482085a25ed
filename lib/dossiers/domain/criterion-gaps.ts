import { parseTypedNumber } from "@/lib/core/text";
import type { NumberedCriterion } from "@/lib/dossiers/domain/criterion-number";
import { EMPTY_ANSWER, verdictOf, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { Criterion } from "@/lib/programmes/domain/criteria";

export type GapReason =
  | "result"
  | "figure_missing"
  | "figure_not_a_number"
  | "figures_impossible"
  | "should_be_met"
  | "should_be_not_met"
  | "not_applicable_not_allowed"
  | "not_applicable_reason"
  | "exception_note"
  | "explanation"
  | "evidence";

/** Something a row still lacks before it counts as answered. */
export interface CriterionGap {
  readonly code: string;
  /** «3.1». */
  readonly number: string;
  readonly reason: GapReason;
  /** Name of the form field it stands at. */
  readonly field: string;
  /** What the figure is called, where the gap is about one. */
  readonly figure?: string;
}

export interface FigureField {
  readonly part: "figure" | "numerator" | "denominator";
  readonly label: string;
  readonly unit: string | null;
}

/** The number boxes of a row, in the order they are read. */
export function figureFieldsOf({ measure }: Criterion): readonly FigureField[] {
  switch (measure.kind) {
    case "met":
    case "scored":
      return [];
    case "zero_count":
      return [{ part: "figure", label: "Số phát sinh", unit: measure.unit }];
    case "threshold":
      return [{ part: "figure", label: "Số đạt được", unit: measure.unit }];
    case "percentage":
      return [
        { part: "numerator", label: measure.numerator, unit: null },
        { part: "denominator", label: measure.denominator, unit: null },
      ];
    case "computed":
      return [
        { part: "denominator", label: "Số đơn vị thuộc thẩm quyền hoặc được ủy quyền", unit: null },
        { part: "figure", label: "Số đơn vị đã đăng ký", unit: null },
        { part: "numerator", label: "Số đơn vị được công nhận", unit: null },
      ];
  }
}

/**
 * What a row lacks, in the order of its fields. A row without gaps is answered; the same list stands at the fields,
 * on the check page and in the refusal of a submission, so that nothing is told differently.
 */
export function gapsOf(
  { criterion, number }: Pick<NumberedCriterion, "criterion" | "number">,
  stored: StoredAnswer | undefined,
  papers: number,
): readonly CriterionGap[] {
  const { code } = criterion;
  const answer = stored ?? EMPTY_ANSWER;
  const gap = (reason: GapReason, field: string, figure?: string): CriterionGap => ({
    code,
    number,
    reason,
    field: `${field}:${code}`,
    ...(figure === undefined ? {} : { figure }),
  });
  const lacksPaper =
    criterion.evidence === "required" &&
    papers === 0 &&
    answer.evidenceAbsence === "" &&
    answer.result !== "not_applicable";

  return [
    ...figureGaps(criterion, answer, gap),
    ...resultGaps(criterion, answer, gap),
    ...(needsExplanation(criterion, answer) ? [gap("explanation", "explanation")] : []),
    ...(lacksPaper ? [gap("evidence", "absence")] : []),
  ];
}

type MakeGap = (reason: GapReason, field: string, figure?: string) => CriterionGap;

function figureGaps(criterion: Criterion, answer: StoredAnswer, gap: MakeGap): readonly CriterionGap[] {
  if (answer.result === "not_applicable") return [];
  const lacking = figureFieldsOf(criterion).flatMap(({ part, label }) => {
    const typed = answer[part];
    if (typed === "") return [gap("figure_missing", part, label)];
    return parseTypedNumber(typed) === null ? [gap("figure_not_a_number", part, label)] : [];
  });
  if (lacking.length > 0) return lacking;
  const { cause } = verdictOf(criterion, answer);
  const first = figureFieldsOf(criterion)[0];
  const impossible =
    cause.kind === "impossible_figures" ||
    (cause.kind === "units" && cause.units.cause === "impossible_figures");
  return impossible && first ? [gap("figures_impossible", first.part, first.label)] : [];
}

function resultGaps(criterion: Criterion, answer: StoredAnswer, gap: MakeGap): readonly CriterionGap[] {
  if (answer.result === null) return [gap("result", "result")];
  const { verdict, cause } = verdictOf(criterion, answer);
  switch (cause.kind) {
    case "not_applicable_not_allowed":
      return [gap("not_applicable_not_allowed", "result")];
    case "reason_missing":
      return [gap("not_applicable_reason", "explanation")];
    case "exception_note_missing":
      return [gap("exception_note", "exceptionNote")];
    case "no_answer":
    case "impossible_figures":
    case "answer_of_another_kind":
      return [];
    case "answered":
    case "figure":
    case "rate":
    case "units":
    case "exception":
    case "exception_not_allowed":
    case "not_applicable":
      return contradiction(answer, verdict, gap);
  }
}

/** The figures decide: a chosen result that says otherwise is sent back, whichever way it errs. */
function contradiction(answer: StoredAnswer, verdict: string, gap: MakeGap): readonly CriterionGap[] {
  if (verdict === "met" && answer.result === "not_met") return [gap("should_be_met", "result")];
  return verdict === "not_met" && answer.result === "met" ? [gap("should_be_not_met", "result")] : [];
}

/** «Chưa đạt» says why; a «không để xảy ra» row says who confirms it. Elsewhere the papers may speak. */
const needsExplanation = ({ measure }: Criterion, { result, explanation }: StoredAnswer): boolean =>
  explanation === "" && (result === "not_met" || (result === "met" && measure.kind === "zero_count"));

/** A row that says đạt, chưa đạt or không áp dụng and whose figures bear it out; words and papers may still be missing. */
export const isAnswered = (
  row: Pick<NumberedCriterion, "criterion" | "number">,
  stored: StoredAnswer | undefined,
): boolean => gapsOf(row, stored, 0).every(({ reason }) => reason === "evidence" || reason === "explanation");
