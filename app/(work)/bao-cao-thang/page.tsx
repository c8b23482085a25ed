import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { ReportList } from "@/components/registrations/report-list";
import { pageNumber } from "@/lib/core/page";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { REPORT_FILTERS } from "@/lib/registrations/report-contract";
import { listProgressReports } from "@/lib/registrations/server/list-progress-reports";

export const metadata: Metadata = { title: "Báo cáo định kỳ" };

export default async function ReportsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { ky, loc, trang } = await searchParams;
  const view = viewOf(
    await listProgressReports(actor, {
      period: typeof ky === "string" ? ky : null,
      filter: REPORT_FILTERS.find((known) => known === loc) ?? null,
      page: pageNumber(typeof trang === "string" ? trang : undefined),
    }),
  );
  return (
    <WorkPage current="/bao-cao-thang">
      <div className="wrap">
        <div className="head top">
          <h1>Báo cáo định kỳ{view.period ? `, ${view.period.label}` : ""}</h1>
        </div>
        <ReportList view={view} />
      </div>
    </WorkPage>
  );
}
