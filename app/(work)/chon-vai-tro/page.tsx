import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChoosePost } from "@/components/accounts/choose-post";
import { PublicFrame } from "@/components/layout/public-frame";
import { SET_UP_PAGE } from "@/lib/platform/auth/first-page";
import { currentSignedIn } from "@/lib/platform/http/page-session";

export const metadata: Metadata = { title: "Chọn vai trò" };

export default async function ChoosePostPage() {
  const signedIn = await currentSignedIn();
  if (signedIn?.mustSetUpSecondFactor) redirect(SET_UP_PAGE);
  if (!signedIn?.tenant) redirect("/dang-nhap");
  const { tenant, posts } = signedIn;
  return (
    <PublicFrame
      tenantName={tenant.shortName}
      ownerAgency={tenant.ownerAgency}
      supportPhone={tenant.supportPhone}
    >
      <div className="wrap">
        <ChoosePost posts={posts} displayName={signedIn.displayName} />
      </div>
    </PublicFrame>
  );
}
