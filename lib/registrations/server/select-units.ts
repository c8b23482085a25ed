import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import {
  enterUnitsInput,
  type EnteredUnits,
  type EnterUnitsRefusal,
  type UnitEntryRefusal,
} from "@/lib/registrations/contract";
import { findOwnBody, selectorsOf } from "@/lib/registrations/server/entry-side";
import { enterUnits, type ReceivingBody } from "@/lib/registrations/server/enter-units";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

/**
 * «Lựa chọn»: a committee named in the plan chooses units to build up, in the plan's window (Ninh Thuận, Lâm Đồng,
 * An Giang II.1). One answer per unit. Refuses the whole when the window is not open, with the day and whom to ask;
 * a unit of another committee's choice looks as if it were not there.
 */
export const selectUnits = defineCommand({
  name: "registration.select-units",
  permission: "registration.select",
  input: enterUnitsInput,

  async run(context, input): Promise<Result<EnteredUnits, EnterUnitsRefusal>> {
    return enterUnits(context, input, {
      act: "select",
      takes: ({ content }) => content.entry.kind === "selected",
      receiverOf: (tx, plan, unit) => findSelector(tx, context.actor, { plan, unit }),
      asksEligibility: true,
      proceed: () => Promise.resolve(false),
    });
  },
});

/** The actor's own committee, when the plan names it as the one that chooses this unit. */
export async function findSelector(
  tx: TenantTx,
  actor: Actor,
  { plan, unit }: { readonly plan: PlanOnRecord; readonly unit: UnitFacts },
): Promise<Result<ReceivingBody, UnitEntryRefusal>> {
  const refs = selectorsOf(plan, unit);
  const body = await findOwnBody(tx, actor, { plan, unit, refs, permission: "registration.select" });
  return body ? ok(body) : err({ code: "registration.unit-not-found" });
}
