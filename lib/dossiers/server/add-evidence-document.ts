import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { ok, type Result } from "@/lib/core/result";
import { addEvidenceDocumentInput } from "@/lib/dossiers/contract";
import type { EvidenceRefusal } from "@/lib/dossiers/refusals";
import { prepareEvidence } from "@/lib/dossiers/server/evidence-place";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

export interface AddedDocument {
  readonly dossierId: string;
  readonly criterion: string;
  readonly added: readonly string[];
}

/** Names a document by number, date and issuer, for a paper that cannot be scanned. */
export const addEvidenceDocument = defineCommand({
  name: "dossiers.add-evidence-document",
  permission: "dossier.prepare",
  input: addEvidenceDocumentInput,

  async run(context, input): Promise<Result<AddedDocument, EvidenceRefusal>> {
    const { dossierId, criterion } = input;
    const place = await prepareEvidence(context, dossierId, criterion);
    if (!place.ok) return place;
    const { tx, actor, now } = context;
    await tx.evidence.create({
      data: {
        tenantId: actor.tenantId,
        id: newId(),
        dossierId,
        criterionCode: criterion,
        kind: "document",
        title: input.documentTitle,
        documentNumber: input.number,
        documentDate: dateColumn(input.date),
        issuer: input.issuer,
        submission: place.value.dossier.submission + 1,
        addedById: actor.personId,
      },
    });
    await tx.dossier.updateMany({ where: { id: dossierId }, data: { updatedAt: now } });
    await recordAudit(tx, actor, {
      event: "dossier.evidence-added",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { criterion, document: input.number },
    });
    return ok({ dossierId, criterion, added: [input.documentTitle] });
  },
});
