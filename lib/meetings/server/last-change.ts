import "server-only";
import type { MeetingChangedMeanwhile } from "@/lib/meetings/contract";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** The refusal of whoever came second: who changed the review, or one dossier on its agenda, and when. */
export async function changedMeanwhile(tx: TenantTx, subjectId: string): Promise<MeetingChangedMeanwhile> {
  const entry = await tx.auditEntry.findFirst({
    where: { subjectId, event: { startsWith: "meeting." } },
    orderBy: { at: "desc" },
    select: { personId: true, at: true },
  });
  const person = entry?.personId
    ? await tx.person.findFirst({ where: { id: entry.personId }, select: { fullName: true } })
    : null;
  return {
    code: "meeting.changed-meanwhile",
    byName: person?.fullName ?? null,
    at: entry?.at.toISOString() ?? null,
  };
}
