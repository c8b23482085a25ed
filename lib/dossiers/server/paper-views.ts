import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { formatDateTime } from "@/lib/core/text";
import type { PaperView } from "@/lib/dossiers/officer-views";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { isOutsidePeriod, type EvaluationPeriod } from "@/lib/programmes/domain/calendar";
import type { Prisma } from "@/prisma/client/client";

const WITH_FILE = { file: true, addedBy: true } as const satisfies Prisma.EvidenceInclude;
type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof WITH_FILE }>;

/** Papers that stand, oldest first, each told whether its day lies in the evaluation period. */
export async function findPaperViews(
  tx: TenantTx,
  where: Prisma.EvidenceWhereInput,
  period: EvaluationPeriod | null,
): Promise<readonly (PaperView & { readonly dossierId: string })[]> {
  const rows = await tx.evidence.findMany({
    where: { ...where, removedAt: null },
    include: WITH_FILE,
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...paperView(row, period), dossierId: row.dossierId }));
}

function paperView(row: EvidenceRow, period: EvaluationPeriod | null): PaperView {
  const documentDate = row.documentDate && fromDateColumn(row.documentDate);
  return {
    id: row.id,
    criterion: row.criterionCode,
    title: row.title,
    kind: row.kind === "document" ? "document" : "file",
    file: row.file && {
      id: row.file.id,
      name: row.file.name,
      size: row.file.size,
      mediaType: row.file.mediaType,
    },
    documentNumber: row.documentNumber,
    documentDate,
    issuer: row.issuer,
    addedBy: row.addedBy.fullName,
    addedAt: formatDateTime(row.addedAt),
    outsidePeriod: documentDate !== null && period !== null && isOutsidePeriod(documentDate, period),
  };
}
