import "server-only";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { settings } from "@/lib/platform/config/environment";

const SHA256 = /^[0-9a-f]{64}$/;

/** Where a tenant's bytes lie: by their own fingerprint, so that one paper is kept once. */
function placeOf(tenantId: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error("not a fingerprint");
  return path.join(settings().DATA_DIR, tenantId, sha256.slice(0, 2), sha256);
}

/** Puts bytes down for good before anything points at them: written aside, flushed, then renamed into place. */
export async function keepBytes(tenantId: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(tenantId, sha256);
  if (await isThere(place, bytes.byteLength)) return;
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const aside = `${place}.${newId()}`;
  // The bundler would take this path for one of its own and copy the whole project into the build.
  const file = await open(/* turbopackIgnore: true */ aside, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await rename(aside, place);
  } catch (failure) {
    await unlink(aside);
    throw failure;
  }
}

async function isThere(place: string, size: number): Promise<boolean> {
  const found = await stat(place).catch(() => null);
  return found?.size === size;
}

export const readBytes = (tenantId: string, sha256: string): ReadStream =>
  createReadStream(placeOf(tenantId, sha256));

/** False when the bytes are gone from the disk although the row is there. */
export const hasBytes = (tenantId: string, sha256: string, size: number): Promise<boolean> =>
  isThere(placeOf(tenantId, sha256), size);
