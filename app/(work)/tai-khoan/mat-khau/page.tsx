import { formPageMetadata } from "@/app/form-page-metadata";
import { AccountFrame, requireSignedIn } from "@/app/(work)/tai-khoan/account-frame";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { newId } from "@/lib/core/ids";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface ChangePasswordPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Đổi mật khẩu");

export default async function ChangePasswordPage({ searchParams }: ChangePasswordPageProps) {
  const me = await requireSignedIn();
  return (
    <AccountFrame me={me}>
      <ChangePasswordForm
        state={await readFormState(searchParams)}
        idempotencyKey={newId()}
        signInName={me.signInName}
      />
    </AccountFrame>
  );
}
