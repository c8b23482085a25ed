import { addDays, isoDate, isWithin, yearOf, type IsoDate, type Period } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type {
  DateExpression,
  Milestone,
  MilestonePurpose,
  Reading,
  YearDay,
} from "@/lib/programmes/domain/date-language";
import { extensionFor, type ConcernedUnit, type Extension } from "@/lib/programmes/domain/extension";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import {
  PLAIN_CALENDAR,
  countWorkingDays,
  workingDayOnOrBefore,
  type WorkCalendar,
} from "@/lib/programmes/domain/working-days";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** Days on which something may be done: both ends are allowed. Null is open on that side. */
export interface DueWindow {
  readonly opensOn: IsoDate | null;
  /** Always the last day allowed, never the day named by «trước ngày». */
  readonly closesOn: IsoDate | null;
}

/** How the days were found, shown beside the plan's words. */
export interface Counting {
  /** The day the plan names, before its reading is applied. */
  readonly namedDay: IsoDate | null;
  readonly reading: Reading;
  /** Days off passed over when working days are counted. */
  readonly skipped: readonly IsoDate[];
}

export interface EvaluatedMilestone extends DueWindow {
  readonly milestone: Milestone;
  readonly words: string;
  readonly counted: Counting;
  /** The later last day that counts instead, where one was granted. */
  readonly extension: Extension | null;
  /** One window a month for a monthly milestone; otherwise empty. */
  readonly occurrences: readonly DueWindow[];
}

export interface MilestoneRefusal {
  readonly code: "plan.milestone-not-computable";
  readonly milestone: string;
  readonly why: "no_such_day" | "unknown_base" | "undated_base" | "circular";
}

export interface MilestoneSetting {
  readonly cycleYear: number;
  readonly cycle: Period;
  readonly calendar: WorkCalendar;
  /** The plan's milestones, for those counted from another. */
  readonly milestones: readonly Milestone[];
}

type Named =
  | {
      readonly kind: "day";
      readonly day: IsoDate;
      readonly opensOn: IsoDate | null;
      readonly skipped: readonly IsoDate[];
    }
  | { readonly kind: "months"; readonly days: readonly IsoDate[] }
  | { readonly kind: "none" };

type NamedResult = Result<Named, MilestoneRefusal["why"]>;

const dayOf = ({ day, month, yearOffset }: YearDay, cycleYear: number): IsoDate | null =>
  isoDate(cycleYear + yearOffset, month, day);

const lastDayOfMonth = (year: number, month: number): IsoDate => {
  const nextMonth = month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1);
  return addDays(nextMonth ?? `${year}-12-31`, -1);
};

const named = (
  day: IsoDate | null,
  opensOn: IsoDate | null = null,
  skipped: readonly IsoDate[] = [],
): NamedResult => (day === null ? err("no_such_day") : ok({ kind: "day", day, opensOn, skipped }));

/** The day of each month of the cycle; a month too short gives its last day. */
function daysOfEachMonth(day: number | "last", { cycle, cycleYear }: MilestoneSetting): readonly IsoDate[] {
  const years = [...new Set([yearOf(cycle.from), cycleYear, cycle.to ? yearOf(cycle.to) : cycleYear])].sort();
  return years
    .flatMap((year) => Array.from({ length: 12 }, (_, index) => [year, index + 1] as const))
    .map(([year, month]) => {
      const last = lastDayOfMonth(year, month);
      return day === "last" ? last : (isoDate(year, month, day) ?? last);
    })
    .filter((candidate) => isWithin(candidate, cycle));
}

function fromOtherMilestone(
  when: Extract<DateExpression, { kind: "working_days" }>,
  setting: MilestoneSetting,
  visited: readonly string[],
): NamedResult {
  const base = setting.milestones.find(({ key }) => key === when.milestone);
  if (!base) return err("unknown_base");
  if (visited.includes(base.key)) return err("circular");

  const evaluated = evaluateFrom(base, setting, visited);
  if (!evaluated.ok) return err(evaluated.error.why);
  if (!evaluated.value.closesOn) return err("undated_base");

  const { direction, count } = when;
  const counted = countWorkingDays(evaluated.value.closesOn, count, {
    direction,
    calendar: setting.calendar,
  });
  return named(counted.day, null, counted.skipped);
}

function nameDays(when: DateExpression, setting: MilestoneSetting, visited: readonly string[]): NamedResult {
  const { cycleYear, calendar } = setting;
  switch (when.kind) {
    case "on":
      return named(dayOf(when.at, cycleYear));
    case "window": {
      const opensOn = dayOf(when.from, cycleYear);
      return opensOn === null ? err("no_such_day") : named(dayOf(when.to, cycleYear), opensOn);
    }
    case "end_of_quarter":
      return named(lastDayOfMonth(cycleYear, when.quarter * 3));
    case "end_of_month":
      return named(lastDayOfMonth(cycleYear, when.month));
    case "each_month":
      return ok({ kind: "months", days: daysOfEachMonth(when.day, setting) });
    case "last_working_day_of_month": {
      const { day, skipped } = workingDayOnOrBefore(lastDayOfMonth(cycleYear, when.month), calendar);
      return named(day, null, skipped);
    }
    case "working_days":
      return fromOtherMilestone(when, setting, visited);
    case "none":
      return ok({ kind: "none" });
  }
}

/** «trước ngày 20/10» closes on 19/10; «ngày 16/11» opens and closes on that day. */
function read(day: IsoDate, reading: Reading, opensOn: IsoDate | null): DueWindow {
  switch (reading) {
    case "before":
      return { opensOn, closesOn: addDays(day, -1) };
    case "through":
      return { opensOn, closesOn: day };
    case "on_the_day":
      return { opensOn: opensOn ?? day, closesOn: day };
  }
}

