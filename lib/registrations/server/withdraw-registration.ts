import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { withdrawInput, type ActedRegistration, type ActRefusal } from "@/lib/registrations/contract";
import { carryOut, findForAct } from "@/lib/registrations/server/act-on-registration";

/** The unit's side takes its registration back, with a reason, until it is accepted. Another may be made then. */
export const withdrawRegistration = defineCommand({
  name: "registration.withdraw",
  permission: "registration.prepare",
  input: withdrawInput,

  async run({ tx, actor }, { reason, ...input }): Promise<Result<ActedRegistration, ActRefusal>> {
    const found = await findForAct(tx, actor, { act: "withdraw", input });
    if (!found.ok) return found;
    return carryOut(tx, actor, found.value, {
      act: "withdraw",
      event: "registration.withdrawn",
      change: { reason },
      details: { reason },
    });
  },
});
