import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

/** Leaves a message for after the commit, in the act's own transaction. Nothing is sent from here. */
export async function enqueue(
  tx: TenantTx,
  tenantId: string,
  topic: string,
  payload: Prisma.InputJsonObject,
): Promise<void> {
  await tx.outbox.create({ data: { tenantId, id: newId(), topic, payload } });
}
