import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { withMoved } from "@/lib/programmes/domain/way-edit";
import type { PlanDraftSaved } from "@/lib/programmes/plan-contract";
import { movePlanItemInput, type SavePlanItemRefusal } from "@/lib/programmes/plan-item-contract";
import { editPlanDraft } from "@/lib/programmes/server/edit-plan-draft";

/**
 * One item of a draft a place up or down in its list: a step of a way, a paper, a component. Refuses a draft or item that
 * is not there or was changed meanwhile.
 */
export const movePlanItem = defineCommand({
  name: "programmes.move-plan-item",
  permission: "plan.edit",
  input: movePlanItemInput,

  run: (
    context,
    { planVersionId, revision, part, at, to },
  ): Promise<Result<PlanDraftSaved, SavePlanItemRefusal>> =>
    editPlanDraft(context, {
      planVersionId,
      revision,
      part: `${part}.moved`,
      change: (plan) => withMoved(plan, { part, at }, to),
    }),
});
