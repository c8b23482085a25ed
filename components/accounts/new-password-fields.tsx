import { Field } from "@/components/forms/field";
import { errorOf, type FormState } from "@/components/forms/form-state";

/** A new password, twice; never shown again. */
export function NewPasswordFields({ state }: { readonly state: FormState | null }) {
  return (
    <>
      <Field
        name="newPassword"
        label="Mật khẩu mới"
        hint="Ít nhất 14 ký tự; một câu dễ nhớ là được"
        type="password"
        width="medium"
        autoComplete="new-password"
        value=""
        error={errorOf(state, "newPassword")}
      />
      <Field
        name="repeatedPassword"
        label="Nhập lại mật khẩu mới"
        type="password"
        width="medium"
        autoComplete="new-password"
        value=""
        error={errorOf(state, "repeatedPassword")}
      />
    </>
  );
}
