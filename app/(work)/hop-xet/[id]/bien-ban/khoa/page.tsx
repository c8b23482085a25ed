import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound, redirect } from "next/navigation";
import { meetingIdOf, requireMeetings, type MeetingPageProps } from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { LockForm } from "@/components/meetings/lock-form";
import { meetingStateMessage } from "@/components/meetings/meeting-message";
import { BackLink } from "@/components/ui/back-link";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { readFormState, viewOf } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Khóa biên bản");

export default async function LockPage({ params, searchParams }: MeetingPageProps) {
  const { actor } = await requireMeetings();
  const meetingId = await meetingIdOf(params);
  const view = viewOf(await getMinutes(actor, { meetingId }));
  const back = `/hop-xet/${meetingId}/bien-ban`;
  if (!view.canConduct) notFound();
  const state = stateOf(await readFormState(searchParams), "meetings.lock-minutes");
  if (view.locked || (view.blocks.length > 0 && !state)) redirect(back);
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        <BackLink href={back} label="Biên bản" />
        <ErrorSummary state={state} refusalMessage={meetingStateMessage(state)} />
        <div className="measure-form">
          <LockForm view={view} state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
