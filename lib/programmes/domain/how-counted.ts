import type { IsoDate } from "@/lib/core/dates";
import type { Counting } from "@/lib/programmes/domain/calendar";
import type { Reading } from "@/lib/programmes/domain/date-language";
import type { Extension } from "@/lib/programmes/domain/extension";
import { daysPassed, type DaysPassed, type WorkCalendar } from "@/lib/programmes/domain/working-days";

/** One thing that made a last day what it is, in the order in which it did. */
export type CountingStep =
  /** The plan's own words and how they are read. */
  | {
      readonly kind: "plan_day";
      readonly words: string;
      readonly namedDay: IsoDate | null;
      readonly reading: Reading | null;
      readonly clause: string;
      /** Days off passed over where the plan itself counts working days. */
      readonly skipped: readonly IsoDate[];
    }
  | {
      readonly kind: "working_days";
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly count: number;
      readonly passed: DaysPassed;
      readonly basis: string;
    }
  | {
      readonly kind: "plan_day_first";
      readonly day: IsoDate;
      readonly words: string;
      readonly clause: string;
    }
  | {
      readonly kind: "paused";
      readonly from: IsoDate;
      readonly to: IsoDate;
      readonly workingDays: number;
      readonly newDay: IsoDate;
    }
  /** The clock stands still since a day; whatever passes is given back. */
  | { readonly kind: "standing_still"; readonly since: IsoDate }
  /** A reviewer wrote the day down in his letter. */
  | { readonly kind: "written_down"; readonly on: IsoDate; readonly by: string }
  | {
      readonly kind: "extended";
      readonly newDay: IsoDate;
      readonly formerDay: IsoDate | null;
      readonly document: string;
    };

/** How a last day was found, shown beside it as «Cách tính». */
export interface HowCounted {
  readonly closesOn: IsoDate;
  readonly steps: readonly CountingStep[];
  /** «còn n ngày làm việc»; null once the day has passed, and while the clock stands still. */
  readonly left: { readonly from: IsoDate; readonly passed: DaysPassed } | null;
}

export const leftUntil = (today: IsoDate, closesOn: IsoDate, calendar: WorkCalendar): HowCounted["left"] =>
  closesOn < today ? null : { from: today, passed: daysPassed(today, closesOn, calendar) };

export const documentWords = ({ document }: Pick<Extension, "document">): string =>
  `${document.number} của ${document.issuer}`;

/** A plan's day as it counts for a unit: its words, its reading, and the extension that took its place. */
export function howOfWindow(
  window: {
    readonly closesOn: IsoDate | null;
    readonly words: string | null;
    readonly clause: string | null;
    readonly counted: Counting | null;
    readonly extension: Extension | null;
  },
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkCalendar },
): HowCounted | null {
  const { closesOn, words, clause, counted, extension } = window;
  if (closesOn === null) return null;
  return {
    closesOn,
    steps: [
      {
        kind: "plan_day",
        words: words ?? "",
        namedDay: counted?.namedDay ?? null,
        reading: counted?.reading ?? null,
        clause: clause ?? "",
        skipped: counted?.skipped ?? [],
      },
      ...(extension
        ? [
            {
              kind: "extended" as const,
              newDay: extension.closesOn,
              formerDay: extension.formerClosesOn,
              document: documentWords(extension),
            },
          ]
        : []),
    ],
    left: leftUntil(today, closesOn, calendar),
  };
}
