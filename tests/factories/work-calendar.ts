import type { IsoDate } from "@/lib/core/dates";
import type { CalendarEntry } from "@/lib/programmes/domain/working-days";

/** Days of a tenant's calendar, by the document of this test. */
export const entries = (...days: readonly IsoDate[]): readonly CalendarEntry[] =>
  days.map((day) => ({ day, name: "Ngày nghỉ", document: "Thông báo số 1/TB-UBND" }));
