import "server-only";
import { dateColumn, fromDateColumn } from "@/lib/core/dates";
import { dueOf } from "@/lib/dossiers/domain/appraisal-deadline";
import { submissionWindowOf } from "@/lib/dossiers/domain/submission";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import { countingOf } from "@/lib/dossiers/server/due-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findPlanDates, findWorkCalendar } from "@/lib/programmes/server/find-dates";
import { getPlan, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import type { Prisma } from "@/prisma/client/client";

const WITH_A_BODY: readonly DossierStatus[] = [
  "evaluating",
  "submitted",
  "received",
  "under_review",
  "returned",
  "resubmitted",
  "in_meeting",
  "proposed",
];

/** Counts the last days of bodies anew, after a day of the calendar changed. Gives how many moved. */
export async function recountDeadlines(tx: TenantTx): Promise<number> {
  const calendar = await findWorkCalendar(tx);
  const rows = await tx.dossier.findMany({
    where: { status: { in: [...WITH_A_BODY] }, dueOn: { not: null } },
    select: { id: true, revision: true, dueOn: true, dueCounting: true },
  });
  let moved = 0;
  for (const row of rows) {
    const counting = countingOf(row);
    const due = counting && dueOf(counting, calendar);
    if (!due || !row.dueOn || due === fromDateColumn(row.dueOn)) continue;
    const { count } = await tx.dossier.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { dueOn: dateColumn(due) },
    });
    moved += count;
  }
  return moved;
}

/** Sets the last day for sending of dossiers not sent yet, after an extension or a change of the calendar. */
export async function resetSendingDays(tx: TenantTx, where: Prisma.DossierWhereInput): Promise<number> {
  const dates = await findPlanDates(tx);
  const rows = await tx.dossier.findMany({
    where: { ...where, status: "draft" },
    select: { id: true, planVersionId: true, unitClass: true, scopePath: true, unitScope: true, dueOn: true },
  });
  const plans = new Map<string, PlanOnRecord>();
  let moved = 0;
  for (const row of rows) {
    const plan = plans.get(row.planVersionId) ?? (await getPlan(tx, row.planVersionId));
    plans.set(row.planVersionId, plan);
    const unitClass = UNIT_CLASSES.find((known) => known === row.unitClass);
    if (!unitClass) continue;
    const { closesOn } = submissionWindowOf(plan.content, unitClass, { dates, unit: row });
    if (closesOn === (row.dueOn && fromDateColumn(row.dueOn))) continue;
    const { count } = await tx.dossier.updateMany({
      where: { id: row.id, status: "draft" },
      data: { dueOn: closesOn === null ? null : dateColumn(closesOn) },
    });
    moved += count;
  }
  return moved;
}
