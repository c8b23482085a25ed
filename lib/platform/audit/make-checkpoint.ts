import "server-only";
import { dayInVietnam } from "@/lib/core/dates";
import { ok } from "@/lib/core/result";
import { auditKey } from "@/lib/platform/audit/audit-key";
import { peaks, rootOf, withLeaf, type Peak } from "@/lib/platform/audit/merkle";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";

/** Links read at a time. */
const BATCH = 5000;

/** The text that is signed: one fact a line, the last one ended too. */
const textOf = (facts: readonly (string | number)[]): string =>
  ["so-vang-checkpoint-1", ...facts].map((fact) => `${fact}\n`).join("");

/**
 * Signs the root of the tenant's log as it stands; nothing new, no checkpoint. Goes on from the last one, so that it
 * reads only what came since. Throws when there is no key: then no decision is signed or issued either.
 */
export async function makeCheckpoint(tenantId: string, now: Date): Promise<void> {
  const key = auditKey();
  const scope = { tenantId, scopePath: "t/", personId: null, today: dayInVietnam(now) };
  await withTenant<null, never>(scope, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('audit checkpoint ' || ${tenantId}, 0))) waited`;
    const before = await tx.auditCheckpoint.findFirst({ orderBy: { size: "desc" } });
    const start = { tree: before ? peaks.parse(before.peaks) : [], size: before?.size ?? 0, head: "" };
    const { tree, size, head } = await grow(tx, start);
    if (head === "") return ok(null);

    const rootHash = rootOf(tree);
    const signedText = textOf([tenantId, size, rootHash, head, now.toISOString()]);
    const { id: keyId, publicKey } = key;
    await tx.auditCheckpoint.createMany({
      data: [
        {
          tenantId,
          size,
          rootHash,
          headHash: head,
          peaks: tree.map((peak) => ({ ...peak })),
          at: now,
          keyId,
          publicKey,
          signedText,
          signature: key.sign(signedText),
        },
      ],
    });
    return ok(null);
  });
}

interface Grown {
  readonly tree: readonly Peak[];
  readonly size: number;
  /** Hash of the last link; empty when nothing was added. */
  readonly head: string;
}

async function grow(tx: TenantTx, { tree, size, head }: Grown): Promise<Grown> {
  const links = await tx.auditLink.findMany({
    where: { seq: { gt: size } },
    orderBy: { seq: "asc" },
    select: { seq: true, hash: true },
    take: BATCH,
  });
  const last = links.at(-1);
  if (!last) return { tree, size, head };
  const grown = {
    tree: links.reduce((before: readonly Peak[], { hash }) => withLeaf(before, hash), tree),
    size: last.seq,
    head: last.hash,
  };
  return links.length < BATCH ? grown : grow(tx, grown);
}
