import type { TrialOutcome, TrialRow } from "@/lib/dossiers/domain/criteria-trial";

/** A unit whose result would be another, or is not known for a reason of its own. */
export interface TriedUnit {
  readonly dossierId: string;
  readonly unitName: string;
  readonly outcome: Exclude<TrialOutcome, "still" | "none">;
  readonly rows: readonly TrialRow[];
}

export interface CriteriaTrialView {
  /** Of the dossiers that were tried; null when there are none. */
  readonly year: number | null;
  readonly years: readonly number[];
  /** A scored set: answers of «đạt / chưa đạt» give no points. */
  readonly isScored: boolean;
  readonly dossiers: number;
  /** More dossiers than are tried at once. */
  readonly isCut: boolean;
  readonly achievedBefore: number;
  readonly counts: Readonly<Record<TrialOutcome, number>>;
  /** Rows of the draft that no dossier says anything about. */
  readonly withoutPast: readonly { readonly code: string; readonly title: string }[];
  /** Units that achieved and of which only those rows are not known. */
  readonly openForThemOnly: number;
  /** Rows by which units no longer achieve, those of most units first. */
  readonly losing: readonly { readonly code: string; readonly title: string; readonly units: number }[];
  readonly units: readonly TriedUnit[];
  /** Units with another result beyond those listed. */
  readonly notListed: number;
}
