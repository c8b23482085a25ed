import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { DRAFT_CRITERIA, PUBLISHED_CRITERIA } from "@/lib/programmes/data/criteria-sets";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { draftCriteria, publishCriteria } from "@/lib/programmes/server/publish-content";

interface Laying {
  readonly tenantId: string;
  readonly now: Date;
  /** Ids of their own by default; the demo's are the same after every reset. */
  readonly idOf?: (content: CriteriaContent) => string;
}

/**
 * The criteria that come with the product: the four sets of TT 124 as published versions, and as drafts those whose
 * numbers the tenant enters itself (QĐ 510). What is there already stays as it is.
 */
export async function layShippedCriteria(
  tx: TenantTx,
  { tenantId, now, idOf = newId }: Laying,
): Promise<void> {
  const publication = { tenantId, number: 1, demo: false, now };
  for (const content of PUBLISHED_CRITERIA) {
    const published = await publishCriteria(tx, content, { ...publication, id: idOf(content) });
    if (!published.ok) throw new Error(`${content.key}: ${JSON.stringify(published.error)}`);
  }
  for (const content of DRAFT_CRITERIA)
    await draftCriteria(tx, content, { ...publication, id: idOf(content) });
}
