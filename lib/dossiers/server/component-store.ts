import "server-only";
import type { SavedVersion } from "@/lib/core/overwritings";
import { readComponentData, type ComponentWriting } from "@/lib/dossiers/domain/component-fields";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DossierComponent } from "@/prisma/client/client";

/** What a component says with the name of its file, which the file keeps for good. */
export interface FiledWriting extends ComponentWriting {
  readonly fileName: string | null;
}

/** What stands in a row of a component, or of an earlier one. */
export const writingIn = (row: Pick<DossierComponent, "mode" | "data" | "fileId">): ComponentWriting => ({
  mode: row.mode === "upload" ? "upload" : "template",
  data: readComponentData(row.data),
  fileId: row.fileId,
});

/** Components of a dossier as they stand. */
export async function findComponents(
  tx: TenantTx,
  dossierId: string,
): Promise<readonly SavedVersion<FiledWriting>[]> {
  const rows = await tx.dossierComponent.findMany({
    where: { dossierId },
    include: { file: { select: { name: true } }, updatedBy: { select: { fullName: true } } },
  });
  return rows.map((row) => ({
    of: row.code,
    said: { ...writingIn(row), fileName: row.file?.name ?? null },
    revision: row.revision,
    by: row.updatedBy?.fullName ?? "",
    at: row.updatedAt,
  }));
}

/** Components that were saved over, newest first, at most so many. */
export async function findEarlierComponents(
  tx: TenantTx,
  dossierId: string,
  atMost: number,
): Promise<readonly SavedVersion<FiledWriting>[]> {
  const rows = await tx.earlierComponent.findMany({
    where: { dossierId },
    include: { file: { select: { name: true } }, savedBy: { select: { fullName: true } } },
    orderBy: [{ savedAt: "desc" }, { revision: "desc" }],
    take: atMost,
  });
  return rows.map((row) => ({
    of: row.code,
    said: { ...writingIn(row), fileName: row.file?.name ?? null },
    revision: row.revision,
    by: row.savedBy?.fullName ?? "",
    at: row.savedAt,
  }));
}
