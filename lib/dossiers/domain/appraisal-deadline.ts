import type { IsoDate } from "@/lib/core/dates";
import { howOfOffer, offeredDay } from "@/lib/dossiers/domain/offered-day";
import { leftUntil, type CountingStep, type HowCounted } from "@/lib/programmes/domain/how-counted";
import type { StepKind } from "@/lib/programmes/domain/plan";
import {
  countWorkingDays,
  daysPassed,
  workingDaysBetween,
  type WorkCalendar,
} from "@/lib/programmes/domain/working-days";

/*
 * None of the five plans says how long a body may take with a dossier. These are the house's own numbers, in working
 * days, until a tenant sets its own; the plan's day for the decision, where there is one, comes first.
 */
const WORKING_DAYS = { evaluate: 10, intake: 3, appraise: 15 } as const satisfies Partial<
  Record<StepKind, number>
>;

export const SUPPLEMENT_WORKING_DAYS = 5;

/** What the house's numbers are called where a day counted with them is shown. */
export const HOUSE_BASIS =
  "Số ngày do phần mềm đề nghị; kế hoạch không quy định thời hạn của từng bước. Sửa bằng văn bản gia hạn.";

/** The day by which a returned dossier is to come back, unless the reviewer writes another. */
export const supplementDueOn = (today: IsoDate, calendar: WorkCalendar): IsoDate =>
  offeredDay(today, SUPPLEMENT_WORKING_DAYS, calendar);

/** The plan's own last day for the decision, with its words. */
export interface PlanDay {
  readonly day: IsoDate;
  readonly words: string;
  readonly clause: string;
}

/** What happened to a running deadline after it was set, in order. */
export type DueChange =
  | { readonly kind: "paused"; readonly askedOn: IsoDate; readonly answeredOn: IsoDate }
  | { readonly kind: "extended"; readonly to: IsoDate; readonly document: string };

/** From what the last day of a step is counted; stored with it, so that it can be shown and counted anew. */
export interface DueCounting {
  /** The day the dossier came to the step; that day itself is not counted. */
  readonly from: IsoDate;
  /** Null where the step has only the plan's day. */
  readonly workingDays: number | null;
  /** The plan's day where it comes first. */
  readonly planDay: PlanDay | null;
  readonly changes: readonly DueChange[];
}

/**
 * How the last day of a step is counted, for a dossier that comes to it today: the house's number of working days,
 * never later than the plan's day for the decision. Null for steps whose days are set elsewhere and plans that name none.
 */
export function countingOfStep(
  kind: StepKind,
  { today, planDay }: { readonly today: IsoDate; readonly planDay: PlanDay | null },
): DueCounting | null {
  if (kind === "evaluate" || kind === "intake" || kind === "appraise") {
    return { from: today, workingDays: WORKING_DAYS[kind], planDay, changes: [] };
  }
  return planDay && { from: today, workingDays: null, planDay, changes: [] };
}

/** The last day that a counting gives with the calendar as it is: number of days, the plan's day, then what changed. */
export function dueOf(counting: DueCounting, calendar: WorkCalendar): IsoDate | null {
  const first = firstDue(counting, calendar);
  if (first === null) return null;
  return counting.changes.reduce<IsoDate>(
    (due, change) =>
      change.kind === "extended"
        ? change.to
        : heldBack(resumedDueOn(due, { ...change, calendar }), due, counting.planDay),
    first,
  );
}

/** Days given back never carry a deadline over the plan's day; only a paper that extends it does. */
const heldBack = (resumed: IsoDate, due: IsoDate, planDay: PlanDay | null): IsoDate =>
  planDay !== null && due <= planDay.day && planDay.day < resumed ? planDay.day : resumed;

/** The last day before anything changed it, and whether the plan's day came first. */
export function firstDue(
  { from, workingDays, planDay }: DueCounting,
  calendar: WorkCalendar,
): IsoDate | null {
  if (workingDays === null) return planDay?.day ?? null;
  const { day } = countWorkingDays(from, workingDays, { direction: "after", calendar });
  return planDay !== null && planDay.day >= from && planDay.day < day ? planDay.day : day;
}

/** The clock stood still while the unit mended: the working days that passed are given back. */
export const resumedDueOn = (
  dueOn: IsoDate,
  {
    askedOn,
    answeredOn,
    calendar,
  }: { readonly askedOn: IsoDate; readonly answeredOn: IsoDate; readonly calendar: WorkCalendar },
): IsoDate =>
  countWorkingDays(dueOn, workingDaysBetween(askedOn, answeredOn, calendar), { direction: "after", calendar })
    .day;

/** How the last day of a step was counted, change by change, with the calendar as it is. */
export function howOfDue(
  counting: DueCounting,
  {
    closesOn,
    today,
    calendar,
  }: { readonly closesOn: IsoDate; readonly today: IsoDate; readonly calendar: WorkCalendar },
): HowCounted {
  const { from, workingDays, planDay, changes } = counting;
  const steps: CountingStep[] = [];
  if (workingDays !== null) {
    const { day: to } = countWorkingDays(from, workingDays, { direction: "after", calendar });
    steps.push({
      kind: "working_days",
      from,
      to,
      count: workingDays,
      passed: daysPassed(from, to, calendar),
      basis: HOUSE_BASIS,
    });
  }
  const first = firstDue(counting, calendar);
  if (planDay !== null && planDay.day === first) steps.push({ kind: "plan_day_first", ...planDay });
  let due = first ?? closesOn;
  for (const change of changes) {
    if (change.kind === "extended") {
      steps.push({ kind: "extended", newDay: change.to, formerDay: due, document: change.document });
      due = change.to;
      continue;
    }
    const { askedOn, answeredOn } = change;
    const resumed = resumedDueOn(due, { askedOn, answeredOn, calendar });
    const given = workingDaysBetween(askedOn, answeredOn, calendar);
    steps.push({ kind: "paused", from: askedOn, to: answeredOn, workingDays: given, newDay: resumed });
    due = heldBack(resumed, due, planDay);
    if (planDay !== null && due < resumed) steps.push({ kind: "plan_day_first", ...planDay });
  }
  return { closesOn, steps, left: leftUntil(today, closesOn, calendar) };
}

/** The day offered for a supplement, with how it was counted. */
export const howOfSupplement = (today: IsoDate, calendar: WorkCalendar): HowCounted =>
  howOfOffer(today, SUPPLEMENT_WORKING_DAYS, calendar);
