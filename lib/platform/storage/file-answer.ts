import "server-only";
import { Readable } from "node:stream";
import { canBeViewed } from "@/lib/core/files";
import { fileHeaders } from "@/lib/platform/http/file-headers";
import { readBytes } from "@/lib/platform/storage/blob-store";
import type { StoredFileView } from "@/lib/platform/storage/find-stored-file";

/** The bytes as a download; only pictures and PDF may be shown in the page, and only when asked. */
export function fileAnswer(file: StoredFileView, { inline }: { readonly inline: boolean }): Response {
  const body = Readable.toWeb(readBytes(file.tenantId, file.sha256));
  // Node's stream of bytes and the web's are the same object; their types live in different libraries.
  return new Response(body as unknown as ReadableStream<Uint8Array>, {
    headers: fileHeaders({ ...file, shown: inline && canBeViewed(file.mediaType) }),
  });
}
