import { ChoiceError } from "@/components/forms/choice-error";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { DecisionTable } from "@/components/recognition/decision-table";
import { unitsLabel } from "@/components/recognition/recognition-words";
import { tickColumn } from "@/components/recognition/tick-column";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { DecisionDesk, DecisionRow } from "@/lib/recognition/contract";

interface DraftsProps {
  readonly desk: DecisionDesk;
  readonly state: FormState | null;
  readonly chooseAll: boolean;
  readonly quiet: boolean;
}

/** Drafts to read through and to bring before the signer as one named batch. */
export function Drafts({ desk: { decisions, batchTitle }, state, chooseAll, quiet }: DraftsProps) {
  const all = decisions.rows.map(({ decisionId }) => decisionId);
  const chosen = new Set(typedMany(state, "decision", chooseAll ? all : []));
  return (
    <Form
      action="/api/recognition/present-decisions"
      returnTo="/quyet-dinh"
      next="/quyet-dinh?hop=cho-ky"
      idempotencyKey={newId()}
      state={state}
      className="sp7"
    >
      <div className="k-all">
        <div>
          <h2>Dự thảo ({decisions.total})</h2>
          <p className="s dim">Mở từng dự thảo để xem trước, rồi chọn và trình ký thành một đợt.</p>
        </div>
        <TextLink href="/quyet-dinh?chon=du-thao">Chọn cả {all.length} dự thảo</TextLink>
      </div>
      <ChoiceError name="decision" message={errorOf(state, "decision")} />
      <DecisionTable
        caption="Dự thảo quyết định"
        rows={decisions.rows}
        extra={["status"]}
        first={tickColumn<DecisionRow>({
          name: "decision",
          valueOf: ({ decisionId }) => decisionId,
          labelOf: unitsLabel,
          chosen,
          isMissing: errorOf(state, "decision") !== undefined,
        })}
      />
      <div className="sp5 max-w-form">
        <Field
          name="batchTitle"
          label="Tên đợt trình ký"
          width="medium"
          value={typed(state, "batchTitle", batchTitle)}
          error={errorOf(state, "batchTitle")}
        />
        <p className="acts">
          <SubmitButton kind={quiet ? "secondary" : "primary"} wide>
            Trình ký
          </SubmitButton>
        </p>
      </div>
    </Form>
  );
}
