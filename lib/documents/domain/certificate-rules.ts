import { sameBytes } from "@/lib/core/der";
import type { Certificate, RevocationList } from "@/lib/documents/domain/certificate";

/** Why a certificate does not count at a moment. */
export type CertificateRefusal =
  | { readonly code: "signature.certificate-not-yet"; readonly from: string }
  | { readonly code: "signature.certificate-expired"; readonly to: string }
  | { readonly code: "signature.key-usage" }
  | { readonly code: "signature.weak-key" }
  | { readonly code: "signature.unknown-root"; readonly issuerName: string }
  | { readonly code: "signature.authority-expired"; readonly issuerName: string; readonly to: string }
  | { readonly code: "signature.revoked"; readonly on: string };

/** Whose certificates count, and which of them do no longer. */
export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly lists: readonly RevocationList[];
}

/** What only arithmetic can tell; asked of the server. */
export interface KeyChecks {
  readonly isIssuedBy: (child: Certificate, parent: Certificate) => boolean;
  readonly isStrong: (certificate: Certificate) => boolean;
}

const LONGEST_PATH = 5;

/**
 * Judges a signer's certificate: in its time, meant for signing, under an authority of the tenant, not revoked. `pool`
 * are certificates that came with it; they help to find the way up and prove nothing themselves.
 */
export function judgeCertificate(
  leaf: Certificate,
  pool: readonly Certificate[],
  { anchors, lists }: Trust,
  { at, keys }: { readonly at: Date; readonly keys: KeyChecks },
): CertificateRefusal | null {
  if (at < leaf.validFrom) {
    return { code: "signature.certificate-not-yet", from: leaf.validFrom.toISOString() };
  }
  if (at > leaf.validTo) return { code: "signature.certificate-expired", to: leaf.validTo.toISOString() };
  if (!leaf.usage?.signs) return { code: "signature.key-usage" };
  if (!keys.isStrong(leaf)) return { code: "signature.weak-key" };
  const path = pathUp(leaf, { pool, anchors, keys });
  if (!path) return { code: "signature.unknown-root", issuerName: leaf.issuerName };
  const over = path.find(({ validFrom, validTo }) => at < validFrom || at > validTo);
  if (over) {
    return {
      code: "signature.authority-expired",
      issuerName: over.subjectName,
      to: over.validTo.toISOString(),
    };
  }
  const on = [leaf, ...path].map((one) => revokedOn(one, lists)).find((found) => found && found <= at);
  return on ? { code: "signature.revoked", on: on.toISOString() } : null;
}

interface Surroundings {
  readonly pool: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  readonly keys: KeyChecks;
}

/** The certificates above, up to the first anchor; null when none is reached. */
function pathUp(leaf: Certificate, around: Surroundings, length = 0): readonly Certificate[] | null {
  if (length >= LONGEST_PATH) return null;
  const issues = (parent: Certificate): boolean =>
    mayIssue(parent) && sameBytes(parent.subject, leaf.issuer) && around.keys.isIssuedBy(leaf, parent);
  const anchor = around.anchors.find(issues);
  if (anchor) return [anchor];
  for (const parent of around.pool.filter(issues)) {
    const above = pathUp(parent, around, length + 1);
    if (above) return [parent, ...above];
  }
  return null;
}

const mayIssue = ({ isAuthority, usage }: Certificate): boolean =>
  isAuthority && (usage === null || usage.signsCertificates);

/** The newest list of its issuer counts. */
function revokedOn(certificate: Certificate, lists: readonly RevocationList[]): Date | null {
  const [newest] = lists
    .filter(({ issuer }) => sameBytes(issuer, certificate.issuer))
    .sort((one, other) => other.issuedAt.getTime() - one.issuedAt.getTime());
  return newest?.revoked.get(certificate.serial) ?? null;
}
