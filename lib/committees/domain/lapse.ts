import { daysBetween, type IsoDate } from "@/lib/core/dates";

/** An authority with a term is told so long before its last day, so that a new document can be made in time. */
export const LAPSE_WARNING_DAYS = 30;

/** Whether the last day is near: today, or within the days of the warning. What is over is told no more. */
export function lapsesSoon(lastDay: IsoDate, today: IsoDate): boolean {
  const days = daysBetween(today, lastDay);
  return days >= 0 && days <= LAPSE_WARNING_DAYS;
}
