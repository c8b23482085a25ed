import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { PAPER_SOURCES, type PaperText, type StoredPaper } from "@/lib/registrations/domain/papers";

type PaperRecord = NonNullable<Awaited<ReturnType<TenantTx["registrationPaper"]["findFirst"]>>>;

/** What `save-registration-paper` writes into the column `data`. */
export interface PaperData {
  readonly source: StoredPaper["source"];
  readonly text: PaperText | null;
}

export async function listPapers(tx: TenantTx, registrationId: string): Promise<readonly StoredPaper[]> {
  const rows = await tx.registrationPaper.findMany({ where: { registrationId } });
  return rows.map(storedPaper);
}

export function storedPaper(row: PaperRecord): StoredPaper {
  const data = dataOf(row.data);
  return {
    code: row.code,
    source: data.source ?? (row.fileId ? "file" : "number"),
    documentNumber: row.documentNumber,
    documentDate: row.documentDate && fromDateColumn(row.documentDate),
    fileId: row.fileId,
    text: data.text ?? null,
  };
}

function dataOf(data: unknown): Partial<PaperData> {
  if (typeof data !== "object" || data === null) return {};
  // Written by save-registration-paper alone; rows made otherwise have an empty object.
  const { source, text } = data as Partial<PaperData>;
  const known = PAPER_SOURCES.find((one) => one === source);
  return { ...(known ? { source: known } : {}), text: text ?? null };
}
