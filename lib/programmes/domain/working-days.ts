import { addDays, weekdayOf, yearOf, type IsoDate } from "@/lib/core/dates";

/** A day of the tenant's calendar, with what it is for and the document that says so. */
export interface CalendarEntry {
  readonly day: IsoDate;
  readonly name: string;
  readonly document: string;
}

/** The tenant's days off and the weekend days worked instead of one. The product brings none: they are entered. */
export interface WorkCalendar {
  readonly holidays: readonly CalendarEntry[];
  readonly swappedDays: readonly CalendarEntry[];
}

export const PLAIN_CALENDAR: WorkCalendar = { holidays: [], swappedDays: [] };

const SATURDAY = 6;

const has = (entries: readonly CalendarEntry[], day: IsoDate): boolean =>
  entries.some((entry) => entry.day === day);

/** Monday to Friday without the tenant's holidays, and the weekend days that were swapped in. */
export const isWorkingDay = (day: IsoDate, { holidays, swappedDays }: WorkCalendar): boolean =>
  has(swappedDays, day) || (weekdayOf(day) < SATURDAY && !has(holidays, day));

export interface CountedDays {
  readonly day: IsoDate;
  /** The days off that were passed over, in the order met. */
  readonly skipped: readonly IsoDate[];
}

/** The `count`-th working day after (or before, when `direction` is so) a day; that day itself is not counted. */
export function countWorkingDays(
  from: IsoDate,
  count: number,
  { direction, calendar }: { readonly direction: "before" | "after"; readonly calendar: WorkCalendar },
): CountedDays {
  const step = direction === "after" ? 1 : -1;
  const skipped: IsoDate[] = [];
  let day = from;
  let left = count;
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
    else skipped.push(day);
  }
  return { day, skipped };
}

/** The day itself when it is worked, else the nearest worked day before it. */
export function workingDayOnOrBefore(day: IsoDate, calendar: WorkCalendar): CountedDays {
  return isWorkingDay(day, calendar)
    ? { day, skipped: [] }
    : countWorkingDays(addDays(day, 1), 1, { direction: "before", calendar });
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** What lies between two days, for showing how a day was counted. */
export interface DaysPassed {
  readonly workingDays: number;
  /** Saturdays and Sundays that were not worked. */
  readonly weekendDays: number;
  readonly holidays: readonly CalendarEntry[];
  readonly swappedDays: readonly CalendarEntry[];
  /** Years touched for which nobody has entered a day off: the count may be too short there. */
  readonly yearsWithoutHolidays: readonly number[];
}

/** Everything after `from` up to and with `to`, sorted into worked and not worked; for a count back give both turned. */
export function daysPassed(from: IsoDate, to: IsoDate, calendar: WorkCalendar): DaysPassed {
  const days: IsoDate[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  const workingDays = days.filter((day) => isWorkingDay(day, calendar));
  const off = days.filter((day) => !isWorkingDay(day, calendar));
  const holidays = calendar.holidays.filter(({ day }) => off.includes(day) && weekdayOf(day) < SATURDAY);
  return {
    workingDays: workingDays.length,
    weekendDays: off.length - holidays.length,
    holidays,
    swappedDays: calendar.swappedDays.filter(({ day }) => workingDays.includes(day)),
    yearsWithoutHolidays: yearsWithoutHolidays([yearOf(from), yearOf(to)], calendar),
  };
}

/** The years from the first to the last named for which no day off is entered: «chưa nhập ngày nghỉ lễ năm …». */
export function yearsWithoutHolidays(
  years: readonly number[],
  { holidays }: WorkCalendar,
): readonly number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => !holidays.some(({ day }) => yearOf(day) === year),
  );
}
