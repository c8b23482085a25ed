import type { IsoDate } from "@/lib/core/dates";
import type { Page } from "@/lib/core/page";
import type { TrialOutcome, TrialRow } from "@/lib/dossiers/domain/criteria-trial";
import type { PlanTrial, PlanTrialLine } from "@/lib/dossiers/domain/plan-trial";
import type { CaseTrial } from "@/lib/dossiers/domain/plan-trial-cases";

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

/** A draft of a plan held against the register and the cases of the plan before it. */
export interface PlanTrialView extends Omit<PlanTrial, "changed"> {
  readonly today: IsoDate;
  /** The plan it is compared with: the newest published one of the same programme and issuer. */
  readonly before: { readonly planVersionId: string; readonly cycleYear: number } | null;
  /** Units that fare otherwise, a page at a time. */
  readonly changed: Page<PlanTrialLine>;
  /** Null where there is no plan before, or the reader reads no dossiers. */
  readonly cases: (CaseTrial & { readonly isCut: boolean; readonly notListed: number }) | null;
}
