import "server-only";
import { inflateRawSync } from "node:zlib";
import { readZipEntries } from "@/lib/platform/storage/zip-directory";

/** What a file of 2 MB may unpack to; a sheet of 500 rows needs a tenth of it. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;
const MOST_ENTRIES = 300;
const LOCAL_HEADER_BYTES = 30;
const DEFLATED = 8;

/** Unpacks each part against one budget before any reader does: a directory may lie about sizes, the bytes don't. */
export function isBoundedZip(bytes: Uint8Array): boolean {
  const entries = readZipEntries(bytes);
  if (entries.length === 0 || entries.length > MOST_ENTRIES) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_UNPACKED_BYTES;
  for (const { offset } of entries) {
    if (offset + LOCAL_HEADER_BYTES > bytes.length) return false;
    const start =
      offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const size =
      view.getUint16(offset + 8, true) === DEFLATED ? unpackedSize(bytes.subarray(start), left) : 0;
    if (size === null) return false;
    left -= size;
  }
  return left > 0;
}

/** Null when it is more than what is left, or damaged. */
function unpackedSize(packed: Uint8Array, left: number): number | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length;
  } catch {
    return null;
  }
}
