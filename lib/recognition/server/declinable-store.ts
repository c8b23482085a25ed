import "server-only";
import type { Actor } from "@/lib/core/actor";
import { storedDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-moves";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DeclinableRow } from "@/lib/recognition/contract";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import { proposerOf } from "@/lib/recognition/server/candidate-store";

const MOST = 200;

/** Dossiers before this head of the deciding body that are proposed as not recognised. */
export async function listDeclinable(tx: TenantTx, actor: Actor): Promise<readonly DeclinableRow[]> {
  const rows = await tx.dossier.findMany({
    where: {
      status: "proposed",
      proposal: "not_recognise",
      currentScope: { in: [...territoriesOf(actor, "decision.sign")] },
    },
    orderBy: [{ unitName: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(storedDossier).filter(isDecidedBy(actor)).map(declinableRow);
}

export const isDecidedBy =
  (actor: Actor) =>
  ({ route }: StoredDossier): boolean =>
    route.steps.some(({ kind, bodyId }) => kind === "decide" && bodyId === actor.bodyId);

export const declinableRow = (dossier: StoredDossier): DeclinableRow => ({
  dossierId: dossier.id,
  code: dossier.code,
  unitName: dossier.unitName,
  unitKind: dossier.unitClass,
  proposerName: proposerOf(dossier) ?? dossier.currentBodyName,
  reason: dossier.proposalReason ?? "",
});
