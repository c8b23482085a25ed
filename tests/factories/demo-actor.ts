import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { withPlatform } from "@/lib/platform/db/with-platform";

/**
 * The person behind a demo account, as a request of his would see him. `today` is the day that rules about dates
 * see; without it, the tenant's working date.
 */
export async function demoActor(account: string, today?: IsoDate): Promise<Actor> {
  const sessionId = newId();
  await withPlatform(async (tx) => {
    const found = await tx.account.findUniqueOrThrow({ where: { signInName: account } });
    await tx.session.create({
      data: {
        id: sessionId,
        accountId: found.id,
        tenantId: found.tenantId,
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    });
  });
  const signedIn = await resolveSignedIn(sessionId, new Date());
  if (!signedIn?.actor) throw new Error(`${account} has no single post`);
  return { ...signedIn.actor, ...(today ? { today } : {}) };
}
