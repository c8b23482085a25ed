import "server-only";
import {
  readCertificate,
  readRevocationList,
  type Certificate,
  type RevocationList,
} from "@/lib/documents/domain/certificate";
import type { Trust } from "@/lib/documents/domain/certificate-rules";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

/** What counts now, each list with its row. */
export interface LivingTrust {
  readonly anchors: readonly Certificate[];
  readonly lists: readonly { readonly trustId: string; readonly list: RevocationList }[];
}

/** Authorities and lists of the tenant that count now. */
export const findLivingTrust = (tx: TenantTx): Promise<LivingTrust> => readEntries(tx, { endedAt: null });

/** What counts now, or counted at a moment; what was learnt since counts too. */
export async function findTrust(tx: TenantTx, at: Date | null = null): Promise<Trust> {
  const { anchors, lists } = await readEntries(
    tx,
    at ? { OR: [{ endedAt: null }, { endedAt: { gt: at } }] } : { endedAt: null },
  );
  return { anchors, lists: lists.map(({ list }) => list) };
}

async function readEntries(tx: TenantTx, where: Prisma.TrustEntryWhereInput): Promise<LivingTrust> {
  const rows = await tx.trustEntry.findMany({ where, select: { id: true, kind: true, der: true } });
  return {
    anchors: rows.flatMap(({ kind, der }) => (kind === "root" ? (readCertificate(der) ?? []) : [])),
    lists: rows.flatMap(({ id: trustId, kind, der }) => {
      const list = kind === "crl" ? readRevocationList(der) : null;
      return list ? [{ trustId, list }] : [];
    }),
  };
}
