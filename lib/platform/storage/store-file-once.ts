import "server-only";
import type { Actor, Jurisdiction } from "@/lib/core/actor";
import type { FilePlace, UploadRefusal } from "@/lib/core/files";
import { err, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { storeFile, type KeptFile } from "@/lib/platform/storage/store-file";

/** The record that takes the file, and its own answer to where in it these bytes stand already. */
export interface TakingRecord extends Jurisdiction {
  readonly standsAt: (sha256: string) => Promise<FilePlace | null>;
}

/**
 * `storeFile` for a record in which one paper stands at one place: the same bytes again are refused as `file.dup` with
 * that place, under whatever name they come.
 */
export async function storeFileOnce(
  tx: TenantTx,
  actor: Pick<Actor, "tenantId" | "personId">,
  file: File,
  record: TakingRecord,
): Promise<Result<KeptFile, UploadRefusal>> {
  const kept = await storeFile(tx, actor, file, record);
  if (!kept.ok) return kept;
  const place = await record.standsAt(kept.value.sha256);
  return place ? err({ code: "file.dup", name: kept.value.name, place }) : kept;
}
