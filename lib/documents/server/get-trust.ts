import "server-only";
import { ok, type Result } from "@/lib/core/result";
import type { TrustView } from "@/lib/documents/contract";
import { defineQuery } from "@/lib/platform/query";

/** Whose certificates count in the province now, and the lists of revoked ones. */
export const getTrust = defineQuery({
  name: "signatures.get-trust",
  permission: "signature.manage",

  async run({ tx, actor }): Promise<Result<TrustView, never>> {
    const rows = await tx.trustEntry.findMany({
      where: { endedAt: null },
      select: {
        id: true,
        kind: true,
        name: true,
        sha256: true,
        validTo: true,
        revoked: true,
        addedAt: true,
        addedBy: { select: { fullName: true } },
      },
      orderBy: [{ kind: "desc" }, { addedAt: "asc" }],
    });
    return ok({
      rows: rows.map(({ id, kind, name, sha256, validTo, revoked, addedAt, addedBy }) => ({
        trustId: id,
        kind: kind === "crl" ? "crl" : "root",
        name,
        sha256,
        validTo: validTo?.toISOString() ?? null,
        addedAt: addedAt.toISOString(),
        addedBy: addedBy.fullName,
        revoked,
      })),
      mayChange: actor.level === "province",
    });
  },
});
