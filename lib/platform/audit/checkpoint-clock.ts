import "server-only";
import { newId } from "@/lib/core/ids";
import { makeCheckpoint } from "@/lib/platform/audit/make-checkpoint";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { logBug } from "@/lib/platform/log/log";

const HOUR_MS = 3_600_000;

// Next reloads modules in development; one clock is enough.
const shared: { soVangCheckpointClock?: NodeJS.Timeout } & typeof globalThis = globalThis;

/** From the first act of this process on, each tenant's log is signed once an hour. Keeps no process alive. */
export function startCheckpointClock(): void {
  shared.soVangCheckpointClock ??= setInterval(() => void signAll(), HOUR_MS).unref();
}

async function signAll(): Promise<void> {
  try {
    const tenants = await withPlatform((tx) => tx.tenant.findMany({ select: { id: true } }));
    for (const { id } of tenants) await makeCheckpoint(id, new Date());
  } catch (bug) {
    logBug(newId().slice(0, 8), "audit.checkpoint", bug);
  }
}
