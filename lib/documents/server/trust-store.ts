import "server-only";
import { readCertificate, readRevocationList } from "@/lib/documents/domain/certificate";
import type { Trust } from "@/lib/documents/domain/certificate-rules";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** Authorities and lists of the tenant that count now, or counted at a moment; what was learnt since counts too. */
export async function findTrust(tx: TenantTx, at: Date | null = null): Promise<Trust> {
  const rows = await tx.trustEntry.findMany({
    where: at ? { OR: [{ endedAt: null }, { endedAt: { gt: at } }] } : { endedAt: null },
    select: { kind: true, der: true },
  });
  const of = (kind: string): readonly Uint8Array[] =>
    rows.filter((row) => row.kind === kind).map(({ der }) => der);
  return {
    anchors: of("root").flatMap((der) => readCertificate(der) ?? []),
    lists: of("crl").flatMap((der) => readRevocationList(der) ?? []),
  };
}
