import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { SecondFactorForm } from "@/components/accounts/second-factor-form";
import { PublicFrame } from "@/components/layout/public-frame";
import { newId } from "@/lib/core/ids";
import { currentWaitingSession, readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface SecondFactorPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Nhập mã xác nhận");

export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  if (!(await currentWaitingSession())) redirect("/dang-nhap");
  const { tiep } = await searchParams;
  return (
    <PublicFrame
      tenantName="Xét, công nhận phong trào toàn dân bảo vệ an ninh Tổ quốc"
      ownerAgency="Công an tỉnh"
      supportPhone="theo thông báo của địa phương"
    >
      <div className="wrap">
        <SecondFactorForm
          state={await readFormState(searchParams)}
          idempotencyKey={newId()}
          next={typeof tiep === "string" ? tiep : "/viec-cua-toi"}
        />
      </div>
    </PublicFrame>
  );
}
