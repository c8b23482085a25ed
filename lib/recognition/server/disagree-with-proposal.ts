import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { findDossier, takePart } from "@/lib/dossiers/server/dossier-moves";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { takeBackDossier } from "@/lib/dossiers/server/take-back-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { takeBackInput, type TakeBackRefusal, type TakenBack } from "@/lib/recognition/contract";
import { isDecidedBy } from "@/lib/recognition/server/declinable-store";

/**
 * The head of the deciding body does not agree that a unit be not recognised: its dossier goes back, with his reason, to
 * the body that proposed so. Whoever entered, evaluated or appraised it does not judge it here either.
 */
export const disagreeWithProposal = defineCommand({
  name: "recognition.disagree-with-proposal",
  permission: "decision.sign",
  decides: true,
  input: takeBackInput,

  async run({ tx, actor }, { dossierId, revision, reason }): Promise<Result<TakenBack, TakeBackRefusal>> {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier || !isDecidedBy(actor)(dossier) || !mayAct(actor, "disagree", dossier)) {
      return err({ code: "dossier.not-found" });
    }
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    if (dossier.proposal === "recognise") return err({ code: "decision.proposed-for-recognition" });

    if (!(await takePart(tx, actor, dossierId, "decided"))) {
      return err({ code: "dossier.own-work", units: [dossier.unitName] });
    }
    const taken = await takeBackDossier(tx, actor, dossier, { act: "disagree", reason });
    if (!taken.ok) return taken;
    await enqueue(tx, actor.tenantId, "dossier.disagreed", { dossierId });
    await recordAudit(tx, actor, {
      event: "dossier.disagreed",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { reason },
    });
    return ok({ dossierId, unitName: dossier.unitName, toBodyName: taken.value.currentBodyName });
  },
});
