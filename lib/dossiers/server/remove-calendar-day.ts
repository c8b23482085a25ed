import "server-only";
import { err, type Result } from "@/lib/core/result";
import { afterCalendarChange } from "@/lib/dossiers/server/change-calendar";
import { defineCommand } from "@/lib/platform/command";
import {
  removeCalendarDayInput,
  type CalendarRefusal,
  type ChangedCalendar,
} from "@/lib/programmes/calendar-contract";
import { removeCalendarDay as takeOut } from "@/lib/dossiers/server/calendar-store";

/** Takes a day entered wrongly out of the calendar. It stays on record, and running days are counted anew. */
export const removeCalendarDay = defineCommand({
  name: "calendar.remove-day",
  permission: "calendar.manage",
  input: removeCalendarDayInput,

  async run(context, { dayId }): Promise<Result<ChangedCalendar, CalendarRefusal>> {
    const { tx, actor, now } = context;
    if (actor.level !== "province") return err({ code: "calendar.day-not-found" });
    if (!(await takeOut(tx, actor, { dayId, now }))) return err({ code: "calendar.day-not-found" });
    return afterCalendarChange(context, { event: "calendar.day-removed", days: 1, details: { dayId } });
  },
});
