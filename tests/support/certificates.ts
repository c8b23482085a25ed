import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { OIDS, sequence, setOf, TAG, writeDer, writeInteger, writeOid } from "@/lib/core/der";

/** Certificates that the tests issue themselves: nothing here is anybody's. */
export interface TestCertificate {
  readonly name: string;
  readonly der: Uint8Array<ArrayBuffer>;
  readonly key: KeyObject;
  readonly kind: "rsa" | "p256";
  readonly serial: Uint8Array;
}

export interface CertificateChange {
  readonly kind?: "rsa" | "p256" | "weak-rsa";
  readonly from?: Date;
  readonly to?: Date;
  /** Bits of the first byte of keyUsage; null writes none. */
  readonly usage?: number | null;
  readonly isAuthority?: boolean;
  /** With the key of this one. */
  readonly keyOf?: TestCertificate;
  /** Null: signed by itself. */
  readonly by?: TestCertificate | null;
}

const YEAR = 365 * 86_400_000;
const SIGNING = 0b1100_0000;
const AUTHORITY = 0b0000_0110;
const EMPTY = new Uint8Array();

const text = (value: string): Uint8Array => writeDer(TAG.utf8, new TextEncoder().encode(value));
const nameOf = (value: string): Uint8Array =>
  sequence(setOf([sequence(writeOid(OIDS.commonName), text(value))]));
const time = (at: Date): Uint8Array =>
  writeDer(
    TAG.generalizedTime,
    new TextEncoder().encode(`${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`),
  );
const bits = (...content: readonly Uint8Array[]): Uint8Array =>
  writeDer(TAG.bitString, Uint8Array.of(0), ...content);
const extension = (oid: string, value: Uint8Array): Uint8Array =>
  sequence(writeOid(oid), writeDer(TAG.octetString, value));

const keysOf = (kind: "rsa" | "p256" | "weak-rsa") =>
  kind === "p256"
    ? generateKeyPairSync("ec", { namedCurve: "P-256" })
    : generateKeyPairSync("rsa", { modulusLength: kind === "rsa" ? 2048 : 1024 });

const algorithmOf = (key: KeyObject): Uint8Array =>
  key.asymmetricKeyType === "rsa"
    ? sequence(writeOid(OIDS.rsaSha256), writeDer(TAG.null))
    : sequence(writeOid(OIDS.ecdsaSha256));

export function aCertificate(name: string, change: CertificateChange = {}): TestCertificate {
  const { kind = "p256", by = null, isAuthority = false } = change;
  const { from = new Date(Date.now() - YEAR), to = new Date(Date.now() + YEAR) } = change;
  const usage = change.usage === undefined ? (isAuthority ? AUTHORITY : SIGNING) : change.usage;
  const { publicKey, privateKey } = change.keyOf
    ? { publicKey: createPublicKey(change.keyOf.key), privateKey: change.keyOf.key }
    : keysOf(kind);
  const issuerKey = by?.key ?? privateKey;
  const serial = Uint8Array.of(1, ...randomBytes(8));
  const body = sequence(
    writeDer(0xa0, writeInteger(Uint8Array.of(2))),
    writeInteger(serial),
    algorithmOf(issuerKey),
    nameOf(by?.name ?? name),
    sequence(time(from), time(to)),
    nameOf(name),
    publicKey.export({ type: "spki", format: "der" }),
    writeDer(
      0xa3,
      sequence(
        ...(usage === null ? [] : [extension(OIDS.keyUsage, bits(Uint8Array.of(usage)))]),
        extension(
          OIDS.basicConstraints,
          sequence(isAuthority ? writeDer(TAG.boolean, Uint8Array.of(0xff)) : EMPTY),
        ),
      ),
    ),
  );
  const der = sequence(body, algorithmOf(issuerKey), bits(sign("sha256", body, issuerKey)));
  return { name, der, key: privateKey, kind: kind === "p256" ? "p256" : "rsa", serial };
}

