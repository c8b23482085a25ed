import { criteriaOf, type CriteriaContent, type Criterion } from "@/lib/programmes/domain/criteria";

/** An exception is claimed with a note that says what happened. */
export interface ClaimedException {
  readonly code: string;
  readonly note: string;
}

/** One answer to one row. The shape follows the row's measure; «không áp dụng» may stand for any. */
export type Answer =
  | { readonly kind: "met"; readonly met: boolean; readonly exception?: ClaimedException }
  | { readonly kind: "figure"; readonly value: number; readonly exception?: ClaimedException }
  | {
      readonly kind: "ratio";
      readonly numerator: number;
      readonly denominator: number;
      readonly exception?: ClaimedException;
    }
  | { readonly kind: "units"; readonly counts: Xa4Counts }
  | { readonly kind: "not_applicable"; readonly reason: string };

export type Answers = Readonly<Record<string, Answer>>;

export type Verdict = "met" | "not_met" | "not_applicable" | "unanswered";

/** Why a row does not count as answered, or its exception not as claimed. */
export type AnswerProblem =
  | "no_answer"
  | "answer_of_another_kind"
  | "not_applicable_not_allowed"
  | "reason_missing"
  | "exception_not_allowed"
  | "exception_note_missing"
  | "impossible_figures";

export type VerdictCause =
  | { readonly kind: "answered" }
  | {
      readonly kind: "figure";
      readonly value: number;
      readonly threshold: number;
      readonly compare: "at_least" | "at_most";
    }
  | { readonly kind: "rate"; readonly rate: number; readonly atLeast: number }
  | { readonly kind: "units"; readonly units: Xa4Verdict }
  | { readonly kind: "exception"; readonly title: string; readonly note: string }
  | { readonly kind: "not_applicable"; readonly reason: string }
  | { readonly kind: AnswerProblem };

export interface CriterionVerdict {
  readonly code: string;
  readonly verdict: Verdict;
  readonly cause: VerdictCause;
}

export interface Judgement {
  readonly result: "achieved" | "not_achieved" | "incomplete";
  readonly verdicts: readonly CriterionVerdict[];
  /** The criteria that decide «chưa đạt», in order. */
  readonly deciding: readonly string[];
  /** The rows still to be answered. */
  readonly unanswered: readonly string[];
  /** «Không áp dụng» rows with their reasons, to be printed. */
  readonly notApplicable: readonly { readonly code: string; readonly reason: string }[];
}

type Finding = Omit<CriterionVerdict, "code">;

/** Units that count for XA-4: khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục managed by the commune, in scope. */
export interface Xa4Counts {
  readonly managed: number;
  readonly registered: number;
  readonly recognised: number;
}

export interface Xa4Verdict {
  readonly verdict: "met" | "not_met" | "unanswered";
  readonly cause: "met" | "no_units" | "impossible_figures" | "not_all_registered" | "too_few_recognised";
  readonly registeredRate: number;
  readonly recognisedRate: number;
  readonly counts: Xa4Counts;
}

const XA4_REGISTERED_PERCENT = 100;
const XA4_RECOGNISED_PERCENT = 70;

const rateOf = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);

/** Compared in whole numbers, so that 70 % is 70 % whatever the rounding on screen. */
const reaches = (part: number, whole: number, percent: number): boolean => part * 100 >= percent * whole;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function xa4Cause({ managed, registered, recognised }: Xa4Counts): Xa4Verdict["cause"] {
  const possible =
    [managed, registered, recognised].every(isCount) && registered <= managed && recognised <= registered;
  if (!possible) return "impossible_figures";
  if (managed === 0) return "no_units";
  if (!reaches(registered, managed, XA4_REGISTERED_PERCENT)) return "not_all_registered";
  return reaches(recognised, managed, XA4_RECOGNISED_PERCENT) ? "met" : "too_few_recognised";
}

const XA4_VERDICTS = {
  met: "met",
  no_units: "unanswered",
  impossible_figures: "unanswered",
  not_all_registered: "not_met",
  too_few_recognised: "not_met",
} as const satisfies Record<Xa4Verdict["cause"], Xa4Verdict["verdict"]>;

/**
 * XA-4 (TT 124 Đ.5.4): of all units the commune manages, together, 100 % registered and at least 70 % recognised.
 * Registration fails first, «whatever the rest».
 */
export function judgeXa4(counts: Xa4Counts): Xa4Verdict {
  const cause = xa4Cause(counts);
  return {
    verdict: XA4_VERDICTS[cause],
    cause,
    registeredRate: rateOf(counts.registered, counts.managed),
    recognisedRate: rateOf(counts.recognised, counts.managed),
    counts,
  };
}

