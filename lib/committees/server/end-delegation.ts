import "server-only";
import { addDays, dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { endDelegationInput, type EndDelegationRefusal } from "@/lib/committees/delegation-contract";
import { lastDayOf, termOf } from "@/lib/committees/domain/delegation";
import { findPost, findTerm } from "@/lib/committees/server/delegation-store";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** Ends an authorisation before its term, once. What was signed by it stays; after the day nothing more is. */
export const endDelegation = defineCommand({
  name: "people.end-delegation",
  permission: "people.manage",
  input: endDelegationInput,

  async run(
    { tx, actor, today },
    { delegationId, endsAfter },
  ): Promise<Result<{ readonly endsAfter: string }, EndDelegationRefusal>> {
    const stored = await findTerm(tx, delegationId);
    const from = stored && (await findPost(tx, stored.fromPostId, today));
    if (!stored || !from || !(await isSeatedUnder(tx, actor, from)))
      return err({ code: "delegation.not-found" });
    const term = termOf(stored);
    const lastDay = lastDayOf(term);
    const isLate = endsAfter >= lastDay || endsAfter < addDays(today, -1);
    if (stored.endedOn !== null || endsAfter < addDays(term.from, -1) || isLate) {
      return err({ code: "delegation.ends-outside-term", from: term.from, lastDay });
    }
    await tx.delegation.updateMany({
      where: { id: delegationId, endedOn: null },
      data: { endedOn: dateColumn(addDays(endsAfter, 1)), endedById: actor.personId },
    });
    await recordAudit(tx, actor, {
      event: "delegation.ended",
      subjectType: "delegation",
      subjectId: delegationId,
      details: { endsAfter },
    });
    return ok({ endsAfter });
  },
});
