import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { OwnWork } from "@/lib/dossiers/review-contract";
import { findPart } from "@/lib/dossiers/server/appraisal-store";

/** Who entered or evaluated a dossier does not receive it for the next body. Receiving itself is no part in it. */
export async function findIntakeConflict(
  tx: TenantTx,
  actor: Actor,
  dossierId: string,
): Promise<OwnWork | null> {
  const part = await findPart(tx, dossierId, actor.personId);
  return part === "entered" || part === "evaluated" ? { code: "dossier.own-work", part } : null;
}
