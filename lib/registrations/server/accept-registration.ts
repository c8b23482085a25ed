import "server-only";
import { err, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { actInput, type ActedRegistration, type ReceiverRefusal } from "@/lib/registrations/contract";
import { carryOut, findForAct, tookPartOnUnitSide } from "@/lib/registrations/server/act-on-registration";

/** «Ghi nhận»: the body that the plan names takes note of a registration sent to it; not the person who sent it. */
export const acceptRegistration = defineCommand({
  name: "registration.accept",
  permission: "registration.accept",
  input: actInput,

  async run({ tx, actor }, input): Promise<Result<ActedRegistration, ReceiverRefusal>> {
    const found = await findForAct(tx, actor, { act: "accept", input });
    if (!found.ok) return found;
    if (await tookPartOnUnitSide(tx, actor, found.value)) return err({ code: "registration.own-work" });

    return carryOut(tx, actor, found.value, { act: "accept", event: "registration.accepted" });
  },
});
