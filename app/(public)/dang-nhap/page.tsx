import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { DemoRoles } from "@/components/accounts/demo-roles";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { DemoRibbon } from "@/components/layout/demo-ribbon";
import { PublicFrame } from "@/components/layout/public-frame";
import { newId } from "@/lib/core/ids";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "@/lib/demo/accounts.mjs";
import { isDemoMode, settings } from "@/lib/platform/config/environment";
import { currentSignedIn, readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface SignInPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Đăng nhập");

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const signedIn = await currentSignedIn();
  if (signedIn?.actor) redirect("/viec-cua-toi");
  const isDemo = isDemoMode();
  const { tiep } = await searchParams;
  return (
    <PublicFrame
      tenantName="Xét, công nhận phong trào toàn dân bảo vệ an ninh Tổ quốc"
      ownerAgency="Công an tỉnh"
      supportPhone="theo thông báo của địa phương"
      ribbon={isDemo ? <DemoRibbon returnTo="/dang-nhap" /> : null}
    >
      <div className="wrap">
        <div className={isDemo ? "cols login" : "login"}>
          <SignInForm
            state={await readFormState(searchParams)}
            idempotencyKey={newId()}
            next={typeof tiep === "string" ? tiep : "/viec-cua-toi"}
            host={new URL(settings().NEXTAUTH_URL).host}
          />
          {isDemo ? <DemoRoles tenants={DEMO_ACCOUNTS} password={DEMO_PASSWORD} /> : null}
        </div>
      </div>
    </PublicFrame>
  );
}
