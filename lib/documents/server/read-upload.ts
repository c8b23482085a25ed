import "server-only";

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/;
/** Lists of large authorities have some megabytes. */
const MOST_BYTES = 5 * 1024 * 1024;

/** The DER bytes of an uploaded certificate or list, plain or between PEM lines; null when it is too large to be one. */
export async function readDerUpload(file: File): Promise<Uint8Array | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = Buffer.from(await file.arrayBuffer());
  const pem = PEM.exec(bytes.toString("latin1"));
  return new Uint8Array(pem ? Buffer.from(pem[2] ?? "", "base64") : bytes);
}
