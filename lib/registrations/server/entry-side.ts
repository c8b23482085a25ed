import "server-only";
import { holds, unitScopeOf, type Actor } from "@/lib/core/actor";
import type { Permission } from "@/lib/core/permissions";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import type { ConcernedUnit } from "@/lib/programmes/domain/extension";
import { officeOf, type BodyRef } from "@/lib/programmes/domain/body-ref";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { resolveBodyFor } from "@/lib/programmes/server/resolve-route";
import type { OpenPlanRow } from "@/lib/registrations/contract";
import { holdsExactly } from "@/lib/registrations/domain/authority";
import type { ManagingLevel } from "@/lib/units/domain/management";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/** The ground the actor works on: his body's territory, or that of the body that manages his unit. */
export async function territoryOf(tx: TenantTx, actor: Actor): Promise<string> {
  if (!actor.unitId) return actor.scopePath;
  const unit = await findUnitFacts(tx, actor.unitId, actor.today);
  return unit.ok ? unit.value.scopePath : actor.scopePath;
}

/** The actor's ground as that of a case: what a plan's page without a unit is asked for. */
export async function groundOf(tx: TenantTx, actor: Actor): Promise<ConcernedUnit> {
  return {
    scopePath: await territoryOf(tx, actor),
    unitScope: actor.unitId ? unitScopeOf(actor.unitId) : "",
  };
}

/** The actor's ground, and the units in his view that have an extension of their own: for whom a window may be open. */
export async function unitsWithExtension(
  tx: TenantTx,
  actor: Actor,
  { extensions }: PlanDates,
): Promise<readonly ConcernedUnit[]> {
  return [await groundOf(tx, actor), ...extensions.filter(({ unitId }) => unitId !== null)];
}

/** A city's plan is nobody's business in the next district. */
export const concernsTerritory = (plan: PlanOnRecord, territory: string): boolean =>
  territory.startsWith(plan.territory) || plan.territory.startsWith(territory);

/** The committees that a plan names as those that choose this unit; none where units register. */
export const selectorsOf = ({ content: { entry } }: PlanOnRecord, unit: UnitFacts): readonly BodyRef[] =>
  entry.kind === "selected"
    ? entry.selectors
        .filter(({ managingLevels }) => managingLevels.includes(unit.management.level))
        .flatMap(({ by }) => by)
    : [];

export interface OwnBody {
  readonly name: string;
  readonly scopePath: string;
}

/** The first of these bodies of the unit at which the actor holds the permission; null when he works for none. */
export async function findOwnBody(
  tx: TenantTx,
  actor: Actor,
  {
    plan,
    unit,
    refs,
    permission,
  }: {
    readonly plan: PlanOnRecord;
    readonly unit: UnitFacts;
    readonly refs: readonly BodyRef[];
    readonly permission: Permission;
  },
): Promise<OwnBody | null> {
  for (const ref of refs) {
    const body = await resolveBodyFor(tx, plan.content, unit, ref);
    if (body.ok && holdsExactly(actor, permission, body.value.scopePath)) return body.value;
  }
  return null;
}

/** Levels of management whose units the actor's committee chooses in this plan. */
export function selectableLevels({ content }: PlanOnRecord, actor: Actor): readonly ManagingLevel[] {
  const { entry, header } = content;
  if (entry.kind !== "selected" || !holds(actor, "registration.select")) return [];
  return entry.selectors.flatMap(({ managingLevels, by }) =>
    managingLevels.filter((managingLevel) =>
      by.some((ref) => {
        // The class only matters for bodies of the unit itself, which choose nobody.
        const office = officeOf(ref, { unitClass: "co_quan", managingLevel, regime: header.regime });
        return office?.level === actor.level;
      }),
    ),
  );
}

/** What the actor is to a plan: he chooses units, registers them, receives registrations, or looks on. */
export function roleIn(plan: PlanOnRecord, actor: Actor): OpenPlanRow["role"] {
  if (plan.content.entry.kind === "selected") {
    return selectableLevels(plan, actor).length > 0 ? "selector" : "reader";
  }
  if (holds(actor, "registration.prepare")) return "preparer";
  return holds(actor, "registration.accept") ? "receiver" : "reader";
}
