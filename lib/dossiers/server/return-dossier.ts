import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { decideReturn, supplementTarget, type SupplementLine } from "@/lib/dossiers/domain/appraisal";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import {
  returnDossierInput,
  type ReturnDossierInput,
  type ReturnDossierRefusal,
  type ReturnedDossier,
} from "@/lib/dossiers/review-contract";
import { changedMeanwhile, closeAppraisal, writeItems } from "@/lib/dossiers/server/appraisal-store";
import { moveDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { holdAppraisal } from "@/lib/dossiers/server/hold-appraisal";

/**
 * Trả lại bổ sung: the rows marked «Cần bổ sung» go back to the unit, each with its note, by a day; every other row
 * stays closed to it, and the reviewer's clock stands still. Refuses an empty letter, an empty note, a day that is
 * not after today, and whatever `holdAppraisal` refuses.
 */
export const returnDossier = defineCommand({
  name: "dossiers.return-dossier",
  permission: "dossier.read",
  input: returnDossierInput,

  async run(context, input): Promise<Result<ReturnedDossier, ReturnDossierRefusal>> {
    const { tx, actor, today } = context;
    const held = await holdAppraisal(tx, actor, input, Object.keys(input.note));
    if (!held.ok) return held;
    const { dossier, appraisal } = held.value;
    const letter = decideReturn(appraisal.items, { notes: input.note, dueOn: input.dueOn, today });
    if (!letter.ok) return letter;
    const move = decideMove(dossier, "return");
    if (!move.ok) return move;

    const sent = appraisal.items.map((item) => {
      const line = letter.value.find(({ code }) => code === item.code);
      return line ? { ...item, note: line.note } : item;
    });
    await writeItems(tx, actor.tenantId, appraisal, sent);
    const closed = await closeAppraisal(tx, appraisal, "returned");
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: { returnDueOn: dateColumn(input.dueOn) },
      details: { items: letter.value.length, dueOn: input.dueOn },
    });
    if (!closed || !moved) return err(await changedMeanwhile(tx, dossier.id));

    await writeRequest(context, dossier, letter.value, input);
    const { id: dossierId, unitName } = dossier;
    return ok({ dossierId, unitName, items: letter.value.length, dueOn: input.dueOn });
  },
});

/** The request that the unit reads: one row for each thing to mend. */
async function writeRequest(
  { tx, actor, today }: CommandContext,
  { id: dossierId, submission, currentBodyName }: StoredDossier,
  lines: readonly SupplementLine[],
  { dueOn }: ReturnDossierInput,
): Promise<void> {
  const requestId = newId();
  const { tenantId, personId } = actor;
  await tx.supplementRequest.create({
    data: {
      tenantId,
      id: requestId,
      dossierId,
      submission,
      dueOn: dateColumn(dueOn),
      askedById: personId,
      bodyName: currentBodyName,
      askedOn: dateColumn(today),
    },
  });
  const named = await tx.evidence.findMany({
    where: { dossierId, id: { in: lines.flatMap(({ evidenceId }) => evidenceId ?? []) } },
    select: { id: true, title: true },
  });
  await tx.supplementItem.createMany({
    data: lines.map(({ code, reasonCode, note, evidenceId, page }) => ({
      tenantId,
      requestId,
      dossierId,
      target: supplementTarget(code),
      reasonCode,
      note,
      evidenceId,
      evidenceTitle: named.find(({ id }) => id === evidenceId)?.title ?? null,
      page,
    })),
  });
  await recordAudit(tx, actor, {
    event: "dossier.returned",
    subjectType: "dossier",
    subjectId: dossierId,
    details: { submission, dueOn, rows: lines.map(({ code }) => code) },
  });
  await enqueue(tx, tenantId, "dossier.returned", { dossierId, requestId });
}
