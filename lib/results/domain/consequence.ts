import type { IsoDate } from "@/lib/core/dates";

/** What a title that was not reached or not kept brought, on whom it falls, and by which paper (BN II.7). */
export interface ConsequenceView {
  readonly subject: string;
  /** The post of the head on the day; no name. */
  readonly headTitle: string | null;
  readonly unitName: string;
  readonly year: number;
  readonly text: string;
  readonly clause: string;
  readonly document: string;
  readonly on: IsoDate;
}

export const LOSS_SUBJECT_LABELS: Readonly<Record<string, string>> = {
  unit: "Đơn vị",
  head: "Người đứng đầu",
};
