import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { DecisionTable } from "@/components/recognition/decision-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { pageNumber } from "@/lib/core/page";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listSigned } from "@/lib/recognition/server/list-signed";

export const metadata: Metadata = { title: "Đã ký" };

export default async function SignedPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { trang } = await searchParams;
  const page = viewOf(
    await listSigned(actor, { page: pageNumber(typeof trang === "string" ? trang : undefined) }),
  );
  return (
    <WorkPage current="/da-ky">
      <div className="wrap">
        <div className="head top">
          <h1>Đã ký</h1>
        </div>
        {page.total > 0 ? (
          <DecisionTable
            caption="Văn bản đã ký"
            rows={page.rows}
            extra={["signedOn", "number", "decidedOn", "status"]}
          />
        ) : (
          <EmptyState>Chưa ký văn bản nào. Văn bản đã ký sẽ được lưu ở đây.</EmptyState>
        )}
        <Pager page={page} noun="văn bản" hrefOf={(number) => `/da-ky?trang=${number}`} />
      </div>
    </WorkPage>
  );
}
