import { isWithin, type IsoDate } from "@/lib/core/dates";
import { describeBody } from "@/lib/programmes/domain/body-ref";
import { SIGNER_POST_LABELS, type PlanDraft } from "@/lib/programmes/domain/plan";
import { datesBetween } from "@/lib/programmes/domain/plan-dates-difference";
import { wayText } from "@/lib/programmes/domain/route-words";
import { routeFor, type RouteFacts, type RouteMatch } from "@/lib/programmes/domain/routing";
import {
  checkEligibility,
  ELIGIBILITY_LABELS,
  type EligibilityAnswer,
} from "@/lib/registrations/domain/eligibility";
import type { Lineage } from "@/lib/results/domain/earlier-result";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/*
 * A draft held against the units of the register, beside the plan before it. Pure: nothing is written, no case is touched.
 */

/** In what a unit fares otherwise, in the order it is told. */
export const TRIAL_ASPECTS = ["scope", "route", "criteria", "preconditions", "dates"] as const;
export type TrialAspect = (typeof TRIAL_ASPECTS)[number];

export interface PlanTrialUnit extends Omit<RouteFacts, "on"> {
  readonly unitId: string;
  readonly name: string;
  /** Earlier results that either plan asks for. */
  readonly lineage: Lineage;
}

/** One thing that a unit has otherwise, in words of both plans. */
export interface UnitChange {
  readonly aspect: TrialAspect;
  /** Empty where there is no plan before. */
  readonly before: string;
  readonly after: string;
}

export interface PlanTrialLine {
  readonly unitId: string;
  readonly name: string;
  readonly changes: readonly UnitChange[];
}

/** Units that fare otherwise in the same way. */
export interface ChangeGroup extends UnitChange {
  readonly units: number;
}

export interface PlanTrial {
  readonly units: number;
  readonly decided: number;
  readonly outside: number;
  /** In scope, and no row or several: a plan like this can't be published. */
  readonly unrouted: number;
  /** Of those it decides on, by what the hard conditions answer; null where it has none. */
  readonly conditions: Readonly<Record<EligibilityAnswer, number>> | null;
  readonly groups: readonly ChangeGroup[];
  /** Units that fare otherwise than under the plan before; all that have no way, where there is none before. */
  readonly changed: readonly PlanTrialLine[];
}

export interface TrialSetting {
  readonly before: PlanDraft | null;
  readonly units: readonly PlanTrialUnit[];
  readonly today: IsoDate;
  readonly titleOfCriteria: (key: string, version: number) => string;
}

/** What a plan does with a unit, in words that two plans can be compared by. */
type Standing =
  | { readonly kind: "outside" | "unrouted"; readonly words: string }
  | {
      readonly kind: "decided";
      readonly words: string;
      readonly route: string;
      readonly criteria: string;
      readonly conditions: EligibilityAnswer;
    };

/** The day the rows are asked for: today where it lies in the cycle, else the cycle's first. */
export const dayIn = ({ header }: Pick<PlanDraft, "header">, today: IsoDate): IsoDate =>
  isWithin(today, header.cycle) ? today : header.cycle.from;

export const deciderText = ({ decider, signer, places }: RouteMatch): string =>
  `${describeBody(decider, places)} quyết định, ${SIGNER_POST_LABELS[signer]} ký`;

/** The worst that the hard conditions of a plan answer; «đủ» where it has none. */
export function conditionsOf(
  plan: Pick<PlanDraft, "header" | "preconditions">,
  lineage: Lineage,
): EligibilityAnswer {
  const hard = checkEligibility(plan, lineage).groups.filter(({ force }) => force === "hard");
  const has = (answer: EligibilityAnswer): boolean => hard.some((group) => group.answer === answer);
  return has("lacking") ? "lacking" : has("no_data") ? "no_data" : "met";
}

interface Asked {
  readonly day: IsoDate;
  /** The year whose results the conditions are asked for, the same of both plans: only the rules differ. */
  readonly cycleYear: number;
  readonly titleOfCriteria: TrialSetting["titleOfCriteria"];
}

