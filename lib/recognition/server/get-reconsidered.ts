import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { findDossier } from "@/lib/dossiers/server/dossier-moves";
import { defineQuery } from "@/lib/platform/query";
import type { TakeBackView } from "@/lib/recognition/contract";
import { declinableRow } from "@/lib/recognition/server/declinable-store";
import { findLivingDecision } from "@/lib/recognition/server/reconsider-dossier";

/** One dossier proposed for recognition, before whoever drafts its decision takes it back. */
export const getReconsidered = defineQuery({
  name: "recognition.get-reconsidered",
  permission: "decision.draft",

  async run(
    { tx, actor },
    { dossierId }: { readonly dossierId: string },
  ): Promise<Result<TakeBackView, { readonly code: "dossier.not-found" }>> {
    const dossier = isId(dossierId) ? await findDossier(tx, dossierId) : null;
    const isMine = dossier && mayAct(actor, "reconsider", dossier);
    if (!isMine || dossier.status !== "proposed" || dossier.proposal !== "recognise") {
      return err({ code: "dossier.not-found" });
    }
    const living = await findLivingDecision(tx, dossierId);
    return ok({
      ...declinableRow(dossier),
      revision: dossier.revision,
      draft: living && {
        abstract: living.abstract,
        units: await tx.decisionItem.count({ where: { decisionId: living.id } }),
      },
      sentBackReason: living?.status === "sent_back" ? (living.sentBackReason ?? "") : "",
    });
  },
});
