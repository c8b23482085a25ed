import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { removeEvidenceInput } from "@/lib/dossiers/contract";
import type { EvidenceRefusal } from "@/lib/dossiers/refusals";
import { prepareEvidence } from "@/lib/dossiers/server/evidence-place";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

export interface RemovedEvidence {
  readonly dossierId: string;
  readonly criterion: string;
  readonly removed: string;
}

/** Takes a paper from its criterion. The row stays with its day, since an earlier submission may rest on it. */
export const removeEvidence = defineCommand({
  name: "dossiers.remove-evidence",
  permission: "dossier.prepare",
  input: removeEvidenceInput,

  async run(context, { dossierId, evidenceId }): Promise<Result<RemovedEvidence, EvidenceRefusal>> {
    const { tx, actor, now } = context;
    const row = await tx.evidence.findFirst({ where: { id: evidenceId, dossierId } });
    if (!row) return err({ code: "evidence.not-found" });
    const place = await prepareEvidence(context, dossierId, row.criterionCode);
    // Who may read the paper but not write here gets what an unknown one would say.
    if (!place.ok)
      return place.error.code === "dossier.not-found" ? err({ code: "evidence.not-found" }) : place;

    const { count } = await tx.evidence.updateMany({
      where: { id: evidenceId, removedAt: null },
      data: { removedAt: now },
    });
    if (count === 0) return err({ code: "evidence.not-found" });
    await tx.dossier.updateMany({ where: { id: dossierId }, data: { updatedAt: now } });
    await recordAudit(tx, actor, {
      event: "dossier.evidence-removed",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { criterion: row.criterionCode, evidenceId },
    });
    return ok({ dossierId, criterion: row.criterionCode, removed: row.title });
  },
});
