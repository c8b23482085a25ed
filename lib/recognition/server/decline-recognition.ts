import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import { recordNotReached } from "@/lib/dossiers/server/record-not-reached";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { findDossier, moveDossier, takePart } from "@/lib/dossiers/server/dossier-moves";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { declineRecognitionInput, type DeclineRecognitionRefusal } from "@/lib/recognition/contract";

export interface DeclinedDossier {
  readonly dossierId: string;
  readonly unitName: string;
}

/**
 * «Không công nhận», confirmed by the head of the deciding body where the proposal says so and no meeting has
 * concluded it before. The reason of the proposal stands unless he writes his own.
 */
export const declineRecognition = defineCommand({
  name: "recognition.decline-recognition",
  permission: "decision.sign",
  decides: true,
  input: declineRecognitionInput,

  async run(
    { tx, actor, today },
    { dossierId, revision, reason },
  ): Promise<Result<DeclinedDossier, DeclineRecognitionRefusal>> {
    const dossier = await findDossier(tx, dossierId);
    const decide = dossier?.route.steps.find(({ kind }) => kind === "decide");
    if (!dossier || decide?.bodyId !== actor.bodyId || !mayAct(actor, "decline", dossier)) {
      return err({ code: "dossier.not-found" });
    }
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    const move = decideMove(dossier, "decline");
    if (!move.ok) return move;
    if (dossier.proposal === "recognise") return err({ code: "decision.proposed-for-recognition" });

    const isFree = await takePart(tx, actor, dossierId, "decided");
    if (!isFree) return err({ code: "dossier.own-work", units: [dossier.unitName] });
    const closingReason = reason || dossier.proposalReason;
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: { closedOn: dateColumn(today), closingReason },
      details: { reason: closingReason },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossierId));
    await recordNotReached(tx, actor, dossier);
    await enqueue(tx, actor.tenantId, "dossier.declined", { dossierId });
    await recordAudit(tx, actor, { event: "dossier.declined", subjectType: "dossier", subjectId: dossierId });
    return ok({ dossierId, unitName: dossier.unitName });
  },
});
