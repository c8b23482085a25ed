import "server-only";
import { dateColumn } from "@/lib/core/dates";
import type { UploadRefusal } from "@/lib/core/files";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { addEvidenceFilesInput } from "@/lib/dossiers/contract";
import type { EvidenceRefusal } from "@/lib/dossiers/refusals";
import { prepareEvidence, type EvidencePlace } from "@/lib/dossiers/server/evidence-place";
import { placeInDossier } from "@/lib/dossiers/server/file-place";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { storeFileOnce } from "@/lib/platform/storage/store-file-once";

export interface AddedEvidence {
  readonly dossierId: string;
  readonly criterion: string;
  readonly added: readonly string[];
  /** Files of the same post that were not taken, each with its cause. */
  readonly refused: readonly UploadRefusal[];
}

/**
 * Puts files to a criterion. Good ones are kept when others of the same post are refused; when none is taken the
 * answer is `dossier.no-file-taken` with the cause of each. A file that is in this dossier already is refused, naming
 * the criterion or component it stands at.
 */
export const addEvidenceFiles = defineCommand({
  name: "dossiers.add-evidence-files",
  permission: "dossier.prepare",
  input: addEvidenceFilesInput,

  async run(context, input): Promise<Result<AddedEvidence, EvidenceRefusal>> {
    const { dossierId, criterion, files } = input;
    const place = await prepareEvidence(context, dossierId, criterion);
    if (!place.ok) return place;

    const { tx, actor, now } = context;
    const record = { ...place.value.dossier, standsAt: placeInDossier(tx, place.value.dossier) };
    const added: string[] = [];
    const refused: UploadRefusal[] = [];
    for (const file of files) {
      const kept = await storeFileOnce(tx, actor, file, record);
      if (!kept.ok) {
        refused.push(kept.error);
        continue;
      }
      const title = files.length === 1 && input.title !== "" ? input.title : titleOf(kept.value.name);
      await createEvidence(context, place.value, { ...input, title, fileId: kept.value.fileId });
      added.push(title);
    }
    if (added.length === 0) return err({ code: "dossier.no-file-taken", refused });

    await tx.dossier.updateMany({ where: { id: dossierId }, data: { updatedAt: now } });
    await recordAudit(tx, actor, {
      event: "dossier.evidence-added",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { criterion, files: added.length },
    });
    return ok({ dossierId, criterion, added, refused });
  },
});

const titleOf = (fileName: string): string => fileName.replace(/\.[^.]{1,8}$/, "");

interface NewFileEvidence {
  readonly criterion: string;
  readonly title: string;
  readonly fileId: string;
  readonly documentNumber: string;
  readonly documentDate: string | null;
}

async function createEvidence(
  { tx, actor }: CommandContext,
  { dossier }: EvidencePlace,
  { criterion, title, fileId, documentNumber, documentDate }: NewFileEvidence,
): Promise<void> {
  await tx.evidence.create({
    data: {
      tenantId: actor.tenantId,
      id: newId(),
      dossierId: dossier.id,
      criterionCode: criterion,
      kind: "file",
      title,
      fileId,
      documentNumber: documentNumber === "" ? null : documentNumber,
      documentDate: documentDate && dateColumn(documentDate),
      submission: dossier.submission + 1,
      addedById: actor.personId,
    },
  });
}
