import "server-only";
import { createHash, verify, X509Certificate, type KeyObject } from "node:crypto";
import { OIDS } from "@/lib/core/der";
import type { Certificate, RevocationList } from "@/lib/documents/domain/certificate";
import type { KeyChecks } from "@/lib/documents/domain/certificate-rules";

const RSA_BITS = 2048;
const CURVES = ["prime256v1", "secp384r1", "secp521r1"];

/** Null for a key that this runtime does not know. */
function publicKeyOf({ der }: Pick<Certificate, "der">): KeyObject | null {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return null;
  }
}

export const KEY_CHECKS: KeyChecks = {
  isIssuedBy(child, parent) {
    const key = publicKeyOf(parent);
    try {
      return key !== null && new X509Certificate(child.der).verify(key);
    } catch {
      return false;
    }
  },
  isStrong(certificate) {
    const key = publicKeyOf(certificate);
    const { modulusLength = 0, namedCurve = "" } = key?.asymmetricKeyDetails ?? {};
    return key?.asymmetricKeyType === "rsa" ? modulusLength >= RSA_BITS : CURVES.includes(namedCurve);
  },
};

/** Digest by the algorithm of a signature; SHA-1 and what is not named here are too weak. */
const DIGESTS: Readonly<Record<string, string>> = {
  [OIDS.sha256]: "sha256",
  [OIDS.sha384]: "sha384",
  [OIDS.sha512]: "sha512",
  [OIDS.rsaSha256]: "sha256",
  [OIDS.rsaSha384]: "sha384",
  [OIDS.rsaSha512]: "sha512",
  [OIDS.ecdsaSha256]: "sha256",
  [OIDS.ecdsaSha384]: "sha384",
  [OIDS.ecdsaSha512]: "sha512",
};

export const digestName = (oid: string): string | null => DIGESTS[oid] ?? null;

interface Signed {
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

export function isSignedBy(certificate: Certificate, digest: string, { signed, signature }: Signed): boolean {
  const key = publicKeyOf(certificate);
  try {
    return key !== null && verify(digest, signed, key, signature);
  } catch {
    return false;
  }
}

/** Is the list by this authority, and signed by it? */
export function isListBy(list: RevocationList, authority: Certificate): boolean {
  const digest = digestName(list.algorithm);
  const may = authority.usage === null || authority.usage.signsRevocations;
  return may && digest !== null && isSignedBy(authority, digest, list);
}

export const sha256Of = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
