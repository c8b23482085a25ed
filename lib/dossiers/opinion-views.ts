import type { IsoDate } from "@/lib/core/dates";
import type { OpinionState, Position } from "@/lib/dossiers/domain/opinion";

/* What pages and papers get of the bodies that were asked: views, never rows. */

export interface NamedCriterion {
  readonly code: string;
  readonly number: string;
  readonly title: string;
}

export interface OpinionSaid {
  readonly number: number;
  readonly position: Position;
  readonly text: string;
  readonly criteria: readonly NamedCriterion[];
  /** The sending that was read. */
  readonly submission: number;
  readonly personName: string;
  readonly postTitle: string;
  readonly givenOn: IsoDate;
  readonly late: boolean;
}

/** One asked body with what it was asked and what it says, as the desk, the sheet and the papers show it. */
export interface AskedOpinion {
  readonly id: string;
  readonly bodyName: string;
  readonly fromRoute: boolean;
  /** Of the route's step. */
  readonly clause: string;
  readonly question: string;
  readonly criteria: readonly NamedCriterion[];
  readonly submission: number;
  readonly askedOn: IsoDate;
  readonly askedByName: string;
  readonly askedByTitle: string;
  readonly askingBodyName: string;
  readonly dueOn: IsoDate;
  readonly workingDaysLeft: number;
  /** From how many working days the last day was counted; null where it was written down. */
  readonly workingDays: number | null;
  readonly closedOn: IsoDate | null;
  readonly closingNote: string;
  readonly state: OpinionState;
  /** As corrected last. */
  readonly opinion: OpinionSaid | null;
  /** What stood before its corrections, oldest first. */
  readonly earlier: readonly OpinionSaid[];
}
