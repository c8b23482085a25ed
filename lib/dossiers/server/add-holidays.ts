import "server-only";
import { err, type Result } from "@/lib/core/result";
import { afterCalendarChange } from "@/lib/dossiers/server/change-calendar";
import { defineCommand } from "@/lib/platform/command";
import {
  addHolidaysInput,
  type CalendarRefusal,
  type ChangedCalendar,
} from "@/lib/programmes/calendar-contract";
import { decideHolidays } from "@/lib/programmes/domain/calendar-days";
import { insertCalendarDays } from "@/lib/dossiers/server/calendar-store";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";

/**
 * A holiday of one or several days, with the document that says so; the product brings none of its own. It stands in
 * this area because the days of running dossiers are counted anew with it. Refuses whoever is not at the province.
 */
export const addHolidays = defineCommand({
  name: "calendar.add-holidays",
  permission: "calendar.manage",
  input: addHolidaysInput,

  async run(context, { name, from, to, document }): Promise<Result<ChangedCalendar, CalendarRefusal>> {
    const { tx, actor } = context;
    if (actor.level !== "province") return err({ code: "calendar.not-found" });
    const days = decideHolidays({ from, to }, await findWorkCalendar(tx));
    if (!days.ok) return days;

    const rows = days.value.map((day) => ({ day, kind: "holiday" as const, name, document }));
    if (!(await insertCalendarDays(tx, actor, rows))) {
      return err({ code: "calendar.day-taken", day: from, name });
    }
    return afterCalendarChange(context, {
      event: "calendar.holidays-added",
      days: rows.length,
      details: { name, from, to: to ?? from, document },
    });
  },
});
