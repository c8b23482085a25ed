import "server-only";
import { holds, unitScopeOf, type Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import type { ConcernedUnit } from "@/lib/programmes/domain/extension";
import { officeOf } from "@/lib/programmes/domain/body-ref";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { OpenPlanRow } from "@/lib/registrations/contract";
import type { ManagingLevel } from "@/lib/units/domain/management";
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
