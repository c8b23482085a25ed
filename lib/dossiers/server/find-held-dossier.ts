import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { mayAct } from "@/lib/dossiers/domain/authority";
import type { DossierAct } from "@/lib/dossiers/domain/workflow";
import type { NotHolder } from "@/lib/dossiers/review-contract";
import { changedMeanwhile } from "@/lib/dossiers/server/appraisal-store";
import { findDeskPlace } from "@/lib/dossiers/server/desk-place";
import { findDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";

/**
 * The dossier, if the actor's body holds it for this act. Unknown, foreign, above, below and beside all answer
 * `dossier.not-found`. Who had it in hand and comes too late is told who was first (rules.md 8, case 15).
 */
export async function findHeldDossier(
  tx: TenantTx,
  actor: Actor,
  act: DossierAct | ((dossier: StoredDossier) => DossierAct),
  { dossierId, revision }: { readonly dossierId: string; readonly revision?: number },
): Promise<Result<StoredDossier, NotHolder>> {
  const dossier = await findDossier(tx, dossierId);
  if (!dossier) return err({ code: "dossier.not-found" });

  const isStale = revision !== undefined && revision !== dossier.revision;
  const isHolder = mayAct(actor, typeof act === "function" ? act(dossier) : act, dossier);
  if (isHolder && !isStale) return ok(dossier);
  return isStale && (isHolder || findDeskPlace(actor, dossier) !== null)
    ? err(await changedMeanwhile(tx, dossierId))
    : err({ code: "dossier.not-found" });
}
