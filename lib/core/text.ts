import { TIME_ZONE, type IsoDate } from "@/lib/core/dates";

/** Search key of a Vietnamese text: lower case, no tone marks, đ as d, single spaces. «Hoà», «Hòa», «hoa» are one. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/\s+/g, " ").trim();

/** What the server keeps of a typed text: composed letters, no blanks at the ends. */
export const tidy = (text: string): string => text.normalize("NFC").trim();

/** The first letter large, as at the head of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What was typed, closed like a sentence. */
export const withStop = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

const collator = new Intl.Collator("vi-VN", { numeric: true });

/** The order of the Vietnamese alphabet, numbers by their size: as names stand in the database. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** `2026-03-05` as 05/03/2026. */
export const formatDate = (day: IsoDate): string => day.split("-").reverse().join("/");

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit" });
const dayParts = new Intl.DateTimeFormat("en-CA", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** An instant as «08:05 ngày 20/10/2026», in Vietnam's time. */
export const formatDateTime = (instant: Date): string =>
  `${clock.format(instant)} ngày ${formatDate(dayParts.format(instant))}`;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

interface AdminDate {
  readonly date: string;
  readonly month: string;
  readonly year: string;
}

/** Day, month and year as Nghị định 30/2020, Phụ lục I writes them: days below 10 and months 1 and 2 take a leading zero. */
export function adminDateParts(day: IsoDate): AdminDate {
  const [year = "", month = "", date = ""] = day.split("-");
  const number = Number(month);
  return { date: twoDigits(Number(date)), month: number <= 2 ? twoDigits(number) : String(number), year };
}

/** «ngày 05 tháng 3 năm 2026». */
export function formatAdminDate(day: IsoDate): string {
  const { date, month, year } = adminDateParts(day);
  return `ngày ${date} tháng ${month} năm ${year}`;
}

const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

export const formatNumber = (value: number): string => numbers.format(value);

export const formatPercent = (value: number): string => `${numbers.format(value)}%`;

/** Reads a typed number: «87,5», «1.234,5», «100». Null when it is not a number. */
export function parseTypedNumber(text: string): number | null {
  const compact = text.replace(/[\s%]/g, "");
  if (!/^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+([.,]\d+)?$/.test(compact)) return null;
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact);
  return Number((grouped ? compact.replaceAll(".", "") : compact).replace(",", "."));
}
