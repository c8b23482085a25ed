import "server-only";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { SecondFactorRefusal } from "@/lib/core/sign-in-refusal";
import { countFailure, forgetFailures, lockedUntil, type AttemptKey } from "@/lib/platform/auth/attempts";
import {
  newRecoveryCodes,
  openOffer,
  openSeed,
  recoveryFingerprint,
  sealSeed,
  stepOfCode,
} from "@/lib/platform/auth/second-factor";
import { withPlatform } from "@/lib/platform/db/with-platform";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** The session whose password was right and whose second factor is still to come. */
export const findWaitingSession = (sessionId: string, now: Date) =>
  withPlatform((tx) =>
    tx.session.findFirst({
      where: {
        id: sessionId,
        endedAt: null,
        expiresAt: { gt: now },
        secondFactorAt: null,
        account: { disabledAt: null, totpSeed: { not: null } },
      },
      select: { id: true, accountId: true },
    }),
  );

interface GivenCode {
  readonly sessionId: string;
  readonly accountId: string;
  readonly code: string;
  readonly now: Date;
}

/**
 * Opens a waiting session by a code of the app or by a recovery code. Each counts once; the fifth wrong one locks for
 * fifteen minutes.
 */
export async function giveSecondFactor({
  sessionId,
  accountId,
  code,
  now,
}: GivenCode): Promise<Result<null, SecondFactorRefusal>> {
  const key: AttemptKey = `code:${accountId}`;
  const until = await lockedUntil(key, now);
  if (until) return err({ code: "second-factor.locked", until: until.toISOString() });
  const isRight = await withPlatform(async (tx) => {
    const taken =
      (await takeAppCode(tx, accountId, code, now)) || (await takeRecoveryCode(tx, accountId, code, now));
    if (taken) await tx.session.updateMany({ where: { id: sessionId }, data: { secondFactorAt: now } });
    return taken;
  });
  if (!isRight) {
    await countFailure(key, now);
    return err({ code: "second-factor.wrong" });
  }
  await forgetFailures(key);
  return ok(null);
}

/** The step is moved forward by the same statement that checks it: of two requests with one code one wins. */
async function takeAppCode(tx: TenantTx, accountId: string, code: string, now: Date): Promise<boolean> {
  const account = await tx.account.findUnique({ where: { id: accountId } });
  const seed = account?.totpSeed ? openSeed(account.totpSeed, accountId) : null;
  const step = seed ? stepOfCode(seed, code, now, account?.totpLastStep ?? null) : null;
  if (step === null) return false;
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(tx: TenantTx, accountId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash: recoveryFingerprint(code, accountId), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

interface SetUp {
  readonly sessionId: string;
  readonly accountId: string;
  readonly offer: string;
  readonly code: string;
  readonly now: Date;
}

/**
 * Sets up or replaces the second factor with the seed that the page offered, proven by its first code. Answers ten new
 * recovery codes; older ones and every other session of the account end.
 */
export async function setUpSecondFactor({
  sessionId,
  accountId,
  offer,
  code,
  now,
}: SetUp): Promise<Result<{ readonly recoveryCodes: readonly string[] }, SecondFactorRefusal>> {
  const seed = openOffer(offer, accountId, now);
  if (!seed) return err({ code: "second-factor.begin-anew" });
  const step = stepOfCode(seed, code, now, null);
  if (step === null) return err({ code: "second-factor.wrong" });
  const recoveryCodes = newRecoveryCodes();
  await withPlatform(async (tx) => {
    await tx.account.update({
      where: { id: accountId },
      data: { totpSeed: sealSeed(seed, accountId), totpLastStep: step },
    });
    await replaceRecoveryCodes(tx, accountId, recoveryCodes);
    await tx.session.updateMany({ where: { id: sessionId }, data: { secondFactorAt: now } });
    await tx.session.updateMany({
      where: { accountId, endedAt: null, NOT: { id: sessionId } },
      data: { endedAt: now },
    });
  });
  return ok({ recoveryCodes });
}

/** Ten new ones in place of what was left of the old. */
export async function renewRecoveryCodes(accountId: string): Promise<readonly string[]> {
  const recoveryCodes = newRecoveryCodes();
  await withPlatform((tx) => replaceRecoveryCodes(tx, accountId, recoveryCodes));
  return recoveryCodes;
}

async function replaceRecoveryCodes(tx: TenantTx, accountId: string, codes: readonly string[]) {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), accountId, codeHash: recoveryFingerprint(code, accountId) })),
  });
}

/** Only in demo mode is a second factor a choice. */
export const removeSecondFactor = (accountId: string): Promise<unknown> =>
  withPlatform(async (tx) => {
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.account.update({ where: { id: accountId }, data: { totpSeed: null, totpLastStep: null } });
  });
