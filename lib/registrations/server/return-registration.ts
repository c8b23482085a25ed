import "server-only";
import { err, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { returnInput, type ActedRegistration, type ReceiverRefusal } from "@/lib/registrations/contract";
import { carryOut, findForAct, tookPartOnUnitSide } from "@/lib/registrations/server/act-on-registration";

/** Sends a registration back for supplement, with the reason and the papers to bring again. */
export const returnRegistration = defineCommand({
  name: "registration.return",
  permission: "registration.accept",
  input: returnInput,

  async run({ tx, actor }, { reason, paper, ...input }): Promise<Result<ActedRegistration, ReceiverRefusal>> {
    const found = await findForAct(tx, actor, { act: "return", input });
    if (!found.ok) return found;
    if (await tookPartOnUnitSide(tx, actor, found.value)) return err({ code: "registration.own-work" });

    return carryOut(tx, actor, found.value, {
      act: "return",
      event: "registration.returned",
      change: { reason },
      details: { reason, papers: paper },
    });
  },
});
