import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  replacePlanDraftInput,
  type PlanDraftSaved,
  type ReplacePlanDraftRefusal,
} from "@/lib/programmes/plan-contract";
import { findPlanDraft, savePlanDraft } from "@/lib/programmes/server/plan-store";
import { planOfFile } from "@/lib/programmes/server/read-plan-file";

/**
 * A corrected file in place of what the draft says, whole or not at all. Refuses a draft that is not there or was
 * changed meanwhile, a file that is not read whole, and a file of another plan (`plan.other-key`).
 */
export const replacePlanDraft = defineCommand({
  name: "programmes.replace-plan-draft",
  permission: "plan.edit",
  input: replacePlanDraftInput,

  async run(
    { tx, actor, now },
    { planVersionId, revision, file },
  ): Promise<Result<PlanDraftSaved, ReplacePlanDraftRefusal>> {
    const draft = await findPlanDraft(tx, actor, planVersionId);
    if (!draft) return err({ code: "plan.not-found" });
    const content = await planOfFile(file);
    if (!content.ok) return content;
    const { key } = content.value.header;
    if (key !== draft.plan.key) return err({ code: "plan.other-key", key, expected: draft.plan.key });

    const isSaved = await savePlanDraft(tx, { actor, now }, { ...draft, revision, content: content.value });
    if (!isSaved) return err({ code: "plan.changed-meanwhile", by: draft.editedBy });
    await recordAudit(tx, actor, {
      event: "plan.edited",
      subjectType: "plan_version",
      subjectId: planVersionId,
      details: { part: "file", file: file.name, revision: revision + 1 },
    });
    return ok({ planVersionId });
  },
});
