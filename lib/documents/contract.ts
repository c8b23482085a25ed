import { z } from "zod";
import { fileField, idField } from "@/lib/core/fields";
import type { CertificateRefusal } from "@/lib/documents/domain/certificate-rules";
import type { ForeignFileRefusal } from "@/lib/documents/domain/foreign-signature";

export const addTrustInput = z.strictObject({ file: fileField("Chọn tệp chứng thư hoặc danh sách thu hồi") });
export const endTrustInput = z.strictObject({ trustId: idField() });
export const registerCertificateInput = z.strictObject({
  file: fileField("Chọn tệp chứng thư (.cer, .crt hoặc .pem)"),
});
export const endCertificateInput = z.strictObject({ certificateId: idField() });

/** Why a signature on a document was not taken. */
export type SignatureRefusal =
  | CertificateRefusal
  | ForeignFileRefusal
  /** No certificate of this person stands on record. */
  | { readonly code: "signature.none-registered" }
  /** Signed with a certificate that is not the one on record of this person. */
  | { readonly code: "signature.other-certificate"; readonly subjectName: string }
  | { readonly code: "signature.broken" }
  | { readonly code: "signature.weak-algorithm" }
  /** The signature is of other bytes than these. */
  | { readonly code: "signature.text-changed" }
  | { readonly code: "signature.not-by-certificate" }
  | { readonly code: "signature.too-long" };

/** A certificate or a list of revoked ones has no more than 5 MB. */
export interface UploadTooLarge {
  readonly code: "signature.upload-size";
}

export type AddTrustRefusal =
  | UploadTooLarge
  | { readonly code: "trust.not-found" }
  | { readonly code: "trust.not-readable" }
  | { readonly code: "trust.not-authority"; readonly name: string }
  | { readonly code: "trust.known"; readonly name: string }
  /** A later list of this authority counts already. */
  | { readonly code: "trust.list-outdated"; readonly name: string }
  | { readonly code: "trust.list-unknown-issuer"; readonly name: string };

export type EndTrustRefusal =
  | { readonly code: "trust.not-found" }
  /** It is out of the list already. */
  | { readonly code: "trust.entry-not-found" };

export type RegisterCertificateRefusal =
  | CertificateRefusal
  | UploadTooLarge
  | { readonly code: "signature.not-certificate" }
  | { readonly code: "signature.other-name"; readonly subjectName: string; readonly personName: string }
  | { readonly code: "signature.taken" }
  /** This person put a certificate on record elsewhere at the same moment. */
  | { readonly code: "certificate.changed-meanwhile" };

export interface TrustRow {
  readonly trustId: string;
  readonly kind: "root" | "crl";
  readonly name: string;
  readonly sha256: string;
  readonly validTo: string | null;
  readonly addedAt: string;
  readonly addedBy: string;
  /** How many certificates the list revokes. */
  readonly revoked: number | null;
}

export interface TrustView {
  readonly rows: readonly TrustRow[];
  readonly mayChange: boolean;
}

export interface OwnCertificateRow {
  readonly certificateId: string;
  readonly subjectName: string;
  readonly issuerName: string;
  readonly serial: string;
  readonly sha256: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly registeredAt: string;
  readonly endedAt: string | null;
}

export interface OwnCertificatesView {
  readonly rows: readonly OwnCertificateRow[];
  readonly personName: string;
}
