import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { TAKING_BACK } from "@/lib/dossiers/domain/workflow";
import type { DeskTakenBack } from "@/lib/dossiers/review-views";
import { plainDetails } from "@/lib/dossiers/server/get-history";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** The way back of each dossier's last proposal, until it is proposed again; one query for all of them. */
export async function findTakenBack(
  tx: TenantTx,
  dossierIds: readonly string[],
): Promise<ReadonlyMap<string, DeskTakenBack>> {
  if (dossierIds.length === 0) return new Map();
  const last = await tx.dossierEvent.findMany({
    where: { dossierId: { in: [...dossierIds] }, act: { in: ["propose", ...TAKING_BACK] } },
    distinct: ["dossierId"],
    orderBy: { revision: "desc" },
    include: { person: { select: { fullName: true } } },
  });
  return new Map(
    last.flatMap((event): [string, DeskTakenBack][] => {
      const act = TAKING_BACK.find((one) => one === event.act);
      const { reason, bodyName } = plainDetails(event.details);
      if (!act || typeof reason !== "string") return [];
      const view = {
        act,
        bodyName: typeof bodyName === "string" ? bodyName : event.bodyName,
        personName: event.person.fullName,
        on: fromDateColumn(event.workingDate),
        reason,
      };
      return [[event.dossierId, view]];
    }),
  );
}
