import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

export interface AuditEntry {
  /** `<area>.<what happened>`, e.g. `dossier.submitted`. */
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly details?: Prisma.InputJsonObject;
}

/** Transactions that have left an entry already: the command wrapper writes one for an act that left none. */
const recorded = new WeakSet<TenantTx>();

export const hasRecorded = (tx: TenantTx): boolean => recorded.has(tx);

/**
 * Writes the entry in the act's own transaction; keeps the real time and the working date. A viewer is named himself,
 * with the post he looks as. The database links it into
 * the tenant's chain when the act commits. Twice under one `id` is once.
 */
export async function recordAudit(
  tx: TenantTx,
  actor: Actor,
  entry: AuditEntry,
  id: string = newId(),
): Promise<void> {
  recorded.add(tx);
  const { event, subjectType, subjectId, details = {} } = entry;
  const { viewer } = actor;
  const { personId, postId, bodyName } = viewer ?? actor;
  await tx.auditEntry.createMany({
    data: [
      {
        tenantId: actor.tenantId,
        id,
        scopePath: actor.scopePath,
        event,
        subjectType,
        subjectId,
        personId,
        postId,
        sessionId: actor.sessionId,
        bodyName,
        workingDate: dateColumn(actor.today),
        details: viewer ? { ...details, viewedAs: actor.postTitle } : details,
      },
    ],
    skipDuplicates: true,
  });
}
