import "server-only";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { reuseEvidenceInput } from "@/lib/dossiers/contract";
import type { EvidenceRefusal } from "@/lib/dossiers/refusals";
import { prepareEvidence } from "@/lib/dossiers/server/evidence-place";
import { defineCommand } from "@/lib/platform/command";

export interface ReusedEvidence {
  readonly dossierId: string;
  readonly criterion: string;
  readonly added: readonly string[];
}

/**
 * Puts a paper of the store (another criterion of this dossier, or another dossier of the unit) to a criterion as well:
 * the bytes stay one. Refuses a paper the actor does not see, and one that is at the criterion already.
 */
export const reuseEvidence = defineCommand({
  name: "dossiers.reuse-evidence",
  permission: "dossier.prepare",
  input: reuseEvidenceInput,

  async run(context, { dossierId, criterion, evidenceId }): Promise<Result<ReusedEvidence, EvidenceRefusal>> {
    const place = await prepareEvidence(context, dossierId, criterion);
    if (!place.ok) return place;
    const { tx, actor, now } = context;
    const { dossier } = place.value;
    const source = await tx.evidence.findFirst({
      where: { id: evidenceId, removedAt: null, dossier: { unitId: dossier.unitId } },
    });
    if (!source) return err({ code: "evidence.not-found" });
    const here = await tx.evidence.findFirst({
      where: {
        dossierId,
        criterionCode: criterion,
        removedAt: null,
        fileId: source.fileId,
        documentNumber: source.documentNumber,
        title: source.title,
      },
    });
    if (here) return err({ code: "evidence.already-here" });

    const { kind, title, fileId, documentNumber, documentDate, issuer } = source;
    await tx.evidence.create({
      data: {
        tenantId: actor.tenantId,
        id: newId(),
        dossierId,
        criterionCode: criterion,
        kind,
        title,
        fileId,
        documentNumber,
        documentDate,
        issuer,
        submission: dossier.submission + 1,
        addedById: actor.personId,
      },
    });
    await tx.dossier.updateMany({ where: { id: dossierId }, data: { updatedAt: now } });
    return ok({ dossierId, criterion, added: [title] });
  },
});
