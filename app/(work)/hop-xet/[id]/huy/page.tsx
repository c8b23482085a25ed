import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { meetingIdOf, requireMeetings, type MeetingPageProps } from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { CancelForm } from "@/components/meetings/cancel-form";
import { meetingStateMessage } from "@/components/meetings/meeting-message";
import { BackLink } from "@/components/ui/back-link";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { readFormState, viewOf } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Hủy cuộc xét");

export default async function CancelPage({ params, searchParams }: MeetingPageProps) {
  const { actor } = await requireMeetings();
  const meetingId = await meetingIdOf(params);
  const view = viewOf(await getConduct(actor, { meetingId, dossierId: null }));
  if (view.head.status === "locked" || view.head.status === "cancelled") redirect("/hop-xet");
  const state = stateOf(await readFormState(searchParams), "meetings.cancel");
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        <BackLink href={`/hop-xet/${meetingId}/dieu-hanh`} label="Điều hành" />
        <ErrorSummary state={state} refusalMessage={meetingStateMessage(state)} />
        <div className="measure-form">
          <CancelForm view={view} state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
