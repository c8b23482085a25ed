import { isoDate, type IsoDate, type Period } from "@/lib/core/dates";
import type { PlanContent, PlanDraft, RouteRow } from "@/lib/programmes/domain/plan";

/** 29/2 has no counterpart in a common year: it becomes 28/2. */
function yearLater(day: IsoDate): IsoDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return isoDate(year + 1, month, dayOfMonth) ?? `${year + 1}-02-28`;
}

const periodLater = ({ from, to }: Period): Period => ({
  from: yearLater(from),
  to: to ? yearLater(to) : null,
});

/** «…-2026» becomes «…-2027»; a key without a year gets one. */
const keyOfYear = (key: string, year: number): string =>
  /-\d{4}$/.test(key) ? key.replace(/\d{4}$/, String(year)) : `${key}-${year}`;

/** The cycle's own year in a text, as a word of its own: «trước ngày 31/3/2023», «thực hiện năm 2026». */
const nextYearIn = (text: string, year: number): string =>
  text.replace(new RegExp(`(?<!\\d)${year}(?!\\d)`, "g"), String(year + 1));

const rowLater = (row: RouteRow): RouteRow =>
  row.when.on ? { ...row, when: { ...row.when, on: periodLater(row.when.on) } } : row;

/**
 * Last year's plan as the beginning of next year's: its days one year later, its document left open, everything else as
 * it was, each item with the clause it had. Days of milestones are named within the year and move by themselves. Numbers
 * that are given anew each year are empty again (Bắc Ninh III.1.3: «giao hằng năm»).
 */
export function planForNextYear(plan: PlanContent): PlanDraft {
  const { header, routes, milestones, quotas } = plan;
  const year = header.cycleYear;
  const cycle = periodLater(header.cycle);
  return {
    ...plan,
    header: {
      ...header,
      key: keyOfYear(header.key, year + 1),
      title: nextYearIn(header.title, year),
      cycleYear: year + 1,
      documentNumber: null,
      documentDate: null,
      documentDateWords: "",
      sourceNotes: [`Chép từ kế hoạch năm ${year}; đối chiếu từng điều với văn bản năm ${year + 1}.`],
      cycle,
      effective: { from: cycle.from, to: null },
    },
    routes: routes.map(rowLater),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      words: nextYearIn(milestone.words, year),
    })),
    quotas: quotas.map((quota) => (quota.kind === "assigned" ? { ...quota, number: null } : quota)),
  };
}
