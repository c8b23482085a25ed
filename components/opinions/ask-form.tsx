import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateField } from "@/components/forms/date-field";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { HowCounted } from "@/components/programmes/how-counted";
import type { OpinionsView } from "@/lib/dossiers/opinion-contract";

interface AskFormProps {
  readonly view: OpinionsView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** One body more: which, what, about which criteria, until when. */
export function AskForm({ view, state, idempotencyKey }: AskFormProps) {
  const { desk, bodies } = view;
  const here = `/tham-dinh/${desk.dossierId}/y-kien`;
  const rows = desk.groups.flatMap((group) => group.rows).filter(({ kind }) => kind === "criterion");
  return (
    <section className="sp6 measure-form" aria-labelledby="hoi-them">
      <h2 id="hoi-them">Lấy ý kiến một cơ quan khác</h2>
      <FindBody view={view} />
      <Form
        action="/api/opinions/ask"
        returnTo={here}
        next={here}
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <input type="hidden" name="dossierId" value={desk.dossierId} />
        <SelectField
          name="bodyId"
          label="Cơ quan được lấy ý kiến"
          emptyLabel="Chọn cơ quan"
          value={typed(state, "bodyId")}
          error={errorOf(state, "bodyId")}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextareaField
          name="question"
          label="Nội dung cần cho ý kiến"
          hint="Cơ quan được hỏi sẽ đọc"
          value={typed(state, "question")}
          error={errorOf(state, "question")}
        />
        <details className="sp4" open={typedMany(state, "criteria").length > 0}>
          <summary>Chỉ hỏi về một số tiêu chí</summary>
          <CheckboxGroup
            name="criteria"
            label={<span className="sr">Tiêu chí cần cho ý kiến</span>}
            hint="Không chọn thì hỏi về cả hồ sơ. Cơ quan được hỏi chỉ xem được các tiêu chí đã chọn."
            values={typedMany(state, "criteria")}
            error={errorOf(state, "criteria")}
            choices={rows.map(({ code, number, title }) => ({ value: code, label: `${number}. ${title}` }))}
          />
        </details>
        <DateField
          name="dueOn"
          label="Trả lời chậm nhất ngày"
          hint="Điền sẵn sau 5 ngày làm việc; đổi được, ví dụ 5/3/2026"
          value={typed(state, "dueOn", view.suggestedDueOn)}
          error={errorOf(state, "dueOn")}
        />
        <HowCounted how={view.suggestedHow} title="Cách tính ngày điền sẵn" />
        <p className="acts">
          <SubmitButton>Gửi lấy ý kiến</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

/** A province has hundreds of bodies: those over the unit stand ready, the others are found by name. */
function FindBody({ view: { desk, search, bodies } }: Pick<AskFormProps, "view">) {
  const isOpen = search !== "";
  return (
    <details className="sp3" open={isOpen}>
      <summary>Tìm cơ quan khác theo tên</summary>
      <form method="get" action={`/tham-dinh/${desk.dossierId}/y-kien`}>
        <Field name="tim" label="Tên cơ quan" hint="Ví dụ: công an xã" type="search" value={search} />
        <p className="acts">
          <SubmitButton kind="secondary">Tìm</SubmitButton>
        </p>
      </form>
      {isOpen ? (
        <p className="s">
          {bodies.length === 0
            ? `Không có cơ quan nào có tên chứa «${search}».`
            : `${bodies.length} cơ quan có tên chứa «${search}», chọn ở danh sách dưới đây.`}
        </p>
      ) : null}
    </details>
  );
}
