import { formPageMetadata } from "@/app/form-page-metadata";
import { AccountFrame, requireSignedIn } from "@/app/(work)/tai-khoan/account-frame";
import { AccountPage } from "@/components/accounts/account-page";
import { readOwnAccount } from "@/lib/platform/auth/own-account";
import { isDemoMode } from "@/lib/platform/config/environment";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface OwnAccountPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Tài khoản");

export default async function OwnAccountPage({ searchParams }: OwnAccountPageProps) {
  const me = await requireSignedIn();
  const { devices, recoveryCodesLeft } = await readOwnAccount(me, new Date());
  return (
    <AccountFrame me={me}>
      <AccountPage
        state={await readFormState(searchParams)}
        displayName={me.displayName}
        signInName={me.signInName}
        hasSecondFactor={me.hasSecondFactor}
        mayRemoveSecondFactor={isDemoMode()}
        recoveryCodesLeft={recoveryCodesLeft}
        devices={devices}
      />
    </AccountFrame>
  );
}
