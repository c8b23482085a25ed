import { formPageMetadata } from "@/app/form-page-metadata";
import { reportOf, type ReportRouteParams } from "@/app/(work)/bao-cao-thang/report-route";
import { WorkPage } from "@/app/(work)/work-page";
import { ReportPage } from "@/components/registrations/report-page";
import { newId } from "@/lib/core/ids";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";

interface ProgressReportPageProps {
  readonly params: Promise<ReportRouteParams>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Báo cáo định kỳ");

export default async function ProgressReportPage({ params, searchParams }: ProgressReportPageProps) {
  const view = await reportOf(params);
  const { ban } = await searchParams;
  return (
    <WorkPage current="/bao-cao-thang">
      <ReportPage
        view={view}
        version={view.sent.find(({ version }) => String(version) === ban) ?? null}
        state={await readFormState(searchParams)}
        idempotencyKey={newId()}
      />
    </WorkPage>
  );
}
