import { formPageMetadata } from "@/app/form-page-metadata";
import { CheckUnits } from "@/app/(work)/dang-ky/check-units";
import { type SearchParams } from "@/lib/platform/http/page-session";

interface PageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Kiểm tra: lựa chọn đơn vị");

export default function CheckSelectionPage({ searchParams }: PageProps) {
  return <CheckUnits searchParams={searchParams} base="/dang-ky/lua-chon" />;
}