function windowsOf(
  found: Named,
  { reading }: Milestone,
): DueWindow & Pick<EvaluatedMilestone, "occurrences"> {
  if (found.kind === "none") return { opensOn: null, closesOn: null, occurrences: [] };
  if (found.kind === "day") return { ...read(found.day, reading, found.opensOn), occurrences: [] };

  const occurrences = found.days.map((day) => read(day, reading, `${day.slice(0, 7)}-01`));
  return {
    opensOn: occurrences[0]?.opensOn ?? null,
    closesOn: occurrences.at(-1)?.closesOn ?? null,
    occurrences,
  };
}

function evaluateFrom(
  milestone: Milestone,
  setting: MilestoneSetting,
  visited: readonly string[],
): Result<EvaluatedMilestone, MilestoneRefusal> {
  const found = nameDays(milestone.when, setting, [...visited, milestone.key]);
  if (!found.ok) {
    return err({ code: "plan.milestone-not-computable", milestone: milestone.key, why: found.error });
  }
  const isDay = found.value.kind === "day" ? found.value : null;
  return ok({
    milestone,
    words: milestone.words,
    ...windowsOf(found.value, milestone),
    counted: { namedDay: isDay?.day ?? null, reading: milestone.reading, skipped: isDay?.skipped ?? [] },
    extension: null,
  });
}

/**
 * A milestone in its cycle year: first and last day allowed, the plan's words, and how it was counted (rules.md 5).
 * Refuses a day that does not exist, and a count from a milestone that is unknown, undated or goes in a circle.
 */
export const evaluateMilestone = (
  milestone: Milestone,
  setting: MilestoneSetting,
): Result<EvaluatedMilestone, MilestoneRefusal> => evaluateFrom(milestone, setting, []);

export const settingOf = (
  { header, milestones }: Pick<PlanContent, "header" | "milestones">,
  calendar: WorkCalendar,
): MilestoneSetting => ({ cycleYear: header.cycleYear, cycle: header.cycle, calendar, milestones });

/** All milestones of a plan, in its order; those of a draft that can't be computed yet are left out. */
export const milestonesOf = (
  plan: Pick<PlanContent, "header" | "milestones">,
  calendar: WorkCalendar,
): readonly EvaluatedMilestone[] =>
  plan.milestones.flatMap((milestone) => {
    const evaluated = evaluateMilestone(milestone, settingOf(plan, calendar));
    return evaluated.ok ? [evaluated.value] : [];
  });

/** What the days of a plan are counted with: the tenant's calendar, and the extensions granted, in their order. */
export interface PlanDates {
  readonly calendar: WorkCalendar;
  readonly extensions: readonly Extension[];
}

export const PLAIN_DATES: PlanDates = { calendar: PLAIN_CALENDAR, extensions: [] };

/** A milestone as it counts for some units: the latest extension that any of them has takes the plan's day's place. */
export function extended(
  evaluated: EvaluatedMilestone,
  planKey: string,
  { dates, units }: { readonly dates: PlanDates; readonly units: readonly ConcernedUnit[] },
): EvaluatedMilestone {
  const milestoneKey = evaluated.milestone.key;
  const found = units
    .flatMap((unit) => extensionFor(dates.extensions, { planKey, milestoneKey, unit }) ?? [])
    .toSorted((a, b) => b.closesOn.localeCompare(a.closesOn));
  const extension = found[0] ?? null;
  return extension ? { ...evaluated, closesOn: extension.closesOn, extension } : evaluated;
}

/** The milestone of this purpose that concerns the class, as it counts for the unit; null when the plan has none. */
export function findMilestone(
  plan: PlanContent,
  {
    purpose,
    unitClass,
    dates,
    unit,
  }: {
    readonly purpose: MilestonePurpose;
    readonly unitClass: UnitClass;
    readonly dates: PlanDates;
    readonly unit: ConcernedUnit | null;
  },
): EvaluatedMilestone | null {
  const found = milestonesOf(plan, dates.calendar).find(
    ({ milestone }) =>
      milestone.purpose === purpose &&
      (milestone.unitClasses === null || milestone.unitClasses.includes(unitClass)),
  );
  return found ? extended(found, plan.header.key, { dates, units: unit ? [unit] : [] }) : null;
}

export type Timeliness = "early" | "in_time" | "late";

/** A day against a window. A side without a day (the plan gives none) never refuses. */
export function timeliness(day: IsoDate, { opensOn, closesOn }: DueWindow): Timeliness {
  if (opensOn !== null && day < opensOn) return "early";
  if (closesOn !== null && day > closesOn) return "late";
  return "in_time";
}

/** The stretch a result is about; both days are in it. */
export interface EvaluationPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** TT 124 Đ.8.2: khu dân cư 01/11–31/10, others 16/11–15/11; null where the plan names no period. */
export function evaluationPeriodOf(
  { header, evaluationPeriods }: Pick<PlanContent, "header" | "evaluationPeriods">,
  unitClass: UnitClass,
): EvaluationPeriod | null {
  const rule = evaluationPeriods.find(({ unitClasses }) => unitClasses.includes(unitClass));
  const from = rule && dayOf(rule.from, header.cycleYear);
  const to = rule && dayOf(rule.to, header.cycleYear);
  return from && to ? { from, to } : null;
}

/** True when evidence of that day does not belong to the period: a warning at upload, named in the appraisal. */
export const isOutsidePeriod = (day: IsoDate, { from, to }: EvaluationPeriod): boolean =>
  day < from || day > to;
