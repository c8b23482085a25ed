import { accountMessage } from "@/components/accounts/account-message";
import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";

interface ChangePasswordFormProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  readonly signInName: string;
}

export function ChangePasswordForm({ state, idempotencyKey, signInName }: ChangePasswordFormProps) {
  return (
    <section className="head top">
      <ErrorSummary state={state} refusalMessage={accountMessage(state)} />
      <h1>Đổi mật khẩu</h1>
      <Form
        action="/api/account/password"
        returnTo="/tai-khoan/mat-khau"
        next="/tai-khoan"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        {/* Password managers file the new password under this name. */}
        <input type="hidden" autoComplete="username" value={signInName} readOnly />
        <Field
          name="currentPassword"
          label="Mật khẩu hiện tại"
          type="password"
          width="medium"
          autoComplete="current-password"
          value=""
          error={errorOf(state, "currentPassword")}
        />
        <NewPasswordFields state={state} />
        <p className="acts">
          <SubmitButton>Đổi mật khẩu</SubmitButton>
          <TextLink href="/tai-khoan">Về tài khoản</TextLink>
        </p>
      </Form>
    </section>
  );
}
