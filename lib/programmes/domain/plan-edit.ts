import type { IsoDate } from "@/lib/core/dates";
import type { DateExpression, Milestone, Reading, YearDay } from "@/lib/programmes/domain/date-language";
import type { PlanDraft } from "@/lib/programmes/domain/plan";

/*
 * What changes from one year's plan to the next, as edits of a draft: each gives a new draft and leaves the old alone.
 */

/** What the paper itself says. `cycleEnds` is the last day of the cycle; stretches of days end on the day after. */
export interface PlanPaperEdit {
  readonly title: string;
  readonly issuer: string;
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly documentDateWords: string;
  readonly signerTitle: string | null;
  readonly legalBases: readonly string[];
  readonly cycleFrom: IsoDate;
  readonly dayAfterCycle: IsoDate;
  readonly effectiveFrom: IsoDate;
}

export const withPaper = (
  plan: PlanDraft,
  { cycleFrom, dayAfterCycle, effectiveFrom, ...paper }: PlanPaperEdit,
): PlanDraft => ({
  ...plan,
  header: {
    ...plan.header,
    ...paper,
    cycle: { from: cycleFrom, to: dayAfterCycle },
    effective: { ...plan.header.effective, from: effectiveFrom },
  },
});

export type MilestoneDays =
  | { readonly kind: "none" }
  | { readonly kind: "on"; readonly at: YearDay }
  | { readonly kind: "window"; readonly from: YearDay; readonly to: YearDay }
  /** Counted in one of the other ways of the language; it stays as it is. */
  | { readonly kind: "as_it_is" };

export interface MilestoneEdit {
  readonly key: string;
  readonly title: string;
  readonly days: MilestoneDays;
  readonly reading: Reading;
  readonly words: string;
  readonly clause: string;
  readonly force: Milestone["force"];
}

/** Null when the plan has no milestone of that key. */
export function withMilestone(plan: PlanDraft, { key, days, ...edit }: MilestoneEdit): PlanDraft | null {
  if (!plan.milestones.some((milestone) => milestone.key === key)) return null;
  const whenOf = (old: DateExpression): DateExpression => (days.kind === "as_it_is" ? old : days);
  return {
    ...plan,
    milestones: plan.milestones.map((milestone) =>
      milestone.key === key ? { ...milestone, ...edit, when: whenOf(milestone.when) } : milestone,
    ),
  };
}

/** The number that is given to the province each year; null when the plan has no such quota. */
export function withAssignedNumber(plan: PlanDraft, key: string, number: number | null): PlanDraft | null {
  if (!plan.quotas.some((quota) => quota.key === key && quota.kind === "assigned")) return null;
  return {
    ...plan,
    quotas: plan.quotas.map((quota) =>
      quota.key === key && quota.kind === "assigned" ? { ...quota, number } : quota,
    ),
  };
}
