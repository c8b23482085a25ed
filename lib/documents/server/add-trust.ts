import "server-only";
import { sameBytes } from "@/lib/core/der";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { addTrustInput, type AddTrustRefusal } from "@/lib/documents/contract";
import { readCertificate, readRevocationList, type RevocationList } from "@/lib/documents/domain/certificate";
import type { Trust } from "@/lib/documents/domain/certificate-rules";
import { isListBy, sha256Of } from "@/lib/documents/server/key-checks";
import { readDerUpload } from "@/lib/documents/server/read-upload";
import { findTrust } from "@/lib/documents/server/trust-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

interface NewTrust {
  readonly kind: "root" | "crl";
  readonly name: string;
  readonly validTo: Date | null;
}

/**
 * An authority whose certificates count in the province, or its list of revoked ones, as the administrator of the
 * province got it. A list counts only when an authority on record has signed it. The product brings none of its own.
 */
export const addTrust = defineCommand({
  name: "signatures.add-trust",
  permission: "signature.manage",
  input: addTrustInput,

  async run(
    { tx, actor },
    { file },
  ): Promise<Result<{ readonly name: string; readonly kind: string }, AddTrustRefusal>> {
    if (actor.level !== "province") return err({ code: "trust.not-found" });
    const der = await readDerUpload(file);
    const read = der ? readTrust(der, await findTrust(tx)) : err({ code: "trust.not-readable" } as const);
    if (!read.ok || !der) return read.ok ? err({ code: "trust.not-readable" }) : read;
    const { name, kind, validTo } = read.value;
    const sha256 = sha256Of(der).toString("hex");
    const known = await tx.trustEntry.findFirst({ where: { sha256, endedAt: null }, select: { id: true } });
    if (known) return err({ code: "trust.known", name });

    const trustId = newId();
    await tx.trustEntry.create({
      data: {
        tenantId: actor.tenantId,
        id: trustId,
        kind,
        name,
        sha256,
        der: Uint8Array.from(der),
        validTo,
        addedById: actor.personId,
      },
    });
    await recordAudit(tx, actor, {
      event: "trust.added",
      subjectType: "trust",
      subjectId: trustId,
      details: { kind, name, sha256 },
    });
    return ok({ name, kind });
  },
});

function readTrust(der: Uint8Array, trust: Trust): Result<NewTrust, AddTrustRefusal> {
  const certificate = readCertificate(der);
  if (certificate) {
    const { subjectName: name, validTo, isAuthority } = certificate;
    return isAuthority ? ok({ kind: "root", name, validTo }) : err({ code: "trust.not-authority", name });
  }
  const list = readRevocationList(der);
  if (!list) return err({ code: "trust.not-readable" });
  return isByAnchor(list, trust)
    ? ok({ kind: "crl", name: list.issuerName, validTo: list.nextAt })
    : err({ code: "trust.list-unknown-issuer", name: list.issuerName });
}

const isByAnchor = (list: RevocationList, { anchors }: Trust): boolean =>
  anchors.some((anchor) => sameBytes(anchor.subject, list.issuer) && isListBy(list, anchor));
