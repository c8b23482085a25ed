import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { formatDateTime } from "@/lib/core/text";
import { ASSIGNMENT_ENDINGS } from "@/lib/dossiers/domain/row-assignment";
import type { AssignmentRecord } from "@/lib/dossiers/officer-views";
import { namedRow, type NamingRules } from "@/lib/dossiers/server/row-names";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

const MOST = 100;

/** Every giving of a dossier's rows with how it ended, newest first. */
export async function findAssignmentRecords(
  tx: TenantTx,
  dossierId: string,
  rules: NamingRules,
): Promise<readonly AssignmentRecord[]> {
  const name = { select: { fullName: true } };
  const rows = await tx.rowAssignment.findMany({
    where: { dossierId },
    include: { person: name, givenBy: name, endedBy: name },
    orderBy: [{ givenAt: "desc" }, { target: "asc" }],
    take: MOST,
  });
  return rows.map((row) => {
    const ending = ASSIGNMENT_ENDINGS.find((known) => known === row.ending);
    return {
      key: row.id,
      name: namedRow(dossierId, row.target, rules)?.name ?? row.target,
      personName: row.person.fullName,
      beforeOn: fromDateColumn(row.beforeOn),
      givenBy: row.givenBy.fullName,
      givenOn: fromDateColumn(row.givenOn),
      ended:
        ending && row.endedAt
          ? { ending, by: row.endedBy?.fullName ?? "", at: formatDateTime(row.endedAt) }
          : null,
    };
  });
}
