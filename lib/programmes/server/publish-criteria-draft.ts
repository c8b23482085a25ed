import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  publishCriteriaDraftInput,
  type CriteriaDraftSaved,
  type PublishCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import { publishableCriteriaSet } from "@/lib/programmes/domain/criteria-publication";
import { findDraft, freezeDraft } from "@/lib/programmes/server/criteria-store";
import { contentHashOf } from "@/lib/programmes/server/publish-content";

export const isDemoTenant = async (tx: TenantTx, tenantId: string): Promise<boolean> =>
  (await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { isDemo: true } })).isDemo;

/**
 * Freezes a draft with the fingerprint of what it says; running dossiers keep the version they began with. Refuses what
 * isn't there, what was changed meanwhile, and everything that stands against publishing, all at once.
 */
export const publishCriteriaDraft = defineCommand({
  name: "programmes.publish-criteria-draft",
  permission: "criteria.edit",
  input: publishCriteriaDraftInput,

  async run(
    { tx, actor, now },
    { criteriaVersionId, revision, reason },
  ): Promise<Result<CriteriaDraftSaved, PublishCriteriaRefusal>> {
    const draft = await findDraft(tx, actor, criteriaVersionId);
    if (!draft) return err({ code: "criteria.not-found" });
    const demo = await isDemoTenant(tx, actor.tenantId);
    const publishable = publishableCriteriaSet(draft.content, { demo });
    if (!publishable.ok) return err({ code: "criteria.unfinished", refusals: publishable.error });

    const contentHash = contentHashOf(publishable.value);
    const frozen = await freezeDraft(tx, { actor, now }, { id: draft.id, revision, reason, contentHash });
    if (!frozen) return err({ code: "criteria.changed-meanwhile", by: draft.editedBy });
    await recordAudit(tx, actor, {
      event: "criteria.published",
      subjectType: "criteria_version",
      subjectId: draft.id,
      details: { key: draft.key, number: draft.number, contentHash, reason },
    });
    return ok({ criteriaVersionId });
  },
});
