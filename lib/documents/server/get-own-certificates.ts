import "server-only";
import { ok, type Result } from "@/lib/core/result";
import type { OwnCertificatesView } from "@/lib/documents/contract";
import { defineQuery } from "@/lib/platform/query";

/** Certificates of the person who asks, newest first. */
export const getOwnCertificates = defineQuery({
  name: "signatures.get-own-certificates",
  permission: "decision.sign",

  async run({ tx, actor }): Promise<Result<OwnCertificatesView, never>> {
    const rows = await tx.signingCertificate.findMany({
      where: { personId: actor.personId },
      select: {
        id: true,
        subjectName: true,
        issuerName: true,
        serial: true,
        sha256: true,
        validFrom: true,
        validTo: true,
        registeredAt: true,
        endedAt: true,
      },
      orderBy: { registeredAt: "desc" },
    });
    return ok({
      personName: actor.personName,
      rows: rows.map(({ id, subjectName, issuerName, serial, sha256, ...times }) => ({
        certificateId: id,
        subjectName,
        issuerName,
        serial,
        sha256,
        validFrom: times.validFrom.toISOString(),
        validTo: times.validTo.toISOString(),
        registeredAt: times.registeredAt.toISOString(),
        endedAt: times.endedAt?.toISOString() ?? null,
      })),
    });
  },
});
