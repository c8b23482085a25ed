import "server-only";
import { defineCommand } from "@/lib/platform/command";
import { withMilestone } from "@/lib/programmes/domain/plan-edit";
import { savePlanMilestoneInput } from "@/lib/programmes/plan-contract";
import { editPlanDraft } from "@/lib/programmes/server/edit-plan-draft";

/** One milestone of a draft, in the plan's own words and as days. Refuses a draft or milestone that is not there. */
export const savePlanMilestone = defineCommand({
  name: "programmes.save-plan-milestone",
  permission: "plan.edit",
  input: savePlanMilestoneInput,

  run: (context, { planVersionId, revision, ...edit }) =>
    editPlanDraft(context, { planVersionId, revision, part: `milestone.${edit.key}` }, (plan) =>
      withMilestone(plan, edit),
    ),
});
