import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { withoutPart } from "@/lib/programmes/domain/plan-edit";
import type { PlanDraftSaved } from "@/lib/programmes/plan-contract";
import { removePlanItemInput, type SavePlanItemRefusal } from "@/lib/programmes/plan-item-contract";
import { editPlanDraft } from "@/lib/programmes/server/edit-plan-draft";

/**
 * Takes one item out of a draft. Refuses a draft or item that is not there or was changed meanwhile, and a milestone that
 * the entry, a report or another milestone counts by (`plan.milestone-in-use`).
 */
export const removePlanItem = defineCommand({
  name: "programmes.remove-plan-item",
  permission: "plan.edit",
  input: removePlanItemInput,

  run: (
    context,
    { planVersionId, revision, part, at },
  ): Promise<Result<PlanDraftSaved, SavePlanItemRefusal>> =>
    editPlanDraft(context, {
      planVersionId,
      revision,
      part: `${part}.removed`,
      change: (plan) => withoutPart(plan, { part, at }),
    }),
});
