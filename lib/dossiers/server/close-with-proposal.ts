import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { decideProposal, sumUp } from "@/lib/dossiers/domain/appraisal";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type {
  ProposeDossierInput,
  ProposeDossierRefusal,
  ProposedDossier,
} from "@/lib/dossiers/review-contract";
import { changedMeanwhile, closeAppraisal } from "@/lib/dossiers/server/appraisal-store";
import { closeOpinions } from "@/lib/dossiers/server/close-opinions";
import { moveDossier } from "@/lib/dossiers/server/dossier-store";
import { dueOnStep } from "@/lib/dossiers/server/due-store";
import { findMissingMinutes } from "@/lib/dossiers/server/find-missing-minutes";
import { findSubjects } from "@/lib/dossiers/server/find-subjects";
import { reachedBy } from "@/lib/dossiers/server/reached-by";
import { holdAppraisal } from "@/lib/dossiers/server/hold-appraisal";

/**
 * Closes a reading with its proposal and passes the dossier on: `forward` to the body above, `propose` to the meeting
 * or the decision. Refuses rows still to be read or mended, a missing reason, missing minutes of an evaluating
 * committee, bodies that may still answer and are not awaited without a note, and whatever `holdAppraisal` refuses.
 */
export async function closeWithProposal(
  { tx, actor, today }: CommandContext,
  act: "forward" | "propose",
  input: ProposeDossierInput,
): Promise<Result<ProposedDossier, ProposeDossierRefusal>> {
  const held = await holdAppraisal(tx, actor, input, []);
  if (!held.ok) return held;
  const { dossier, appraisal } = held.value;
  const move = decideMove(dossier, act);
  if (!move.ok) return move;
  const decided = decideProposal(sumUp(await findSubjects(tx, dossier), appraisal.items), input);
  if (!decided.ok) return decided;
  const missing = await findMissingMinutes(tx, dossier);
  if (missing) return err({ code: "appraisal.minutes-missing", ...missing });

  const opinions = await closeOpinions(tx, dossier.id, { today, note: input.opinionNote });
  if (!opinions.ok) return opinions;

  const { proposal, reason, contrary } = decided.value;
  const { step, currentScope, currentBodyName } = move.value;
  const due = await dueOnStep(tx, dossier, { step, today });
  const closed = await closeAppraisal(
    tx,
    appraisal,
    act === "forward" ? "forwarded" : "proposed",
    decided.value,
  );
  const moved = await moveDossier(tx, actor, dossier, move.value, {
    change: {
      proposal,
      proposalReason: reason || null,
      ...due,
      assignedPersonId: null,
      reachedScopes: reachedBy(dossier, currentScope),
    },
    details: { proposal, reason, contrary },
  });
  if (!closed || !moved) return err(await changedMeanwhile(tx, dossier.id));

  const { id: dossierId, unitName, submission } = dossier;
  await recordAudit(tx, actor, {
    event: act === "forward" ? "dossier.forwarded" : "dossier.proposed",
    subjectType: "dossier",
    subjectId: dossierId,
    details: { submission, proposal, contrary },
  });
  await enqueue(tx, actor.tenantId, `dossier.${act === "forward" ? "forwarded" : "proposed"}`, { dossierId });
  return ok({ dossierId, unitName, proposal, toBodyName: currentBodyName });
}
