import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, fieldsOf, typed, typedTick, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { RulesView } from "@/lib/meetings/rule-contract";

interface RuleFormProps {
  readonly bodies: RulesView["bodies"];
  readonly state: FormState | null;
  readonly today: string;
}

const SHARE_CHOICES = [
  { value: "at_least", label: "Ít nhất" },
  { value: "more_than", label: "Quá" },
  { value: "none", label: "Văn bản không quy định" },
] as const;

/** One document, read from top to bottom: for whom, what it asks, which document it is, from when. */
export function RuleForm({ bodies, state, today }: RuleFormProps) {
  const field = fieldsOf(state);
  return (
    <Form
      action="/api/meetings/enter-rule"
      returnTo="/hop-xet/quy-dinh"
      next="/hop-xet/quy-dinh"
      idempotencyKey={newId()}
      state={state}
      className="sp6 measure-form"
    >
      <h2>Nhập quy định</h2>
      <p className="dim">
        Quy định đã nhập không sửa được. Có văn bản mới thì nhập từ ngày áp dụng của văn bản đó; nhập sai thì
        nhập lại với cùng ngày áp dụng, lần nhập sau thay lần trước.
      </p>
      <SelectField
        name="body"
        label="Áp dụng cho"
        value={typed(state, "body", bodies[0]?.value)}
        error={errorOf(state, "body")}
        options={bodies.map(({ value, name }) => ({ value, label: name }))}
      />
      <ShareFields
        name="quorum"
        label="Số thành viên phải có mặt để họp"
        shareLabel="Tỷ lệ trên số thành viên của Ban"
        state={state}
      />
      <ShareFields
        name="majority"
        label="Số đồng ý để đề nghị công nhận"
        shareLabel="Tỷ lệ đồng ý"
        state={state}
      />
      <RadioGroup
        name="majorityOf"
        label="Tỷ lệ đồng ý tính trên"
        hint="Người đã nhập hồ sơ không được biểu quyết nên không tính"
        value={typed(state, "majorityOf", "present")}
        error={errorOf(state, "majorityOf")}
        choices={[
          { value: "present", label: "Số thành viên có mặt" },
          { value: "all", label: "Tổng số thành viên của Ban" },
        ]}
      />
      <CheckboxField
        name="coversWritten"
        label="Áp dụng cả khi lấy ý kiến bằng văn bản"
        hint="Người trả lời được tính như người có mặt"
        checked={typedTick(state, "coversWritten")}
        error={errorOf(state, "coversWritten")}
      />
      <DocumentFields state={state} />
      <DateField {...field("validFrom", today)} label="Áp dụng từ ngày" />
      <p className="acts">
        <SubmitButton>Ghi quy định</SubmitButton>
        <TextLink href="/hop-xet">Về danh sách cuộc xét</TextLink>
      </p>
    </Form>
  );
}

interface ShareFieldsProps {
  readonly name: "quorum" | "majority";
  readonly label: string;
  readonly shareLabel: string;
  readonly state: FormState | null;
}

function ShareFields({ name, label, shareLabel, state }: ShareFieldsProps) {
  const field = fieldsOf(state);
  return (
    <>
      <RadioGroup {...field(`${name}Kind`, "at_least")} label={label} inline choices={SHARE_CHOICES} />
      <Field {...field(`${name}Share`)} label={shareLabel} hint="Ví dụ 2/3, 1/2 hoặc 70%" width="short" />
    </>
  );
}

function DocumentFields({ state }: { readonly state: FormState | null }) {
  const field = fieldsOf(state);
  return (
    <>
      <Field {...field("documentNumber")} label="Số, ký hiệu văn bản" width="medium" />
      <DateField {...field("documentDate")} label="Ngày văn bản" />
      <Field {...field("issuer")} label="Cơ quan ban hành" />
      <Field {...field("clause")} label="Điều, khoản, nếu có" width="medium" />
    </>
  );
}
