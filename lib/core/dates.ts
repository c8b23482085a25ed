/**
 * Days as the regulations mean them: calendar days in Vietnam, written `yyyy-MM-dd`.
 * Rules take and give `IsoDate`; only the edge turns an instant into a day.
 */
export type IsoDate = string;

export const TIME_ZONE = "Asia/Ho_Chi_Minh";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TYPED_DATE = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/;
const MILLISECONDS_PER_DAY = 86_400_000;

const isoDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Vietnam at this instant; it changes at 24:00 there. */
export const dayInVietnam = (instant: Date): IsoDate => isoDay.format(instant);

/** Builds a day from its parts, or null when there is no such day (30/2). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return exists ? instant.toISOString().slice(0, 10) : null;
}

/** Reads what an officer types: 5/3/2026, 05-03-2026, 5.3.26. Null when it is not a day. */
export function parseTypedDate(text: string): IsoDate | null {
  const match = TYPED_DATE.exec(text);
  if (!match?.[1] || !match[2] || !match[3]) return null;
  const year = match[3].length === 2 ? 2000 + Number(match[3]) : Number(match[3]);
  return isoDate(year, Number(match[2]), Number(match[1]));
}

export const isIsoDate = (text: string): boolean => {
  const match = ISO_DATE.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
};

/** A day as it stands in an address or as an officer types it; null when it is neither. */
export const readDay = (text: string): IsoDate | null => (isIsoDate(text) ? text : parseTypedDate(text));

const toUtc = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(toUtc(day) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / MILLISECONDS_PER_DAY);

/** A day so many days away or nearer is «sắp đến hạn», on every list alike. */
export const SOON_DAYS = 7;

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: IsoDate): number => new Date(toUtc(day)).getUTCDay() || 7;

/** A half-open stretch of days: `from` is in it, `to` is not; a missing `to` means still running. */
export interface Period {
  readonly from: IsoDate;
  readonly to?: IsoDate | null;
}

/** True when the two stretches have a day in common. */
export const overlaps = (a: Period, b: Period): boolean =>
  (!a.to || b.from < a.to) && (!b.to || a.from < b.to);

export const isWithin = (day: IsoDate, { from, to }: Period): boolean => from <= day && (!to || day < to);

/** `timestamptz`/`date` columns come back as `Date`; a `date` is midnight UTC. */
export const dateColumn = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

export const fromDateColumn = (value: Date): IsoDate => value.toISOString().slice(0, 10);
