import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import {
  claimDossiersInput,
  type ClaimedDossiers,
  type ClaimRefusal,
  type ClaimSkipped,
} from "@/lib/dossiers/review-contract";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findHeldDossier } from "@/lib/dossiers/server/find-held-dossier";
import { startActOf, startReading } from "@/lib/dossiers/server/start-reading";

/**
 * Nhận xử lý: takes several dossiers of the queue in hand. One that someone else has is left out and named; the others
 * go on. Refuses `dossier.not-found` when one of them is not before the actor's body, and `appraisal.none-claimed`.
 */
export const claimDossiers = defineCommand({
  name: "dossiers.claim-dossiers",
  permission: "dossier.read",
  input: claimDossiersInput,

  async run(
    context,
    { dossiers },
  ): Promise<Result<ClaimedDossiers, ClaimRefusal | { readonly code: "dossier.not-found" }>> {
    const skipped: ClaimSkipped[] = [];
    const ids = [...new Set(dossiers)];
    for (const dossierId of ids) {
      const held = await findHeldDossier(context.tx, context.actor, startActOf, { dossierId });
      if (!held.ok) return err({ code: "dossier.not-found" });
      const left = await claimOne(context, held.value);
      if (left) skipped.push(left);
    }
    const claimed = ids.length - skipped.length;
    return claimed === 0 ? err({ code: "appraisal.none-claimed", skipped }) : ok({ claimed, skipped });
  },
});

/** What one refused start has written is undone; the others of the same transaction stay. */
async function claimOne({ tx, actor }: CommandContext, dossier: StoredDossier): Promise<ClaimSkipped | null> {
  await tx.$executeRaw`SAVEPOINT one_claim`;
  const started = await startReading(tx, actor, dossier);
  if (started.ok) return null;
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT one_claim`;
  return { unitName: dossier.unitName, refusal: started.error };
}
