import type { Sourced } from "@/lib/programmes/domain/sourced";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** A day of the cycle year, or of a year beside it (`yearOffset` −1 or 1). */
export interface YearDay {
  readonly day: number;
  readonly month: number;
  readonly yearOffset: -1 | 0 | 1;
}

/** The small language in which a plan names days (rules.md 5). */
export type DateExpression =
  | { readonly kind: "on"; readonly at: YearDay }
  | { readonly kind: "window"; readonly from: YearDay; readonly to: YearDay }
  | { readonly kind: "end_of_quarter"; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "end_of_month"; readonly month: number }
  | { readonly kind: "each_month"; readonly day: number | "last" }
  | { readonly kind: "last_working_day_of_month"; readonly month: number }
  | {
      readonly kind: "working_days";
      readonly count: number;
      readonly direction: "before" | "after";
      readonly milestone: string;
    }
  | { readonly kind: "none" };

/**
 * How the named day is read. `before`: «trước ngày 20/10», the last day is 19/10. `through`: «đến hết ngày 31/3».
 * `on_the_day`: «ngày 16/11», that day alone. The tenant may correct a reading once, with its reason.
 */
export const READINGS = ["before", "through", "on_the_day"] as const;
export type Reading = (typeof READINGS)[number];

export const MILESTONE_PURPOSES = [
  "selection",
  "registration",
  "list_approval",
  "dossier",
  "decision",
  "start_up_report",
  "yearly_report",
  "monthly_report",
] as const;
export type MilestonePurpose = (typeof MILESTONE_PURPOSES)[number];

export interface Milestone extends Sourced {
  /** Unique in the plan; reports and other milestones name it. */
  readonly key: string;
  readonly purpose: MilestonePurpose;
  /** Null: for every class. */
  readonly unitClasses: readonly UnitClass[] | null;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly when: DateExpression;
  readonly reading: Reading;
  /** The plan's own words for the day, kept beside the computed one. */
  readonly words: string;
  readonly recurrence: "once" | "yearly" | "monthly";
  /** A hard one refuses after its last day; a soft one is shown as late. */
  readonly force: "hard" | "soft";
}

/** The stretch a result is about (TT 124 Đ.8.2); both days are in it. It is no due date. */
export interface EvaluationPeriodRule extends Sourced {
  readonly from: YearDay;
  readonly to: YearDay;
}
