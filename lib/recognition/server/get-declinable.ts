import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { findDossier } from "@/lib/dossiers/server/dossier-moves";
import { defineQuery } from "@/lib/platform/query";
import type { DeclinableView } from "@/lib/recognition/contract";
import { declinableRow, isDecidedBy } from "@/lib/recognition/server/declinable-store";

/** One dossier that its proposal says is not to be recognised, before the head of the deciding body. */
export const getDeclinable = defineQuery({
  name: "recognition.get-declinable",
  permission: "decision.sign",

  async run(
    { tx, actor },
    { dossierId }: { readonly dossierId: string },
  ): Promise<Result<DeclinableView, { readonly code: "dossier.not-found" }>> {
    const dossier = isId(dossierId) ? await findDossier(tx, dossierId) : null;
    const isMine = dossier && isDecidedBy(actor)(dossier) && mayAct(actor, "decline", dossier);
    if (!isMine || dossier.status !== "proposed" || dossier.proposal === "recognise") {
      return err({ code: "dossier.not-found" });
    }
    return ok({
      ...declinableRow(dossier),
      revision: dossier.revision,
      deciderName: dossier.currentBodyName,
      signerTitle: actor.postTitle,
    });
  },
});
