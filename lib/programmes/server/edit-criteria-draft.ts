import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { CriteriaDraftSaved, SaveCriteriaRefusal } from "@/lib/programmes/criteria-contract";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { CriteriaEditRefusal } from "@/lib/programmes/domain/criteria-edit";
import { findDraft, saveDraft } from "@/lib/programmes/server/criteria-store";

interface DraftEdit {
  readonly criteriaVersionId: string;
  /** The revision that the form was shown with. */
  readonly revision: number;
  /** What is written into the audit: which part, by its code. */
  readonly part: string;
  readonly change: (content: CriteriaContent) => Result<CriteriaContent, CriteriaEditRefusal>;
}

/**
 * One change of a draft: find, change (pure), save if nobody was faster, record. Refuses a draft that is not there for
 * the actor, what the change refuses, and `criteria.changed-meanwhile` with who it was.
 */
export async function editCriteriaDraft(
  { tx, actor, now }: CommandContext,
  { criteriaVersionId, revision, part, change }: DraftEdit,
): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> {
  const draft = await findDraft(tx, actor, criteriaVersionId);
  if (!draft) return err({ code: "criteria.not-found" });
  if (draft.revision !== revision) return err({ code: "criteria.changed-meanwhile", by: draft.editedBy });

  const changed = change(draft.content);
  if (!changed.ok) return changed;

  const saved = await saveDraft(tx, { actor, now }, { id: draft.id, revision, content: changed.value });
  if (!saved) return err({ code: "criteria.changed-meanwhile", by: null });
  await recordAudit(tx, actor, {
    event: "criteria.edited",
    subjectType: "criteria_version",
    subjectId: draft.id,
    details: { part, revision: revision + 1 },
  });
  return ok({ criteriaVersionId });
}
