import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { AssignmentEnding } from "@/lib/dossiers/domain/row-assignment";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

export interface OpenAssignment {
  readonly id: string;
  readonly dossierId: string;
  readonly target: string;
  readonly personId: string;
  readonly personName: string;
  readonly bodyId: string;
  readonly beforeOn: IsoDate;
  readonly givenBy: string;
}

/** Assignments that stand, oldest first. */
export async function findOpenAssignments(
  tx: TenantTx,
  where: Prisma.RowAssignmentWhereInput,
): Promise<readonly OpenAssignment[]> {
  const rows = await tx.rowAssignment.findMany({
    where: { ...where, endedAt: null },
    include: { person: { select: { fullName: true } }, givenBy: { select: { fullName: true } } },
    orderBy: [{ beforeOn: "asc" }, { target: "asc" }],
  });
  return rows.map(({ id, dossierId, target, personId, person, bodyId, beforeOn, givenBy }) => ({
    id,
    dossierId,
    target,
    personId,
    personName: person.fullName,
    bodyId,
    beforeOn: fromDateColumn(beforeOn),
    givenBy: givenBy.fullName,
  }));
}

/** Ends what stands of these; how many that were. */
export async function endAssignments(
  tx: TenantTx,
  where: Prisma.RowAssignmentWhereInput,
  { ending, by, now }: { readonly ending: AssignmentEnding; readonly by: string; readonly now: Date },
): Promise<number> {
  const { count } = await tx.rowAssignment.updateMany({
    where: { ...where, endedAt: null },
    data: { ending, endedById: by, endedAt: now },
  });
  return count;
}
