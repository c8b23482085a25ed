import "server-only";
import { err, type Result } from "@/lib/core/result";
import { formatDate } from "@/lib/core/text";
import { afterCalendarChange } from "@/lib/dossiers/server/change-calendar";
import { defineCommand } from "@/lib/platform/command";
import { addSwapInput, type CalendarRefusal, type ChangedCalendar } from "@/lib/programmes/calendar-contract";
import { decideSwap } from "@/lib/programmes/domain/calendar-days";
import { insertCalendarDays } from "@/lib/dossiers/server/calendar-store";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";

/** «Hoán đổi ngày làm việc»: a working day off and the weekend day worked instead, by one document, in one act. */
export const addSwap = defineCommand({
  name: "calendar.add-swap",
  permission: "calendar.manage",
  input: addSwapInput,

  async run(
    context,
    { dayOff, workedDay, swapDocument: document },
  ): Promise<Result<ChangedCalendar, CalendarRefusal>> {
    const { tx, actor } = context;
    if (actor.level !== "province") return err({ code: "calendar.not-found" });
    const decided = decideSwap({ dayOff, workedDay }, await findWorkCalendar(tx));
    if (!decided.ok) return decided;

    const inserted = await insertCalendarDays(tx, actor, [
      { day: dayOff, kind: "swapped_off", name: `Nghỉ hoán đổi, làm bù ${formatDate(workedDay)}`, document },
      { day: workedDay, kind: "swapped_in", name: `Làm bù cho ngày ${formatDate(dayOff)}`, document },
    ]);
    if (!inserted) return err({ code: "calendar.day-taken", day: dayOff, name: "" });
    return afterCalendarChange(context, {
      event: "calendar.days-swapped",
      days: 2,
      details: { dayOff, workedDay, document },
    });
  },
});
