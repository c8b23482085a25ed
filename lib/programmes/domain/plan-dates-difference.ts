import { evaluationPeriodOf } from "@/lib/programmes/domain/calendar";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import { milestoneDaysText } from "@/lib/programmes/domain/milestone-words";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { formatDate } from "@/lib/core/text";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** Days of two plans for a class, as far as they differ; each in the words and the year of its own plan. */
export interface DatesDifference {
  readonly before: string;
  readonly after: string;
}

interface SaidDay {
  readonly key: string;
  /** What is compared: the rule, not the day it falls on, which moves with every year. */
  readonly rule: string;
  readonly words: string;
}

const concerns = ({ unitClasses }: Milestone, unitClass: UnitClass): boolean =>
  unitClasses === null || unitClasses.includes(unitClass);

function saidOf(plan: PlanDraft, milestone: Milestone): SaidDay {
  const { key, title, when, reading, recurrence, force } = milestone;
  const late = force === "hard" ? "" : ", quá hạn vẫn nhận";
  return {
    key,
    rule: JSON.stringify([when, reading, recurrence, force]),
    words: `${title}: ${milestoneDaysText(plan, milestone)}${late}`,
  };
}

function periodOf(plan: PlanDraft, unitClass: UnitClass): readonly SaidDay[] {
  const rule = plan.evaluationPeriods.find(({ unitClasses }) => unitClasses.includes(unitClass));
  const period = evaluationPeriodOf(plan, unitClass);
  if (!rule || !period) return [];
  const words = `Thời kỳ đánh giá: từ ${formatDate(period.from)} đến hết ${formatDate(period.to)}`;
  return [{ key: " period", rule: JSON.stringify([rule.from, rule.to]), words }];
}

const daysOf = (plan: PlanDraft, unitClass: UnitClass): readonly SaidDay[] => [
  ...plan.milestones
    .filter((milestone) => concerns(milestone, unitClass))
    .map((milestone) => saidOf(plan, milestone)),
  ...periodOf(plan, unitClass),
];

/** What one plan says of days and the other does not say so; null where both count alike. */
export function datesBetween(
  before: PlanDraft,
  after: PlanDraft,
  unitClass: UnitClass,
): DatesDifference | null {
  const [was, is] = [daysOf(before, unitClass), daysOf(after, unitClass)];
  const otherwise = (days: readonly SaidDay[], others: readonly SaidDay[]): string =>
    days
      .filter((day) => !others.some(({ key, rule }) => key === day.key && rule === day.rule))
      .map(({ words }) => words)
      .join("; ");
  const difference = { before: otherwise(was, is), after: otherwise(is, was) };
  return difference.before === "" && difference.after === "" ? null : difference;
}
