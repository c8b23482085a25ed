import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { afterStateMessage } from "@/components/recognition/after-message";
import { MaintenanceBanner } from "@/components/recognition/maintenance-banner";
import { MaintenanceYear } from "@/components/recognition/maintenance-year";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getMaintenance } from "@/lib/recognition/server/get-maintenance";

interface MaintenancePageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Duy trì");

export default async function MaintenancePage({ searchParams }: MaintenancePageProps) {
  const { actor } = await requireActor();
  const { chon } = await searchParams;
  const view = viewOf(await getMaintenance(actor, undefined));
  const state = await readFormState(searchParams);
  const { years, others } = view;
  return (
    <WorkPage current="/duy-tri">
      <div className="wrap">
        <ErrorSummary state={state} refusalMessage={afterStateMessage(state)} />
        <MaintenanceBanner state={state} />
        <div className="head top">
          <h1>Duy trì{years[0] ? ` năm ${years[0].year}` : ""}</h1>
          <p>
            <TextLink href="/cong-nhan">Kết quả công nhận</TextLink>
          </p>
        </div>
        {years.map((year) => (
          <MaintenanceYear
            key={`${year.planVersionId} ${year.bodyName}`}
            year={year}
            keepState={stateOf(state, "recognition.keep-units")}
            noticeState={stateOf(state, "recognition.draft-notice")}
            chooseAll={chon === "tat-ca"}
          />
        ))}
        {years.length + others.length === 0 ? (
          <EmptyState>Chưa có kế hoạch nào trong năm nay, nên chưa có việc rà soát duy trì.</EmptyState>
        ) : null}
        {others.map((other) => (
          <Panel key={other.planTitle} title={other.planTitle} narrow className="sp5">
            <p>
              {other.text} {other.clause ? <span className="dim">({other.clause})</span> : null}
            </p>
          </Panel>
        ))}
      </div>
    </WorkPage>
  );
}
