import "server-only";
import { holds } from "@/lib/core/actor";
import { dateColumn, fromDateColumn, yearOf } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { CALENDAR_DAY_KINDS, type CalendarView } from "@/lib/programmes/calendar-contract";
import { yearsWithoutHolidays } from "@/lib/programmes/domain/working-days";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";

/** The province's calendar of one year: days off and swapped days with their documents, and the years that lack them. */
export const getCalendar = defineQuery({
  name: "programmes.get-calendar",
  permission: "plan.read",

  async run(
    { tx, actor, today },
    asked: { readonly year: number | null },
  ): Promise<Result<CalendarView, never>> {
    const calendar = await findWorkCalendar(tx);
    const thisYear = yearOf(today);
    const cycles = (await listPublishedPlans(tx)).map(({ content }) => content.header.cycleYear);
    const known = [...calendar.holidays, ...calendar.swappedDays].map(({ day }) => yearOf(day));
    const needed = [...new Set([thisYear, ...cycles.filter((year) => year >= thisYear)])].sort();
    const years = [...new Set([...needed, ...known, thisYear + 1])].sort();
    const year = asked.year ?? thisYear;
    const rows = await tx.calendarDay.findMany({
      where: {
        removedAt: null,
        day: { gte: dateColumn(`${year}-01-01`), lte: dateColumn(`${year}-12-31`) },
      },
      include: { enteredBy: { select: { fullName: true } } },
      orderBy: { day: "asc" },
    });
    return ok({
      year,
      years: years.includes(year) ? years : [...years, year].sort(),
      rows: rows.flatMap(({ id, day, kind: stored, name, document, enteredBy }) => {
        const kind = CALENDAR_DAY_KINDS.find((one) => one === stored);
        if (!kind) return [];
        return [{ dayId: id, day: fromDateColumn(day), kind, name, document, enteredBy: enteredBy.fullName }];
      }),
      holidays: rows.filter(({ kind }) => kind !== "swapped_in").length,
      workedDays: rows.filter(({ kind }) => kind === "swapped_in").length,
      missingYears: needed.filter((one) => yearsWithoutHolidays([one], calendar).length > 0),
      mayChange: holds(actor, "calendar.manage") && actor.level === "province",
    });
  },
});
