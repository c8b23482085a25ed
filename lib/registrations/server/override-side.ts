import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { tookPartInOverride } from "@/lib/registrations/domain/eligibility-override";
import { findOwnBody, selectorsOf, type OwnBody } from "@/lib/registrations/server/entry-side";
import type { UnitInPlan } from "@/lib/registrations/server/override-store";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

/**
 * The body that lets a unit go on, when the actor works for it: the committee that chooses the unit where the plan has
 * units chosen, the office that receives the registration where they register (II.1, II.3 of the plans). Null otherwise.
 */
export async function findOverrideSide(
  tx: TenantTx,
  actor: Actor,
  { plan, unit }: { readonly plan: PlanOnRecord; readonly unit: UnitFacts },
): Promise<OwnBody | null> {
  const { entry } = plan.content;
  const refs = entry.kind === "selected" ? selectorsOf(plan, unit) : [entry.to];
  return findOwnBody(tx, actor, { plan, unit, refs, permission: "registration.override" });
}

/** Did the actor propose or confirm what lets this unit go on? Then another person enters it. */
export async function letTheUnitGoOn(
  tx: TenantTx,
  actor: Actor,
  { act, unitId, planVersionId }: UnitInPlan & { readonly act: "select" | "draft" | "submit" },
): Promise<boolean> {
  const rows = await tx.eligibilityOverride.findMany({
    where: { unitId, planVersionId, status: { in: ["waiting", "confirmed"] } },
    select: { proposedById: true, checkedById: true },
  });
  return rows.some((row) => tookPartInOverride(act, row, actor.personId));
}
