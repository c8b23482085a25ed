import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { isOpenForPreparing } from "@/lib/dossiers/domain/content";
import type { GivenRow } from "@/lib/dossiers/officer-views";
import { findOpenAssignments } from "@/lib/dossiers/server/assignment-store";
import { findDossiers, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findGivenRows } from "@/lib/dossiers/server/given-rows";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

/** Rows of one dossier that one person is to finish by the same day, and that still lack something. */
export interface GivenTogether {
  readonly dossier: Pick<StoredDossier, "id" | "code" | "unitName" | "status" | "currentBodyName">;
  readonly lastDay: IsoDate;
  readonly rows: readonly [GivenRow, ...GivenRow[]];
}

/** What is given to the actor in his body, by dossier and day, as long as he may write in it. */
export async function findRowsGivenTo(
  tx: TenantTx,
  actor: Actor,
  today: IsoDate,
): Promise<readonly GivenTogether[]> {
  const mine = await findOpenAssignments(tx, { personId: actor.personId, bodyId: actor.bodyId });
  const found: GivenTogether[] = [];
  const dossiers = await findDossiers(
    tx,
    mine.map(({ dossierId }) => dossierId),
  );
  for (const dossier of dossiers) {
    if (!isOpenForPreparing(dossier.status) || !mayPrepare(actor, dossier)) continue;
    const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const given = await findGivenRows(tx, dossier, { criteria, plan, today });
    const open = given.filter(
      ({ personId, state }) => personId === actor.personId && (state === "running" || state === "passed_by"),
    );
    for (const lastDay of new Set(open.map((row) => row.lastDay))) {
      const [first, ...rest] = open.filter((row) => row.lastDay === lastDay);
      if (first) found.push({ dossier, lastDay, rows: [first, ...rest] });
    }
  }
  return found;
}
