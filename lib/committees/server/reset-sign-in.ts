import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import {
  resetSignInInput,
  type ResetSignIn,
  type ResetSignInRefusal,
} from "@/lib/committees/people-contract";
import { createInvitation } from "@/lib/committees/server/invitations";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { confirmPassword } from "@/lib/platform/auth/sign-in";
import { defineCommand } from "@/lib/platform/command";
import { withPlatform } from "@/lib/platform/db/with-platform";

/**
 * For whoever has lost password or phone: old password, second factor and every session end, and a one-time link lets
 * the person set them anew. The administrator gives his own password for it and never learns another's. Refuses a post
 * outside of his territory, his own account (that has a page of its own) and a wrong password.
 */
export const resetSignIn = defineCommand({
  name: "people.reset-sign-in",
  permission: "people.manage",
  input: resetSignInInput,

  async run({ tx, actor, now }, { holdingId, password }): Promise<Result<ResetSignIn, ResetSignInRefusal>> {
    const holding = await tx.postHolding.findFirst({
      where: { id: holdingId },
      include: { person: true, post: { include: { body: true } } },
    });
    const isOurs = holding && (await isSeatedUnder(tx, actor, holding.post.body));
    if (!isOurs || !holding.person.accountId) return err({ code: "holding.not-found" });
    const { accountId, fullName } = holding.person;
    if (accountId === actor.accountId) return err({ code: "holding.own-account" });
    const confirmed = await confirmPassword(actor.accountId, password, now);
    if (!confirmed.ok) return confirmed;

    const token = await endAccess(accountId, now);
    await recordAudit(tx, actor, {
      event: "account.sign-in-reset",
      subjectType: "account",
      subjectId: accountId,
      details: {},
    });
    return ok({ fullName, link: `/loi-moi/${token}` });
  },
});

/** Accounts are platform rows, in a transaction of their own: a cut between the two leaves the account shut, not open. */
const endAccess = (accountId: string, now: Date): Promise<string> =>
  withPlatform(async (tx) => {
    await tx.account.update({
      where: { id: accountId },
      data: { passwordHash: null, totpSeed: null, totpLastStep: null },
    });
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await tx.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: now } });
    await tx.invitation.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: now } });
    return createInvitation(tx, accountId, now);
  });
