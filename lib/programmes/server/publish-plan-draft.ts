import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { publishablePlan } from "@/lib/programmes/domain/publication";
import {
  publishPlanDraftInput,
  type PlanDraftSaved,
  type PublishPlanRefusal,
} from "@/lib/programmes/plan-contract";
import { findPlanDraft, freezePlanDraft } from "@/lib/programmes/server/plan-store";
import { contentHashOf, publishingFacts } from "@/lib/programmes/server/publish-content";
import { isDemoTenant } from "@/lib/programmes/server/publish-criteria-draft";

/**
 * Freezes a draft with the fingerprint of what it says; from then on units are chosen or register by it. Refuses what
 * isn't there, what was changed meanwhile, and everything that stands against publishing, all at once (rules.md 2).
 */
export const publishPlanDraft = defineCommand({
  name: "programmes.publish-plan-draft",
  permission: "plan.edit",
  input: publishPlanDraftInput,

  async run(
    { tx, actor, now },
    { planVersionId, revision },
  ): Promise<Result<PlanDraftSaved, PublishPlanRefusal>> {
    const draft = await findPlanDraft(tx, actor, planVersionId);
    if (!draft) return err({ code: "plan.not-found" });
    if (draft.revision !== revision) return err({ code: "plan.changed-meanwhile", by: draft.editedBy });
    const demo = await isDemoTenant(tx, actor.tenantId);
    const publishable = publishablePlan(draft.content, await publishingFacts(tx, draft.plan.key, demo));
    if (!publishable.ok) return err({ code: "plan.unfinished", refusals: publishable.error });

    const content = publishable.value;
    const contentHash = contentHashOf(content);
    const isFrozen = await freezePlanDraft(
      tx,
      { actor, now },
      { id: draft.id, revision, content, contentHash },
    );
    if (!isFrozen) return err({ code: "plan.changed-meanwhile", by: null });
    await recordAudit(tx, actor, {
      event: "plan.published",
      subjectType: "plan_version",
      subjectId: draft.id,
      details: { key: draft.plan.key, number: draft.number, contentHash },
    });
    return ok({ planVersionId });
  },
});
