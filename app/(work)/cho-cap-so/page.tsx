import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { DecisionTable } from "@/components/recognition/decision-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { pageNumber } from "@/lib/core/page";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getToNumber } from "@/lib/recognition/server/list-signed";

export const metadata: Metadata = { title: "Chờ cấp số" };

export default async function ToNumberPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { trang } = await searchParams;
  const { waiting, issued } = viewOf(
    await getToNumber(actor, { page: pageNumber(typeof trang === "string" ? trang : undefined) }),
  );
  return (
    <WorkPage current="/cho-cap-so">
      <div className="wrap">
        <div className="head top">
          <h1>Chờ cấp số</h1>
        </div>
        {waiting.length > 0 ? (
          <DecisionTable
            caption="Văn bản chờ cấp số"
            rows={waiting}
            extra={["signedOn", "batch", "status"]}
          />
        ) : (
          <EmptyState>
            Không có văn bản chờ cấp số. Văn bản người có thẩm quyền vừa ký sẽ hiện ở đây.
          </EmptyState>
        )}
        {issued.total > 0 ? (
          <section className="sp7">
            <h2>Đã ban hành ({issued.total})</h2>
            <DecisionTable
              caption="Văn bản đã ban hành"
              rows={issued.rows}
              extra={["number", "decidedOn", "status"]}
            />
            <Pager page={issued} noun="văn bản" hrefOf={(number) => `/cho-cap-so?trang=${number}`} />
          </section>
        ) : null}
      </div>
    </WorkPage>
  );
}
