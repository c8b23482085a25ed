import "server-only";
import { findGivenInHand, type GivenInHand } from "@/lib/dossiers/server/pass-given-rows";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface WorkInHand {
  readonly dossiers: readonly { readonly id: string; readonly title: string; readonly step: string }[];
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  /** Rows that colleagues gave him in dossiers that the body prepares. */
  readonly rows: readonly GivenInHand[];
}

const BEING_READ = ["evaluating", "received", "under_review", "returned", "resubmitted"];

/** What is in one person's own hand in a body: dossiers he took, and reviews that he conducts. */
export async function findWorkInHand(
  tx: TenantTx,
  {
    personId,
    scopePath,
    bodyId,
  }: { readonly personId: string; readonly scopePath: string; readonly bodyId: string },
): Promise<WorkInHand> {
  const dossiers = await tx.dossier.findMany({
    where: {
      assignedPersonId: personId,
      status: { in: BEING_READ },
      OR: [
        { currentScope: scopePath },
        { status: "returned", appraisals: { some: { personId, scopePath } } },
      ],
    },
    select: { id: true, code: true, unitName: true, status: true },
    orderBy: { code: "asc" },
  });
  const meetings = await tx.meeting.findMany({
    where: { secretaryPersonId: personId, bodyId, status: { in: ["planned", "open"] } },
    select: { id: true, title: true },
    orderBy: { title: "asc" },
  });
  return {
    dossiers: dossiers.map(({ id, code, unitName, status }) => ({
      id,
      title: `Hồ sơ ${code}, ${unitName}`,
      step: status,
    })),
    rows: await findGivenInHand(tx, { personId, bodyId }),
    meetings: meetings.map(({ id, title }) => ({ id, title: `Cuộc xét: ${title}` })),
  };
}
