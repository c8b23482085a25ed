import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import {
  declineIntakeInput,
  type DeclinedIntake,
  type ReceiveDossierRefusal,
} from "@/lib/dossiers/review-contract";
import { changedMeanwhile } from "@/lib/dossiers/server/appraisal-store";
import { moveDossier } from "@/lib/dossiers/server/dossier-store";
import { findHeldDossier } from "@/lib/dossiers/server/find-held-dossier";
import { findIntakeConflict } from "@/lib/dossiers/server/find-intake-conflict";
import { NOT_DUE } from "@/lib/dossiers/server/due-store";

/**
 * Không tiếp nhận: the dossier goes back to the unit with the reason and may be sent again. Refuses what
 * `receiveDossier` refuses.
 */
export const declineIntake = defineCommand({
  name: "dossiers.decline-intake",
  permission: "dossier.receive",
  input: declineIntakeInput,

  async run({ tx, actor }, input): Promise<Result<DeclinedIntake, ReceiveDossierRefusal>> {
    const held = await findHeldDossier(tx, actor, "decline_intake", input);
    if (!held.ok) return held;
    const dossier = held.value;
    const conflict = await findIntakeConflict(tx, actor, dossier.id);
    if (conflict) return err(conflict);
    const move = decideMove(dossier, "decline_intake");
    if (!move.ok) return move;

    const { reason } = input;
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: { closingReason: reason, assignedPersonId: null, ...NOT_DUE },
      details: { reason },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossier.id));

    const { id: dossierId, unitName } = dossier;
    await recordAudit(tx, actor, {
      event: "dossier.intake-declined",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { reason },
    });
    await enqueue(tx, actor.tenantId, "dossier.intake-declined", { dossierId });
    return ok({ dossierId, unitName });
  },
});
