import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { settings } from "@/lib/platform/config/environment";

/*
 * What the database may keep and must not be able to read: AES-256-GCM under a key derived from the secret of the
 * installation. Replacing that secret ends what was sealed with it: second factors are then set up anew.
 */
const ALGORITHM = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", settings().NEXTAUTH_SECRET, "", `so-vang/${purpose}`, 32));

/** `owner` is bound in: what was sealed for one account opens for no other. */
export function seal(plain: string, owner: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyFor("seal"), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Null for what was altered, sealed for another or under another secret. */
export function unseal(sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(ALGORITHM, keyFor("seal"), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return plain.toString("utf8");
  } catch {
    return null;
  }
}

/** A fingerprint that nobody can make without the secret of the installation. */
export const keyedFingerprint = (text: string, owner: string): string =>
  createHmac("sha256", keyFor("fingerprint")).update(`${owner}\n${text}`).digest("base64url");
