import "server-only";
import type { PaperFacts } from "@/lib/meetings/domain/attention";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** What the last reading of each dossier said, by dossier. Readings are one query, however many dossiers there are. */
export async function findPaperFacts(
  tx: TenantTx,
  dossiers: readonly {
    readonly id: string;
    readonly submission: number;
    readonly proposal: string | null;
    readonly proposalReason: string | null;
  }[],
): Promise<ReadonlyMap<string, PaperFacts>> {
  const readings = await tx.appraisal.findMany({
    where: { dossierId: { in: dossiers.map(({ id }) => id) }, status: "proposed" },
    select: {
      dossierId: true,
      appraisalItems: { where: { result: "fail" }, select: { criterionCode: true } },
    },
    orderBy: { openedAt: "asc" },
  });
  const failedOf = new Map(
    readings.map(({ dossierId, appraisalItems }) => [
      dossierId,
      appraisalItems.map(({ criterionCode }) => criterionCode).sort(),
    ]),
  );
  return new Map(
    dossiers.map(({ id, submission, proposal, proposalReason }) => [
      id,
      {
        submissions: submission,
        proposal: proposal === "recognise" || proposal === "not_recognise" ? proposal : null,
        proposalReason,
        failedCriteria: failedOf.get(id) ?? [],
      },
    ]),
  );
}
