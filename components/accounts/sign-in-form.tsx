import { signInMessage } from "@/components/accounts/sign-in-message";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import type { SignInRefusal } from "@/lib/core/sign-in-refusal";

interface SignInFormProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  readonly next: string;
  /** The address people should see in their browser before typing a password. */
  readonly host: string;
}

export function SignInForm({ state, idempotencyKey, next, host }: SignInFormProps) {
  return (
    <section className="head top">
      <ErrorSummary state={state} refusalMessage={refusalOf(state)} />
      <h1>Đăng nhập</h1>
      <Form
        action="/api/auth/sign-in"
        returnTo="/dang-nhap"
        next={next}
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <Field
          name="signInName"
          label="Tên đăng nhập"
          width="medium"
          autoComplete="username"
          spellCheck={false}
          value={typed(state, "signInName")}
          error={errorOf(state, "signInName")}
        />
        <Field
          name="password"
          label="Mật khẩu"
          type="password"
          width="medium"
          autoComplete="current-password"
          value=""
          error={errorOf(state, "password")}
        />
        <div className="sp3">
          <CheckboxField
            name="sharedComputer"
            label="Đây là máy dùng chung"
            hint="Không giữ phiên làm việc trên máy này sau khi đóng trình duyệt"
            checked={typedTick(state, "sharedComputer")}
          />
        </div>
        <p className="acts">
          <SubmitButton>Đăng nhập</SubmitButton>
        </p>
      </Form>
      <p className="s dim sp6">
        Kiểm tra địa chỉ trước khi nhập mật khẩu: <b>{host}</b>
      </p>
    </section>
  );
}

/** Only the sign-in post writes this form's state, with the refusals of its own type. */
function refusalOf(state: FormState | null): string | null {
  const refusal = state?.refusal;
  return refusal && isSignInRefusal(refusal) ? signInMessage(refusal) : null;
}

const isSignInRefusal = (refusal: { readonly code: string }): refusal is SignInRefusal =>
  refusal.code.startsWith("sign-in.");
