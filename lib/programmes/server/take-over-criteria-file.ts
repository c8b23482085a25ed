import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  takeOverCriteriaFileInput,
  type CriteriaDraftSaved,
  type TakeOverCriteriaFileRefusal,
} from "@/lib/programmes/criteria-contract";
import { importChanges } from "@/lib/programmes/domain/criteria-merge";
import {
  clearStagedImport,
  findDraft,
  findStagedImport,
  saveDraft,
} from "@/lib/programmes/server/criteria-store";
import { readCriteriaSheet } from "@/lib/programmes/server/read-criteria-sheet";

/**
 * «Nhập vào bản nháp»: the file that was looked through becomes the draft, whole or not at all. Refuses a draft that
 * is not there or changed since (`criteria.changed-meanwhile`), a file that another took the place of or that was taken
 * over already (`criteria.import-gone`), and one with faults (`criteria.import-faulty`).
 */
export const takeOverCriteriaFile = defineCommand({
  name: "programmes.take-over-criteria-file",
  permission: "criteria.edit",
  input: takeOverCriteriaFileInput,

  async run(
    { tx, actor, now },
    { criteriaVersionId, revision, stagedId },
  ): Promise<Result<CriteriaDraftSaved, TakeOverCriteriaFileRefusal>> {
    const draft = await findDraft(tx, actor, criteriaVersionId);
    if (!draft) return err({ code: "criteria.not-found" });
    if (draft.revision !== revision) return err({ code: "criteria.changed-meanwhile", by: draft.editedBy });
    const staged = await findStagedImport(tx, draft.id);
    if (staged?.id !== stagedId) return err({ code: "criteria.import-gone" });
    const { content } = readCriteriaSheet(staged.table, { content: draft.content, mode: staged.mode });
    if (!content) return err({ code: "criteria.import-faulty" });

    const saved = await saveDraft(tx, { actor, now }, { id: draft.id, revision, content });
    if (!saved) return err({ code: "criteria.changed-meanwhile", by: null });
    await clearStagedImport(tx, draft.id);
    await recordAudit(tx, actor, {
      event: "criteria.file-taken-over",
      subjectType: "criteria_version",
      subjectId: draft.id,
      details: {
        name: staged.name,
        ...importChanges(draft.content, content).counts,
        revision: revision + 1,
      },
    });
    return ok({ criteriaVersionId });
  },
});
