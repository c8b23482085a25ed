import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { findDraft } from "@/lib/programmes/server/criteria-store";
import { asCriteria } from "@/lib/programmes/server/find-plan";

/** What a draft says, to whoever may write it; to others it is not there. */
export async function findCriteriaDraft(
  tx: TenantTx,
  actor: Actor,
  criteriaVersionId: string,
): Promise<CriteriaContent | null> {
  const draft = await findDraft(tx, actor, criteriaVersionId);
  return draft && draft.content;
}

/** What several versions say, by id, in one statement. */
export async function findCriteriaByIds(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CriteriaContent>> {
  const rows = await tx.criteriaVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, content: true },
  });
  return new Map(rows.map(({ id, content }) => [id, asCriteria(content)]));
}
