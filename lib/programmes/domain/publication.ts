import { isWithin, overlaps, type IsoDate, type Period } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { isSameBody, isUnitItself, type OfficeKind } from "@/lib/programmes/domain/body-ref";
import {
  evaluateMilestone,
  settingOf,
  type EvaluatedMilestone,
  type MilestoneRefusal,
} from "@/lib/programmes/domain/calendar";
import {
  MAKER_STEPS,
  pairOf,
  type CriteriaAssignment,
  type DossierComponent,
  type PlanContent,
  type PlanDraft,
  type RouteRow,
  type SignerPost,
  type StepKind,
  type UnitPair,
} from "@/lib/programmes/domain/plan";
import { sourcesOf } from "@/lib/programmes/domain/plan-sources";
import {
  missingBodies,
  type DatedOffice,
  type MissingBody,
} from "@/lib/programmes/domain/publication-bodies";
import { CARRIED_PROGRAMMES } from "@/lib/programmes/domain/programme";
import { routeCoverage } from "@/lib/programmes/domain/route-coverage";
import { PLAIN_CALENDAR } from "@/lib/programmes/domain/working-days";
import type { ManagingLevel } from "@/lib/units/domain/management";

/** Everything that keeps a plan from being published (rules.md 2), each naming its item. */
export type PlanRefusal =
  | { readonly code: "plan.scope-empty" }
  | { readonly code: "plan.level-not-in-regime"; readonly pair: UnitPair }
  | { readonly code: "plan.clause-missing"; readonly item: string }
  | { readonly code: "plan.criteria-missing"; readonly pair: UnitPair }
  | {
      readonly code: "plan.criteria-ambiguous";
      readonly pair: UnitPair;
      readonly criteria: readonly string[];
    }
  | { readonly code: "plan.criteria-not-published"; readonly criteriaKey: string; readonly version: number }
  | { readonly code: "plan.criteria-illustrative"; readonly criteriaKey: string }
  /** Made for another programme: a scored set measures no title. */
  | { readonly code: "plan.criteria-not-for"; readonly criteriaKey: string }
  | { readonly code: "plan.programme-not-carried" }
  | {
      readonly code: "plan.route-missing";
      readonly pair: UnitPair;
      readonly delegated: boolean;
      readonly on: IsoDate;
    }
  | {
      readonly code: "plan.route-ambiguous";
      readonly pair: UnitPair;
      readonly delegated: boolean;
      readonly on: IsoDate;
      readonly rows: readonly string[];
    }
  | { readonly code: "plan.route-decision-not-last"; readonly row: string }
  /** It ends with the decision, and no case could be carried there. */
  | { readonly code: "plan.route-not-workable"; readonly row: string }
  /** Units of these levels are chosen by nobody. */
  | { readonly code: "plan.selector-missing"; readonly managingLevel: ManagingLevel }
  /** A body is asked beside the appraisal, by the one that appraises, and is another one (rules.md 4, OPINION). */
  | { readonly code: "plan.opinion-misplaced"; readonly row: string }
  /** `row` is null for the approval of the list. */
  | { readonly code: "plan.signer-not-of-body"; readonly row: string | null; readonly signer: SignerPost }
  | MilestoneRefusal
  | { readonly code: "plan.milestone-outside-cycle"; readonly milestone: string; readonly day: IsoDate }
  | { readonly code: "plan.milestone-unknown"; readonly item: string; readonly milestone: string }
  | { readonly code: "plan.key-duplicated"; readonly item: string }
  | { readonly code: "plan.component-maker-missing"; readonly component: string }
  | { readonly code: "plan.component-step-missing"; readonly component: string; readonly row: string }
  /** The unit makes its papers when it assesses itself, the evaluating body when it evaluates. */
  | { readonly code: "plan.component-step-not-of-maker"; readonly component: string }
  | { readonly code: "plan.version-overlaps"; readonly version: number }
  | MissingBody;

