import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { submitDossierInput } from "@/lib/dossiers/contract";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { missingLines } from "@/lib/dossiers/domain/missing-lines";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type { SubmitDossierRefusal } from "@/lib/dossiers/refusals";
import { endAssignments } from "@/lib/dossiers/server/assignment-store";
import { readContents } from "@/lib/dossiers/server/dossier-contents";
import { moveDossier, takePart, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { changedDue, type DueColumns } from "@/lib/dossiers/server/due-store";
import { keepSubmission } from "@/lib/dossiers/server/keep-submission";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { findOpenRequest, lockDossier } from "@/lib/dossiers/server/prepare-dossier";
import type { SubmittedDossier } from "@/lib/dossiers/server/submit-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

/**
 * Sends a returned dossier again, once every row that was asked for is answered. Late is noted and not refused: the day
 * is the reviewer's, and a dossier that could not come back would be stuck. Freezes the new submission.
 */
export const resubmitDossier = defineCommand({
  name: "dossiers.resubmit-dossier",
  permission: "dossier.submit",
  input: submitDossierInput,

  async run(
    { tx, actor, now, today },
    { dossierId, revision },
  ): Promise<Result<SubmittedDossier, SubmitDossierRefusal>> {
    const dossier = await lockDossier(tx, dossierId);
    if (!dossier || !mayAct(actor, "resubmit", dossier)) return err({ code: "dossier.not-found" });
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    const move = decideMove(dossier, "resubmit");
    if (!move.ok) return move;
    if (!(await takePart(tx, actor, dossierId, "entered"))) return err({ code: "dossier.part-taken" });

    const request = await findOpenRequest(tx, dossierId);
    const open = request?.supplementItems.filter(({ answered }) => !answered).length ?? 0;
    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const criteria = await getCriteria(tx, dossier.criteriaVersionId);
    const gaps = missingLines(await readContents(tx, dossier, { plan, criteria: criteria.content }));
    if (open + gaps.length > 0) return err({ code: "dossier.incomplete", missing: open + gaps.length });

    // What is sent is nobody's to do any more.
    await endAssignments(tx, { dossierId }, { ending: "sent", by: actor.personId, now });
    const submission = dossier.submission + 1;
    const late = dossier.returnDueOn !== null && today > fromDateColumn(dossier.returnDueOn);
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: {
        submission,
        submittedAt: now,
        submittedOn: dateColumn(today),
        returnDueOn: null,
        ...(request ? await givenBack(tx, dossier, { askedOn: request.askedOn, today }) : {}),
      },
      details: { submission, late, to: move.value.currentBodyName },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossierId));
    if (request) {
      await tx.supplementRequest.updateMany({
        where: { id: request.id },
        data: { answeredOn: dateColumn(today) },
      });
    }
    const receivingBodyName = move.value.currentBodyName;
    const hash = await keepSubmission(tx, actor, dossier, {
      number: submission,
      criteria,
      receivingBodyName,
    });
    await recordAudit(tx, actor, {
      event: "dossier.resubmitted",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { submission, hash, late },
    });
    await enqueue(tx, actor.tenantId, "dossier.resubmitted", { dossierId, submission });
    return ok({ dossierId, dossierCode: dossier.code, submission, receivingBodyName });
  },
});

/** The reviewer's clock stood still while the dossier was away: its working days are given back to him. */
const givenBack = (
  tx: TenantTx,
  dossier: StoredDossier,
  { askedOn, today }: { readonly askedOn: Date; readonly today: IsoDate },
): Promise<DueColumns> =>
  changedDue(tx, dossier, { kind: "paused", askedOn: fromDateColumn(askedOn), answeredOn: today });
