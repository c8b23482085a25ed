import type { IsoDate } from "@/lib/core/dates";
import type { SheetTable } from "@/lib/core/spreadsheet";
import type { ImportMode } from "@/lib/programmes/criteria-contract";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { DifferenceLine } from "@/lib/programmes/domain/criteria-difference";
import type { ImportChanges } from "@/lib/programmes/domain/criteria-merge";
import type { CriteriaRefusal } from "@/lib/programmes/domain/criteria-publication";
import type { SheetProblem } from "@/lib/programmes/domain/criteria-sheet";
import type { CriteriaStatus } from "@/lib/programmes/domain/criteria-status";
import type { Programme } from "@/lib/programmes/domain/programme";
import type { UnitClass } from "@/lib/units/domain/unit-class";

export interface CriteriaSetRow {
  readonly criteriaVersionId: string;
  readonly title: string;
  readonly number: number;
  readonly programme: Programme;
  readonly unitClasses: readonly UnitClass[];
  readonly status: CriteriaStatus;
  readonly from: IsoDate;
  readonly criteria: number;
  readonly label: string | null;
}

export interface CriteriaSetList {
  readonly rows: readonly CriteriaSetRow[];
  readonly canEdit: boolean;
}

export interface OtherVersion {
  readonly criteriaVersionId: string;
  readonly number: number;
  readonly status: CriteriaStatus;
}

export interface CriteriaSetView {
  readonly criteriaVersionId: string;
  readonly number: number;
  readonly revision: number;
  readonly status: CriteriaStatus;
  readonly content: CriteriaContent;
  /** Of a published version: what its reports and papers name. */
  readonly contentHash: string | null;
  readonly published: { readonly at: string; readonly by: string | null } | null;
  readonly changeReason: string | null;
  readonly edited: { readonly at: string; readonly by: string } | null;
  /** Plans that name this very version. */
  readonly plans: readonly { readonly planVersionId: string; readonly title: string }[];
  readonly others: readonly OtherVersion[];
  readonly canEdit: boolean;
  /** May hold a draft against dossiers, which he reads. */
  readonly canTry: boolean;
}

export interface CriteriaDraftView extends CriteriaSetView {
  /** Everything that keeps it from being published. */
  readonly problems: readonly CriteriaRefusal[];
  /** Against the version it was copied from; null for a set of its own. */
  readonly differences: readonly DifferenceLine[] | null;
  readonly basedOn: { readonly criteriaVersionId: string; readonly number: number } | null;
}

export interface CriteriaComparison {
  readonly before: CriteriaSetView;
  readonly after: CriteriaSetView;
  readonly lines: readonly DifferenceLine[];
}

/** A file that was read, and what it would do. */
export interface StagedImportView {
  readonly id: string;
  /** Of the file; empty for pasted rows. */
  readonly name: string;
  readonly mode: ImportMode;
  readonly at: string;
  readonly by: string;
  readonly table: SheetTable;
  readonly problems: readonly SheetProblem[];
  readonly notes: readonly string[];
  /** Null while something is wrong. */
  readonly changes: ImportChanges | null;
}

export interface CriteriaImportView extends CriteriaSetView {
  readonly staged: StagedImportView | null;
}
