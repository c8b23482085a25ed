import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { newTenantMessage } from "@/components/platform/new-tenant-message";
import { TextLink } from "@/components/ui/text-link";
import type { NewTenantRefusal } from "@/lib/committees/contract";

interface NewTenantFormProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

const isNewTenantRefusal = (refusal: { readonly code: string }): refusal is NewTenantRefusal =>
  refusal.code.startsWith("tenant.");

const FIELDS = [
  { name: "code", label: "Mã địa phương", hint: "Chữ thường, không dấu, ví dụ bn" },
  { name: "name", label: "Tên địa phương", hint: "Ví dụ: tỉnh Bắc Ninh" },
  { name: "shortName", label: "Tên ngắn, hiện ở đầu trang", hint: "Ví dụ: Tỉnh Bắc Ninh" },
  { name: "ownerAgency", label: "Cơ quan chủ quản", hint: "Ví dụ: Công an tỉnh Bắc Ninh" },
  { name: "supportPhone", label: "Điện thoại hỗ trợ", hint: undefined },
  { name: "adminSignInName", label: "Tên đăng nhập của người quản trị đầu tiên", hint: undefined },
  { name: "adminName", label: "Họ và tên người quản trị", hint: undefined },
] as const;

export function NewTenantForm({ state, idempotencyKey }: NewTenantFormProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      <ErrorSummary
        state={state}
        refusalMessage={refusal && isNewTenantRefusal(refusal) ? newTenantMessage(refusal) : null}
      />
      <h1>Tạo địa phương</h1>
      <p className="lead">
        Đơn vị hành chính và cơ quan lấy từ một tệp JSON; mẫu tệp ở mục «New province» trong README.
      </p>
      <Form
        action="/api/platform/tenants"
        returnTo="/nen-tang/tao"
        next="/nen-tang"
        idempotencyKey={idempotencyKey}
        state={state}
        encType="multipart/form-data"
      >
        {FIELDS.map(({ name, label, hint }) => (
          <Field
            key={name}
            name={name}
            label={label}
            hint={hint}
            value={typed(state, name)}
            error={errorOf(state, name)}
          />
        ))}
        <FileField
          name="file"
          label="Tệp JSON"
          hint="Một tệp .json"
          accept={["application/json", ".json"]}
          state={state}
        />
        <p className="acts">
          <SubmitButton>Tạo địa phương</SubmitButton>
          <TextLink href="/nen-tang">Về danh sách</TextLink>
        </p>
      </Form>
    </>
  );
}
