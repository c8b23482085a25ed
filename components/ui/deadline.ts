import { SOON_DAYS, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";

export type DeadlineState = "on_time" | "due_soon" | "due_today" | "overdue" | "paused" | "met";

export interface Deadline {
  readonly state: DeadlineState;
  /** Days from today to the last day; negative when it has passed. For `met`: days it was done ahead. */
  readonly daysLeft: number;
  /** Days of these that are worked, by the tenant's calendar; then the words count them. */
  readonly workingDaysLeft?: number | null | undefined;
  /** The first day the count stands still; only for `paused`. */
  readonly pausedOn?: IsoDate | null | undefined;
}

/** State of a deadline that runs: «sắp đến hạn» is seven days or fewer. */
export function runningDeadlineState(daysLeft: number): DeadlineState {
  if (daysLeft < 0) return "overdue";
  if (daysLeft === 0) return "due_today";
  return daysLeft <= SOON_DAYS ? "due_soon" : "on_time";
}

/** The words of the deadline chip; dates stay beside it, in their own column or line. */
export function deadlineWords({ state, daysLeft, workingDaysLeft, pausedOn }: Deadline): string {
  switch (state) {
    case "on_time":
    case "due_soon":
      return leftWords(daysLeft, workingDaysLeft ?? null);
    case "due_today":
      return "Hạn hôm nay";
    case "overdue":
      return `Quá hạn ${Math.abs(daysLeft)} ngày`;
    case "paused":
      return pausedOn ? `Tạm dừng tính hạn từ ${formatDate(pausedOn).slice(0, 5)}` : "Tạm dừng tính hạn";
    case "met":
      return metWords(daysLeft);
  }
}

function leftWords(daysLeft: number, workingDaysLeft: number | null): string {
  if (workingDaysLeft === null) return `Còn ${daysLeft} ngày`;
  return workingDaysLeft === 0 ? `Còn ${daysLeft} ngày nghỉ` : `Còn ${workingDaysLeft} ngày làm việc`;
}

function metWords(daysAhead: number): string {
  if (daysAhead > 0) return `Xong trước hạn ${daysAhead} ngày`;
  return daysAhead === 0 ? "Xong đúng hạn" : `Xong sau hạn ${-daysAhead} ngày`;
}
