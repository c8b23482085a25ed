import { formPageMetadata } from "@/app/form-page-metadata";
import { AccountFrame, requireSignedIn } from "@/app/(work)/tai-khoan/account-frame";
import { RecoveryCodes } from "@/components/accounts/recovery-codes";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Mã dự phòng");

export default async function RecoveryCodesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const me = await requireSignedIn();
  const codes = (await readFormState(searchParams))?.success?.["codes"];
  return (
    <AccountFrame me={me}>
      <RecoveryCodes codes={typeof codes === "string" ? codes.split(" ") : null} />
    </AccountFrame>
  );
}