function standingOf(plan: PlanDraft, { lineage, ...unit }: PlanTrialUnit, asked: Asked): Standing {
  const match = routeFor(plan, { ...unit, on: asked.day });
  if (!match.ok) {
    switch (match.error.code) {
      case "plan.outside-scope":
        return { kind: "outside", words: match.error.sentence || "Không thuộc đối tượng" };
      case "plan.no-route":
        return { kind: "unrouted", words: "Thuộc đối tượng, chưa có dòng trình tự nào áp dụng" };
      case "plan.ambiguous-route":
        return { kind: "unrouted", words: "Thuộc đối tượng, nhiều dòng trình tự cùng áp dụng" };
    }
  }
  const { row, places } = match.value;
  const measured = plan.criteria.find(({ unitClasses }) => unitClasses.includes(unit.unitClass));
  return {
    kind: "decided",
    words: `Thuộc đối tượng; ${deciderText(match.value)}`,
    route: wayText(row, places),
    criteria: measured
      ? asked.titleOfCriteria(measured.criteriaKey, measured.criteriaVersion)
      : "Chưa có bộ tiêu chí",
    conditions: conditionsOf(
      { header: { ...plan.header, cycleYear: asked.cycleYear }, preconditions: plan.preconditions },
      lineage,
    ),
  };
}

type DatesOf = (unitClass: UnitClass) => Pick<UnitChange, "before" | "after"> | null;

function changesOf(
  before: Standing | null,
  after: Standing,
  dates: ReturnType<DatesOf>,
): readonly UnitChange[] {
  if (before === null) return after.kind === "unrouted" ? [scopeChange(null, after)] : [];
  if (before.kind === "outside" && after.kind === "outside") return [];
  if (before.kind !== "decided" || after.kind !== "decided")
    return before.words === after.words ? [] : [scopeChange(before, after)];
  const told = (aspect: TrialAspect, was: string, is: string): readonly UnitChange[] =>
    was === is ? [] : [{ aspect, before: was, after: is }];
  return [
    ...told("route", before.route, after.route),
    ...told("criteria", before.criteria, after.criteria),
    ...told("preconditions", ELIGIBILITY_LABELS[before.conditions], ELIGIBILITY_LABELS[after.conditions]),
    ...(dates ? [{ aspect: "dates" as const, ...dates }] : []),
  ];
}

const scopeChange = (before: Standing | null, after: Standing): UnitChange => ({
  aspect: before?.kind === "outside" || after.kind === "outside" ? "scope" : "route",
  before: before?.words ?? "",
  after: after.words,
});

/** The same change of many units once, in the order of the aspects, those of most units first. */
function grouped(changed: readonly PlanTrialLine[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changed.flatMap(({ changes }) => changes)) {
    const key = JSON.stringify([change.aspect, change.before, change.after]);
    groups.set(key, { ...change, units: (groups.get(key)?.units ?? 0) + 1 });
  }
  return [...groups.values()].toSorted(
    (a, b) =>
      TRIAL_ASPECTS.indexOf(a.aspect) - TRIAL_ASPECTS.indexOf(b.aspect) ||
      b.units - a.units ||
      (a.after < b.after ? -1 : 1),
  );
}

/** Days are the same for all units of a class. */
function datesByClass(draft: PlanDraft, before: PlanDraft | null): DatesOf {
  const known = new Map<UnitClass, ReturnType<DatesOf>>();
  return (unitClass) => {
    if (before === null) return null;
    const found = known.get(unitClass);
    if (found !== undefined) return found;
    const difference = datesBetween(before, draft, unitClass);
    known.set(unitClass, difference);
    return difference;
  };
}

/**
 * What a draft would do with the units of the register, beside the plan before it: how many it takes in, leaves out and
 * does not route, how its conditions answer, and who fares otherwise in scope, way, criteria, conditions or days.
 */
export function tryPlan(
  draft: PlanDraft,
  { before, units, today, titleOfCriteria }: TrialSetting,
): PlanTrial {
  const datesOf = datesByClass(draft, before);
  const { cycleYear } = draft.header;
  const asked = (plan: PlanDraft): Asked => ({ day: dayIn(plan, today), cycleYear, titleOfCriteria });
  const standings = units.map((unit) => {
    const after = standingOf(draft, unit, asked(draft));
    const was = before && standingOf(before, unit, asked(before));
    const changes = changesOf(was, after, datesOf(unit.unitClass));
    return { line: { unitId: unit.unitId, name: unit.name, changes }, after };
  });
  const count = (kind: Standing["kind"]): number =>
    standings.filter(({ after }) => after.kind === kind).length;
  const answered = (answer: EligibilityAnswer): number =>
    standings.filter(({ after }) => after.kind === "decided" && after.conditions === answer).length;
  const changed = standings.flatMap(({ line }) => (line.changes.length > 0 ? [line] : []));
  const hasConditions = draft.preconditions.some(({ force, lines }) => force === "hard" && lines.length > 0);
  return {
    units: standings.length,
    decided: count("decided"),
    outside: count("outside"),
    unrouted: count("unrouted"),
    conditions: hasConditions
      ? { met: answered("met"), lacking: answered("lacking"), no_data: answered("no_data") }
      : null,
    groups: grouped(changed),
    changed,
  };
}
