import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";

/** What was sent with a submission, as it was sent; null when there was no such submission. */
export async function findSnapshot(
  tx: TenantTx,
  dossierId: string,
  number: number,
): Promise<SubmissionSnapshot | null> {
  const row = await tx.dossierSubmission.findFirst({
    where: { dossierId, number },
    select: { snapshot: true },
  });
  return row ? sentSnapshot(row.snapshot) : null;
}

export const NOTHING_SENT: SubmissionSnapshot = { answers: [], evidence: [], components: [] };

/** A stored snapshot in its type: written from a SubmissionSnapshot when the dossier was sent, and frozen since. */
export const sentSnapshot = (stored: unknown): SubmissionSnapshot => stored as SubmissionSnapshot;
