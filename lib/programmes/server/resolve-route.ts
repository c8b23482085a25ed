import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import {
  isUnitItself,
  OFFICE_KINDS,
  resolveBody,
  type AreasOverUnit,
  type BodyRef,
  type BodyRefusal,
  type PlaceFacts,
  type TenantBody,
} from "@/lib/programmes/domain/body-ref";
import type { PlanContent, Step } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute, ResolvedStep } from "@/lib/programmes/domain/resolved-route";
import { explainRoute, routeFor, type RouteRefusal } from "@/lib/programmes/domain/routing";
import { BASIS_LABELS } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

export type ResolveRouteRefusal = RouteRefusal | BodyRefusal;

interface NamedBody extends TenantBody {
  readonly name: string;
  readonly shortName: string;
  readonly scopePath: string;
}

type ResolveFacts = PlaceFacts & { readonly areas: AreasOverUnit; readonly on: IsoDate };

/**
 * The plan's row for the unit on that day, with the tenant's own bodies in every step.
 * Refuses what `routeFor` refuses, and `plan.body-not-found` when the tenant has no such body that day.
 */
export async function resolveRoute(
  tx: TenantTx,
  plan: PlanContent,
  unit: UnitFacts,
): Promise<Result<ResolvedRoute, ResolveRouteRefusal>> {
  const { level: managingLevel, delegated, record, endsOn } = unit.management;
  const match = routeFor(plan, { ...unit, managingLevel, delegated });
  if (!match.ok) return match;

  const bodies = await listBodies(tx);
  const facts = { ...match.value.places, areas: areasOver(unit, bodies), on: unit.on };
  const steps: ResolvedStep[] = [];
  for (const step of match.value.row.steps) {
    const resolved = resolveStep(step, { unit, facts, bodies });
    if (!resolved.ok) return resolved;
    steps.push(resolved.value);
  }
  const { row, signer, decisionForm } = match.value;
  return ok({
    rowKey: row.key,
    title: row.title,
    clause: row.clause,
    steps,
    signer,
    decisionForm,
    facts: explainRoute(plan, match.value, {
      managingBodyName: record.bodyName,
      managementDocument: record.document ?? null,
      managementEndsOn: endsOn,
    }),
  });
}

type FoundBody = { readonly bodyId: string | null; readonly name: string; readonly scopePath: string };

/** The body that one reference means for this unit, e.g. who receives its registration. */
export const resolveBodyFor = async (
  tx: TenantTx,
  plan: PlanContent,
  unit: UnitFacts,
  ref: BodyRef,
): Promise<Result<FoundBody, BodyRefusal>> => (await bodyFinder(tx, plan))(unit, ref);

/** The same for many units of a plan: the tenant's bodies are read once. */
export async function bodyFinder(
  tx: TenantTx,
  plan: PlanContent,
): Promise<(unit: UnitFacts, ref: BodyRef) => Result<FoundBody, BodyRefusal>> {
  const bodies = await listBodies(tx);
  return (unit, ref) => {
    if (isUnitItself(ref)) return ok({ bodyId: null, name: unit.name, scopePath: unit.unitScope });
    const facts = {
      unitClass: unit.unitClass,
      managingLevel: unit.management.level,
      regime: plan.header.regime,
      areas: areasOver(unit, bodies),
      on: unit.on,
    };
    const body = resolveBody(ref, facts, bodies);
    return body.ok
      ? ok({ bodyId: body.value.id, name: body.value.name, scopePath: body.value.scopePath })
      : body;
  };
}

interface StepContext {
  readonly unit: UnitFacts;
  readonly facts: ResolveFacts;
  readonly bodies: readonly NamedBody[];
}

function resolveStep(step: Step, { unit, facts, bodies }: StepContext): Result<ResolvedStep, BodyRefusal> {
  const { kind, clause } = step;
  const mark = step.mark ?? (step.basis === "plan" ? null : BASIS_LABELS[step.basis]);
  if (isUnitItself(step.by)) {
    // A commune acts through its own people, whose territory is the commune; others through the unit's own clerk.
    const isCommune = facts.areas.commune === unit.unitId;
    const scopePath = isCommune ? unit.scopePath : unit.unitScope;
    return ok({ kind, clause, mark, scopePath, bodyId: null, bodyName: unit.name, viaName: null });
  }
  const body = resolveBody(step.by, facts, bodies);
  if (!body.ok) return body;
  const via = "via" in step && step.via ? resolveBody(step.via, facts, bodies) : null;
  const adviser = "advisedBy" in step && step.advisedBy ? resolveBody(step.advisedBy, facts, bodies) : null;
  return ok({
    kind,
    clause,
    mark,
    scopePath: body.value.scopePath,
    bodyId: body.value.id,
    bodyName: body.value.name,
    bodyShortName: body.value.shortName,
    viaName: via?.ok ? via.value.name : null,
    ...(adviser?.ok ? { adviserName: adviser.value.name } : {}),
    ...(step.kind === "opinion" && step.workingDays !== null ? { workingDays: step.workingDays } : {}),
  });
}

const listBodies = readOnce(async (tx: TenantTx): Promise<readonly NamedBody[]> => {
  const rows = await tx.body.findMany();
  return rows.flatMap((row) => {
    const kind = OFFICE_KINDS.find((known) => known === row.kind);
    const level = MANAGING_LEVELS.find((known) => known === row.level);
    if (!kind || !level || !row.unitId) return [];
    return [
      {
        id: row.id,
        kind,
        level,
        areaId: row.unitId,
        name: row.name,
        shortName: row.shortName,
        scopePath: row.scopePath,
        from: fromDateColumn(row.validFrom),
        to: row.validTo && fromDateColumn(row.validTo),
      },
    ];
  });
});

/**
 * The administrative units over the managing body, by level: those whose territory encloses it.
 * Territories are paths, so enclosing is a prefix.
 */
function areasOver(unit: UnitFacts, bodies: readonly NamedBody[]): AreasOverUnit {
  const areas: Partial<Record<(typeof MANAGING_LEVELS)[number], string>> = {};
  for (const body of bodies) {
    if (unit.scopePath.startsWith(body.scopePath)) areas[body.level] = body.areaId;
  }
  return areas;
}
