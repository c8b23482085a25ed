import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { findDossier } from "@/lib/dossiers/server/dossier-moves";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { takeBackDossier } from "@/lib/dossiers/server/take-back-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { takeBackInput, type TakeBackRefusal, type TakenBack } from "@/lib/recognition/contract";
import { decideDecisionMove } from "@/lib/recognition/domain/workflow";
import {
  lockDossiers,
  moveDecision,
  storedDecision,
  type StoredDecision,
} from "@/lib/recognition/server/decision-store";

/**
 * «Trả về thẩm định lại»: who drafts the decision takes a dossier proposed for recognition back to the body that read it
 * last, where it can be returned to the unit or proposed anew. A draft that names it is cancelled with it, also one that
 * the signer sent back; its other units wait for a new draft. Refuses `decision.dossier-being-signed`.
 */
export const reconsiderDossier = defineCommand({
  name: "recognition.reconsider-dossier",
  permission: "decision.draft",
  input: takeBackInput,

  async run({ tx, actor }, { dossierId, revision, reason }): Promise<Result<TakenBack, TakeBackRefusal>> {
    await lockDossiers(tx, [dossierId]);
    const dossier = await findDossier(tx, dossierId);
    if (!dossier || !mayAct(actor, "reconsider", dossier)) return err({ code: "dossier.not-found" });
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    // What is proposed as not recognised is the head's to judge.
    if (dossier.status === "proposed" && dossier.proposal !== "recognise")
      return err({ code: "dossier.not-found" });
    const own = await tx.dossierPart.findFirst({
      where: { dossierId, personId: actor.personId, part: "entered" },
    });
    if (own) return err({ code: "dossier.own-work", units: [dossier.unitName] });

    const living = await findLivingDecision(tx, dossierId);
    if (living) {
      const cancelling = decideDecisionMove(living, "cancel");
      if (!cancelling.ok) return err({ code: "decision.dossier-being-signed", units: [dossier.unitName] });
      if (!(await moveDecision(tx, living.id, cancelling.value)))
        return err(await changedMeanwhile(tx, dossierId));
      await recordAudit(tx, actor, {
        event: "decision.cancelled",
        subjectType: "decision",
        subjectId: living.id,
      });
    }
    const taken = await takeBackDossier(tx, actor, dossier, { act: "reconsider", reason });
    if (!taken.ok) return taken;
    await enqueue(tx, actor.tenantId, "dossier.reconsidered", { dossierId });
    await recordAudit(tx, actor, {
      event: "dossier.reconsidered",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { reason },
    });
    return ok({ dossierId, unitName: dossier.unitName, toBodyName: taken.value.currentBodyName });
  },
});

/** The decision that names the dossier and is not cancelled; there is at most one. */
export async function findLivingDecision(tx: TenantTx, dossierId: string): Promise<StoredDecision | null> {
  const row = await tx.decision.findFirst({
    where: { status: { not: "cancelled" }, decisionItems: { some: { dossierId } } },
  });
  return row && storedDecision(row);
}
