import "server-only";
import { createHash } from "node:crypto";
import type { Actor, Jurisdiction } from "@/lib/core/actor";
import { MAX_FILE_BYTES, MEDIA_TYPES, type FileRefusal } from "@/lib/core/files";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { keepBytes } from "@/lib/platform/storage/blob-store";
import { tidyFileName } from "@/lib/platform/storage/file-name";
import { sniffFile } from "@/lib/platform/storage/sniff-file";

export interface KeptFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  /** Fingerprint, for the area that must know whether it has the paper already. */
  readonly sha256: string;
}

/** What an upload is, once its bytes lie in their place. */
export type TakenUpload = Omit<KeptFile, "fileId">;

/**
 * Puts the bytes of an upload into their place; no row points at them yet. Refuses `file.empty`, `file.size` (20 MB),
 * `file.locked` (behind a password) and `file.type` (anything else than PDF, JPG, PNG, DOCX, XLSX by content, or with
 * macros).
 */
export async function takeUpload(tenantId: string, file: File): Promise<Result<TakenUpload, FileRefusal>> {
  const name = tidyFileName(file.name);
  if (file.size === 0) return err({ code: "file.empty", name });
  if (file.size > MAX_FILE_BYTES) return err({ code: "file.size", name });

  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = sniffFile(bytes);
  if (kind === "locked") return err({ code: "file.locked", name });
  if (kind === "other") return err({ code: "file.type", name });

  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await keepBytes(tenantId, sha256, bytes);
  return ok({ name, size: bytes.byteLength, mediaType: MEDIA_TYPES[kind], sha256 });
}

/**
 * Takes an uploaded file for a record of this jurisdiction. Bytes first, then the row in the act's own transaction:
 * a refused act leaves at most bytes that nothing points at. Refuses what `takeUpload` refuses.
 */
export async function storeFile(
  tx: TenantTx,
  actor: Pick<Actor, "tenantId" | "personId">,
  file: File,
  { scopePath, unitScope }: Jurisdiction,
): Promise<Result<KeptFile, FileRefusal>> {
  const taken = await takeUpload(actor.tenantId, file);
  if (!taken.ok) return taken;
  const fileId = newId();
  const own = { tenantId: actor.tenantId, id: fileId, uploadedById: actor.personId };
  await tx.storedFile.create({ data: { ...own, ...taken.value, scopePath, unitScope } });
  return ok({ fileId, ...taken.value });
}
