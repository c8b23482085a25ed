import "server-only";
import type { ChangedMeanwhileRefusal } from "@/lib/dossiers/refusals";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** Who moved the dossier last and when: what the slower of two is told. */
export async function changedMeanwhile(tx: TenantTx, dossierId: string): Promise<ChangedMeanwhileRefusal> {
  const last = await tx.dossierEvent.findFirst({
    where: { dossierId },
    include: { person: true },
    orderBy: { revision: "desc" },
  });
  return {
    code: "dossier.changed-meanwhile",
    by: last?.person.fullName ?? "",
    at: last?.at.toISOString() ?? "",
  };
}
