import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { formatDate } from "@/lib/core/text";
import { POSITION_LABELS, POSITIONS } from "@/lib/dossiers/domain/opinion";
import type { OpinionRequestView } from "@/lib/dossiers/opinion-contract";

interface GiveFormProps {
  readonly view: OpinionRequestView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** The answer of the body: corrected until its last day, once after it. */
export function GiveForm({ view, state, idempotencyKey }: GiveFormProps) {
  const { request, today, content } = view;
  const { opinion, earlier, dueOn } = request;
  const here = `/y-kien/${request.id}`;
  const isLate = today > dueOn;
  const rows = (content?.groups ?? []).flatMap((group) => group.rows);
  const spoken = (opinion ? 1 : 0) + earlier.length;
  return (
    <Form
      action="/api/opinions/give"
      returnTo={here}
      next={here}
      idempotencyKey={idempotencyKey}
      revision={spoken}
      state={state}
    >
      <input type="hidden" name="requestId" value={request.id} />
      <RadioGroup
        name="position"
        label={opinion ? "Sửa ý kiến" : "Ý kiến"}
        hint={
          isLate
            ? `Đã quá hạn ${formatDate(dueOn)}: ý kiến vẫn được nhận, ghi là muộn và không sửa được sau khi gửi`
            : `Sửa được đến hết ngày ${formatDate(dueOn)}`
        }
        value={typed(state, "position", opinion?.position)}
        error={errorOf(state, "position")}
        choices={POSITIONS.map((value) => ({ value, label: POSITION_LABELS[value] }))}
      />
      <TextareaField
        name="text"
        label="Nội dung ý kiến"
        hint="Phải ghi khi không đồng ý hoặc có ý kiến khác"
        value={typed(state, "text", opinion?.text)}
        error={errorOf(state, "text")}
      />
      {rows.length > 1 ? (
        <details className="sp4" open={typedMany(state, "criteria", codesOf(opinion)).length > 0}>
          <summary>Ý kiến chỉ nói về một số tiêu chí</summary>
          <CheckboxGroup
            name="criteria"
            label={<span className="sr">Tiêu chí mà ý kiến nói tới</span>}
            hint="Ý kiến hiện cạnh tiêu chí đã chọn ở bàn thẩm định. Không chọn là nói về cả nội dung được hỏi."
            values={typedMany(state, "criteria", codesOf(opinion))}
            error={errorOf(state, "criteria")}
            choices={rows.map(({ code, number, title }) => ({ value: code, label: `${number}. ${title}` }))}
          />
        </details>
      ) : null}
      <p className="acts">
        <SubmitButton wide>{opinion ? "Gửi ý kiến đã sửa" : "Gửi ý kiến"}</SubmitButton>
      </p>
    </Form>
  );
}

const codesOf = (opinion: OpinionRequestView["request"]["opinion"]): readonly string[] =>
  (opinion?.criteria ?? []).map(({ code }) => code);
