import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import {
  dossierIdOf,
  meetingIdOf,
  requireMeetings,
  type MeetingPageProps,
} from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { ConductAgenda } from "@/components/meetings/conduct-agenda";
import { ConductFacts } from "@/components/meetings/conduct-facts";
import { ConductHead } from "@/components/meetings/conduct-head";
import { ConductTable, tableOf } from "@/components/meetings/conduct-table";
import { MeetingBanner } from "@/components/meetings/meeting-banner";
import { atItsField } from "@/components/meetings/fields-of-refusal";
import { RuleLine } from "@/components/meetings/rule-line";
import { meetingStateMessage } from "@/components/meetings/meeting-message";
import { BackLink } from "@/components/ui/back-link";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { readFormState, viewOf } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Điều hành cuộc xét");

export default async function ConductPage({ params, searchParams }: MeetingPageProps) {
  const { actor } = await requireMeetings();
  const meetingId = await meetingIdOf(params);
  const dossierId = await dossierIdOf(searchParams);
  const view = viewOf(await getConduct(actor, { meetingId, dossierId }));
  const state = atItsField(await readFormState(searchParams));
  const { muc, "trinh-chieu": projected } = await searchParams;
  if (view.head.status === "locked") redirect(`/hop-xet/${meetingId}/bien-ban`);
  if (view.head.status === "cancelled") redirect("/hop-xet");

  const plain = `/hop-xet/${meetingId}/dieu-hanh`;
  const isProjected = projected === "1";
  const base = isProjected ? `${plain}?trinh-chieu=1` : plain;
  const table = tableOf(view, muc, dossierId !== null);
  return (
    <WorkPage current="/hop-xet">
      <div className={isProjected ? "wrap projector" : "wrap"}>
        <BackLink href="/hop-xet" label="Họp xét" />
        <ErrorSummary state={state} refusalMessage={meetingStateMessage(state)} />
        <MeetingBanner state={state} />
        <ConductHead head={view.head} isProjected={isProjected} base={plain} />
        <ConductFacts view={view} base={plain} />
        {view.rule ? <RuleLine rule={view.rule.rule} /> : null}
        <div className="meet sp5">
          <ConductAgenda view={view} base={base} atTable={table === "dossier"} />
          <ConductTable
            table={table}
            view={view}
            state={state}
            base={base}
            isOver={view.head.opinionsDueOn !== null && actor.today > view.head.opinionsDueOn}
          />
        </div>
      </div>
    </WorkPage>
  );
}
