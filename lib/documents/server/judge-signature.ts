import "server-only";
import { createHash } from "node:crypto";
import { OIDS, sameBytes } from "@/lib/core/der";
import { err, ok, type Result } from "@/lib/core/result";
import type { SignatureRefusal } from "@/lib/documents/contract";
import { readCertificate, type Certificate } from "@/lib/documents/domain/certificate";
import { judgeCertificate, type Trust } from "@/lib/documents/domain/certificate-rules";
import { readCms, type CmsSignature } from "@/lib/documents/domain/cms-signature";
import { digestName, isSignedBy, KEY_CHECKS, sha256Of } from "@/lib/documents/server/key-checks";
import { findTrust } from "@/lib/documents/server/trust-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** The certificate on record of a person, and whose certificates count. */
export interface SignerOnRecord {
  readonly certificateId: string;
  readonly certificate: Certificate;
  readonly trust: Trust;
}

/** The certificate that this person signs with now. */
export async function findSignerOnRecord(
  tx: TenantTx,
  personId: string,
): Promise<Result<SignerOnRecord, SignatureRefusal>> {
  const row = await tx.signingCertificate.findFirst({
    where: { personId, endedAt: null },
    orderBy: { registeredAt: "desc" },
    select: { id: true, der: true },
  });
  const certificate = row && readCertificate(row.der);
  if (!certificate) return err({ code: "signature.none-registered" });
  return ok({ certificateId: row.id, certificate, trust: await findTrust(tx) });
}

/** The certificate that something was signed with, though it may have ended since, and whose certificates counted then. */
export async function findSignerOfThen(
  tx: TenantTx,
  certificateId: string,
  at: Date,
): Promise<Result<SignerOnRecord, SignatureRefusal>> {
  const row = await tx.signingCertificate.findFirst({ where: { id: certificateId }, select: { der: true } });
  const certificate = row && readCertificate(row.der);
  if (!certificate) return err({ code: "signature.none-registered" });
  return ok({ certificateId, certificate, trust: await findTrust(tx, at) });
}

/** Whether the certificate in the signer's hands is the one on record, and counts now. */
export function judgeSigner(
  { certificate, trust }: SignerOnRecord,
  {
    shown,
    pool,
    at,
  }: { readonly shown: Uint8Array; readonly pool: readonly Uint8Array[]; readonly at: Date },
): SignatureRefusal | null {
  if (!sameBytes(shown, certificate.der)) {
    const subjectName = readCertificate(shown)?.subjectName ?? "";
    return { code: "signature.other-certificate", subjectName };
  }
  const others = pool.flatMap((der) => readCertificate(der) ?? []);
  return judgeCertificate(certificate, others, trust, { at, keys: KEY_CHECKS });
}

interface SignedBytes {
  /** What the signature has to be of. */
  readonly bytes: Uint8Array;
  readonly at: Date;
  /** Another system's signature may do without the certificate's name inside what is signed (PAdES before B-B). */
  readonly isForeign?: boolean;
}

/**
 * Judges one signature over bytes (CMS in the profile of ETSI EN 319 142-1, B-B): of these bytes, by the certificate
 * that it names inside what was signed, which is the one on record and counts at that moment. Null when it holds.
 */
export function judgeSignature(
  signer: SignerOnRecord,
  cmsBytes: Uint8Array,
  { bytes, at, isForeign = false }: SignedBytes,
): SignatureRefusal | null {
  const cms = readCms(cmsBytes);
  if (!cms || cms.contentType !== OIDS.data) return { code: "signature.broken" };
  const shown = certificateOf(cms);
  const named = cms.signedCertificateHash;
  if (!shown || (named === null && !isForeign)) return { code: "signature.broken" };
  const refusal = judgeSigner(signer, { shown, pool: cms.certificates, at });
  if (refusal) return refusal;
  const digest = digestName(cms.digestAlgorithm);
  if (digest === null || digestOf(cms) === "") return { code: "signature.weak-algorithm" };
  if (!sameBytes(cms.messageDigest, createHash(digest).update(bytes).digest())) {
    return { code: "signature.text-changed" };
  }
  if (named !== null && !sameBytes(named, sha256Of(shown))) return { code: "signature.broken" };
  return isSignedBy(signer.certificate, digestOf(cms), cms) ? null : { code: "signature.not-by-certificate" };
}

function certificateOf(cms: CmsSignature): Uint8Array | null {
  return (
    cms.certificates.find((der) => {
      const certificate = readCertificate(der);
      const serial = Buffer.from(cms.signerSerial).toString("hex");
      return certificate && sameBytes(certificate.issuer, cms.signerIssuer) && certificate.serial === serial;
    }) ?? null
  );
}

/** «RSA» alone leaves the digest to its own field. */
const digestOf = ({ signatureAlgorithm, digestAlgorithm }: CmsSignature): string =>
  digestName(signatureAlgorithm === OIDS.rsa ? digestAlgorithm : signatureAlgorithm) ?? "";
