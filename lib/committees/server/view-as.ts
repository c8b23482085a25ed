import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { viewAsInput, type ViewAsRefusal } from "@/lib/committees/people-contract";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { confirmPassword } from "@/lib/platform/auth/sign-in";
import { defineCommand } from "@/lib/platform/command";
import { validOn } from "@/lib/platform/db/valid-on";
import { withPlatform } from "@/lib/platform/db/with-platform";

const MINUTES = 30;

/**
 * «Xem thử với tư cách»: for thirty minutes this session shows the pages of another post, to see that its rights are
 * right. Nothing can be done meanwhile, and what is looked at is in the log under the administrator's own name. Refuses a
 * post outside of his territory or held by nobody today, his own posts, and a wrong password.
 */
export const viewAs = defineCommand({
  name: "people.view-as",
  permission: "people.manage",
  input: viewAsInput,

  async run({ tx, actor, today, now }, { holdingId, password }): Promise<Result<null, ViewAsRefusal>> {
    const holding = await tx.postHolding.findFirst({
      where: { id: holdingId, ...validOn(today) },
      include: { post: { include: { body: true } } },
    });
    if (!holding || !(await isSeatedUnder(tx, actor, holding.post.body)))
      return err({ code: "holding.not-found" });
    if (holding.personId === actor.personId) return err({ code: "holding.own-view" });
    const confirmed = await confirmPassword(actor.accountId, password, now);
    if (!confirmed.ok) return confirmed;

    await recordAudit(tx, actor, {
      event: "holding.viewed-as",
      subjectType: "holding",
      subjectId: holdingId,
      details: {},
    });
    const viewedUntil = new Date(now.getTime() + MINUTES * 60_000);
    await withPlatform((platform) =>
      platform.session.updateMany({
        where: { id: actor.sessionId },
        data: { viewedHoldingId: holdingId, viewedUntil },
      }),
    );
    return ok(null);
  },
});
