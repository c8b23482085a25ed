import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { SavedVersion } from "@/lib/core/overwritings";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { PAPER_SOURCES, type PaperText, type StoredPaper } from "@/lib/registrations/domain/papers";
import type { RegistrationPaper } from "@/prisma/client/client";

type PaperRecord = Pick<RegistrationPaper, "code" | "documentNumber" | "documentDate" | "fileId" | "data">;

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
    source: data.source === undefined ? (row.fileId ? "file" : "number") : data.source,
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
  const known = source === null ? null : PAPER_SOURCES.find((one) => one === source);
  return { ...(known === undefined ? {} : { source: known }), text: text ?? null };
}

/** What a paper said with the name of its file. */
export interface FiledPaper extends StoredPaper {
  readonly fileName: string | null;
}

/** Versions of one paper that were saved over, and the one that stands; empty while there is none. */
export async function findPaperVersions(
  tx: TenantTx,
  registrationId: string,
  code: string,
): Promise<{
  readonly current: readonly SavedVersion<FiledPaper>[];
  readonly earlier: readonly SavedVersion<FiledPaper>[];
}> {
  const where = { registrationId, code };
  const name = { select: { fullName: true } };
  const file = { select: { name: true } };
  const rows = await tx.registrationPaper.findMany({ where, include: { file, updatedBy: name } });
  const before = await tx.earlierPaper.findMany({
    where,
    include: { file, savedBy: name },
    orderBy: { revision: "desc" },
    take: MOST_VERSIONS,
  });
  return {
    current: rows.map((row) => versionOf(row, { by: row.updatedBy.fullName, at: row.updatedAt })),
    earlier: before.map((row) => versionOf(row, { by: row.savedBy.fullName, at: row.savedAt })),
  };
}

const MOST_VERSIONS = 100;

const versionOf = (
  row: PaperRecord & { readonly revision: number; readonly file: { readonly name: string } | null },
  { by, at }: { readonly by: string; readonly at: Date },
): SavedVersion<FiledPaper> => ({
  of: row.code,
  said: { ...storedPaper(row), fileName: row.file?.name ?? null },
  revision: row.revision,
  by,
  at,
});
