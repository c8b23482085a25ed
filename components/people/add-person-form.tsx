import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { isPeopleRefusal, peopleMessage } from "@/components/people/people-message";
import { TextLink } from "@/components/ui/text-link";
import { POST_ROLE_LABELS, POST_ROLES } from "@/lib/committees/domain/role-labels";

interface AddPersonFormProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  readonly seats: readonly { readonly bodyId: string; readonly name: string }[];
}

export function AddPersonForm({ state, idempotencyKey, seats }: AddPersonFormProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      <ErrorSummary
        state={state}
        refusalMessage={refusal && isPeopleRefusal(refusal) ? peopleMessage(refusal) : commonMessage(refusal)}
      />
      <h1>Thêm người</h1>
      <p className="lead">
        Người đó tự đặt mật khẩu bằng đường dẫn dùng một lần; quản trị không biết mật khẩu.
      </p>
      <Form
        action="/api/people/add"
        returnTo="/quan-tri/nguoi-dung/them"
        next="/quan-tri/nguoi-dung"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <Field
          name="fullName"
          label="Họ và tên"
          width="medium"
          value={typed(state, "fullName")}
          error={errorOf(state, "fullName")}
        />
        <Field
          name="signInName"
          label="Tên đăng nhập"
          hint="Chữ thường không dấu, ví dụ yenphong.canbo1"
          width="medium"
          spellCheck={false}
          value={typed(state, "signInName")}
          error={errorOf(state, "signInName")}
        />
        <SelectField
          name="bodyId"
          label="Cơ quan"
          value={typed(state, "bodyId")}
          error={errorOf(state, "bodyId")}
          options={seats.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
          emptyLabel="Chọn cơ quan"
        />
        <RadioGroup
          name="role"
          label="Công việc"
          value={typed(state, "role")}
          error={errorOf(state, "role")}
          choices={POST_ROLES.map((value) => ({ value, label: POST_ROLE_LABELS[value] }))}
        />
        <Field
          name="title"
          label="Chức danh"
          hint="Ví dụ: Cán bộ Công an xã Yên Phong"
          value={typed(state, "title")}
          error={errorOf(state, "title")}
        />
        <DateField
          name="validFrom"
          label="Giữ vị trí từ ngày (ví dụ 5/3/2026)"
          value={typed(state, "validFrom")}
          error={errorOf(state, "validFrom")}
        />
        <DateField
          name="validTo"
          label="Đến hết ngày (để trống nếu chưa có)"
          value={typed(state, "validTo")}
          error={errorOf(state, "validTo")}
        />
        <Field
          name="document"
          label="Văn bản giao việc (nếu có)"
          value={typed(state, "document")}
          error={errorOf(state, "document")}
        />
        <p className="acts">
          <SubmitButton>Thêm người</SubmitButton>
          <TextLink href="/quan-tri/nguoi-dung">Về danh sách</TextLink>
        </p>
      </Form>
    </>
  );
}
