import "server-only";
import { ok, type Result } from "@/lib/core/result";
import type { TrustView } from "@/lib/documents/contract";
import { readRevocationList } from "@/lib/documents/domain/certificate";
import { defineQuery } from "@/lib/platform/query";

/** Whose certificates count in the province now, and the lists of revoked ones. */
export const getTrust = defineQuery({
  name: "signatures.get-trust",
  permission: "signature.manage",

  async run({ tx, actor }): Promise<Result<TrustView, never>> {
    const rows = await tx.trustEntry.findMany({
      where: { endedAt: null },
      include: { addedBy: { select: { fullName: true } } },
      orderBy: [{ kind: "desc" }, { addedAt: "asc" }],
    });
    return ok({
      rows: rows.map(({ id, kind, name, sha256, der, validTo, addedAt, addedBy }) => ({
        trustId: id,
        kind: kind === "crl" ? "crl" : "root",
        name,
        sha256,
        validTo: validTo?.toISOString() ?? null,
        addedAt: addedAt.toISOString(),
        addedBy: addedBy.fullName,
        revoked: kind === "crl" ? (readRevocationList(der)?.revoked.size ?? 0) : null,
      })),
      mayChange: actor.level === "province",
    });
  },
});
