import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import {
  confirmOverrideInput,
  refuseOverrideInput,
  type AnsweredOverride,
  type CheckOverrideRefusal,
} from "@/lib/registrations/override-contract";
import { holdsExactly } from "@/lib/registrations/domain/authority";
import { decideOverrideCheck } from "@/lib/registrations/domain/eligibility-override";
import { stillSaysSo } from "@/lib/registrations/server/line-now";
import {
  answerOverride,
  enteredTheUnit,
  findOverride,
  statusOfOverride,
  type StoredOverride,
} from "@/lib/registrations/server/override-store";

/** An override is answered by the body that it is of: nobody above or below does its work. */
export const mayAnswer = (actor: Actor, { receivingScope }: StoredOverride): boolean =>
  holdsExactly(actor, "registration.override", receivingScope);

async function findToAnswer(
  { tx, actor }: CommandContext,
  overrideId: string,
): Promise<Result<StoredOverride, CheckOverrideRefusal>> {
  const override = await findOverride(tx, overrideId);
  if (!override || !mayAnswer(actor, override)) return err({ code: "override.not-found" });
  const { proposedById } = override;
  const entered = await enteredTheUnit(tx, override, actor.personId);
  const decided = decideOverrideCheck(
    { status: statusOfOverride(override), proposedById },
    { personId: actor.personId, entered },
  );
  return decided.ok ? ok(override) : decided;
}

interface Answer {
  readonly status: "confirmed" | "refused";
  readonly note: string | null;
}

async function answer(
  { tx, actor }: CommandContext,
  override: StoredOverride,
  { status, note }: Answer,
): Promise<Result<AnsweredOverride, CheckOverrideRefusal>> {
  const { id: overrideId, unitId, unitName, planVersionId, lineKey: line, documentNumber } = override;
  if (!(await answerOverride(tx, actor, { id: overrideId, status, note }))) {
    return err({ code: "override.changed-meanwhile" });
  }
  const event = `eligibility-override.${status}`;
  await recordAudit(tx, actor, {
    event,
    subjectType: "unit",
    subjectId: unitId,
    details: { overrideId, planVersionId, line, documentNumber, note },
  });
  await enqueue(tx, actor.tenantId, event, { overrideId });
  return ok({ overrideId, unitName });
}

/**
 * The second person confirms: from now on the line is «được xem xét tiếp» (never «đủ») as long as the register says
 * what it said. Refuses the proposer, whoever entered the unit, one that was answered, and one that is outdated.
 */
export const confirmOverride = defineCommand({
  name: "registration.confirm-override",
  permission: "registration.override",
  input: confirmOverrideInput,

  async run(context, { overrideId }): Promise<Result<AnsweredOverride, CheckOverrideRefusal>> {
    const found = await findToAnswer(context, overrideId);
    if (!found.ok) return found;
    if (!(await stillSaysSo(context, found.value))) return err({ code: "override.outdated" });
    return answer(context, found.value, { status: "confirmed", note: null });
  },
});

/** The second person does not let the unit go on, and says why. It may be proposed anew on another document. */
export const refuseOverride = defineCommand({
  name: "registration.refuse-override",
  permission: "registration.override",
  input: refuseOverrideInput,

  async run(context, { overrideId, note }): Promise<Result<AnsweredOverride, CheckOverrideRefusal>> {
    const found = await findToAnswer(context, overrideId);
    return found.ok ? answer(context, found.value, { status: "refused", note }) : found;
  },
});
