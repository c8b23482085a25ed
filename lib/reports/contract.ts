import type { IsoDate } from "@/lib/core/dates";
import type { Urgency, WorkItem } from "@/lib/reports/domain/work-item";
import type { SavedFilterView } from "@/lib/reports/filter-contract";

export { URGENCIES } from "@/lib/reports/domain/work-item";
export type { Urgency, WorkItem } from "@/lib/reports/domain/work-item";

export const WORKLIST_BOXES = ["chua-xu-ly", "dang-cho", "da-xu-ly"] as const;
export type WorklistBox = (typeof WORKLIST_BOXES)[number];

export interface WorklistView {
  readonly box: WorklistBox;
  readonly items: readonly WorkItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Record<Urgency, number>>;
  readonly totals: Readonly<Record<WorklistBox, number>>;
  readonly today: IsoDate;
  /** The person's own filters over lists, each a list of work of its own. */
  readonly savedFilters: readonly SavedFilterView[];
}

export interface WorklistInput {
  readonly box: WorklistBox;
  readonly urgency: Urgency | null;
  readonly page: number;
}
