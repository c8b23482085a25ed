import { formPageMetadata } from "@/app/form-page-metadata";
import { AccountFrame, requireSignedIn } from "@/app/(work)/tai-khoan/account-frame";
import { SetUpSecondFactor } from "@/components/accounts/set-up-second-factor";
import { typed } from "@/components/forms/form-state";
import { newId } from "@/lib/core/ids";
import { enrolmentAddress, newSeed, openOffer, sealOffer } from "@/lib/platform/auth/second-factor";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface SetUpPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Đặt mã xác nhận");

export default async function SetUpPage({ searchParams }: SetUpPageProps) {
  const me = await requireSignedIn();
  const now = new Date();
  const state = await readFormState(searchParams);
  // After a wrong code the seed on the page is still the one that the phone has taken.
  const offered = openOffer(typed(state, "offer"), me.accountId, now);
  const seed = offered ?? newSeed();
  return (
    <AccountFrame me={me}>
      <SetUpSecondFactor
        state={state}
        idempotencyKey={newId()}
        offer={offered ? typed(state, "offer") : sealOffer(seed, me.accountId, now)}
        seed={seed}
        address={enrolmentAddress(seed, me.signInName)}
        isDemanded={me.mustSetUpSecondFactor}
        isReplaced={me.hasSecondFactor}
      />
    </AccountFrame>
  );
}
