import { appraisalMessage, isReviewRefusal, type NameRows } from "@/components/appraisal/appraisal-message";
import { rowNamer } from "@/components/appraisal/row-names";
import { commonMessage } from "@/components/common-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormState } from "@/components/forms/form-state";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface DeskErrorsProps {
  readonly view: Pick<AppraisalDeskView, "groups">;
  readonly state: FormState | null;
}

/** What was refused, with the row named at each field: «Ghi rõ nội dung cần bổ sung cho tiêu chí 3.1». */
export function DeskErrors({ view, state }: DeskErrorsProps) {
  const refusal = state?.refusal ?? null;
  const rows = rowNamer(view.groups);
  return (
    <ErrorSummary
      state={state && withRows(state, rows)}
      refusalMessage={
        refusal && isReviewRefusal(refusal) ? appraisalMessage(refusal, rows) : commonMessage(refusal)
      }
    />
  );
}

/** Fields of a row are named `note:3.1`; the sentence gets the name of the row. */
export const withRows = (state: FormState, rows: NameRows): FormState => ({
  ...state,
  fields: Object.fromEntries(
    Object.entries(state.fields).map(([name, message]) => {
      const [, ...code] = name.split(":");
      const named = message.endsWith(".");
      return [name, code.length > 0 && !named ? `${message}: ${rows([code.join(":")])}` : message];
    }),
  ),
});
