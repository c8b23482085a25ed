import type { IsoDate } from "@/lib/core/dates";
import { err, type Result } from "@/lib/core/result";
import { decideTimely, type SubmissionWindow, type WindowRefusal } from "@/lib/dossiers/domain/submission";
import {
  decideMove,
  type DossierMove,
  type DossierPosition,
  type MoveRefusal,
} from "@/lib/dossiers/domain/workflow";

export interface SentDossier extends DossierPosition {
  readonly currentBodyName: string;
  /** Somebody of the receiving body has taken it in hand. */
  readonly isInHand: boolean;
}

export type RecallRefusal =
  MoveRefusal | WindowRefusal | { readonly code: "dossier.already-read"; readonly bodyName: string };

/**
 * «Rút để sửa»: a sent dossier comes back to the unit as a draft while the receiving body has not taken it in, and
 * only while it can still be sent in time. None of the plans speaks of it; nothing of theirs is touched by it.
 */
export function decideRecall(
  dossier: SentDossier,
  window: SubmissionWindow,
  today: IsoDate,
): Result<DossierMove, RecallRefusal> {
  const move = decideMove(dossier, "recall");
  if (!move.ok) return move;
  if (dossier.isInHand) return err({ code: "dossier.already-read", bodyName: dossier.currentBodyName });
  const timely = decideTimely(window, today);
  if (!timely.ok) return timely;
  if (timely.value === "late" && window.closesOn) {
    return err({ code: "dossier.period-closed", closedOn: window.closesOn, words: window.words ?? "" });
  }
  return move;
}
