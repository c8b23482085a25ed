import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import type { Colleague } from "@/lib/dossiers/domain/row-assignment";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** Who may prepare the dossier today by a post of this body, the actor among them; by name. */
export async function findColleagues(
  tx: TenantTx,
  { id, scopePath, unitScope }: Pick<StoredDossier, "id" | "scopePath" | "unitScope">,
  { bodyId, today }: { readonly bodyId: string; readonly today: IsoDate },
): Promise<readonly Colleague[]> {
  const grant = {
    permission: "dossier.prepare",
    scopePath: { in: [scopePath, unitScope] },
    ...validOn(today),
  };
  const holdings = await tx.postHolding.findMany({
    where: { post: { bodyId, postGrants: { some: grant } }, ...validOn(today) },
    select: { personId: true, person: { select: { fullName: true } } },
    orderBy: { person: { fullName: "asc" } },
  });
  const parts = await tx.dossierPart.findMany({
    where: { dossierId: id, part: { not: "entered" } },
    select: { personId: true },
  });
  const people = new Map(holdings.map(({ personId, person }) => [personId, person.fullName]));
  return [...people].map(([personId, name]) => ({
    personId,
    name,
    otherPart: parts.some((part) => part.personId === personId),
  }));
}
