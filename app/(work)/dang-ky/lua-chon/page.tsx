import type { Metadata } from "next";
import { ChooseUnits } from "@/app/(work)/dang-ky/choose-units";
import type { SearchParams } from "@/lib/platform/http/page-session";

export const metadata: Metadata = { title: "Lựa chọn đơn vị" };

export default function SelectUnitsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  return <ChooseUnits searchParams={searchParams} />;
}
