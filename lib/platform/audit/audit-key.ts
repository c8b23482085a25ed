import "server-only";
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDemoMode, settings } from "@/lib/platform/config/environment";

/** Signs checkpoints. It lies outside of the database, so that whoever can rewrite rows can't sign them. */
export interface AuditKey {
  /** First 16 signs of the hash of the public key: what is printed and compared. */
  readonly id: string;
  /** DER in base64, for exports. */
  readonly publicKey: string;
  readonly sign: (text: string) => string;
}

let loaded: AuditKey | undefined;

/** The key of this installation. A demo makes its own at the first need; elsewhere a missing one is a sentence. */
export function auditKey(): AuditKey {
  loaded ??= keyFrom(privateKey());
  return loaded;
}

function privateKey(): KeyObject {
  const file = settings().AUDIT_KEY_FILE ?? path.join(settings().DATA_DIR, "audit-key.pem");
  if (!existsSync(file)) {
    if (!isDemoMode())
      throw new Error(`Không có khóa ký nhật ký tại ${file}; đặt AUDIT_KEY_FILE (README.md).`);
    const { privateKey: made } = generateKeyPairSync("ed25519");
    writeFileSync(file, made.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== "ed25519") throw new Error("Khóa ký nhật ký phải là khóa Ed25519.");
  return key;
}

function keyFrom(key: KeyObject): AuditKey {
  const der = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    id: createHash("sha256").update(der).digest("hex").slice(0, 16),
    publicKey: der.toString("base64"),
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
  };
}
