import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  discardCriteriaDraftInput,
  type CriteriaDraftSaved,
  type SaveCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import { deleteDraft, findDraft } from "@/lib/programmes/server/criteria-store";

/** A draft goes without a trace but the audit's; a published version can't go (the database refuses it too). */
export const discardCriteriaDraft = defineCommand({
  name: "programmes.discard-criteria-draft",
  permission: "criteria.edit",
  input: discardCriteriaDraftInput,

  async run(
    { tx, actor },
    { criteriaVersionId, revision },
  ): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> {
    const draft = await findDraft(tx, actor, criteriaVersionId);
    if (!draft) return err({ code: "criteria.not-found" });
    const gone = await deleteDraft(tx, { id: draft.id, revision });
    if (!gone) return err({ code: "criteria.changed-meanwhile", by: draft.editedBy });
    await recordAudit(tx, actor, {
      event: "criteria.discarded",
      subjectType: "criteria_version",
      subjectId: draft.id,
      details: { key: draft.key, number: draft.number, title: draft.title },
    });
    return ok({ criteriaVersionId });
  },
});
