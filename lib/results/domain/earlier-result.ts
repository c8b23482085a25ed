import type { IsoDate } from "@/lib/core/dates";
import type { MovementGrade, Programme } from "@/lib/programmes/domain/programme";

/** One earlier result of a unit in a year, on paper or in the product, with the decision that says so. */
export interface EarlierResult {
  readonly unitId: string;
  readonly unitName: string;
  readonly programme: Programme;
  readonly year: number;
  readonly outcome:
    | { readonly kind: "title"; readonly achieved: boolean }
    | { readonly kind: "grade"; readonly grade: MovementGrade };
  /** Withdrawn since: it stays on record and no longer counts. */
  readonly withdrawn: boolean;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly source: "paper" | "system";
}

/** The results of a unit and of the units it came from, as eligibility asks for them. */
export interface Lineage {
  readonly unitId: string;
  readonly predecessorIds: readonly string[];
  readonly results: readonly EarlierResult[];
  /** Entered from paper and not checked yet: they count for nothing, and say why a result is missing. */
  readonly waiting?: readonly WaitingResult[];
}

export interface WaitingResult {
  readonly unitId: string;
  readonly programme: string;
  readonly year: number;
}
