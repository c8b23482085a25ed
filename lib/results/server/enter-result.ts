import "server-only";
import { holdsFor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { storeFile } from "@/lib/platform/storage/store-file";
import { enterResultInput, type EnterResultInput, type EnterResultRefusal } from "@/lib/results/contract";
import { decideEntry, isReplaceable, partsOf } from "@/lib/results/domain/paper-result";
import {
  findPaperResult,
  findResultThere,
  insertPaperResult,
  replaceResult,
  statusOfResult,
  type StoredResult,
} from "@/lib/results/server/paper-result-store";
import { findPlacedUnit } from "@/lib/results/server/unit-place";

/**
 * Enters what a decision on paper says of a unit for an earlier year. It stands as «chờ kiểm tra» and counts for
 * nothing until a second person has confirmed it. With `replacesId` it takes the place of a wrong entry: of one that
 * still waits at once, of a checked one when it is confirmed itself. Refuses a unit that is not the actor's, a
 * decision of a later day, a year that is not over, a result that the register has already, and a scan that is no paper.
 */
export const enterResult = defineCommand({
  name: "results.enter",
  permission: "result.enter",
  input: enterResultInput,

  async run(context, input): Promise<Result<{ readonly resultId: string }, EnterResultRefusal>> {
    const { tx, actor, today } = context;
    const unit = await findPlacedUnit(tx, input.unitId, today);
    if (!unit || !holdsFor(actor, "result.enter", unit)) return err({ code: "result.unit-not-found" });
    const decided = decideEntry({ ...input, today });
    if (!decided.ok) return decided;
    const replaced = await makeWay(context, input);
    if (!replaced.ok) return replaced;
    const there = await findResultThere(tx, { unitId: unit.unitId, input });
    if (there) return err(there);

    const scan = input.file ? await storeFile(tx, actor, input.file, unit) : null;
    if (scan && !scan.ok) return scan;
    // A correction is about the same paper: its scan stays unless another one comes.
    const fileId = scan?.value.fileId ?? replaced.value?.fileId ?? null;
    const resultId = await insertPaperResult(tx, actor, { input, unit, fileId });
    if (!resultId) return err({ code: "result.changed-meanwhile" });
    const { programme, result } = partsOf(input.outcome);
    const { cycleYear, decisionNumber, replacesId = null } = input;
    await recordAudit(tx, actor, {
      event: "paper-result.entered",
      subjectType: "unit",
      subjectId: unit.unitId,
      details: { resultId, programme, result, cycleYear, decisionNumber, replacesId },
    });
    await enqueue(tx, actor.tenantId, "paper-result.entered", { resultId });
    return ok({ resultId });
  },
});

/** An entry that nobody has checked yet gives way at once; a checked one when the new one is checked too. */
async function makeWay(
  { tx }: CommandContext,
  { replacesId, unitId }: EnterResultInput,
): Promise<Result<StoredResult | null, EnterResultRefusal>> {
  if (!replacesId) return ok(null);
  const wrong = await findPaperResult(tx, replacesId);
  if (!wrong || wrong.unitId !== unitId) return err({ code: "result.not-found" });
  const status = statusOfResult(wrong);
  if (!isReplaceable(status)) return err({ code: "result.not-replaceable", status });
  const next = await tx.paperResult.findFirst({ where: { replacesId, status: { not: "refused" } } });
  if (next) return err({ code: "result.not-replaceable", status: "replaced" });
  if (status === "waiting" && !(await replaceResult(tx, replacesId, "waiting"))) {
    return err({ code: "result.not-replaceable", status: "replaced" });
  }
  return ok(wrong);
}
