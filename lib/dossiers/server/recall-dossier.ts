import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { recallDossierInput } from "@/lib/dossiers/contract";
import { mayAct } from "@/lib/dossiers/domain/authority";
import type { RecallDossierRefusal } from "@/lib/dossiers/refusals";
import { moveDossier, takePart } from "@/lib/dossiers/server/dossier-store";
import { NOT_DUE } from "@/lib/dossiers/server/due-store";
import { findRecall } from "@/lib/dossiers/server/find-recall";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { lockDossier } from "@/lib/dossiers/server/prepare-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { bodyToAsk } from "@/lib/programmes/domain/resolved-route";

/**
 * Rút để sửa: a sent dossier becomes a draft again, until the receiving body has taken it in and while the plan's days
 * for sending still run. What was sent stays on record; the next sending is measured by the plan's days like the first.
 * The receiving body is told. Refuses what `decideRecall` does, and a revision that is not the newest.
 */
export const recallDossier = defineCommand({
  name: "dossiers.recall-dossier",
  permission: "dossier.submit",
  input: recallDossierInput,

  async run(
    { tx, actor, today },
    { dossierId, revision, recallReason: reason },
  ): Promise<Result<{ readonly dossierId: string }, RecallDossierRefusal>> {
    const dossier = await lockDossier(tx, dossierId);
    if (!dossier || !mayAct(actor, "recall", dossier)) return err({ code: "dossier.not-found" });
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    const { window, decision: move } = await findRecall(tx, dossier, today);
    if (!move.ok) {
      return move.error.code === "dossier.period-closed"
        ? err({ ...move.error, askBodyName: bodyToAsk(dossier.route) })
        : err(move.error);
    }
    if (!(await takePart(tx, actor, dossierId, "entered"))) return err({ code: "dossier.part-taken" });

    const { submission, currentBodyName: from } = dossier;
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: {
        ...NOT_DUE,
        dueOn: window.closesOn && dateColumn(window.closesOn),
        submittedAt: null,
        submittedOn: null,
        reachedScopes: [],
      },
      details: { submission, reason, from },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossierId));
    await recordAudit(tx, actor, {
      event: "dossier.recalled",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { submission, reason },
    });
    await enqueue(tx, actor.tenantId, "dossier.recalled", { dossierId, submission });
    return ok({ dossierId });
  },
});
