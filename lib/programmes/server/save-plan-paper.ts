import "server-only";
import { addDays } from "@/lib/core/dates";
import { ok } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { withPaper } from "@/lib/programmes/domain/plan-edit";
import { savePlanPaperInput } from "@/lib/programmes/plan-contract";
import { editPlanDraft } from "@/lib/programmes/server/edit-plan-draft";

/** Number, day, title, issuer and cycle of a plan that is a draft. Refuses one that is not there or was changed meanwhile. */
export const savePlanPaper = defineCommand({
  name: "programmes.save-plan-paper",
  permission: "plan.edit",
  input: savePlanPaperInput,

  run: (
    context,
    { planVersionId, revision, documentNumber, signerTitle, cycleEnds, effectiveUntil, ...paper },
  ) =>
    editPlanDraft(context, {
      planVersionId,
      revision,
      part: "header",
      change: (plan) =>
        ok(
          withPaper(plan, {
            ...paper,
            documentNumber: documentNumber || null,
            signerTitle: signerTitle || null,
            dayAfterCycle: addDays(cycleEnds, 1),
            dayAfterEffect: effectiveUntil && addDays(effectiveUntil, 1),
          }),
        ),
    }),
});
