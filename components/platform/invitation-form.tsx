import { NewPasswordFields } from "@/components/accounts/new-password-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import type { FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";

interface InvitationFormProps {
  readonly token: string;
  /** Null when the link can no longer be used. */
  readonly signInName: string | null;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

const NOT_USABLE = "Đường dẫn này đã dùng rồi hoặc đã hết hạn. Liên hệ người đã gửi để nhận đường dẫn mới.";

export function InvitationForm({ token, signInName, state, idempotencyKey }: InvitationFormProps) {
  if (!signInName) {
    return (
      <>
        <h1>Đường dẫn không dùng được nữa</h1>
        <p className="lead">{NOT_USABLE}</p>
        <p className="sp4">
          <TextLink href="/dang-nhap">Về trang đăng nhập</TextLink>
        </p>
      </>
    );
  }
  return (
    <>
      <ErrorSummary state={state} refusalMessage={NOT_USABLE} />
      <h1>Đặt mật khẩu</h1>
      <p className="lead">
        Tên đăng nhập: <b>{signInName}</b>
      </p>
      <Form
        action="/api/platform/invitation"
        returnTo={`/loi-moi/${token}`}
        next="/dang-nhap"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <input type="hidden" name="token" value={token} />
        <NewPasswordFields state={state} />
        <p className="acts">
          <SubmitButton>Đặt mật khẩu</SubmitButton>
        </p>
      </Form>
    </>
  );
}
