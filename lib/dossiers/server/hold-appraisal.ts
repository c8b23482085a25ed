import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { AppraisalChangedMeanwhile, StartRefusal } from "@/lib/dossiers/review-contract";
import { raiseRevision, type StoredAppraisal } from "@/lib/dossiers/server/appraisal-store";
import { findHeldDossier } from "@/lib/dossiers/server/find-held-dossier";
import { startActOf, startReading, type Reading } from "@/lib/dossiers/server/start-reading";

interface ShownReading {
  readonly dossierId: string;
  readonly revision: number;
  /** Revision of the reading as it was shown; 0 when there was none. */
  readonly appraisalRevision: number;
}

type HoldRefusal = StartRefusal | AppraisalChangedMeanwhile;

/**
 * The actor's own open reading, exactly as it was shown to him, and locked for this act. A dossier that nobody has
 * taken is taken now. Refuses what `startReading` does, and `appraisal.changed-meanwhile` with the rows of `codes`.
 */
export async function holdAppraisal(
  tx: TenantTx,
  actor: Actor,
  shown: ShownReading,
  codes: readonly string[],
): Promise<Result<Reading, HoldRefusal>> {
  const held = await findHeldDossier(tx, actor, startActOf, shown);
  if (!held.ok) return held;
  const started = await startReading(tx, actor, held.value);
  if (!started.ok) return started;

  const { appraisal, isNew } = started.value;
  const wasShown = shown.appraisalRevision === (isNew ? 0 : appraisal.revision);
  if (!wasShown || !(await raiseRevision(tx, appraisal.id, appraisal.revision))) {
    return err(await savedMeanwhile(tx, appraisal, codes));
  }
  return ok({ ...started.value, appraisal: { ...appraisal, revision: appraisal.revision + 1 } });
}

async function savedMeanwhile(
  tx: TenantTx,
  { id, personName }: StoredAppraisal,
  codes: readonly string[],
): Promise<AppraisalChangedMeanwhile> {
  const rows = await tx.appraisalItem.findMany({
    where: { appraisalId: id, criterionCode: { in: [...codes] } },
  });
  const latest = await tx.appraisalItem.findFirst({
    where: { appraisalId: id },
    orderBy: { updatedAt: "desc" },
  });
  return {
    code: "appraisal.changed-meanwhile",
    byName: personName,
    at: (latest?.updatedAt ?? new Date()).toISOString(),
    stored: rows.map(({ criterionCode, result, note }) => ({ code: criterionCode, result, note })),
  };
}
