import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { howOfOpinion, opinionDueOn } from "@/lib/dossiers/domain/opinion";
import type { BodyChoice, OpinionsView } from "@/lib/dossiers/opinion-contract";
import { buildDesk } from "@/lib/dossiers/server/build-desk";
import { findDeskPlace } from "@/lib/dossiers/server/desk-place";
import { findDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";

interface OpinionsInput {
  readonly dossierId: string;
  /** Part of the name of a body that is to be asked. */
  readonly search?: string;
}

/** Ý kiến phối hợp on one dossier, for the body that reads it: what was asked and said, and whom one may still ask. */
export const getOpinions = defineQuery({
  name: "dossiers.opinions",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    { tx, actor, today },
    { dossierId, search = "" }: OpinionsInput,
  ): Promise<Result<OpinionsView, { readonly code: "dossier.not-found" }>> {
    const dossier = await findDossier(tx, dossierId);
    const place = dossier && findDeskPlace(actor, dossier);
    if (!dossier || !place) return err({ code: "dossier.not-found" });
    const desk = await buildDesk(tx, { actor, dossier, place, today });
    const calendar = await findWorkCalendar(tx);
    return ok({
      desk,
      search,
      bodies: desk.mayAskOpinion
        ? await askableBodies(tx, dossier, { own: actor.bodyId, search, today })
        : [],
      suggestedDueOn: opinionDueOn(today, calendar),
      suggestedHow: howOfOpinion(today, calendar),
    });
  },
});

/** A select holds so many at most. */
const MOST = 30;

/**
 * Whom one may ask, without the body that appraises: those over the unit and at the province, or by a part of the name
 * any body of the tenant. Bodies of today only.
 */
async function askableBodies(
  tx: TenantTx,
  { route, step, scopePath }: StoredDossier,
  { own, search, today }: { readonly own: string; readonly search: string; readonly today: IsoDate },
): Promise<readonly BodyChoice[]> {
  const day = dateColumn(today);
  const rows = await tx.body.findMany({
    where: {
      kind: { not: "unit_management" },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
      id: { notIn: [own, route.steps[step]?.bodyId].flatMap((id) => id ?? []) },
    },
    select: { id: true, name: true, scopePath: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const asked = fold(search);
  return rows
    .filter((row) => (asked === "" ? scopePath.startsWith(row.scopePath) : fold(row.name).includes(asked)))
    .slice(0, MOST)
    .map(({ id, name }) => ({ id, name }));
}
