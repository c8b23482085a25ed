import { addDays, type IsoDate } from "@/lib/core/dates";
import {
  evaluateMilestone,
  extended,
  settingOf,
  type EvaluatedMilestone,
  type PlanDates,
} from "@/lib/programmes/domain/calendar";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import type { ConcernedUnit } from "@/lib/programmes/domain/extension";
import type { PlanContent, Report } from "@/lib/programmes/domain/plan";

/** One stretch a report is about. */
export interface ReportPeriod {
  /** As the address names it: `2026-11`, or the year with the report's key where it is not monthly. No two years share one. */
  readonly key: string;
  /** «tháng 11/2026», «năm 2026». */
  readonly label: string;
  readonly reportKey: string;
  readonly opensOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The last day it is in time; null where the plan names none. */
  readonly dueOn: IsoDate | null;
}

/** Reports that each unit writes itself, in the plan's order (BN IV.2: «định kỳ hằng tháng báo cáo kết quả thực hiện»). */
export const reportsOfUnits = ({ reports }: Pick<PlanContent, "reports">): readonly Report[] =>
  reports.filter(({ maker, period }) => maker === "unit" && period !== "as_asked");

const monthLabel = (month: string): string => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

const lastDayOf = (month: string): IsoDate => addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);

/** Where the plan names no day for a monthly report: each month of its cycle, without a last day. */
const UNDATED: Pick<Milestone, "when" | "reading"> = {
  when: { kind: "each_month", day: "last" },
  reading: "through",
};

function milestoneOf(plan: PlanContent, report: Report): Milestone | null {
  const named = plan.milestones.find(({ key }) => key === report.milestone);
  if (named) return named;
  if (report.period !== "monthly") return null;
  const { key, title, from, to, clause, basis } = report;
  return {
    key: `report.${key}`,
    purpose: "monthly_report",
    unitClasses: null,
    title,
    from,
    to,
    words: "",
    recurrence: "monthly",
    force: "soft",
    clause,
    basis,
    ...UNDATED,
  };
}

/** A granted later day counts for the month whose last day it moved, never for the months before. */
function dueWith({ extension }: EvaluatedMilestone, closesOn: IsoDate | null): IsoDate | null {
  return extension && extension.formerClosesOn === closesOn ? extension.closesOn : closesOn;
}

/**
 * The periods of a unit's report, in order: from the plan's report line and its milestone alone. A monthly one has a
 * period for each month of the cycle; any other has one, the cycle year.
 */
export function periodsOf(
  plan: PlanContent,
  report: Report,
  { dates, unit }: { readonly dates: PlanDates; readonly unit: ConcernedUnit },
): readonly ReportPeriod[] {
  const { header } = plan;
  const milestone = milestoneOf(plan, report);
  const found = milestone && evaluateMilestone(milestone, settingOf(plan, dates.calendar));
  const evaluated = found?.ok ? extended(found.value, header.key, { dates, units: [unit] }) : null;
  if (report.period === "monthly") {
    return (evaluated?.occurrences ?? []).flatMap(({ opensOn, closesOn }) => {
      if (opensOn === null || evaluated === null) return [];
      const key = opensOn.slice(0, 7);
      const dueOn = milestone?.key === report.milestone ? dueWith(evaluated, closesOn) : null;
      return [{ key, label: monthLabel(key), reportKey: report.key, opensOn, endsOn: lastDayOf(key), dueOn }];
    });
  }
  return [
    {
      key: `${header.cycleYear}-${report.key}`,
      label: `năm ${header.cycleYear}`,
      reportKey: report.key,
      opensOn: evaluated?.opensOn ?? header.cycle.from,
      endsOn: header.cycle.to ? addDays(header.cycle.to, -1) : `${header.cycleYear}-12-31`,
      dueOn: evaluated?.closesOn ?? null,
    },
  ];
}

/** From when until when a unit is building: the day it was taken up, and the day its dossier was closed. */
export interface Building {
  readonly since: IsoDate;
  readonly until: IsoDate | null;
}

/**
 * Periods that a unit owes by today, in order: those that have begun, from the one in which it was taken up to the one in
 * which its dossier was closed. Nothing is asked for the time before («được UBND tỉnh phê duyệt», BN IV.2).
 */
export const askedPeriods = (
  periods: readonly ReportPeriod[],
  { since, until, today }: Building & { readonly today: IsoDate },
): readonly ReportPeriod[] =>
  periods.filter(
    ({ opensOn, endsOn, dueOn }) =>
      opensOn <= today && (until === null || opensOn <= until) && since <= (dueOn ?? endsOn),
  );

/** Late is said, not refused: after the last day, by what has been sent or, while nothing was, by today. */
export const isLate = ({ dueOn }: Pick<ReportPeriod, "dueOn">, day: IsoDate): boolean =>
  dueOn !== null && day > dueOn;
