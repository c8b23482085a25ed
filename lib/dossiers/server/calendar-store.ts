import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { CalendarDayKind } from "@/lib/programmes/calendar-contract";

export interface NewCalendarDay {
  readonly day: IsoDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
  readonly document: string;
}

/** False when somebody else entered one of the days a moment ago: then none is. */
export async function insertCalendarDays(
  tx: TenantTx,
  { tenantId, personId }: Actor,
  days: readonly NewCalendarDay[],
): Promise<boolean> {
  const { count } = await tx.calendarDay.createMany({
    data: days.map(({ day, kind, name, document }) => ({
      tenantId,
      id: newId(),
      day: dateColumn(day),
      kind,
      name,
      document,
      enteredById: personId,
    })),
    skipDuplicates: true,
  });
  return count === days.length;
}

/** Takes a day out of the calendar; the row stays with who did it and when. False when it stands no more. */
export async function removeCalendarDay(
  tx: TenantTx,
  { personId }: Actor,
  { dayId, now }: { readonly dayId: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await tx.calendarDay.updateMany({
    where: { id: dayId, removedAt: null },
    data: { removedById: personId, removedAt: now },
  });
  return count === 1;
}
