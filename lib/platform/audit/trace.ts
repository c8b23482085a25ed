import "server-only";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { hourlyId } from "@/lib/platform/audit/hourly-id";
import { recordAudit, type AuditEntry } from "@/lib/platform/audit/record-audit";
import { scopeOf } from "@/lib/platform/db/scope";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";

/** What a read leaves behind in the log. */
export interface Trace extends AuditEntry {
  /** Looking again within the hour is the same look; a download counts each time. */
  readonly once: "an hour" | "a time";
}

export interface PendingTrace extends AuditEntry {
  readonly id: string;
}

/** Who looks; a viewer once as each of the posts that he looks as. */
const readerOf = ({ personId, postId, viewer }: Actor): readonly string[] =>
  viewer ? [viewer.personId, postId] : [personId];

/** The entry still to be written, or null where this look is in the log already. */
export async function pendingTrace(
  tx: TenantTx,
  actor: Actor,
  { once, ...entry }: Trace,
  now = new Date(),
): Promise<PendingTrace | null> {
  if (once === "a time") return { ...entry, id: newId() };
  const id = hourlyId([...readerOf(actor), entry.event, entry.subjectId], now);
  const earlier = await tx.auditEntry.findFirst({ where: { id }, select: { id: true } });
  return earlier ? null : { ...entry, id };
}

/** Written before what was read is given out; when it can't be, nothing is given. */
export async function leaveTrace(actor: Actor, { id, ...entry }: PendingTrace): Promise<void> {
  await withTenant<null, never>(scopeOf(actor), async (tx) => {
    await recordAudit(tx, actor, entry, id);
    return ok(null);
  });
}

/** Notes that a file is about to be taken away: a paper, a list, the log itself. When that can't be written, nothing is given. */
export const traceDownload = (actor: Actor, entry: AuditEntry): Promise<void> =>
  leaveTrace(actor, { ...entry, id: newId() });
