import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { AppraisalDeskView, AppraisalSheetView } from "@/lib/dossiers/review-views";
import { buildDesk } from "@/lib/dossiers/server/build-desk";
import { findDeskPlace, findSheetPlace } from "@/lib/dossiers/server/desk-place";
import { findDossier } from "@/lib/dossiers/server/dossier-store";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";

/**
 * Phiếu thẩm định: for the body that reads, and for those of its territory who consider and decide (members, secretary,
 * head, clerk). They get it without private notes. Refuses `dossier.not-found` to everybody else.
 */
export const getAppraisalSheet = defineQuery({
  name: "dossiers.appraisal-sheet",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    { tx, actor, today },
    { dossierId }: { readonly dossierId: string },
  ): Promise<Result<AppraisalSheetView, { readonly code: "dossier.not-found" }>> {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) return err({ code: "dossier.not-found" });
    const desk = findDeskPlace(actor, dossier);
    const place = desk ?? findSheetPlace(actor, dossier);
    if (!place) return err({ code: "dossier.not-found" });
    const view = await buildDesk(tx, { actor, dossier, place, today });
    return ok({ ...(desk ? view : withoutPrivateNotes(view)), hasDesk: desk !== null });
  },
});

const withoutPrivateNotes = (view: AppraisalDeskView): AppraisalDeskView => ({
  ...view,
  groups: view.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, judged: row.judged && { ...row.judged, privateNote: "" } })),
  })),
});
