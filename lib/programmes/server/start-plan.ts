import "server-only";
import { addDays } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { newPlan } from "@/lib/programmes/domain/new-plan";
import { mayEditPlans } from "@/lib/programmes/domain/rule-authority";
import { startPlanInput, type PlanDraftSaved, type StartPlanRefusal } from "@/lib/programmes/plan-contract";
import { insertPlanDraft, listPlanIssuers } from "@/lib/programmes/server/plan-store";

/**
 * «Lập kế hoạch mới»: a draft that says nothing yet but whose it is, of which programme and year. Refuses a plan of that
 * issuer, programme and year that is there already, and a body that issues no plans.
 */
export const startPlan = defineCommand({
  name: "programmes.start-plan",
  permission: "plan.edit",
  input: startPlanInput,

  async run(
    { tx, actor, now, today },
    { bodyId, cycleEnds, ...said },
  ): Promise<Result<PlanDraftSaved, StartPlanRefusal>> {
    if (!mayEditPlans(actor)) return err({ code: "plan.not-found" });
    const issuer = (await listPlanIssuers(tx, today)).find(({ id }) => id === bodyId);
    if (!issuer) return err({ code: "plan.issuer-not-found" });
    const content = newPlan({ ...said, issuer: issuer.name, dayAfterCycle: addDays(cycleEnds, 1) });
    const planVersionId = await insertPlanDraft(tx, { actor, now }, { content, bodyId, today });
    if (!planVersionId.ok) return planVersionId;
    await recordAudit(tx, actor, {
      event: "plan.begun",
      subjectType: "plan_version",
      subjectId: planVersionId.value,
      details: { key: content.header.key },
    });
    return ok({ planVersionId: planVersionId.value });
  },
});