/** What the tenant has, as far as publishing asks. */
export interface PublishingFacts {
  readonly bodies: readonly DatedOffice[];
  readonly publishedCriteria: readonly {
    readonly key: string;
    readonly version: number;
    readonly programme: string;
    readonly illustrative: boolean;
  }[];
  /** The other published versions of this plan. */
  readonly otherVersions: readonly { readonly version: number; readonly effective: Period }[];
  /** Illustrative sets are usable in demo tenants only. */
  readonly demo: boolean;
}

/** A class of QĐ 510 cannot be carried to its decision yet; as a title it would be a wrong one. */
const programmeRefusals = ({ header: { programme } }: PlanDraft): readonly PlanRefusal[] =>
  CARRIED_PROGRAMMES.some((carried) => carried === programme) ? [] : [{ code: "plan.programme-not-carried" }];

function scopeRefusals({ scope, header }: PlanDraft): readonly PlanRefusal[] {
  if (scope.pairs.length === 0) return [{ code: "plan.scope-empty" }];
  const foreign = scope.pairs.filter(
    ({ managingLevel, unitClass }) =>
      header.regime === "two_tier" && (managingLevel === "district" || unitClass === "thi_tran"),
  );
  return foreign.map((pair) => ({ code: "plan.level-not-in-regime", pair: pairOf(pair) }));
}

const clauseRefusals = (plan: PlanDraft): readonly PlanRefusal[] =>
  sourcesOf(plan)
    .filter(([, { clause }]) => clause.trim() === "")
    .map(([item]) => ({ code: "plan.clause-missing", item }));

function criteriaRefusalsOfPair(
  pair: UnitPair,
  criteria: readonly CriteriaAssignment[],
): readonly PlanRefusal[] {
  const assigned = criteria.filter(({ unitClasses }) => unitClasses.includes(pair.unitClass));
  if (assigned.length === 0) return [{ code: "plan.criteria-missing", pair }];
  if (assigned.length === 1) return [];
  return [
    { code: "plan.criteria-ambiguous", pair, criteria: assigned.map(({ criteriaKey }) => criteriaKey) },
  ];
}

function criteriaRefusalsOfSet(
  { criteriaKey, criteriaVersion }: CriteriaAssignment,
  { programme }: PlanDraft["header"],
  { publishedCriteria, demo }: PublishingFacts,
): readonly PlanRefusal[] {
  const published = publishedCriteria.find(
    ({ key, version }) => key === criteriaKey && version === criteriaVersion,
  );
  if (!published) return [{ code: "plan.criteria-not-published", criteriaKey, version: criteriaVersion }];
  if (published.programme !== programme) return [{ code: "plan.criteria-not-for", criteriaKey }];
  return published.illustrative && !demo ? [{ code: "plan.criteria-illustrative", criteriaKey }] : [];
}

const criteriaRefusals = (plan: PlanDraft, facts: PublishingFacts): readonly PlanRefusal[] => [
  ...plan.scope.pairs.flatMap((pair) => criteriaRefusalsOfPair(pairOf(pair), plan.criteria)),
  ...plan.criteria.flatMap((assignment) => criteriaRefusalsOfSet(assignment, plan.header, facts)),
];

function coverageRefusals(plan: PlanDraft): readonly PlanRefusal[] {
  return routeCoverage(plan).flatMap(({ pair, delegated, stretches }) =>
    stretches.flatMap(({ from: on, rows }): readonly PlanRefusal[] => {
      if (rows.length === 0) return [{ code: "plan.route-missing", pair, delegated, on }];
      return rows.length === 1 ? [] : [{ code: "plan.route-ambiguous", pair, delegated, on, rows }];
    }),
  );
}

const decidesLastAndOnce = ({ steps }: RouteRow): boolean =>
  steps.at(-1)?.kind === "decide" && steps.filter(({ kind }) => kind === "decide").length === 1;

/**
 * What follows on a step in a case (rules.md 4): a dossier is taken in before it is appraised, and a committee that
 * evaluates proposes to whoever decides, or passes on to whoever takes in. Opinions are asked beside the way.
 */
