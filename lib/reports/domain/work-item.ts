import type { IsoDate } from "@/lib/core/dates";

export const URGENCIES = ["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** One piece of work: what to do (verb first), on what, until when, and where it is done. */
export interface WorkItem {
  readonly id: string;
  readonly task: string;
  readonly subject: string;
  readonly code: string;
  readonly from: string;
  readonly statusOf:
    | "dossier"
    | "registration"
    | "entry"
    | "decision"
    | "meeting"
    | "maintenance"
    | "result"
    | "override"
    | "opinion"
    | "delegation"
    | "report";
  readonly status: string;
  readonly dueOn: IsoDate | null;
  readonly daysLeft: number | null;
  readonly workingDaysLeft: number | null;
  readonly href: string;
}
