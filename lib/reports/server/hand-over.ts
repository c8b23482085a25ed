import "server-only";
import { addDays, dateColumn, fromDateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { passGivenRows } from "@/lib/dossiers/server/pass-given-rows";
import { takePart } from "@/lib/dossiers/server/dossier-moves";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { validOn } from "@/lib/platform/db/valid-on";
import {
  handOverInput,
  type HandedItem,
  type HandedOver,
  type HandOverRefusal,
} from "@/lib/reports/hand-over-contract";
import { findWorkInHand } from "@/lib/reports/server/work-in-hand";

/**
 * Bàn giao: a leaver's post ends on a day and what he has in hand goes to somebody of the same body, in one act with
 * its slip. A dossier in which the receiver has another part goes back to the body, which gives it to a third: one
 * person one part. What the leaver signed, sent and judged stays his.
 */
export const handOver = defineCommand({
  name: "people.hand-over",
  permission: "people.manage",
  input: handOverInput,

  async run(context, input): Promise<Result<HandedOver, HandOverRefusal>> {
    const { tx, actor, today } = context;
    const { holdingId, toHoldingId, lastDay, document } = input;
    const holding = await tx.postHolding.findFirst({
      where: { id: holdingId },
      include: { post: { include: { body: true } } },
    });
    if (!holding || !(await isSeatedUnder(tx, actor, holding.post.body))) {
      return err({ code: "handover.not-found" });
    }
    if (holding.postId === actor.postId) return err({ code: "handover.own" });
    if (await tx.handover.findFirst({ where: { holdingId } })) return err({ code: "handover.done-already" });
    const from = fromDateColumn(holding.validFrom);
    if (lastDay < from) return err({ code: "handover.ends-before-start", from });

    const { body } = holding.post;
    const receiver = await tx.postHolding.findFirst({
      where: {
        id: toHoldingId,
        personId: { not: holding.personId },
        post: { bodyId: body.id },
        ...validOn(today),
      },
    });
    if (!receiver) return err({ code: "handover.no-receiver" });

    const items = await passOn(context, {
      fromPersonId: holding.personId,
      toPersonId: receiver.personId,
      scopePath: body.scopePath,
      bodyId: body.id,
    });
    await tx.postHolding.updateMany({
      where: { id: holdingId },
      data: { validTo: dateColumn(addDays(lastDay, 1)) },
    });
    await tx.handover.create({
      data: {
        tenantId: actor.tenantId,
        id: newId(),
        holdingId,
        toPersonId: receiver.personId,
        lastDay: dateColumn(lastDay),
        document,
        items: items.map(({ kind, title, passed }) => ({ kind, title, passed })),
        doneById: actor.personId,
        doneOn: dateColumn(today),
        scopePath: actor.scopePath,
      },
    });
    const passed = items.filter((item) => item.passed).length;
    await recordAudit(tx, actor, {
      event: "holding.handed-over",
      subjectType: "post",
      subjectId: holding.postId,
      details: { lastDay, document, toPersonId: receiver.personId, passed, left: items.length - passed },
    });
    return ok({ holdingId, passed, left: items.length - passed });
  },
});

interface Passing {
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly scopePath: string;
  readonly bodyId: string;
}

async function passOn(
  context: CommandContext,
  { fromPersonId, toPersonId, scopePath, bodyId }: Passing,
): Promise<readonly HandedItem[]> {
  const { tx, actor } = context;
  const { tenantId } = actor;
  const { dossiers, rows, meetings } = await findWorkInHand(tx, {
    personId: fromPersonId,
    scopePath,
    bodyId,
  });
  const items: HandedItem[] = [];
  for (const { id, title, step } of dossiers) {
    const open = await tx.appraisal.findFirst({
      where: { dossierId: id, personId: fromPersonId, status: "open" },
    });
    const stage = open?.stage ?? (step === "evaluating" ? "evaluate" : "appraise");
    const part = stage === "evaluate" ? "evaluated" : "appraised";
    const passed = await takePart(tx, { tenantId, personId: toPersonId }, id, part);
    await tx.dossier.updateMany({
      where: { id, assignedPersonId: fromPersonId },
      data: { assignedPersonId: passed ? toPersonId : null },
    });
    if (open && passed) {
      await tx.appraisal.updateMany({ where: { id: open.id }, data: { personId: toPersonId } });
    }
    items.push({ kind: "dossier", title, passed });
  }
  for (const { dossierId, title } of rows) {
    const from = { personId: fromPersonId, bodyId };
    items.push({
      kind: "rows",
      title,
      passed: await passGivenRows(context, dossierId, { from, toPersonId }),
    });
  }
  for (const { id, title } of meetings) {
    await tx.meeting.updateMany({ where: { id }, data: { secretaryPersonId: toPersonId } });
    items.push({ kind: "meeting", title, passed: true });
  }
  return items;
}
