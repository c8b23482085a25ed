import type { IsoDate } from "@/lib/core/dates";
import type { UploadRefusal } from "@/lib/core/files";
import type { GivingRefusal } from "@/lib/dossiers/domain/row-assignment";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

/** Refusals of the officer's side: codes and what their sentences need. JSON-safe, since a page reads them back. */

/** The list's decision in which the unit is missing. */
export interface ListDecision {
  readonly number: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
}

export type OpenDossierRefusal =
  | { readonly code: "registration.not-found" }
  | { readonly code: "dossier.not-selected" }
  | { readonly code: "dossier.registration-not-accepted"; readonly receivingBodyName: string }
  | { readonly code: "dossier.not-on-approved-list"; readonly decisions: readonly ListDecision[] }
  | { readonly code: "dossier.already-open"; readonly dossierId: string; readonly dossierCode: string }
  | { readonly code: "dossier.unit-not-managed" }
  | { readonly code: "dossier.no-route"; readonly reason: string }
  | { readonly code: "dossier.criteria-not-published" };

export type PrepareRefusal =
  | { readonly code: "dossier.not-found" }
  /** Sent, or closed: nothing of it changes now. */
  | { readonly code: "dossier.locked"; readonly status: DossierStatus }
  /** The person evaluated, appraised or decided it: he does not enter it as well. */
  | { readonly code: "dossier.part-taken" };

/** After a return: a row nobody asked to be mended. */
export type RowLockedRefusal = { readonly code: "dossier.row-locked"; readonly rows: string };

export type ChangedMeanwhileRefusal = {
  readonly code: "dossier.changed-meanwhile";
  readonly by: string;
  readonly at: string;
};

export type SaveAnswersRefusal = PrepareRefusal | RowLockedRefusal | ChangedMeanwhileRefusal;

export type EvidenceRefusal =
  | PrepareRefusal
  | RowLockedRefusal
  | { readonly code: "dossier.no-file-taken"; readonly refused: readonly UploadRefusal[] }
  | { readonly code: "evidence.not-found" }
  | { readonly code: "evidence.already-here" };

export type SaveComponentRefusal =
  | PrepareRefusal
  | RowLockedRefusal
  | ChangedMeanwhileRefusal
  | UploadRefusal
  | { readonly code: "component.not-found" };

export type GiveRowsRefusal =
  PrepareRefusal | RowLockedRefusal | Exclude<GivingRefusal, { code: "assignment.rows-closed" }>;

export type TakeBackRowRefusal = PrepareRefusal | { readonly code: "assignment.not-found" };

export type SubmitDossierRefusal =
  | PrepareRefusal
  | { readonly code: "dossier.changed-meanwhile"; readonly by: string; readonly at: string }
  | { readonly code: "dossier.incomplete"; readonly missing: number }
  | { readonly code: "dossier.period-not-ended"; readonly opensOn: IsoDate }
  | {
      readonly code: "dossier.period-closed";
      readonly closedOn: IsoDate;
      readonly words: string;
      readonly askBodyName: string;
    }
  | { readonly code: "dossier.act-not-allowed"; readonly status: DossierStatus };

/** Somebody of the receiving body has it in hand already. */
export type AlreadyReadRefusal = { readonly code: "dossier.already-read"; readonly bodyName: string };

export type RecallDossierRefusal =
  Exclude<SubmitDossierRefusal, { code: "dossier.incomplete" }> | AlreadyReadRefusal;

export type WithdrawDossierRefusal =
  | { readonly code: "dossier.not-found" }
  | { readonly code: "dossier.changed-meanwhile"; readonly by: string; readonly at: string }
  | { readonly code: "dossier.act-not-allowed"; readonly status: DossierStatus };
