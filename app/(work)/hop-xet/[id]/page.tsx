import { formPageMetadata } from "@/app/form-page-metadata";
import {
  dossierIdOf,
  meetingIdOf,
  requireMeetings,
  type MeetingPageProps,
} from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { MeetingBanner } from "@/components/meetings/meeting-banner";
import { atItsField } from "@/components/meetings/fields-of-refusal";
import { meetingMessage, meetingStateMessage } from "@/components/meetings/meeting-message";
import { meetingHeading } from "@/components/meetings/meeting-words";
import { MemberAgenda } from "@/components/meetings/member-agenda";
import { MemberAnswer } from "@/components/meetings/member-answer";
import { MemberFacts } from "@/components/meetings/member-facts";
import { BackLink } from "@/components/ui/back-link";
import { Panel } from "@/components/ui/panel";
import { getMemberMeeting } from "@/lib/meetings/server/get-member-meeting";
import { readFormState, viewOf } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Cho ý kiến");

export default async function MemberMeetingPage({ params, searchParams }: MeetingPageProps) {
  const { actor } = await requireMeetings();
  const meetingId = await meetingIdOf(params);
  const dossierId = await dossierIdOf(searchParams);
  const view = viewOf(await getMemberMeeting(actor, { meetingId, dossierId }));
  const { "tai-lieu": tooSlow } = await searchParams;
  const state = atItsField(await readFormState(searchParams));
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        {view.current ? (
          <BackLink href={`/hop-xet/${meetingId}`} label="Chương trình" />
        ) : (
          <BackLink href="/hop-xet" label="Họp xét" />
        )}
        <ErrorSummary state={state} refusalMessage={meetingStateMessage(state)} />
        <MeetingBanner state={state} />
        <div className="head">
          <h1>{meetingHeading(view.head)}</h1>
          <p className="dim">{view.head.title}</p>
        </div>
        {view.current ? (
          <MemberAnswer view={view} current={view.current} state={stateOf(state, "meetings.answer-item")} />
        ) : (
          <>
            <MemberFacts view={view} />
            {tooSlow === "khong-kip" ? (
              <Panel tone="warn" narrow className="sp5">
                <p>
                  Tài liệu chưa lập xong trong một phút. Tải lại sau ít phút, hoặc mở phiếu thẩm định của từng
                  hồ sơ.
                </p>
              </Panel>
            ) : null}
            {view.isAsked && view.closedBecause ? (
              <Panel narrow className="sp5">
                <p>{meetingMessage(view.closedBecause)}</p>
              </Panel>
            ) : null}
            <MemberAgenda view={view} state={state} />
          </>
        )}
      </div>
    </WorkPage>
  );
}
