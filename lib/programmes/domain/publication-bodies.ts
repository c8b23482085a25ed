import { overlaps, type Period } from "@/lib/core/dates";
import {
  isUnitItself,
  officeOf,
  type BodyRef,
  type Office,
  type PlaceFacts,
} from "@/lib/programmes/domain/body-ref";
import { pairOf, type PlanDraft, type UnitPair } from "@/lib/programmes/domain/plan";

/** A body the tenant has, and when. */
export type DatedOffice = Office & Period;

export interface MissingBody {
  readonly code: "plan.body-missing";
  readonly item: string;
  readonly ref: BodyRef;
  /** Null when there is no such level for these units at all. */
  readonly office: Office | null;
}

interface BodyUse {
  readonly item: string;
  readonly ref: BodyRef;
  readonly pair: UnitPair;
}

function routeBodies({ routes, scope }: PlanDraft): readonly BodyUse[] {
  return routes.flatMap(({ key, when, steps }) => {
    const pairs = scope.pairs.filter(
      ({ unitClass, managingLevel }) =>
        when.unitClasses.includes(unitClass) && when.managingLevels.includes(managingLevel),
    );
    const refs = steps.flatMap((step) => [
      step.by,
      ...("via" in step && step.via ? [step.via] : []),
      ...("orBy" in step && step.orBy ? [step.orBy] : []),
      ...("advisedBy" in step && step.advisedBy ? [step.advisedBy] : []),
    ]);
    return pairs.flatMap((pair) => refs.map((ref) => ({ item: `route.${key}`, ref, pair: pairOf(pair) })));
  });
}

function entryBodies({ entry, scope }: PlanDraft): readonly BodyUse[] {
  const pairs = scope.pairs.map(pairOf);
  if (entry.kind === "selected") {
    return entry.selectors.flatMap(({ managingLevels, by }) =>
      pairs
        .filter(({ managingLevel }) => managingLevels.includes(managingLevel))
        .flatMap((pair) => by.map((ref) => ({ item: "entry.selector", ref, pair }))),
    );
  }
  const approval =
    entry.kind === "registered_then_approved" ? [entry.approval.reviewedBy, entry.approval.decidedBy] : [];
  const refs = [entry.to, ...(entry.via ? [entry.via] : []), ...approval];
  return pairs.flatMap((pair) => refs.map((ref) => ({ item: "entry", ref, pair })));
}

function maintenanceBodies({ maintenance, scope }: PlanDraft): readonly BodyUse[] {
  if (maintenance.kind !== "recheck") return [];
  return scope.pairs.map((pair) => ({ item: "maintenance", ref: maintenance.by, pair: pairOf(pair) }));
}

/** One refusal per item and office, however many pairs need it. */
export function missingBodies(plan: PlanDraft, bodies: readonly DatedOffice[]): readonly MissingBody[] {
  const missing = new Map<string, MissingBody>();
  for (const { item, ref, pair } of [
    ...routeBodies(plan),
    ...entryBodies(plan),
    ...maintenanceBodies(plan),
  ]) {
    const places: PlaceFacts = { ...pair, regime: plan.header.regime };
    const office = officeOf(ref, places);
    const exists = bodies.some(
      (body) =>
        body.kind === office?.kind && body.level === office.level && overlaps(body, plan.header.cycle),
    );
    if (isUnitItself(ref) || exists) continue;
    missing.set(`${item} ${ref.kind} ${office?.level ?? ref.at}`, {
      code: "plan.body-missing",
      item,
      ref,
      office,
    });
  }
  return [...missing.values()];
}
