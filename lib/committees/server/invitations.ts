import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { InvitationRefusal } from "@/lib/committees/contract";
import { newPasswordFields, PASSWORDS_DIFFER, passwordsAgree } from "@/lib/platform/auth/password-rule";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { withPlatform } from "@/lib/platform/db/with-platform";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

const HOURS = 72;

export const acceptInvitationInput = z
  .strictObject({
    token: z.string().regex(/^[\w-]{20,100}$/, { error: "Đường dẫn không đủ" }),
    ...newPasswordFields,
  })
  .refine(passwordsAgree, PASSWORDS_DIFFER);

const fingerprint = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A one-time link's token for an account; it is given once, and only its fingerprint is kept. */
export async function createInvitation(tx: TenantTx, accountId: string, now: Date): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
  await tx.invitation.create({ data: { id: newId(), accountId, tokenHash: fingerprint(token), expiresAt } });
  return token;
}

export const findInvitation = (token: string, now: Date) =>
  withPlatform((tx) =>
    tx.invitation.findFirst({
      where: { tokenHash: fingerprint(token), usedAt: null, expiresAt: { gt: now } },
      select: { id: true, account: { select: { signInName: true, displayName: true } } },
    }),
  );

/** Sets the first password. Used, outlived and unknown links are one answer; of two people at once one wins. */
export async function acceptInvitation(
  { token, newPassword }: { readonly token: string; readonly newPassword: string },
  now: Date,
): Promise<Result<{ readonly accountId: string }, InvitationRefusal>> {
  const passwordHash = await hashPassword(newPassword);
  return withPlatform(async (tx) => {
    const invitation = await tx.invitation.findFirst({ where: { tokenHash: fingerprint(token) } });
    const { count } = await tx.invitation.updateMany({
      where: { tokenHash: fingerprint(token), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (!invitation || count !== 1) return err({ code: "invitation.not-usable" });
    await tx.account.update({ where: { id: invitation.accountId }, data: { passwordHash } });
    return ok({ accountId: invitation.accountId });
  });
}
