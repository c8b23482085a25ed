import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { findPlanDraft } from "@/lib/programmes/server/plan-store";

export interface DraftOnRecord {
  readonly content: PlanDraft;
  /** The body that issues it, and its ground. */
  readonly bodyId: string;
  readonly territory: string;
}

/** What a draft of a plan says and for whom, to whoever may write it; to others it is not there. */
export async function findDraftOnRecord(
  tx: TenantTx,
  actor: Actor,
  planVersionId: string,
): Promise<DraftOnRecord | null> {
  const draft = await findPlanDraft(tx, actor, planVersionId);
  if (!draft) return null;
  const { body, bodyId } = draft.plan;
  return { content: draft.content, bodyId, territory: body.scopePath };
}
