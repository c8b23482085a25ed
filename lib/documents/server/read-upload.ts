import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { UploadTooLarge } from "@/lib/documents/contract";

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/;
/** Lists of large authorities have some megabytes. */
const MOST_BYTES = 5 * 1024 * 1024;

/** The DER bytes of an uploaded certificate or list, plain or between PEM lines. Refuses more than 5 MB. */
export async function readDerUpload(file: File): Promise<Result<Uint8Array, UploadTooLarge>> {
  if (file.size > MOST_BYTES) return err({ code: "signature.upload-size" });
  const bytes = Buffer.from(await file.arrayBuffer());
  const pem = PEM.exec(bytes.toString("latin1"));
  return ok(new Uint8Array(pem ? Buffer.from(pem[2] ?? "", "base64") : bytes));
}
