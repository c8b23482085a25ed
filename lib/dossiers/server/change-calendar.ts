import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { recountDeadlines, resetSendingDays } from "@/lib/dossiers/server/recount-deadlines";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { ChangedCalendar } from "@/lib/programmes/calendar-contract";
import type { Prisma } from "@/prisma/client/client";

/** What every change of the calendar does after it: running days are counted anew in the same transaction. */
export async function afterCalendarChange(
  { tx, actor }: CommandContext,
  {
    event,
    days,
    details,
  }: { readonly event: string; readonly days: number; readonly details: Prisma.InputJsonObject },
): Promise<Result<ChangedCalendar, never>> {
  const recounted = (await recountDeadlines(tx)) + (await resetSendingDays(tx, {}));
  await recordAudit(tx, actor, {
    event,
    subjectType: "calendar",
    subjectId: null,
    details: { ...details, recounted },
  });
  return ok({ days, recounted });
}
