import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";
import { buildDesk } from "@/lib/dossiers/server/build-desk";
import { findDeskPlace } from "@/lib/dossiers/server/desk-place";
import { findDossier } from "@/lib/dossiers/server/dossier-store";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";

/** The reviewer's desk. Refuses `dossier.not-found` to everybody whose body has no desk on the dossier's route. */
export const getAppraisalDesk = defineQuery({
  name: "dossiers.appraisal-desk",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    { tx, actor, today },
    { dossierId }: { readonly dossierId: string },
  ): Promise<Result<AppraisalDeskView, { readonly code: "dossier.not-found" }>> {
    const dossier = await findDossier(tx, dossierId);
    const place = dossier && findDeskPlace(actor, dossier);
    if (!dossier || !place) return err({ code: "dossier.not-found" });
    return ok(await buildDesk(tx, { actor, dossier, place, today }));
  },
});