export const anAuthority = (name: string, change: CertificateChange = {}): TestCertificate =>
  aCertificate(name, { isAuthority: true, ...change });

/** The list by which an authority takes certificates back. */
export function aRevocationList(
  by: TestCertificate,
  revoked: readonly TestCertificate[],
  on = new Date(Date.now() - 3_600_000),
): Uint8Array<ArrayBuffer> {
  const body = sequence(
    writeInteger(Uint8Array.of(1)),
    algorithmOf(by.key),
    nameOf(by.name),
    time(on),
    time(new Date(Date.now() + YEAR)),
    ...(revoked.length > 0
      ? [sequence(...revoked.map(({ serial }) => sequence(writeInteger(serial), time(on))))]
      : []),
  );
  return sequence(body, algorithmOf(by.key), bits(sign("sha256", body, by.key)));
}

/** The private key as the browser takes it. */
export const signingKeyOf = async ({ key, kind }: TestCertificate) => ({
  kind,
  key: await crypto.subtle.importKey(
    "pkcs8",
    Uint8Array.from(key.export({ type: "pkcs8", format: "der" })),
    kind === "rsa" ? { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } : { name: "ECDSA", namedCurve: "P-256" },
    false,
    ["sign"],
  ),
});

const P12 = {
  data: OIDS.data,
  shrouded: "1.2.840.113549.1.12.10.1.2",
  certBag: "1.2.840.113549.1.12.10.1.3",
  x509: "1.2.840.113549.1.9.22.1",
  sha1: "1.3.14.3.2.26",
};
const ROUNDS = 2048;

/** A PKCS#12 file (RFC 7292): the key under the password, the certificates plain, the whole under a MAC. */
export function aPkcs12(
  own: TestCertificate,
  password: string,
  above: readonly TestCertificate[] = [],
): Uint8Array<ArrayBuffer> {
  const shrouded = createPrivateKey(own.key.export({ type: "pkcs8", format: "pem" })).export({
    type: "pkcs8",
    format: "der",
    cipher: "aes-256-cbc",
    passphrase: password,
  });
  const bag = (type: string, value: Uint8Array): Uint8Array =>
    sequence(writeOid(type), writeDer(0xa0, value));
  const certificates = [own, ...above].map(({ der }) =>
    bag(P12.certBag, sequence(writeOid(P12.x509), writeDer(0xa0, writeDer(TAG.octetString, der)))),
  );
  const data = (content: Uint8Array): Uint8Array =>
    sequence(writeOid(P12.data), writeDer(0xa0, writeDer(TAG.octetString, content)));
  const safe = sequence(data(sequence(...certificates)), data(sequence(bag(P12.shrouded, shrouded))));
  const salt = randomBytes(8);
  const mac = createHmac("sha1", macKey(password, salt)).update(safe).digest();
  return sequence(
    writeInteger(Uint8Array.of(3)),
    data(safe),
    sequence(
      sequence(sequence(writeOid(P12.sha1), writeDer(TAG.null)), writeDer(TAG.octetString, mac)),
      writeDer(TAG.octetString, salt),
      writeInteger(Uint8Array.of(ROUNDS >> 8, ROUNDS & 0xff)),
    ),
  );
}

/** RFC 7292, appendix B, for a key of 20 bytes by SHA-1: one block is enough. */
function macKey(password: string, salt: Uint8Array): Buffer {
  const utf16 = Buffer.from(`${password}\0`, "utf16le").swap16();
  const filled = (value: Uint8Array): Buffer => {
    const length = 64 * Math.ceil(value.length / 64);
    return Buffer.alloc(length, value);
  };
  let block = Buffer.concat([Buffer.alloc(64, 3), filled(salt), filled(utf16)]);
  for (let round = 0; round < ROUNDS; round += 1) block = createHash("sha1").update(block).digest();
  return block;
}
