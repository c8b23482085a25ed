import { addDays, daysBetween, weekdayOf, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { isWorkingDay, type CalendarEntry, type WorkCalendar } from "@/lib/programmes/domain/working-days";

/** The longest stretch off that is entered at once; a longer one is a typing error in the year. */
export const LONGEST_STRETCH_DAYS = 31;

export type CalendarDaysRefusal =
  | { readonly code: "calendar.ends-before-start" }
  | { readonly code: "calendar.too-long"; readonly days: number }
  | { readonly code: "calendar.day-taken"; readonly day: IsoDate; readonly name: string }
  | { readonly code: "calendar.not-a-working-day"; readonly day: IsoDate }
  | { readonly code: "calendar.not-a-weekend"; readonly day: IsoDate };

const takenBy = (day: IsoDate, { holidays, swappedDays }: WorkCalendar): CalendarEntry | null =>
  [...holidays, ...swappedDays].find((entry) => entry.day === day) ?? null;

/**
 * The days of one holiday, weekend days among them. Refuses a stretch that goes backwards or is longer than a month,
 * and a day that the calendar has already.
 */
export function decideHolidays(
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate | null },
  calendar: WorkCalendar,
): Result<readonly IsoDate[], CalendarDaysRefusal> {
  const last = to ?? from;
  const length = daysBetween(from, last) + 1;
  if (length < 1) return err({ code: "calendar.ends-before-start" });
  if (length > LONGEST_STRETCH_DAYS) return err({ code: "calendar.too-long", days: length });
  const days = Array.from({ length }, (_, index) => addDays(from, index));
  for (const day of days) {
    const taken = takenBy(day, calendar);
    if (taken) return err({ code: "calendar.day-taken", day, name: taken.name });
  }
  return ok(days);
}

const SATURDAY = 6;

/** A swapped pair: a day that is worked otherwise becomes free, a weekend day is worked instead. */
export function decideSwap(
  { dayOff, workedDay }: { readonly dayOff: IsoDate; readonly workedDay: IsoDate },
  calendar: WorkCalendar,
): Result<null, CalendarDaysRefusal> {
  for (const day of [dayOff, workedDay]) {
    const taken = takenBy(day, calendar);
    if (taken) return err({ code: "calendar.day-taken", day, name: taken.name });
  }
  if (!isWorkingDay(dayOff, calendar)) return err({ code: "calendar.not-a-working-day", day: dayOff });
  if (weekdayOf(workedDay) < SATURDAY) return err({ code: "calendar.not-a-weekend", day: workedDay });
  return ok(null);
}
