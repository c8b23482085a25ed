import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { newId } from "@/lib/core/ids";
import type { SignInRefusal } from "@/lib/core/sign-in-refusal";
import { countFailure, forgetFailures, lockedUntil, type AttemptKey } from "@/lib/platform/auth/attempts";
import { isPassword } from "@/lib/platform/auth/passwords";
import { SESSION_SECONDS } from "@/lib/platform/auth/cookie";
import { withPlatform } from "@/lib/platform/db/with-platform";

export interface NewSession {
  readonly sessionId: string;
  readonly isPlatformAdmin: boolean;
}

interface Attempt {
  readonly name: string;
  readonly password: string;
  readonly sharedComputer: boolean;
  readonly device: string;
  readonly now: Date;
}

/**
 * Checks name and password and writes the session row. Unknown, disabled and wrong all answer alike,
 * in the same time; the fifth wrong try locks the name for fifteen minutes.
 */
export async function signIn({
  name,
  password,
  sharedComputer,
  device,
  now,
}: Attempt): Promise<Result<NewSession, SignInRefusal>> {
  const key: AttemptKey = `name:${name.toLowerCase()}`;
  const until = await lockedUntil(key, now);
  if (until) return err({ code: "sign-in.locked", until: until.toISOString() });
  const account = await withPlatform((tx) =>
    tx.account.findUnique({ where: { signInName: name.toLowerCase() } }),
  );
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  if (!account || !isRight || account.disabledAt) {
    await countFailure(key, now);
    return err({ code: "sign-in.wrong" });
  }
  const { id: accountId, tenantId } = account;
  const sessionId = await startSession({ accountId, tenantId, sharedComputer, device, now });
  await forgetFailures(key);
  return ok({ sessionId, isPlatformAdmin: account.isPlatformAdmin });
}

/** Demo mode only: the role cards of the sign-in page. Answers only for accounts made by the demo. */
export async function signInToDemo({
  name,
  device,
  now,
}: Pick<Attempt, "name" | "device" | "now">): Promise<Result<NewSession, SignInRefusal>> {
  const account = await withPlatform((tx) => tx.account.findUnique({ where: { signInName: name } }));
  if (!account?.isDemo || account.disabledAt) return err({ code: "sign-in.wrong" });
  const { id: accountId, tenantId } = account;
  // A card asks for nothing, so there is no second thing to ask for either.
  const sessionId = await startSession({
    accountId,
    tenantId,
    sharedComputer: false,
    device,
    secondFactorAt: now,
    now,
  });
  return ok({ sessionId, isPlatformAdmin: account.isPlatformAdmin });
}

interface SessionOwner {
  readonly accountId: string;
  readonly tenantId: string | null;
  readonly sharedComputer: boolean;
  readonly device: string;
  readonly secondFactorAt?: Date;
  readonly now: Date;
}

/** A session of an account with a second factor opens nothing until that is given too. */
export async function startSession({ now, secondFactorAt, ...owner }: SessionOwner): Promise<string> {
  const id = newId();
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
  const data = { id, ...owner, secondFactorAt: secondFactorAt ?? null, expiresAt };
  await withPlatform((tx) => tx.session.create({ data }));
  return id;
}

/** Ends the session row; the cookie is worthless from the next request on. */
export const endSession = (sessionId: string, now: Date): Promise<unknown> =>
  withPlatform((tx) =>
    tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } }),
  );

/**
 * Is this the password of the account? For acts that ask for it again. Wrong tries are counted outside of the act, so
 * that its rollback doesn't forget them, and lock the confirming as they lock the sign-in.
 */
export async function confirmPassword(
  accountId: string,
  typed: string,
  now: Date,
): Promise<Result<null, SignInRefusal>> {
  const key: AttemptKey = `confirm:${accountId}`;
  const until = await lockedUntil(key, now);
  if (until) return err({ code: "sign-in.locked", until: until.toISOString() });
  const account = await withPlatform((tx) => tx.account.findUnique({ where: { id: accountId } }));
  const isRight = await isPassword(account?.disabledAt ? null : (account?.passwordHash ?? null), typed);
  if (!isRight) {
    await countFailure(key, now);
    return err({ code: "sign-in.wrong" });
  }
  await forgetFailures(key);
  return ok(null);
}
