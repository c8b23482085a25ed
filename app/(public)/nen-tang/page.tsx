import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { stateOf } from "@/components/forms/form-state";
import { PublicFrame } from "@/components/layout/public-frame";
import { TenantList } from "@/components/platform/tenant-list";
import { listTenants } from "@/lib/committees/server/list-tenants";
import { settings } from "@/lib/platform/config/environment";
import { SET_UP_PAGE } from "@/lib/platform/auth/first-page";
import { currentSignedIn, readFormState, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Các địa phương");

export default async function PlatformPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const signedIn = await currentSignedIn();
  if (signedIn?.mustSetUpSecondFactor) redirect(SET_UP_PAGE);
  if (!signedIn?.isPlatformAdmin) redirect("/dang-nhap");
  const state = stateOf(await readFormState(searchParams), "platform.create-tenant");
  return (
    <PublicFrame tenantName="Quản trị nền tảng" ownerAgency="Sổ Vàng" supportPhone="nội bộ">
      <div className="wrap">
        <TenantList
          tenants={await listTenants()}
          created={
            state?.success
              ? {
                  name: String(state.success.name),
                  link: new URL(String(state.success.link), settings().NEXTAUTH_URL).href,
                }
              : null
          }
        />
      </div>
    </PublicFrame>
  );
}
