import { daysBetween, SOON_DAYS, type IsoDate } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import type { Proposal } from "@/lib/dossiers/domain/appraisal";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import { workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";
import type { Urgency, WorkItem } from "@/lib/reports/domain/work-item";

/** Four counts on top of every worklist. Work without a date counts as «còn lại». */
export function urgencyOf(daysLeft: number | null): Urgency {
  if (daysLeft === null || daysLeft > SOON_DAYS) return "con-lai";
  if (daysLeft < 0) return "qua-han";
  return daysLeft === 0 ? "hom-nay" : "trong-7-ngay";
}

/** The day asked, with the tenant's calendar. */
export interface WorkingDay {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

type DaysLeft = Pick<WorkItem, "daysLeft" | "workingDaysLeft">;

export const NO_DAYS: DaysLeft = { daysLeft: null, workingDaysLeft: null };

/** Days to a last day: all of them for what is urgent, worked ones for the words. */
export const daysUntil = (dueOn: IsoDate | null, { today, calendar }: WorkingDay): DaysLeft =>
  dueOn === null
    ? NO_DAYS
    : { daysLeft: daysBetween(today, dueOn), workingDaysLeft: workingDaysBetween(today, dueOn, calendar) };

/** By deadline, work without one last; the same day in the order of its code. */
export const byDeadline = (a: WorkItem, b: WorkItem): number =>
  (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
  a.code.localeCompare(b.code);

export interface DossierDuty {
  readonly permission: Permission;
  readonly statuses: readonly DossierStatus[];
  /** `own`: the territory or unit that prepares it. `current`: the territory of the current step. */
  readonly at: "own" | "current";
  /** Only while it stands on no living agenda, or in no living decision; or only with this proposal. */
  readonly unless?: "on_agenda" | "in_decision";
  readonly proposal?: Proposal;
  readonly task: string;
  /** `{id}` is the dossier's. */
  readonly href: string;
}

/** Who has to do something while a dossier is in a status, with the verb that opens the work. */
export const DOSSIER_DUTIES: readonly DossierDuty[] = [
  {
    permission: "dossier.prepare",
    statuses: ["draft"],
    at: "own",
    task: "Làm tiếp hồ sơ",
    href: "/ho-so/{id}",
  },
  {
    permission: "dossier.prepare",
    statuses: ["returned"],
    at: "own",
    task: "Bổ sung hồ sơ",
    href: "/ho-so/{id}",
  },
  {
    permission: "dossier.prepare",
    statuses: ["declined_intake"],
    at: "own",
    task: "Hoàn thiện và gửi lại hồ sơ",
    href: "/ho-so/{id}",
  },
  {
    permission: "dossier.evaluate",
    statuses: ["evaluating"],
    at: "current",
    task: "Đánh giá hồ sơ",
    href: "/tham-dinh/{id}",
  },
  {
    permission: "dossier.receive",
    statuses: ["submitted"],
    at: "current",
    task: "Tiếp nhận hồ sơ",
    href: "/tham-dinh/{id}/tiep-nhan",
  },
  {
    permission: "dossier.appraise",
    statuses: ["received", "under_review"],
    at: "current",
    task: "Thẩm định hồ sơ",
    href: "/tham-dinh/{id}",
  },
  {
    permission: "dossier.appraise",
    statuses: ["resubmitted"],
    at: "current",
    task: "Xem nội dung đã bổ sung",
    href: "/tham-dinh/{id}",
  },
  {
    permission: "meeting.manage",
    statuses: ["in_meeting"],
    at: "current",
    unless: "on_agenda",
    task: "Đưa vào cuộc xét",
    href: "/hop-xet/moi",
  },
  {
    permission: "decision.draft",
    statuses: ["proposed"],
    at: "current",
    unless: "in_decision",
    proposal: "recognise",
    task: "Lập dự thảo quyết định",
    href: "/quyet-dinh",
  },
  {
    permission: "decision.sign",
    statuses: ["proposed"],
    at: "current",
    proposal: "not_recognise",
    task: "Xem đề xuất không công nhận",
    href: "/ky/khong-cong-nhan/{id}",
  },
];

/** What a dossier that a review sent back with a question asks of whoever read it (decision 0022). */
export const CLARIFYING = "Làm rõ theo yêu cầu của cuộc xét";

const NAMED = 4;

/** «Làm phần được giao: Tiêu chí 1.1, Tiêu chí 1.2 và 3 phần nữa». */
export function givenTask(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return `Làm phần được giao: ${names.slice(0, NAMED).join(", ")}${rest > 0 ? ` và ${rest} phần nữa` : ""}`;
}

/** A member's own part in one dossier of a review: it waits for his answer until one of these holds. */
export interface AskedItem {
  readonly concluded: boolean;
  readonly answered: boolean;
  readonly ownEntry: boolean;
}

/** Does the review still ask this member? Nothing is asked of him about what he entered himself. */
export const stillAsks = (items: readonly AskedItem[]): boolean =>
  items.some(({ concluded, answered, ownEntry }) => !concluded && !answered && !ownEntry);

/** Statuses in which the unit's side waits for somebody else. */
export const WAITING_STATUSES: readonly DossierStatus[] = [
  "evaluating",
  "submitted",
  "received",
  "under_review",
  "resubmitted",
  "in_meeting",
  "proposed",
];
