import "server-only";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { tidy } from "@/lib/core/text";
import { registerCertificateInput, type RegisterCertificateRefusal } from "@/lib/documents/contract";
import { readCertificate } from "@/lib/documents/domain/certificate";
import { judgeCertificate } from "@/lib/documents/domain/certificate-rules";
import { KEY_CHECKS, sha256Of } from "@/lib/documents/server/key-checks";
import { readDerUpload } from "@/lib/documents/server/read-upload";
import { findTrust } from "@/lib/documents/server/trust-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { isUniqueViolation } from "@/lib/platform/db/unique-violation";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

/** The whole name, whatever the case, with its marks: «Lê An» is not «Lê Anh», nor Hùng Hưng. */
const bearsName = (subject: string, name: string): boolean => wordsOf(subject).includes(wordsOf(name));
const wordsOf = (text: string): string =>
  ` ${tidy(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(" ")
    .trim()} `;

/**
 * A signer puts the public part of his certificate on record: from now on documents are signed with this one alone. It
 * has to bear his name, be in its time and come from an authority of the province. An earlier one of his ends.
 */
export const registerCertificate = defineCommand({
  name: "signatures.register-certificate",
  permission: "decision.sign",
  input: registerCertificateInput,

  async run(
    { tx, actor, now },
    { file },
  ): Promise<Result<{ readonly subjectName: string }, RegisterCertificateRefusal>> {
    const upload = await readDerUpload(file);
    if (!upload.ok) return upload;
    const certificate = readCertificate(upload.value);
    if (!certificate) return err({ code: "signature.not-certificate" });
    const { subjectName, issuerName, serial, validFrom, validTo } = certificate;
    const { personName } = actor;
    if (!bearsName(subjectName, personName)) {
      return err({ code: "signature.other-name", subjectName, personName });
    }
    const refusal = judgeCertificate(certificate, [], await findTrust(tx), { at: now, keys: KEY_CHECKS });
    if (refusal) return err(refusal);
    const sha256 = sha256Of(certificate.der).toString("hex");
    const known = await tx.signingCertificate.findFirst({
      where: { sha256, endedAt: null },
      select: { id: true },
    });
    if (known) return err({ code: "signature.taken" });

    await tx.signingCertificate.updateMany({
      where: { personId: actor.personId, endedAt: null },
      data: { endedAt: now, endedById: actor.personId },
    });
    const certificateId = newId();
    const isKept = await keepCertificate(tx, {
      tenantId: actor.tenantId,
      id: certificateId,
      personId: actor.personId,
      subjectName,
      issuerName,
      serial,
      sha256,
      der: Uint8Array.from(certificate.der),
      validFrom,
      validTo,
    });
    if (!isKept) return err({ code: "certificate.changed-meanwhile" });
    await recordAudit(tx, actor, {
      event: "certificate.registered",
      subjectType: "certificate",
      subjectId: certificateId,
      details: { subjectName, issuerName, serial, sha256 },
    });
    return ok({ subjectName });
  },
});

/** False when another one of this person, or the same one, came on record at the same moment. */
async function keepCertificate(
  tx: TenantTx,
  data: Prisma.SigningCertificateUncheckedCreateInput,
): Promise<boolean> {
  try {
    await tx.signingCertificate.create({ data });
    return true;
  } catch (thrown) {
    if (isUniqueViolation(thrown)) return false;
    throw thrown;
  }
}
