import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { endCertificateInput } from "@/lib/documents/contract";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** A signer takes his certificate off the record, for instance because its key is lost; what he signed stays signed. */
export const endCertificate = defineCommand({
  name: "signatures.end-certificate",
  permission: "decision.sign",
  input: endCertificateInput,

  async run(
    { tx, actor, now },
    { certificateId },
  ): Promise<Result<{ readonly certificateId: string }, { readonly code: "certificate.not-found" }>> {
    const { count } = await tx.signingCertificate.updateMany({
      where: { id: certificateId, personId: actor.personId, endedAt: null },
      data: { endedAt: now, endedById: actor.personId },
    });
    if (count !== 1) return err({ code: "certificate.not-found" });
    await recordAudit(tx, actor, {
      event: "certificate.ended",
      subjectType: "certificate",
      subjectId: certificateId,
    });
    return ok({ certificateId });
  },
});
