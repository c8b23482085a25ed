import "server-only";
import { err, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { rejectInput, type ActedRegistration, type ReceiverRefusal } from "@/lib/registrations/contract";
import { carryOut, findForAct, tookPartOnUnitSide } from "@/lib/registrations/server/act-on-registration";

/** «Không phê duyệt», with the reason: the end of this registration. */
export const rejectRegistration = defineCommand({
  name: "registration.reject",
  permission: "registration.accept",
  input: rejectInput,

  async run({ tx, actor }, { reason, ...input }): Promise<Result<ActedRegistration, ReceiverRefusal>> {
    const found = await findForAct(tx, actor, { act: "reject", input });
    if (!found.ok) return found;
    if (await tookPartOnUnitSide(tx, actor, found.value)) return err({ code: "registration.own-work" });

    return carryOut(tx, actor, found.value, {
      act: "reject",
      event: "registration.rejected",
      change: { reason },
      details: { reason },
    });
  },
});