const NEXT_STEPS = {
  self_assess: ["evaluate", "intake"],
  evaluate: ["intake", "decide"],
  intake: ["appraise"],
  appraise: ["meet_or_written", "decide"],
  meet_or_written: ["decide"],
  decide: [],
} as const satisfies Record<Exclude<StepKind, "opinion">, readonly StepKind[]>;

/** True when a case can be carried along the row, from the unit's own assessment to the decision. */
function canBeCarriedOut({ steps }: RouteRow): boolean {
  const kinds = steps.map(({ kind }) => kind).filter((kind) => kind !== "opinion");
  return (
    kinds[0] === "self_assess" &&
    kinds.every((kind, index) => {
      const next = kinds[index + 1];
      return next === undefined || NEXT_STEPS[kind].some((one) => one === next);
    })
  );
}

/** Asked once the dossier is taken in and before it is decided; an office, and not the one that appraises. */
function asksWell({ steps }: RouteRow): boolean {
  const intake = steps.findIndex(({ kind }) => kind === "intake");
  const appraiser = steps.find(({ kind }) => kind === "appraise");
  const asked = steps.filter(({ kind }) => kind === "opinion").map(({ by }) => by);
  return steps.every(
    ({ kind, by }, index) =>
      kind !== "opinion" ||
      (intake !== -1 &&
        index > intake &&
        appraiser !== undefined &&
        !isUnitItself(by) &&
        !isSameBody(by, appraiser.by) &&
        asked.filter((one) => isSameBody(one, by)).length === 1),
  );
}

/** Whose head signs what: Trưởng Ban for the committee, Chủ tịch for UBND. */
const SIGNS_FOR = {
  committee_head: "committee",
  chairman: "peoples_committee",
} as const satisfies Record<SignerPost, OfficeKind>;

function signerRefusals({ routes, entry }: PlanDraft): readonly PlanRefusal[] {
  const decisions = routes.flatMap(({ key, steps }) =>
    steps.flatMap((step) => (step.kind === "decide" ? [{ row: key, by: step.by, signer: step.signer }] : [])),
  );
  const approval =
    entry.kind === "registered_then_approved"
      ? [{ row: null, by: entry.approval.decidedBy, signer: entry.approval.signer }]
      : [];
  return [...decisions, ...approval]
    .filter(({ by, signer }) => by.kind !== SIGNS_FOR[signer])
    .map(({ row, signer }) => ({ code: "plan.signer-not-of-body", row, signer }));
}

const routeRefusals = (plan: PlanDraft): readonly PlanRefusal[] => [
  ...coverageRefusals(plan),
  ...plan.routes
    .filter((row) => !decidesLastAndOnce(row))
    .map(({ key }): PlanRefusal => ({ code: "plan.route-decision-not-last", row: key })),
  ...plan.routes
    .filter((row) => decidesLastAndOnce(row) && !canBeCarriedOut(row))
    .map(({ key }): PlanRefusal => ({ code: "plan.route-not-workable", row: key })),
  ...plan.routes
    .filter((row) => !asksWell(row))
    .map(({ key }): PlanRefusal => ({ code: "plan.opinion-misplaced", row: key })),
];

/** Where the committee chooses, somebody has to choose the units of every level taken in. */
function selectorRefusals({ entry, scope }: PlanDraft): readonly PlanRefusal[] {
  if (entry.kind !== "selected") return [];
  const chosen = entry.selectors
    .filter(({ by }) => by.length > 0)
    .flatMap(({ managingLevels }) => managingLevels);
  const levels = [...new Set(scope.pairs.map(({ managingLevel }) => managingLevel))];
  return levels
    .filter((managingLevel) => !chosen.includes(managingLevel))
    .map((managingLevel) => ({ code: "plan.selector-missing", managingLevel }));
}

