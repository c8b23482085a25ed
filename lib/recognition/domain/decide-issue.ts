import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";

export type IssueDayRefusal =
  | { readonly code: "decision.dated-in-future"; readonly today: IsoDate }
  | { readonly code: "decision.dated-before-signing"; readonly signedOn: IsoDate };

/** The day on the paper: not before the day of signing and not after today. */
export function decideIssueDay(
  decidedOn: IsoDate,
  { signedOn, today }: { readonly signedOn: IsoDate; readonly today: IsoDate },
): Result<IsoDate, IssueDayRefusal> {
  if (decidedOn > today) return err({ code: "decision.dated-in-future", today });
  if (decidedOn < signedOn) return err({ code: "decision.dated-before-signing", signedOn });
  return ok(decidedOn);
}
