import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { withEdit } from "@/lib/programmes/domain/plan-edit";
import type { PlanDraftSaved } from "@/lib/programmes/plan-contract";
import { savePlanItemInput, type SavePlanItemRefusal } from "@/lib/programmes/plan-item-contract";
import { editPlanDraft } from "@/lib/programmes/server/edit-plan-draft";
import { findPlanChoices } from "@/lib/programmes/server/find-plan-choices";

/**
 * One item of one part of a draft (rules.md 2), said anew or added: a pair of the scope, a criteria set of a class, an
 * evaluation period, preconditions, a milestone, a quota, a report, what keeps or loses a title. Refuses a draft or item
 * that is not there or was changed meanwhile, and what would make the plan contradict itself.
 */
export const savePlanItem = defineCommand({
  name: "programmes.save-plan-item",
  permission: "plan.edit",
  input: savePlanItemInput,

  run: (context, { planVersionId, revision, edit }): Promise<Result<PlanDraftSaved, SavePlanItemRefusal>> =>
    editPlanDraft(context, {
      planVersionId,
      revision,
      part: edit.part,
      change: async (plan) => withEdit(plan, edit, await findPlanChoices(context.tx)),
    }),
});
