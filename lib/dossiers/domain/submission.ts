import { addDays, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { gapsOf, type CriterionGap } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import {
  evaluationPeriodOf,
  findMilestone,
  timeliness,
  type Counting,
  type PlanDates,
} from "@/lib/programmes/domain/calendar";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { ConcernedUnit, Extension } from "@/lib/programmes/domain/extension";
import type { DossierComponent, PlanContent } from "@/lib/programmes/domain/plan";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** When a dossier may be sent, and the plan's words for it. */
export interface SubmissionWindow {
  /** First day allowed; null when the plan sets none. */
  readonly opensOn: IsoDate | null;
  /** Last day allowed; null when the plan gives no day. */
  readonly closesOn: IsoDate | null;
  /** A soft last day is shown as late and refuses nothing. */
  readonly hard: boolean;
  /** The plan's own words; null when it says nothing about dossiers. */
  readonly words: string | null;
  readonly clause: string | null;
  readonly counted: Counting | null;
  /** The later last day granted to this unit or its territory, where there is one. */
  readonly extension: Extension | null;
}

/**
 * The dossier milestone of the plan for the class. Where the plan names an evaluation period, nothing is sent before
 * it has ended (TT 124 Đ.8.2; rules.md 8, case 8).
 */
export function submissionWindowOf(
  plan: PlanContent,
  unitClass: UnitClass,
  { dates, unit }: { readonly dates: PlanDates; readonly unit: ConcernedUnit },
): SubmissionWindow {
  const due = findMilestone(plan, { purpose: "dossier", unitClass, dates, unit });
  const period = evaluationPeriodOf(plan, unitClass);
  const afterPeriod = period && addDays(period.to, 1);
  const opens = [due?.opensOn, afterPeriod].filter((day) => day != null).toSorted();
  return {
    opensOn: opens.at(-1) ?? null,
    closesOn: due?.closesOn ?? null,
    hard: due?.milestone.force === "hard",
    words: due?.words ?? null,
    clause: due?.milestone.clause ?? null,
    counted: due?.counted ?? null,
    extension: due?.extension ?? null,
  };
}

export type WindowRefusal =
  | { readonly code: "dossier.period-not-ended"; readonly opensOn: IsoDate }
  | { readonly code: "dossier.period-closed"; readonly closedOn: IsoDate; readonly words: string };

/** In time, or late where the plan is soft about it; refused before the first day and after a hard last one. */
export function decideTimely(
  window: SubmissionWindow,
  today: IsoDate,
): Result<"in_time" | "late", WindowRefusal> {
  const { opensOn, closesOn, hard, words } = window;
  const when = timeliness(today, window);
  if (when === "early" && opensOn) return err({ code: "dossier.period-not-ended", opensOn });
  if (when === "late" && hard && closesOn) {
    return err({ code: "dossier.period-closed", closedOn: closesOn, words: words ?? "" });
  }
  return ok(when === "late" ? "late" : "in_time");
}

/**
 * Whether the plan's days measure a sending: the first one, and the one after the unit took its dossier back itself. A
 * dossier that was sent in time and not taken in, or returned, may be mended after the last day.
 */
export const isMeasured = ({
  status,
  submission,
}: {
  readonly status: DossierStatus;
  readonly submission: number;
}): boolean => submission === 0 || status === "draft";

export interface ComponentState {
  readonly component: DossierComponent;
  readonly status: "not_started" | "in_progress" | "done";
}

/** All that the rule about a complete dossier looks at. */
export interface DossierContents {
  readonly unitChecked: boolean;
  readonly eligibilityConfirmed: boolean;
  readonly criteria: Pick<CriteriaContent, "groups">;
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  /** Papers that stand, by criterion. */
  readonly papers: ReadonlyMap<string, number>;
  readonly completedGroups: ReadonlySet<string>;
  readonly components: readonly ComponentState[];
}

export type Gap =
  | { readonly kind: "unit" }
  | { readonly kind: "eligibility" }
  | { readonly kind: "criterion"; readonly groupCode: string; readonly gap: CriterionGap }
  | { readonly kind: "group"; readonly groupCode: string; readonly groupNumber: number }
  | { readonly kind: "component"; readonly code: string; readonly title: string };

/** What is still missing before the dossier may be sent, in the order of the task list. */
export function findGaps(contents: DossierContents): readonly Gap[] {
  const { criteria, answers, papers, completedGroups, components } = contents;
  const rows = numberedCriteria(criteria).flatMap((row) =>
    gapsOf(row, answers.get(row.criterion.code), papers.get(row.criterion.code) ?? 0).map((gap) => ({
      kind: "criterion" as const,
      groupCode: row.group.code,
      gap,
    })),
  );
  const unfinished = criteria.groups.flatMap(({ code }, index) =>
    completedGroups.has(code) || rows.some(({ groupCode }) => groupCode === code)
      ? []
      : [{ kind: "group" as const, groupCode: code, groupNumber: index + 1 }],
  );
  return [
    ...(contents.unitChecked ? [] : [{ kind: "unit" as const }]),
    ...(contents.eligibilityConfirmed ? [] : [{ kind: "eligibility" as const }]),
    ...rows,
    ...unfinished,
    ...components
      .filter(({ component, status }) => isAskedOfUnit(component) && component.required && status !== "done")
      .map(({ component }) => ({ kind: "component" as const, code: component.code, title: component.title })),
  ];
}

/** A component of the evaluating body (its minutes) belongs to the evaluating step and is never asked of the unit. */
export const isAskedOfUnit = ({ maker }: Pick<DossierComponent, "maker">): boolean => maker === "unit";
