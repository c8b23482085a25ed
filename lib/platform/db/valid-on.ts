import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";

/** Of rows with a term, those whose term takes in the day: `validTo` is the first day that it does not. */
export const validOn = (day: IsoDate) => ({
  validFrom: { lte: dateColumn(day) },
  OR: [{ validTo: null }, { validTo: { gt: dateColumn(day) } }],
});
