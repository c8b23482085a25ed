import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { stateOf } from "@/components/forms/form-state";
import { PublicFrame } from "@/components/layout/public-frame";
import { NewTenantForm } from "@/components/platform/new-tenant-form";
import { newId } from "@/lib/core/ids";
import { SET_UP_PAGE } from "@/lib/platform/auth/first-page";
import { currentSignedIn, readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface NewTenantPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Tạo địa phương");

export default async function NewTenantPage({ searchParams }: NewTenantPageProps) {
  const signedIn = await currentSignedIn();
  if (signedIn?.mustSetUpSecondFactor) redirect(SET_UP_PAGE);
  if (!signedIn?.isPlatformAdmin) redirect("/dang-nhap");
  return (
    <PublicFrame tenantName="Quản trị nền tảng" ownerAgency="Sổ Vàng" supportPhone="nội bộ">
      <div className="wrap">
        <section className="head top measure-form">
          <NewTenantForm
            state={stateOf(await readFormState(searchParams), "platform.create-tenant")}
            idempotencyKey={newId()}
          />
        </section>
      </div>
    </PublicFrame>
  );
}
