import type { IsoDate } from "@/lib/core/dates";
import { leftUntil, type HowCounted } from "@/lib/programmes/domain/how-counted";
import { countWorkingDays, daysPassed, type WorkCalendar } from "@/lib/programmes/domain/working-days";

/** The last of so many working days from today, which itself is not counted. */
export const offeredDay = (today: IsoDate, workingDays: number, calendar: WorkCalendar): IsoDate =>
  countWorkingDays(today, workingDays, { direction: "after", calendar }).day;

/** How a day was counted that the product offers and whoever appraises may write otherwise. */
export function howOfOffer(today: IsoDate, workingDays: number, calendar: WorkCalendar): HowCounted {
  const to = offeredDay(today, workingDays, calendar);
  return {
    closesOn: to,
    steps: [
      {
        kind: "working_days",
        from: today,
        to,
        count: workingDays,
        passed: daysPassed(today, to, calendar),
        basis: "Ngày do phần mềm đề nghị; người thẩm định ghi ngày khác được.",
      },
    ],
    left: leftUntil(today, to, calendar),
  };
}
