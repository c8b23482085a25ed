import "server-only";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { withPlatform } from "@/lib/platform/db/with-platform";

export interface DeviceLine {
  readonly sessionId: string;
  readonly device: string;
  readonly since: Date;
  readonly isThisOne: boolean;
  readonly sharedComputer: boolean;
}

export interface OwnAccount {
  readonly devices: readonly DeviceLine[];
  readonly recoveryCodesLeft: number;
}

const MOST_DEVICES = 50;

/** What a person sees of his own account: where it is signed in, and how many recovery codes are left. */
export async function readOwnAccount(
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
  now: Date,
): Promise<OwnAccount> {
  return withPlatform(async (tx) => {
    const sessions = await tx.session.findMany({
      where: { accountId, endedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      take: MOST_DEVICES,
    });
    return {
      devices: sessions.map(({ id, device, createdAt, sharedComputer }) => ({
        sessionId: id,
        device,
        since: createdAt,
        isThisOne: id === sessionId,
        sharedComputer,
      })),
      recoveryCodesLeft: await tx.recoveryCode.count({ where: { accountId, usedAt: null } }),
    };
  });
}

/** The new password counts at once; every other session of the account ends. */
export async function replacePassword(
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
  newPassword: string,
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(newPassword);
  await withPlatform(async (tx) => {
    await tx.account.update({ where: { id: accountId }, data: { passwordHash } });
    await tx.session.updateMany({
      where: { accountId, endedAt: null, NOT: { id: sessionId } },
      data: { endedAt: now },
    });
  });
}

/** Ends sessions of this account: one of them, or all but the one that asks. Another's are not touched. */
export const endOwnSessions = (
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
  which: string | "others",
  now: Date,
): Promise<unknown> =>
  withPlatform((tx) =>
    tx.session.updateMany({
      where: {
        accountId,
        endedAt: null,
        ...(which === "others" ? { NOT: { id: sessionId } } : { id: which }),
      },
      data: { endedAt: now },
    }),
  );
