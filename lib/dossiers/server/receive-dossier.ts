import "server-only";
import { dateColumn, fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import {
  receiveDossierInput,
  type ReceiveDossierRefusal,
  type ReceivedDossier,
} from "@/lib/dossiers/review-contract";
import { changedMeanwhile } from "@/lib/dossiers/server/appraisal-store";
import { moveDossier } from "@/lib/dossiers/server/dossier-store";
import { reachedBy } from "@/lib/dossiers/server/reached-by";
import { findHeldDossier } from "@/lib/dossiers/server/find-held-dossier";
import { findIntakeConflict } from "@/lib/dossiers/server/find-intake-conflict";
import { intakeFindings } from "@/lib/dossiers/server/intake-findings";
import { dueOnStep } from "@/lib/dossiers/server/due-store";

/**
 * Tiếp nhận: the receiving body takes the dossier in and its clock starts; what is missing then is kept for the slip. Refuses `dossier.own-work` for whoever
 * entered or evaluated it, `dossier.changed-meanwhile`, and a dossier that is not waiting for intake.
 */
export const receiveDossier = defineCommand({
  name: "dossiers.receive-dossier",
  permission: "dossier.receive",
  input: receiveDossierInput,

  async run({ tx, actor, today }, input): Promise<Result<ReceivedDossier, ReceiveDossierRefusal>> {
    const held = await findHeldDossier(tx, actor, "receive", input);
    if (!held.ok) return held;
    const dossier = held.value;
    const conflict = await findIntakeConflict(tx, actor, dossier.id);
    if (conflict) return err(conflict);
    const move = decideMove(dossier, "receive");
    if (!move.ok) return move;

    const due = await dueOnStep(tx, dossier, { step: move.value.step, today });
    const dueOn = due.dueOn && fromDateColumn(due.dueOn);
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: {
        receivedOn: dateColumn(today),
        ...due,
        assignedPersonId: null,
        reachedScopes: reachedBy(dossier, move.value.currentScope),
      },
      details: { dueOn, ...(await intakeFindings(tx, dossier)) },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossier.id));

    const { id: dossierId, code, unitName, submission } = dossier;
    await recordAudit(tx, actor, {
      event: "dossier.received",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { submission, dueOn },
    });
    await enqueue(tx, actor.tenantId, "dossier.received", { dossierId });
    return ok({ dossierId, code, unitName, dueOn });
  },
});
