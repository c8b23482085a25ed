import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface PaperAskedAgain {
  readonly code: string;
  /** Saved anew since it was asked for. */
  readonly corrected: boolean;
}

/** Papers that the receiver named when he sent the registration back the last time. */
export async function papersAskedAgain(
  tx: TenantTx,
  registrationId: string,
): Promise<readonly PaperAskedAgain[]> {
  const event = await tx.registrationEvent.findFirst({
    where: { registrationId, act: "return" },
    orderBy: { revision: "desc" },
    select: { details: true, at: true },
  });
  if (!event) return [];
  const codes = codesIn(event.details);
  const saved = await tx.registrationPaper.findMany({
    where: { registrationId, code: { in: [...codes] }, updatedAt: { gt: event.at } },
    select: { code: true },
  });
  return codes.map((code) => ({ code, corrected: saved.some((paper) => paper.code === code) }));
}

function codesIn(details: unknown): readonly string[] {
  if (typeof details !== "object" || details === null || !("papers" in details)) return [];
  const { papers } = details;
  return Array.isArray(papers) ? papers.filter((code): code is string => typeof code === "string") : [];
}
