import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { PaperFacts } from "@/lib/meetings/domain/attention";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** What the last reading of each dossier said, and what an earlier review asked, by dossier; one query each. */
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
  const asked = await findAskedBefore(
    tx,
    dossiers.map(({ id }) => id),
  );
  return new Map(
    dossiers.map(({ id, submission, proposal, proposalReason }) => [
      id,
      {
        submissions: submission,
        proposal: proposal === "recognise" || proposal === "not_recognise" ? proposal : null,
        proposalReason,
        failedCriteria: failedOf.get(id) ?? [],
        askedBefore: asked.get(id) ?? null,
      },
    ]),
  );
}

async function findAskedBefore(
  tx: TenantTx,
  dossierIds: string[],
): Promise<ReadonlyMap<string, PaperFacts["askedBefore"]>> {
  const items = await tx.meetingItem.findMany({
    where: { dossierId: { in: dossierIds }, conclusion: "clarify", meeting: { status: "locked" } },
    select: {
      dossierId: true,
      reason: true,
      meeting: { select: { heldOn: true, opinionsDueOn: true } },
    },
    orderBy: { dossierRevision: "asc" },
  });
  return new Map(
    items.map(({ dossierId, reason, meeting }) => {
      const on = meeting.heldOn ?? meeting.opinionsDueOn;
      return [dossierId, { on: on && fromDateColumn(on), question: reason }];
    }),
  );
}
