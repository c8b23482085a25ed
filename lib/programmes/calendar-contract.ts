import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { dateField, idField, optionalDate, requiredText } from "@/lib/core/fields";
import type { CalendarDaysRefusal } from "@/lib/programmes/domain/calendar-days";

export const addHolidaysInput = z.strictObject({
  name: requiredText("Nhập tên ngày nghỉ", 120),
  from: dateField("Nhập ngày nghỉ đầu tiên"),
  /** Empty: one day. */
  to: optionalDate(),
  document: requiredText("Nhập văn bản quy định ngày nghỉ", 250),
});
export type AddHolidaysInput = z.infer<typeof addHolidaysInput>;

export const addSwapInput = z.strictObject({
  dayOff: dateField("Nhập ngày được nghỉ"),
  workedDay: dateField("Nhập ngày làm bù"),
  swapDocument: requiredText("Nhập văn bản hoán đổi", 250),
});
export type AddSwapInput = z.infer<typeof addSwapInput>;

export const removeCalendarDayInput = z.strictObject({ dayId: idField("Chọn ngày trong lịch") });

export type CalendarRefusal =
  | CalendarDaysRefusal
  /** The calendar is the province's: nobody below it changes it. */
  | { readonly code: "calendar.not-found" }
  | { readonly code: "calendar.day-not-found" };

export interface ChangedCalendar {
  readonly days: number;
  /** Running deadlines whose last day moved. */
  readonly recounted: number;
}

export const CALENDAR_DAY_KINDS = ["holiday", "swapped_off", "swapped_in"] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

export interface CalendarDayRow {
  readonly dayId: string;
  readonly day: IsoDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
  readonly document: string;
  readonly enteredBy: string;
}

export interface CalendarView {
  readonly year: number;
  readonly years: readonly number[];
  readonly rows: readonly CalendarDayRow[];
  readonly holidays: number;
  readonly workedDays: number;
  /** Years of running plans, and this one, for which nothing is entered. */
  readonly missingYears: readonly number[];
  readonly mayChange: boolean;
}
