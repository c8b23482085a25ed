import { accountMessage } from "@/components/accounts/account-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";

interface SecondFactorFormProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  readonly next: string;
}

/** The step between the password and the work. */
export function SecondFactorForm({ state, idempotencyKey, next }: SecondFactorFormProps) {
  return (
    <section className="head top">
      <ErrorSummary state={state} refusalMessage={accountMessage(state)} />
      <h1>Nhập mã xác nhận</h1>
      <Form
        action="/api/account/second-factor"
        returnTo={`/dang-nhap/xac-nhan?tiep=${encodeURIComponent(next)}`}
        next={next}
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <Field
          name="code"
          label="Mã xác nhận"
          hint="6 số đang hiện trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng"
          width="short"
          autoComplete="one-time-code"
          spellCheck={false}
          value=""
          error={errorOf(state, "code")}
        />
        <p className="acts">
          <SubmitButton>Tiếp tục</SubmitButton>
        </p>
      </Form>
      <p className="s dim sp5">
        Mất điện thoại và hết mã dự phòng: liên hệ quản trị của cơ quan để được đặt lại.
      </p>
      <form method="post" action="/api/account/give-up" className="sp3">
        <button type="submit" className="as-link">
          Về trang đăng nhập
        </button>
      </form>
    </section>
  );
}
