import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ConsequenceView } from "@/lib/results/domain/consequence";
import type { Prisma } from "@/prisma/client/client";

const MOST = 100;

/** Consequences on record within the reader's territory, the latest first: of a title, or of a unit. */
export async function listConsequences(
  tx: TenantTx,
  where: Pick<Prisma.RecordedConsequenceWhereInput, "recognitionId" | "unitId" | "year">,
): Promise<readonly ConsequenceView[]> {
  const rows = await tx.recordedConsequence.findMany({
    where,
    orderBy: [{ onDay: "desc" }, { subject: "desc" }],
    take: MOST,
  });
  return rows.map(({ subject, headTitle, unitName, year, text, clause, document, onDay }) => ({
    subject,
    headTitle,
    unitName,
    year,
    text,
    clause,
    document,
    on: fromDateColumn(onDay),
  }));
}
