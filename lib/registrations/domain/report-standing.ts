import type { IsoDate } from "@/lib/core/dates";
import { isLate, type ReportPeriod } from "@/lib/registrations/domain/report-periods";

/** How a unit stands with one period. */
export const REPORT_MARKS = ["waiting", "writing", "overdue", "sent", "sent_late"] as const;
export type ReportMark = (typeof REPORT_MARKS)[number];

export const REPORT_MARK_LABELS = {
  waiting: "Chưa gửi",
  writing: "Đang soạn",
  overdue: "Quá hạn, chưa gửi",
  sent: "Đã gửi",
  sent_late: "Đã gửi, muộn",
} as const satisfies Record<ReportMark, string>;

/** What is on record of one period: the day of its first sending, and whether a first draft is being written. */
export interface OnRecord {
  readonly firstSentOn: IsoDate | null;
  readonly drafted: boolean;
}

/** Late by the day it was first sent; a correction afterwards makes nothing late and nothing early. */
export function markOf(
  period: Pick<ReportPeriod, "dueOn">,
  { firstSentOn, drafted }: OnRecord,
  today: IsoDate,
): ReportMark {
  if (firstSentOn !== null) return isLate(period, firstSentOn) ? "sent_late" : "sent";
  if (isLate(period, today)) return "overdue";
  return drafted ? "writing" : "waiting";
}
