import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** Those of the dossiers that this person entered: he has no say in them (issue 2, 3.4). */
export async function enteredBy(
  tx: TenantTx,
  personId: string,
  dossierIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const parts = await tx.dossierPart.findMany({
    where: { personId, part: "entered", dossierId: { in: [...dossierIds] } },
    select: { dossierId: true },
  });
  return new Set(parts.map(({ dossierId }) => dossierId));
}

/** Who entered each of the dossiers: these people do not vote on it. */
export async function whoEntered(
  tx: TenantTx,
  dossierIds: readonly string[],
): Promise<(dossierId: string) => ReadonlySet<string>> {
  const parts = await tx.dossierPart.findMany({
    where: { part: "entered", dossierId: { in: [...dossierIds] } },
    select: { dossierId: true, personId: true },
  });
  return (dossierId) =>
    new Set(parts.filter((part) => part.dossierId === dossierId).map(({ personId }) => personId));
}
