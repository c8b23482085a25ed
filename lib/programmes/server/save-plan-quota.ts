import "server-only";
import { defineCommand } from "@/lib/platform/command";
import { withAssignedNumber } from "@/lib/programmes/domain/plan-edit";
import { savePlanQuotaInput } from "@/lib/programmes/plan-contract";
import { editPlanDraft } from "@/lib/programmes/server/edit-plan-draft";

/** The number given to the province for the year (Bắc Ninh III.1.3). Refuses a draft or quota that is not there. */
export const savePlanQuota = defineCommand({
  name: "programmes.save-plan-quota",
  permission: "plan.edit",
  input: savePlanQuotaInput,

  run: (context, { planVersionId, revision, key, number }) =>
    editPlanDraft(context, { planVersionId, revision, part: `quota.${key}` }, (plan) =>
      withAssignedNumber(plan, key, number),
    ),
});
