import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { withdrawDossierInput } from "@/lib/dossiers/contract";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type { WithdrawDossierRefusal } from "@/lib/dossiers/refusals";
import { moveDossier } from "@/lib/dossiers/server/dossier-store";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { lockDossier } from "@/lib/dossiers/server/prepare-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** Takes a sent dossier back for good, with a reason, until the receiving side has taken it in. */
export const withdrawDossier = defineCommand({
  name: "dossiers.withdraw-dossier",
  permission: "dossier.submit",
  input: withdrawDossierInput,

  async run(
    { tx, actor, today },
    { dossierId, revision, reason },
  ): Promise<Result<{ readonly dossierId: string }, WithdrawDossierRefusal>> {
    const dossier = await lockDossier(tx, dossierId);
    if (!dossier || !mayAct(actor, "withdraw", dossier)) return err({ code: "dossier.not-found" });
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    const move = decideMove(dossier, "withdraw");
    if (!move.ok) return move;

    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: { closedOn: dateColumn(today), closingReason: reason },
      details: { reason },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossierId));
    await recordAudit(tx, actor, {
      event: "dossier.withdrawn",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { reason },
    });
    return ok({ dossierId });
  },
});
