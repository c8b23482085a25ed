import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  discardPlanDraftInput,
  type PlanDraftSaved,
  type SavePlanRefusal,
} from "@/lib/programmes/plan-contract";
import { deletePlanDraft, findPlanDraft } from "@/lib/programmes/server/plan-store";

/** A draft goes without a trace but the audit's; a published plan can't go (the database refuses it too). */
export const discardPlanDraft = defineCommand({
  name: "programmes.discard-plan-draft",
  permission: "plan.edit",
  input: discardPlanDraftInput,

  async run({ tx, actor }, { planVersionId, revision }): Promise<Result<PlanDraftSaved, SavePlanRefusal>> {
    const draft = await findPlanDraft(tx, actor, planVersionId);
    if (!draft) return err({ code: "plan.not-found" });
    const isGone = await deletePlanDraft(tx, { ...draft, revision });
    if (!isGone) return err({ code: "plan.changed-meanwhile", by: draft.editedBy });
    await recordAudit(tx, actor, {
      event: "plan.discarded",
      subjectType: "plan_version",
      subjectId: draft.id,
      details: { key: draft.plan.key, title: draft.plan.title },
    });
    return ok({ planVersionId });
  },
});
