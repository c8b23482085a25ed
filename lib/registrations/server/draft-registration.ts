import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { scopeOf } from "@/lib/programmes/domain/scope";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { resolveBodyFor } from "@/lib/programmes/server/resolve-route";
import {
  enterUnitsInput,
  type EnteredUnits,
  type EnterUnitsRefusal,
  type UnitEntryRefusal,
} from "@/lib/registrations/contract";
import { mayRegister } from "@/lib/registrations/domain/authority";
import { enterUnits, type ReceivingBody } from "@/lib/registrations/server/enter-units";
import { findRegistration } from "@/lib/registrations/server/registration-store";
import { sendRegistration } from "@/lib/registrations/server/send-registration";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

/**
 * «Đăng ký»: the unit itself, or an officer of the level that manages it, begins its registration (Nha Trang II.3,
 * Bắc Ninh II.1). Where the plan asks for no paper and the unit is «đủ», it is sent at once; otherwise it waits as a
 * draft for its papers. One answer per unit; a unit that is not the actor's looks as if it were not there.
 */
export const draftRegistration = defineCommand({
  name: "registration.draft",
  permission: "registration.prepare",
  input: enterUnitsInput,

  async run(context, input): Promise<Result<EnteredUnits, EnterUnitsRefusal>> {
    return enterUnits(context, input, {
      act: "draft",
      takes: ({ content }) => content.entry.kind !== "selected",
      receiverOf: (tx, plan, unit) => findReceiver(tx, context.actor, { plan, unit }),
      asksEligibility: false,
      async proceed({ tx, actor }, plan, registrationId) {
        const registration = await findRegistration(tx, registrationId);
        if (!registration) return false;
        const sent = await sendRegistration(tx, actor, { registration, plan });
        return sent.ok;
      },
    });
  },
});

/** Who receives the registration, when the unit is the actor's to register. */
export async function findReceiver(
  tx: TenantTx,
  actor: Actor,
  { plan, unit }: { readonly plan: PlanOnRecord; readonly unit: UnitFacts },
): Promise<Result<ReceivingBody, UnitEntryRefusal>> {
  const { entry } = plan.content;
  if (entry.kind === "selected" || !mayRegister(actor, unit)) {
    return err({ code: "registration.unit-not-found" });
  }
  // Asked first: the receiver of a unit outside the plan may be a body that does not exist.
  const scope = scopeOf(plan.content, { ...unit, managingLevel: unit.management.level });
  return scope.ok ? resolveBodyFor(tx, plan.content, unit, entry.to) : scope;
}

/** «qua Công an thành phố»; null where the registration goes straight. */
export async function findViaName(tx: TenantTx, plan: PlanOnRecord, unit: UnitFacts): Promise<string | null> {
  const { entry } = plan.content;
  if (entry.kind === "selected" || !entry.via) return null;
  const via = await resolveBodyFor(tx, plan.content, unit, entry.via);
  return via.ok ? via.value.name : null;
}
