import "server-only";
import { addDays, dateColumn, fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { endHoldingInput, type EndHoldingRefusal } from "@/lib/committees/people-contract";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/**
 * Ends the term of a post on a day; what was done in it stays as it was. From the day after, the post's grants count
 * no more, on the next request. Nobody ends his own post of administrator.
 */
export const endHolding = defineCommand({
  name: "people.end-holding",
  permission: "people.manage",
  input: endHoldingInput,

  async run(
    { tx, actor },
    { holdingId, lastDay },
  ): Promise<Result<{ readonly holdingId: string }, EndHoldingRefusal>> {
    const holding = await tx.postHolding.findFirst({
      where: { id: holdingId },
      include: { post: { include: { body: true } } },
    });
    const isOurs = holding && (await isSeatedUnder(tx, actor, holding.post.body));
    if (!isOurs) return err({ code: "holding.not-found" });
    if (holding.postId === actor.postId) return err({ code: "holding.own" });
    const from = fromDateColumn(holding.validFrom);
    if (lastDay < from) return err({ code: "holding.ends-before-start", from });

    await tx.postHolding.updateMany({
      where: { id: holdingId },
      data: { validTo: dateColumn(addDays(lastDay, 1)) },
    });
    await recordAudit(tx, actor, {
      event: "holding.ended",
      subjectType: "post",
      subjectId: holding.postId,
      details: { lastDay },
    });
    return ok({ holdingId });
  },
});
