import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { planForNextYear } from "@/lib/programmes/domain/plan-copy";
import { mayEditPlans } from "@/lib/programmes/domain/rule-authority";
import { copyPlanInput, type PlanDraftSaved, type StartPlanRefusal } from "@/lib/programmes/plan-contract";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import { insertPlanDraft } from "@/lib/programmes/server/plan-store";

/**
 * «Lập kế hoạch năm sau»: a published plan as the draft of the next year's. Refuses a plan that is not there, a next
 * year that has its plan or draft already, and a body that issues no plans.
 */
export const copyPlan = defineCommand({
  name: "programmes.copy-plan",
  permission: "plan.edit",
  input: copyPlanInput,

  async run(
    { tx, actor, now, today },
    { planVersionId, bodyId },
  ): Promise<Result<PlanDraftSaved, StartPlanRefusal>> {
    const plans = mayEditPlans(actor) ? await listPublishedPlans(tx) : [];
    const source = plans.find((plan) => plan.planVersionId === planVersionId);
    if (!source) return err({ code: "plan.not-found" });
    const content = planForNextYear(source.content);
    const draft = await insertPlanDraft(tx, { actor, now }, { content, bodyId, today });
    if (!draft.ok) return draft;
    await recordAudit(tx, actor, {
      event: "plan.copied",
      subjectType: "plan_version",
      subjectId: draft.value,
      details: { from: planVersionId, key: content.header.key },
    });
    return ok({ planVersionId: draft.value });
  },
});
