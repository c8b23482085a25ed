import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** The next number of the tenant's year. The row is locked until the act ends, so a refusal leaves no hole. */
export async function nextDossierNumber(tx: TenantTx, tenantId: string, cycleYear: number): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO dossier_number (tenant_id, cycle_year, last) VALUES (${tenantId}::uuid, ${cycleYear}, 1)
    ON CONFLICT (tenant_id, cycle_year) DO UPDATE SET last = dossier_number.last + 1
    RETURNING last`;
  const [row] = rows;
  if (!row) throw new Error("no dossier number");
  return row.last;
}
