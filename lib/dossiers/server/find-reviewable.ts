import "server-only";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import { storedDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** What a review by the committee asks of a dossier. */
export interface ReviewableDossier {
  readonly id: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitClass: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly status: DossierStatus;
  readonly revision: number;
  readonly scopePath: string;
  readonly unitScope: string;
  readonly currentScope: string;
  /** The body that the current step of its route names; null when the unit itself acts. */
  readonly bodyId: string | null;
  /** Clause of its route. */
  readonly clause: string;
  readonly submission: number;
  readonly criteriaTotal: number;
  readonly proposal: string | null;
  readonly proposalReason: string | null;
  readonly dueOn: Date | null;
}

/** Those of the dossiers that the actor's territory shows him, by name. */
export async function findReviewable(
  tx: TenantTx,
  ids: readonly string[],
): Promise<readonly ReviewableDossier[]> {
  const rows = await tx.dossier.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ unitName: "asc" }, { id: "asc" }],
  });
  return rows.map(storedDossier).map((dossier) => ({
    id: dossier.id,
    code: dossier.code,
    unitName: dossier.unitName,
    unitClass: dossier.unitClass,
    programme: dossier.programme,
    cycleYear: dossier.cycleYear,
    status: dossier.status,
    revision: dossier.revision,
    scopePath: dossier.scopePath,
    unitScope: dossier.unitScope,
    currentScope: dossier.currentScope,
    bodyId: dossier.route.steps[dossier.step]?.bodyId ?? null,
    clause: dossier.route.clause,
    submission: dossier.submission,
    criteriaTotal: dossier.criteriaTotal,
    proposal: dossier.proposal,
    proposalReason: dossier.proposalReason,
    dueOn: dossier.dueOn,
  }));
}
