import type { Metadata } from "next";
import { PublicList } from "@/components/public/public-list";
import { PublicPage } from "@/components/public/public-page";
import { pageNumber } from "@/lib/core/page";
import type { SearchParams } from "@/lib/platform/http/page-session";
import { getPublicSite, listRecognised, readPublicFilter } from "@/lib/recognition/server/list-recognised";

export const metadata: Metadata = { title: "Đơn vị được công nhận" };

export default async function RecognisedUnitsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const parameters = await searchParams;
  const { trang } = parameters;
  const filter = readPublicFilter(parameters);
  const view = await listRecognised(filter, pageNumber(typeof trang === "string" ? trang : undefined));
  const { tenants } = await getPublicSite();
  return (
    <PublicPage tenants={tenants} current="/don-vi-duoc-cong-nhan">
      <div className="wrap">
        <div className="head top">
          <h1>Đơn vị được công nhận{filter.year ? ` năm ${filter.year}` : ""}</h1>
        </div>
        <PublicList view={view} />
      </div>
    </PublicPage>
  );
}
