import {
  joined,
  OIDS,
  readDer,
  sequence,
  setOf,
  TAG,
  writeDer,
  writeInteger,
  writeOid,
} from "@/lib/core/der";
import { readCertificate } from "@/lib/documents/domain/certificate";

export interface SigningKey {
  readonly kind: "rsa" | "p256";
  readonly key: CryptoKey;
}

interface ToSign {
  /** SHA-256 of the bytes that the signature covers. */
  readonly digest: Uint8Array;
  readonly certificate: Uint8Array;
  readonly pool: readonly Uint8Array[];
}

/** A detached CMS signature in the profile PAdES B-B (ETSI EN 319 142-1): the certificate is named in what is signed. */
export async function buildCms(
  { key, kind }: SigningKey,
  { digest, certificate, pool }: ToSign,
): Promise<Uint8Array<ArrayBuffer>> {
  const read = readCertificate(certificate);
  if (!read) throw new Error("not a certificate");
  const ownHash = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(certificate)));
  const attributes = setOf([
    attribute(OIDS.contentType, writeOid(OIDS.data)),
    attribute(OIDS.messageDigest, writeDer(TAG.octetString, digest)),
    attribute(OIDS.signingCertificateV2, sequence(sequence(sequence(writeDer(TAG.octetString, ownHash))))),
  ]);
  const raw = new Uint8Array(
    await crypto.subtle.sign(
      kind === "rsa" ? "RSASSA-PKCS1-v1_5" : { name: "ECDSA", hash: "SHA-256" },
      key,
      attributes,
    ),
  );
  const signer = sequence(
    ONE,
    sequence(read.issuer, writeInteger(bytesOfHex(read.serial))),
    SHA256,
    writeDer(0xa0, readDer(attributes)?.value ?? new Uint8Array()),
    kind === "rsa" ? sequence(writeOid(OIDS.rsaSha256), NOTHING) : sequence(writeOid(OIDS.ecdsaSha256)),
    writeDer(TAG.octetString, kind === "rsa" ? raw : twoIntegers(raw)),
  );
  const data = sequence(
    ONE,
    setOf([SHA256]),
    sequence(writeOid(OIDS.data)),
    writeDer(0xa0, joined(certificate, ...pool)),
    setOf([signer]),
  );
  return sequence(writeOid(OIDS.signedData), writeDer(0xa0, data));
}

const ONE = writeInteger(Uint8Array.of(1));
const NOTHING = writeDer(TAG.null);
const SHA256 = sequence(writeOid(OIDS.sha256));

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(writeOid(type), setOf([value]));

/** ECDSA as certificates write it, from r and s side by side as the browser gives them. */
const twoIntegers = (raw: Uint8Array): Uint8Array =>
  sequence(writeInteger(raw.subarray(0, raw.length / 2)), writeInteger(raw.subarray(raw.length / 2)));

export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
