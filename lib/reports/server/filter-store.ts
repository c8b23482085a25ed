import "server-only";
import type { Actor } from "@/lib/core/actor";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** The actor's holding of the post he works in: his filters are kept under it. */
export const findHolding = (tx: TenantTx, { postId, personId, today }: Actor) =>
  tx.postHolding.findFirst({ where: { postId, personId, ...validOn(today) }, select: { id: true } });

/** A filter of his own in this post, or null; another's is not there. */
export async function findOwnFilter(tx: TenantTx, actor: Actor, filterId: string) {
  const holding = await findHolding(tx, actor);
  return holding && tx.savedFilter.findFirst({ where: { id: filterId, holdingId: holding.id } });
}
