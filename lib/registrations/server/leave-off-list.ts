import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getPlan, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { resolveBodyFor } from "@/lib/programmes/server/resolve-route";
import { leaveOffInput, type ActedRegistration, type LeaveOffRefusal } from "@/lib/registrations/contract";
import { holdsExactly } from "@/lib/registrations/domain/authority";
import { ACT_RULES } from "@/lib/registrations/domain/workflow";
import { carryOut, tookPartOnUnitSide } from "@/lib/registrations/server/act-on-registration";
import {
  changedMeanwhile,
  findRegistration,
  type StoredRegistration,
} from "@/lib/registrations/server/registration-store";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/**
 * «Không đưa vào danh sách»: who drafts the decision on the list answers an accepted registration that it leaves off,
 * with the reason (Bắc Ninh III.1.2, III.8: the province approves the list). Refuses `registration.in-list-draft` while
 * the unit stands in a paper that is not cancelled.
 */
export const leaveOffList = defineCommand({
  name: "registration.leave-off",
  permission: "decision.draft",
  input: leaveOffInput,

  async run(
    { tx, actor },
    { registrationId, revision, reason },
  ): Promise<Result<ActedRegistration, LeaveOffRefusal>> {
    // Held until the act ends, as drafting the list does.
    await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`;
    const registration = await findRegistration(tx, registrationId);
    const plan = registration && (await getPlan(tx, registration.planVersionId));
    if (!registration || !plan || !(await mayLeaveOff(tx, actor, { registration, plan }))) {
      return err({ code: "registration.not-found" });
    }
    if (registration.revision !== revision) return err(await changedMeanwhile(tx, registration.id));
    const obstacle = await leavingInTheWay(tx, actor, registration);
    if (obstacle) return err(obstacle);

    return carryOut(tx, actor, registration, {
      act: "leave_off",
      event: "registration.left-off",
      change: { reason },
      details: { reason },
    });
  },
});

/** Does the actor draft the decision on the list that this registration waits for? */
export async function mayLeaveOff(
  tx: TenantTx,
  actor: Actor,
  { registration, plan }: { readonly registration: StoredRegistration; readonly plan: PlanOnRecord },
): Promise<boolean> {
  const { entry } = plan.content;
  if (entry.kind !== "registered_then_approved") return false;
  const unit = await findUnitFacts(tx, registration.unitId, actor.today);
  if (!unit.ok) return false;
  const decider = await resolveBodyFor(tx, plan.content, unit.value, entry.approval.decidedBy);
  return decider.ok && holdsExactly(actor, ACT_RULES.leave_off.permission, decider.value.scopePath);
}

/** What stands in the way of leaving it off; null when nothing does. */
export async function leavingInTheWay(
  tx: TenantTx,
  actor: Actor,
  registration: StoredRegistration,
): Promise<LeaveOffRefusal | null> {
  if (await tookPartOnUnitSide(tx, actor, registration)) return { code: "registration.own-work" };
  const listed = await tx.decisionItem.findFirst({
    where: { registrationId: registration.id, decision: { status: { not: "cancelled" } } },
    select: { id: true },
  });
  return listed && { code: "registration.in-list-draft" };
}
