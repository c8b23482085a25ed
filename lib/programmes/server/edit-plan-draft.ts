import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import type { PlanDraftSaved, SavePlanRefusal } from "@/lib/programmes/plan-contract";
import { findPlanDraft, savePlanDraft } from "@/lib/programmes/server/plan-store";

interface PlanEdit {
  readonly planVersionId: string;
  readonly revision: number;
  /** What was edited, for the log. */
  readonly part: string;
}

/**
 * One edit of a draft: found, changed, stored at the revision it was read with, recorded. `change` gives null for a part
 * that the draft doesn't have.
 */
export async function editPlanDraft(
  { tx, actor, now }: CommandContext,
  { planVersionId, revision, part }: PlanEdit,
  change: (plan: PlanDraft) => PlanDraft | null,
): Promise<Result<PlanDraftSaved, SavePlanRefusal>> {
  const draft = await findPlanDraft(tx, actor, planVersionId);
  if (!draft) return err({ code: "plan.not-found" });
  if (draft.revision !== revision) return err({ code: "plan.changed-meanwhile", by: draft.editedBy });
  const content = change(draft.content);
  if (!content) return err({ code: "plan.not-found" });
  const isSaved = await savePlanDraft(tx, { actor, now }, { ...draft, revision, content });
  if (!isSaved) return err({ code: "plan.changed-meanwhile", by: null });
  await recordAudit(tx, actor, {
    event: "plan.edited",
    subjectType: "plan_version",
    subjectId: planVersionId,
    details: { part, revision: revision + 1 },
  });
  return ok({ planVersionId });
}
