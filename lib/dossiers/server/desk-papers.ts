import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DeskComponent } from "@/lib/dossiers/review-views";
import type { DossierComponent } from "@/lib/programmes/domain/plan";

/** The components that the plan asks for, with what is there of each. */
export async function findDeskPapers(
  tx: TenantTx,
  dossierId: string,
  components: readonly DossierComponent[],
): Promise<readonly DeskComponent[]> {
  const rows = await tx.dossierComponent.findMany({
    where: { dossierId },
    select: {
      code: true,
      status: true,
      mode: true,
      file: { select: { id: true, name: true, mediaType: true, size: true } },
    },
  });
  return components.map(({ code, title, maker, required }) => {
    const row = rows.find((written) => written.code === code);
    return {
      code,
      title,
      byUnit: maker === "unit",
      required,
      done: row?.status === "done",
      file:
        row?.mode === "upload" && row.file
          ? {
              fileId: row.file.id,
              fileName: row.file.name,
              mediaType: row.file.mediaType,
              size: row.file.size,
            }
          : null,
    };
  });
}
