import { appraisalMessage, isReviewRefusal, type NameRows } from "@/components/appraisal/appraisal-message";
import type { FormState } from "@/components/forms/form-state";
import type { ReviewRefusal } from "@/lib/dossiers/review-contract";

/** Fields at which a refusal of a rule stands, when it is about something that was typed. */
function fieldsOf(refusal: ReviewRefusal): readonly string[] {
  switch (refusal.code) {
    case "appraisal.due-date-past":
      return ["dueOn"];
    case "appraisal.reason-missing":
      return ["reason"];
    case "appraisal.opinions-awaited":
      return ["opinionNote"];
    case "appraisal.note-missing":
      return refusal.codes.map((code) => `note:${code}`);
    case "appraisal.not-applicable-not-allowed":
    case "appraisal.paper-cannot-fail":
      return refusal.codes.map((code) => `result:${code}`);
    case "appraisal.file-not-sent":
    case "appraisal.page-of-no-file":
      return refusal.codes.map((code) => `file:${code}`);
    case "dossier.not-found":
    case "dossier.changed-meanwhile":
    case "dossier.own-work":
    case "dossier.taken-by-other":
    case "dossier.act-not-allowed":
    case "appraisal.changed-meanwhile":
    case "appraisal.unknown-row":
    case "appraisal.nothing-to-supplement":
    case "appraisal.not-all-seen":
    case "appraisal.supplement-open":
    case "appraisal.minutes-missing":
    case "appraisal.none-claimed":
      return [];
  }
}

/** A refusal that belongs to a field is told there, in the same words as in the summary. */
export function atItsFields(state: FormState | null, rows: NameRows): FormState | null {
  const refusal = state?.refusal;
  if (!state || !refusal || !isReviewRefusal(refusal)) return state;
  const names = fieldsOf(refusal);
  if (names.length === 0) return state;
  const message = appraisalMessage(refusal, rows);
  return { ...state, refusal: null, fields: Object.fromEntries(names.map((name) => [name, message])) };
}
