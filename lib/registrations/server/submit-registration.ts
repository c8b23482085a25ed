import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { actInput, type ActedRegistration, type SubmitRefusal } from "@/lib/registrations/contract";
import { findForAct } from "@/lib/registrations/server/act-on-registration";
import { sendRegistration } from "@/lib/registrations/server/send-registration";

/**
 * Sends a draft, or one that came back, to the body that the plan names. Refuses past the window («trước ngày
 * 31/3/2023»: to the end of 30/3) with the day and whom to ask; without its papers; without a hard precondition.
 */
export const submitRegistration = defineCommand({
  name: "registration.submit",
  permission: "registration.prepare",
  input: actInput,

  async run({ tx, actor }, input): Promise<Result<ActedRegistration, SubmitRefusal>> {
    const found = await findForAct(tx, actor, { act: "submit", input });
    if (!found.ok) return found;
    const plan = await getPlan(tx, found.value.planVersionId);
    return sendRegistration(tx, actor, { registration: found.value, plan });
  },
});