function outsideCycle({ header }: PlanDraft, evaluated: EvaluatedMilestone): readonly PlanRefusal[] {
  const { milestone, opensOn, closesOn } = evaluated;
  return [opensOn, closesOn]
    .filter((day) => day !== null)
    .filter((day) => !isWithin(day, header.cycle))
    .map((day) => ({ code: "plan.milestone-outside-cycle", milestone: milestone.key, day }));
}

function unknownMilestones({ entry, reports, milestones }: PlanDraft): readonly PlanRefusal[] {
  const known = new Set(milestones.map(({ key }) => key));
  const uses = [
    { item: "entry", milestone: entry.milestone },
    ...reports.map((report) => ({ item: `report.${report.key}`, milestone: report.milestone })),
  ];
  return uses.flatMap(({ item, milestone }) =>
    milestone === null || known.has(milestone) ? [] : [{ code: "plan.milestone-unknown", item, milestone }],
  );
}

const milestoneRefusals = (plan: PlanDraft): readonly PlanRefusal[] => [
  ...plan.milestones.flatMap((milestone): readonly PlanRefusal[] => {
    const evaluated = evaluateMilestone(milestone, settingOf(plan, PLAIN_CALENDAR));
    return evaluated.ok ? outsideCycle(plan, evaluated.value) : [evaluated.error];
  }),
  ...unknownMilestones(plan),
];

function duplicatedKeys(plan: PlanDraft): readonly PlanRefusal[] {
  const keys = [
    ...plan.routes.map(({ key }) => `route.${key}`),
    ...plan.milestones.map(({ key }) => `milestone.${key}`),
    ...plan.components.map(({ code }) => `component.${code}`),
    ...plan.quotas.map(({ key }) => `quota.${key}`),
    ...plan.reports.map(({ key }) => `report.${key}`),
  ];
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...new Set(repeated)].map((item) => ({ code: "plan.key-duplicated", item }));
}

/** A required component needs a maker, and a step in every route at which it is made. */
const componentRefusals = ({ components, routes }: PlanDraft): readonly PlanRefusal[] =>
  components.flatMap(({ code, maker, required, atStep }): readonly PlanRefusal[] => [
    ...(maker === null ? [{ code: "plan.component-maker-missing", component: code } as const] : []),
    ...(maker !== null && atStep !== MAKER_STEPS[maker]
      ? [{ code: "plan.component-step-not-of-maker", component: code } as const]
      : []),
    ...routes
      .filter(({ steps }) => required && !steps.some(({ kind }) => kind === atStep))
      .map(({ key }): PlanRefusal => ({ code: "plan.component-step-missing", component: code, row: key })),
  ]);

const versionRefusals = ({ header }: PlanDraft, { otherVersions }: PublishingFacts): readonly PlanRefusal[] =>
  otherVersions
    .filter(({ effective }) => overlaps(header.effective, effective))
    .map(({ version }) => ({ code: "plan.version-overlaps", version }));

const completeComponents = (components: PlanDraft["components"]): readonly DossierComponent[] =>
  components.flatMap(({ maker, ...component }) => (maker === null ? [] : [{ ...component, maker }]));

/**
 * The plan as it may be frozen, or everything that stands against it at once, so that its secretary sees all of
 * it in one reading (rules.md 2, «Publishing refuses»).
 */
export function publishablePlan(
  draft: PlanDraft,
  facts: PublishingFacts,
): Result<PlanContent, readonly PlanRefusal[]> {
  const refusals = [
    ...programmeRefusals(draft),
    ...scopeRefusals(draft),
    ...clauseRefusals(draft),
    ...criteriaRefusals(draft, facts),
    ...selectorRefusals(draft),
    ...routeRefusals(draft),
    ...signerRefusals(draft),
    ...milestoneRefusals(draft),
    ...duplicatedKeys(draft),
    ...componentRefusals(draft),
    ...versionRefusals(draft, facts),
    ...missingBodies(draft, facts.bodies),
  ];
  return refusals.length > 0
    ? err(refusals)
    : ok({ ...draft, components: completeComponents(draft.components) });
}
