import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordDelegationInput } from "@/lib/committees/delegation-contract";
import { decideDelegation, type DelegationRefusal } from "@/lib/committees/domain/delegation";
import { findPost, insertDelegation } from "@/lib/committees/server/delegation-store";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";

/**
 * Records an authorisation that a document gives: which post signs for which, in which form, what, from when to when.
 * It counts from its first day to the end of its last by itself. Refuses a wrong pair (KT. for anybody but a deputy of
 * the same body), another territory, a term without an end and a document of a later day.
 */
export const recordDelegation = defineCommand({
  name: "people.record-delegation",
  permission: "people.manage",
  input: recordDelegationInput,

  async run({ tx, actor, today }, input): Promise<Result<{ readonly toName: string }, DelegationRefusal>> {
    const from = await findPost(tx, input.fromPostId, today);
    const to = await findPost(tx, input.toPostId, today);
    if (!from || !to || !(await isSeatedUnder(tx, actor, from))) return err({ code: "delegation.not-found" });
    const decided = decideDelegation({ ...input, from, to });
    if (!decided.ok) return decided;

    const delegationId = await insertDelegation(tx, actor, input);
    await recordAudit(tx, actor, {
      event: "delegation.recorded",
      subjectType: "delegation",
      subjectId: delegationId,
      details: {
        fromPostId: input.fromPostId,
        toPostId: input.toPostId,
        capacity: input.capacity,
        permissions: input.permission,
        document: input.document,
        validFrom: input.validFrom,
        lastDay: input.lastDay,
      },
    });
    await enqueue(tx, actor.tenantId, "delegation.recorded", { delegationId });
    return ok({ toName: to.holderName ?? to.title });
  },
});
