import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ChangedMeanwhile } from "@/lib/recognition/contract";

/** Acts that leave the decision as it was. */
const ONLY_READ = ["decision.opened"];

/** Who was faster, and when: the last act on the decision in the log of acts, whichever it was. */
export async function changedMeanwhile(tx: TenantTx, decisionId: string): Promise<ChangedMeanwhile> {
  const entry = await tx.auditEntry.findFirst({
    where: { subjectId: decisionId, event: { startsWith: "decision.", notIn: ONLY_READ } },
    orderBy: { at: "desc" },
    select: { personId: true, at: true },
  });
  const person = entry?.personId
    ? await tx.person.findFirst({ where: { id: entry.personId }, select: { fullName: true } })
    : null;
  return {
    code: "decision.changed-meanwhile",
    by: person?.fullName ?? null,
    at: entry?.at.toISOString() ?? null,
  };
}
