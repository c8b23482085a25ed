import "server-only";
import { withPlatform } from "@/lib/platform/db/with-platform";

/** Wrong tries before the soft lock, and how long it lasts. TCVN 14423:2026 asks for a lock after at most five. */
const MAX_FAILURES = 5;
const LOCK_MINUTES = 15;

/** What is tried: `name:` a sign-in, `confirm:` the password asked again, `code:` the second factor. */
export type AttemptKey = `${"name" | "confirm" | "code"}:${string}`;

/** Until when this is locked, or null. */
export async function lockedUntil(key: AttemptKey, now: Date): Promise<Date | null> {
  const attempt = await withPlatform((tx) => tx.signInAttempt.findUnique({ where: { key } }));
  return attempt?.lockedUntil && attempt.lockedUntil > now ? attempt.lockedUntil : null;
}

/** Counted in a transaction of its own, so that no rollback forgets it. The fifth wrong try locks for 15 minutes. */
export const countFailure = (key: AttemptKey, now: Date): Promise<void> =>
  withPlatform(async (tx) => {
    const { failures } = await tx.signInAttempt.upsert({
      where: { key },
      create: { key, failures: 1 },
      update: { failures: { increment: 1 }, updatedAt: now },
    });
    if (failures < MAX_FAILURES) return;
    const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
    await tx.signInAttempt.update({ where: { key }, data: { failures: 0, lockedUntil: until } });
  });

export const forgetFailures = (key: AttemptKey): Promise<unknown> =>
  withPlatform((tx) => tx.signInAttempt.deleteMany({ where: { key } }));
