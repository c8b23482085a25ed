import { accountMessage } from "@/components/accounts/account-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Qr } from "@/components/ui/qr";
import { TextLink } from "@/components/ui/text-link";

interface SetUpSecondFactorProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  /** The seed, sealed for this account: the form carries it, nobody else can read it. */
  readonly offer: string;
  readonly seed: string;
  readonly address: string;
  /** True while nothing else may be done. */
  readonly isDemanded: boolean;
  readonly isReplaced: boolean;
}

const inFours = (seed: string): string => seed.replace(/(.{4})(?=.)/g, "$1 ");

export function SetUpSecondFactor(props: SetUpSecondFactorProps) {
  const { state, idempotencyKey, offer, seed, address, isDemanded, isReplaced } = props;
  return (
    <section className="head top read">
      <ErrorSummary state={state} refusalMessage={accountMessage(state)} />
      <h1>{isReplaced ? "Đổi điện thoại nhận mã xác nhận" : "Đặt mã xác nhận khi đăng nhập"}</h1>
      {isDemanded ? (
        <p className="lead">Tài khoản cần mã xác nhận trước khi làm việc. Chỉ đặt một lần.</p>
      ) : null}
      <ol className="steps sp4">
        <li>
          Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator hoặc ứng
          dụng cùng loại).
        </li>
        <li>
          Trong ứng dụng, quét mã này:
          <p className="sp3">
            <Qr value={address} label="Mã QR để thêm tài khoản vào ứng dụng xác thực" />
          </p>
          <p className="s">
            Không quét được thì nhập tay: <b className="code">{inFours(seed)}</b>
          </p>
        </li>
        <li>Nhập mã 6 số mà ứng dụng đang hiện, cùng mật khẩu của đồng chí.</li>
      </ol>
      <Form
        action="/api/account/set-up-second-factor"
        returnTo="/tai-khoan/ma-xac-nhan"
        next="/tai-khoan/ma-du-phong"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <input type="hidden" name="offer" value={offer} />
        <Field
          name="code"
          label="Mã xác nhận"
          hint="6 số"
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={typed(state, "code")}
          error={errorOf(state, "code")}
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
        <p className="acts">
          <SubmitButton>Đặt mã xác nhận</SubmitButton>
          {isDemanded ? null : <TextLink href="/tai-khoan">Về tài khoản</TextLink>}
        </p>
      </Form>
    </section>
  );
}
