import { addDays, daysBetween, isWithin, type IsoDate } from "@/lib/core/dates";
import {
  extended,
  milestonesOf,
  type Counting,
  type DueWindow,
  type PlanDates,
} from "@/lib/programmes/domain/calendar";
import type { ConcernedUnit, Extension } from "@/lib/programmes/domain/extension";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { workingDaysBetween } from "@/lib/programmes/domain/working-days";

/** When a plan takes units in, on the day asked. */
export interface EntryWindow extends DueWindow {
  readonly state: "not_open" | "open" | "closed";
  /** The plan's own words for the day; null where it names none. */
  readonly words: string | null;
  readonly clause: string;
  /** Whom to ask when it is closed. */
  readonly contact: string;
  readonly daysLeft: number | null;
  readonly workingDaysLeft: number | null;
  /** Null where the plan names no day. */
  readonly counted: Counting | null;
  readonly extension: Extension | null;
}

/** For whom a window is asked: with several units, the latest last day that one of them has. */
export interface AskedWindow {
  readonly dates: PlanDates;
  readonly units: readonly ConcernedUnit[];
}

/**
 * The window of entry: the milestone that the plan names, else the whole cycle. A plan that is not in force yet
 * takes nobody in, whatever its window says. An extension moves the last day of those it concerns.
 */
export function entryWindowOf(plan: PlanContent, today: IsoDate, asked: AskedWindow): EntryWindow {
  const { entry, header } = plan;
  const { calendar } = asked.dates;
  const found = milestonesOf(plan, calendar).find(({ milestone }) => milestone.key === entry.milestone);
  const named = found && extended(found, header.key, asked);
  const opensOn = latest(named?.opensOn ?? header.cycle.from, header.effective.from);
  const closesOn = named?.closesOn ?? (header.cycle.to ? addDays(header.cycle.to, -1) : null);
  const running = isWithin(today, { from: opensOn, to: header.effective.to ?? null });
  const late = closesOn !== null && today > closesOn;
  return {
    opensOn,
    closesOn,
    state: late ? "closed" : running ? "open" : today < opensOn ? "not_open" : "closed",
    words: named?.words ?? null,
    clause: named?.milestone.clause ?? entry.clause,
    contact: named?.milestone.to ?? header.issuer,
    daysLeft: closesOn === null ? null : daysBetween(today, closesOn),
    workingDaysLeft: closesOn === null ? null : workingDaysBetween(today, closesOn, calendar),
    counted: named?.counted ?? null,
    extension: named?.extension ?? null,
  };
}

const latest = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
