import "server-only";
import { findReviewable, type ReviewableDossier } from "@/lib/dossiers/server/find-reviewable";
import { LIVING_STATUSES } from "@/lib/meetings/domain/meeting";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

const MOST = 200;

const waitingAt = (scopePaths: readonly string[]) => ({
  status: "in_meeting",
  currentScope: { in: [...scopePaths] },
  meetingItems: { none: { meeting: { status: { in: [...LIVING_STATUSES] } } } },
});

/** How many wait there. */
export const countWaitingDossiers = (tx: TenantTx, scopePaths: readonly string[]): Promise<number> =>
  tx.dossier.count({ where: waitingAt(scopePaths) });

/** Dossiers that wait for a review at these territories and stand on no living agenda. */
export async function listWaitingDossiers(
  tx: TenantTx,
  scopePaths: readonly string[],
): Promise<readonly ReviewableDossier[]> {
  const rows = await tx.dossier.findMany({
    where: waitingAt(scopePaths),
    select: { id: true },
    orderBy: { id: "asc" },
    take: MOST,
  });
  return findReviewable(
    tx,
    rows.map(({ id }) => id),
  );
}
