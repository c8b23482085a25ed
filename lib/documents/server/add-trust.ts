import "server-only";
import { sameBytes } from "@/lib/core/der";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { addTrustInput, type AddTrustRefusal } from "@/lib/documents/contract";
import {
  readCertificate,
  readRevocationList,
  type Certificate,
  type RevocationList,
} from "@/lib/documents/domain/certificate";
import { isListBy, sha256Of } from "@/lib/documents/server/key-checks";
import { readDerUpload } from "@/lib/documents/server/read-upload";
import { findLivingTrust, type LivingTrust } from "@/lib/documents/server/trust-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { isUniqueViolation } from "@/lib/platform/db/unique-violation";

/** What comes into the list: an authority, or the list of revoked certificates with those that it takes the place of. */
interface NewTrust {
  readonly kind: "root" | "crl";
  readonly name: string;
  readonly validTo: Date | null;
  readonly revoked: number | null;
  readonly replacedIds: readonly string[];
}

/**
 * An authority whose certificates count in the province, or its list of revoked ones, as the administrator of the
 * province got it. A list counts only when an authority on record has signed it, and ends the earlier ones of the same
 * authority. The product brings none of its own.
 */
export const addTrust = defineCommand({
  name: "signatures.add-trust",
  permission: "signature.manage",
  input: addTrustInput,

  async run(
    { tx, actor, now },
    { file },
  ): Promise<Result<{ readonly name: string; readonly kind: string }, AddTrustRefusal>> {
    if (actor.level !== "province") return err({ code: "trust.not-found" });
    const upload = await readDerUpload(file);
    if (!upload.ok) return upload;
    const der = upload.value;
    const sha256 = sha256Of(der).toString("hex");
    const read = readTrust(der, await findLivingTrust(tx));
    if (!read.ok) return read;
    const { replacedIds, ...entry } = read.value;
    const { name, kind } = entry;
    const known = await tx.trustEntry.findFirst({ where: { sha256, endedAt: null }, select: { id: true } });
    if (known) return err({ code: "trust.known", name });

    await tx.trustEntry.updateMany({
      where: { id: { in: [...replacedIds] } },
      data: { endedAt: now, endedById: actor.personId },
    });
    const { tenantId, personId: addedById } = actor;
    const trustId = newId();
    try {
      const data = { tenantId, id: trustId, ...entry, sha256, der: Uint8Array.from(der), addedById };
      await tx.trustEntry.create({ data });
    } catch (thrown) {
      if (isUniqueViolation(thrown)) return err({ code: "trust.known", name });
      throw thrown;
    }
    await recordAudit(tx, actor, {
      event: "trust.added",
      subjectType: "trust",
      subjectId: trustId,
      details: { kind, name, sha256, ...(replacedIds.length > 0 ? { replacedIds } : {}) },
    });
    return ok({ name, kind });
  },
});

function readTrust(der: Uint8Array, living: LivingTrust): Result<NewTrust, AddTrustRefusal> {
  const certificate = readCertificate(der);
  if (certificate) {
    const { subjectName: name, validTo, isAuthority } = certificate;
    return isAuthority
      ? ok({ kind: "root", name, validTo, revoked: null, replacedIds: [] })
      : err({ code: "trust.not-authority", name });
  }
  const list = readRevocationList(der);
  return list ? listOf(list, living) : err({ code: "trust.not-readable" });
}

function listOf(list: RevocationList, living: LivingTrust): Result<NewTrust, AddTrustRefusal> {
  const { issuer, issuerName: name, issuedAt, nextAt: validTo } = list;
  if (!isByAnchor(list, living.anchors)) return err({ code: "trust.list-unknown-issuer", name });
  const earlier = living.lists.filter((one) => sameBytes(one.list.issuer, issuer));
  if (earlier.some((one) => one.list.issuedAt > issuedAt)) return err({ code: "trust.list-outdated", name });
  const replacedIds = earlier.map(({ trustId }) => trustId);
  return ok({ kind: "crl", name, validTo, revoked: list.revoked.size, replacedIds });
}

const isByAnchor = (list: RevocationList, anchors: readonly Certificate[]): boolean =>
  anchors.some((anchor) => sameBytes(anchor.subject, list.issuer) && isListBy(list, anchor));