const unanswered = (kind: AnswerProblem): Finding => ({
  verdict: "unanswered",
  cause: { kind },
});

const decided = (met: boolean, cause: VerdictCause): Finding => ({ verdict: met ? "met" : "not_met", cause });

function findNotApplicable(criterion: Criterion, reason: string): Finding {
  if (criterion.notApplicableWhen === null) {
    return unanswered("not_applicable_not_allowed");
  }
  if (reason.trim() === "") return unanswered("reason_missing");
  return { verdict: "not_applicable", cause: { kind: "not_applicable", reason } };
}

function findFigure(value: number, threshold: number, compare: "at_least" | "at_most"): Finding {
  const met = compare === "at_least" ? value >= threshold : value <= threshold;
  return decided(met, { kind: "figure", value, threshold, compare });
}

function findRate(numerator: number, denominator: number, atLeast: number): Finding {
  const possible = isCount(numerator) && isCount(denominator) && denominator > 0 && numerator <= denominator;
  if (!possible) return unanswered("impossible_figures");
  return decided(reaches(numerator, denominator, atLeast), {
    kind: "rate",
    rate: rateOf(numerator, denominator),
    atLeast,
  });
}

/** The answer against the measure, before exceptions. */
function findByMeasure({ measure }: Criterion, answer: Answer): Finding {
  switch (measure.kind) {
    case "met":
      return answer.kind === "met"
        ? decided(answer.met, { kind: "answered" })
        : unanswered("answer_of_another_kind");
    case "zero_count":
      if (answer.kind !== "figure") return unanswered("answer_of_another_kind");
      if (!isCount(answer.value)) return unanswered("impossible_figures");
      return findFigure(answer.value, 0, "at_most");
    case "threshold":
      return answer.kind === "figure"
        ? findFigure(answer.value, measure.threshold, measure.compare)
        : unanswered("answer_of_another_kind");
    case "percentage":
      return answer.kind === "ratio"
        ? findRate(answer.numerator, answer.denominator, measure.atLeast)
        : unanswered("answer_of_another_kind");
    case "computed": {
      if (answer.kind !== "units") return unanswered("answer_of_another_kind");
      const units = judgeXa4(answer.counts);
      return { verdict: units.verdict, cause: { kind: "units", units } };
    }
    case "scored":
      return unanswered("answer_of_another_kind");
  }
}

/** An exception lifts a failed row only where the text names it, and only with a note. */
function withException(criterion: Criterion, answer: Answer, finding: Finding): Finding {
  const claimed = "exception" in answer ? answer.exception : undefined;
  if (finding.verdict !== "not_met" || !claimed) return finding;

  const allowed = criterion.exceptions.find(({ code }) => code === claimed.code);
  if (!allowed) return { verdict: "not_met", cause: { kind: "exception_not_allowed" } };
  if (claimed.note.trim() === "") return unanswered("exception_note_missing");
  return { verdict: "met", cause: { kind: "exception", title: allowed.title, note: claimed.note } };
}

/** The verdict on one row. An answer of the wrong kind, or a reason that is missing, counts as not answered. */
export function judgeCriterion(criterion: Criterion, answer: Answer | undefined): CriterionVerdict {
  const { code } = criterion;
  if (!answer) return { code, ...unanswered("no_answer") };
  if (answer.kind === "not_applicable") return { code, ...findNotApplicable(criterion, answer.reason) };
  return { code, ...withException(criterion, answer, findByMeasure(criterion, answer)) };
}

/**
 * All or nothing (TT 124 Đ.8.1; NT II.3, AG II.2, BN II.5): one row not met is «chưa đạt» whatever the rest, and
 * the judgement names it; rows still unanswered leave it incomplete.
 */
export function judge(criteria: Pick<CriteriaContent, "groups">, answers: Answers): Judgement {
  const verdicts = criteriaOf(criteria).map((criterion) =>
    judgeCriterion(criterion, answers[criterion.code]),
  );
  const codesOf = (verdict: Verdict): readonly string[] =>
    verdicts.filter((line) => line.verdict === verdict).map(({ code }) => code);

  const deciding = codesOf("not_met");
  const open = codesOf("unanswered");
  return {
    result:
      deciding.length > 0
        ? "not_achieved"
        : open.length > 0 || verdicts.length === 0
          ? "incomplete"
          : "achieved",
    verdicts,
    deciding,
    unanswered: open,
    notApplicable: verdicts.flatMap(({ code, cause }) =>
      cause.kind === "not_applicable" ? [{ code, reason: cause.reason }] : [],
    ),
  };
}
