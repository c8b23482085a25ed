import "server-only";
import { holdsFor, type Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { confirmResultInput, refuseResultInput } from "@/lib/results/contract";
import { decideCheck, type CheckRefusal } from "@/lib/results/domain/paper-result";
import { bringIntoForce, takeOutOfForce } from "@/lib/results/server/results-in-force";
import {
  findPaperResult,
  replaceResult,
  statusOfResult,
  type StoredResult,
} from "@/lib/results/server/paper-result-store";

type Refused =
  | { readonly code: "result.not-found" }
  | { readonly code: "result.changed-meanwhile" }
  | { readonly code: "result.replaced-not-standing" }
  | CheckRefusal;
export type CheckResultRefusal = Refused;

/** An entry is checked by whoever keeps the register of the territory that decided, or of one above it. */
export const mayCheck = (actor: Actor, { decidedPath, unitScope }: StoredResult): boolean =>
  holdsFor(actor, "result.check", { scopePath: decidedPath, unitScope });

async function findToCheck(
  { tx, actor }: CommandContext,
  resultId: string,
): Promise<Result<StoredResult, Refused>> {
  const entry = await findPaperResult(tx, resultId);
  if (!entry || !mayCheck(actor, entry)) return err({ code: "result.not-found" });
  const decided = decideCheck({ ...entry, status: statusOfResult(entry) }, actor.personId);
  return decided.ok ? ok(entry) : decided;
}

interface Checking {
  readonly entry: StoredResult;
  readonly status: "confirmed" | "refused";
  readonly note: string | null;
}

async function check(
  { tx, actor, today }: CommandContext,
  { entry, status, note }: Checking,
): Promise<boolean> {
  const { count } = await tx.paperResult.updateMany({
    where: { id: entry.id, status: "waiting" },
    data: { status, checkedById: actor.personId, checkedOn: dateColumn(today), checkNote: note },
  });
  return count === 1;
}

/** The entry as audit and outbox name it. */
async function note(
  { tx, actor }: CommandContext,
  event: string,
  { id, unitId, cycleYear, decisionNumber }: StoredResult,
): Promise<void> {
  await recordAudit(tx, actor, {
    event,
    subjectType: "unit",
    subjectId: unitId,
    details: { resultId: id, cycleYear, decisionNumber },
  });
  await enqueue(tx, actor.tenantId, event, { resultId: id });
}

/**
 * The second person says that the entry is what the paper says: from now on it counts, marked «nhập từ giấy», and an
 * entry that it replaces counts no more. Refuses the person who entered it, an entry that was checked or replaced, and
 * one that replaces a title which was taken back since.
 */
export const confirmResult = defineCommand({
  name: "results.confirm",
  permission: "result.check",
  input: confirmResultInput,

  async run(
    context,
    { resultId },
  ): Promise<Result<{ readonly resultId: string; readonly unitName: string }, Refused>> {
    const found = await findToCheck(context, resultId);
    if (!found.ok) return found;
    const entry = found.value;
    const { replacesId } = entry;
    const wrong = replacesId === null ? null : await findPaperResult(context.tx, replacesId);
    if (wrong?.status === "confirmed") {
      const isOut =
        (await replaceResult(context.tx, wrong.id, "confirmed")) &&
        (await takeOutOfForce(context, wrong, entry));
      if (!isOut) return err({ code: "result.replaced-not-standing" });
    }
    if (!(await check(context, { entry, status: "confirmed", note: null }))) {
      return err({ code: "result.changed-meanwhile" });
    }
    await bringIntoForce(context, entry);
    await note(context, "paper-result.confirmed", entry);
    return ok({ resultId, unitName: entry.unitName });
  },
});

/** The second person says where the entry differs from the paper: it never counts, and may be entered anew. */
export const refuseResult = defineCommand({
  name: "results.refuse",
  permission: "result.check",
  input: refuseResultInput,

  async run(
    context,
    { resultId, note: reason },
  ): Promise<Result<{ readonly resultId: string; readonly unitName: string }, Refused>> {
    const found = await findToCheck(context, resultId);
    if (!found.ok) return found;
    if (!(await check(context, { entry: found.value, status: "refused", note: reason }))) {
      return err({ code: "result.changed-meanwhile" });
    }
    await note(context, "paper-result.refused", found.value);
    return ok({ resultId, unitName: found.value.unitName });
  },
});
