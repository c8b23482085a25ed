import type { IsoDate } from "@/lib/core/dates";
import { differsFrom } from "@/lib/dossiers/domain/counted-units";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { answersSent } from "@/lib/dossiers/domain/snapshot-answer";
import { verdictOf, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import { isOutsidePeriod, type EvaluationPeriod } from "@/lib/programmes/domain/calendar";
import type { Xa4Counts } from "@/lib/programmes/domain/judgement";
import type { ComponentCode } from "@/lib/programmes/domain/plan";
import type { CriteriaContent, Criterion } from "@/lib/programmes/domain/criteria";

/** What the system finds by itself before anybody reads. It judges nothing; it says where to look. */
export type AppraisalCheck =
  | { readonly kind: "component_missing"; readonly code: ComponentCode; readonly title: string }
  | { readonly kind: "evidence_missing"; readonly code: string; readonly number: string }
  | { readonly kind: "self_not_met"; readonly code: string; readonly number: string }
  | {
      readonly kind: "near_threshold";
      readonly code: string;
      readonly number: string;
      readonly value: number;
    }
  | {
      readonly kind: "register_differs";
      readonly code: string;
      readonly number: string;
      readonly register: Xa4Counts;
    }
  | {
      readonly kind: "outside_period";
      readonly code: string;
      readonly number: string;
      readonly title: string;
      readonly date: IsoDate;
    };

/** «Sát ngưỡng»: a rate that passes by one point in a hundred, or less. */
const NEAR_POINTS = 1;
const WHOLE = 100;

export interface CheckedDossier {
  readonly criteria: Pick<CriteriaContent, "groups">;
  readonly sent: SubmissionSnapshot;
  /** Components that should be there by now and are not finished. */
  readonly missingComponents: readonly { readonly code: ComponentCode; readonly title: string }[];
  /** Null where the plan names no evaluation period. */
  readonly period: EvaluationPeriod | null;
  /** What the register counts today; null where the set counts no units. */
  readonly register: Xa4Counts | null;
}

/** The automatic checks of one submission, papers first, then the criteria in order. */
export function checksOf({
  criteria,
  sent,
  missingComponents,
  period,
  register,
}: CheckedDossier): readonly AppraisalCheck[] {
  const answers = answersSent(sent);
  return [
    ...missingComponents.map((component) => ({ kind: "component_missing" as const, ...component })),
    ...numberedCriteria(criteria).flatMap(({ criterion, number }) => {
      const papers = sent.evidence.filter(({ criterionCode }) => criterionCode === criterion.code);
      const at = { code: criterion.code, number };
      return [
        ...answerChecks(criterion, answers.get(criterion.code), { ...at, papers: papers.length }),
        ...registerChecks(criterion, answers.get(criterion.code), { ...at, register }),
        ...papers.flatMap(({ title, documentDate: date }): AppraisalCheck[] =>
          period && date && isOutsidePeriod(date, period)
            ? [{ kind: "outside_period", ...at, title, date }]
            : [],
        ),
      ];
    }),
  ];
}

function registerChecks(
  { measure }: Criterion,
  answer: StoredAnswer | undefined,
  {
    register,
    ...at
  }: { readonly code: string; readonly number: string; readonly register: Xa4Counts | null },
): readonly AppraisalCheck[] {
  return measure.kind === "computed" && register && answer && differsFrom(register, answer)
    ? [{ kind: "register_differs", ...at, register }]
    : [];
}

function answerChecks(
  criterion: Criterion,
  answer: StoredAnswer | undefined,
  { papers, ...at }: { readonly code: string; readonly number: string; readonly papers: number },
): readonly AppraisalCheck[] {
  const lacksPaper = criterion.evidence === "required" && papers === 0 && answer?.result !== "not_applicable";
  const value = nearThreshold(criterion, answer);
  return [
    ...(answer?.result === "not_met" ? [{ kind: "self_not_met" as const, ...at }] : []),
    ...(lacksPaper ? [{ kind: "evidence_missing" as const, ...at }] : []),
    ...(value === null ? [] : [{ kind: "near_threshold" as const, ...at, value }]),
  ];
}

/**
 * The rate that passes by a hair; null otherwise. Counts are met or not, and a whole hundred has nothing above it:
 * neither is worth a second look.
 */
function nearThreshold(criterion: Criterion, answer: StoredAnswer | undefined): number | null {
  const { cause, verdict } = verdictOf(criterion, answer);
  if (verdict !== "met") return null;
  if (cause.kind === "rate") return isNear(cause.rate, cause.atLeast) ? cause.rate : null;
  const isRate = criterion.measure.kind === "threshold" && criterion.measure.unit === "%";
  return isRate && cause.kind === "figure" && isNear(cause.value, cause.threshold) ? cause.value : null;
}

const isNear = (rate: number, threshold: number): boolean =>
  rate < WHOLE && Math.abs(rate - threshold) <= NEAR_POINTS;

/** How many criteria the unit says it meets; «không áp dụng» counts as answered well where the set allows it. */
export const selfMetCount = ({ answers }: Pick<SubmissionSnapshot, "answers">): number =>
  answers.filter(({ result }) => result === "met" || result === "not_applicable").length;
