import "server-only";
import type { Refusal } from "@/lib/core/failures";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import type { PlanDraftSaved, SavePlanRefusal } from "@/lib/programmes/plan-contract";
import { findPlanDraft, savePlanDraft } from "@/lib/programmes/server/plan-store";

interface PlanEditing<Refused extends Refusal> {
  readonly planVersionId: string;
  readonly revision: number;
  /** What is edited, for the log. */
  readonly part: string;
  readonly change: (plan: PlanDraft) => Result<PlanDraft, Refused> | Promise<Result<PlanDraft, Refused>>;
}

/** One edit of a draft: found, changed, stored at the revision it was read with, recorded. */
export async function editPlanDraft<Refused extends Refusal = never>(
  { tx, actor, now }: CommandContext,
  { planVersionId, revision, part, change }: PlanEditing<Refused>,
): Promise<Result<PlanDraftSaved, SavePlanRefusal | Refused>> {
  const draft = await findPlanDraft(tx, actor, planVersionId);
  if (!draft) return err({ code: "plan.not-found" });
  if (draft.revision !== revision) return err({ code: "plan.changed-meanwhile", by: draft.editedBy });
  const changed = await change(draft.content);
  if (!changed.ok) return changed;
  const isSaved = await savePlanDraft(tx, { actor, now }, { ...draft, revision, content: changed.value });
  if (!isSaved) return err({ code: "plan.changed-meanwhile", by: null });
  await recordAudit(tx, actor, {
    event: "plan.edited",
    subjectType: "plan_version",
    subjectId: planVersionId,
    details: { part, revision: revision + 1 },
  });
  return ok({ planVersionId });
}
