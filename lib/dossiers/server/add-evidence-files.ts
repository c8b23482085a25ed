import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { addEvidenceFilesInput } from "@/lib/dossiers/contract";
import { criterionNumber } from "@/lib/dossiers/domain/criterion-number";
import type { EvidenceRefusal, UploadRefusal } from "@/lib/dossiers/refusals";
import { prepareEvidence, type EvidencePlace } from "@/lib/dossiers/server/evidence-place";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { storeFile, type KeptFile } from "@/lib/platform/storage/store-file";

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
 * the criterion it stands at.
 */
export const addEvidenceFiles = defineCommand({
  name: "dossiers.add-evidence-files",
  permission: "dossier.prepare",
  input: addEvidenceFilesInput,

  async run(context, input): Promise<Result<AddedEvidence, EvidenceRefusal>> {
    const { dossierId, criterion, files } = input;
    const place = await prepareEvidence(context, dossierId, criterion);
    if (!place.ok) return place;

    const added: string[] = [];
    const refused: UploadRefusal[] = [];
    for (const file of files) {
      const kept = await keepOnce(context, place.value, file);
      if (!kept.ok) {
        refused.push(kept.error);
        continue;
      }
      const title = files.length === 1 && input.title !== "" ? input.title : titleOf(kept.value.name);
      await createEvidence(context, place.value, { ...input, title, fileId: kept.value.fileId });
      added.push(title);
    }
    if (added.length === 0) return err({ code: "dossier.no-file-taken", refused });

    const { tx, actor, now } = context;
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

/** A file by its content; the same paper twice in one dossier is one paper. */
async function keepOnce(
  { tx, actor }: CommandContext,
  { dossier, criteria }: EvidencePlace,
  file: File,
): Promise<Result<KeptFile, UploadRefusal>> {
  const kept = await storeFile(tx, actor, file, dossier);
  if (!kept.ok) return kept;
  const same = await tx.evidence.findFirst({
    where: { dossierId: dossier.id, removedAt: null, file: { sha256: kept.value.sha256 } },
  });
  return same
    ? err({
        code: "file.dup",
        name: kept.value.name,
        criterion: criterionNumber(criteria, same.criterionCode),
      })
    : kept;
}

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
