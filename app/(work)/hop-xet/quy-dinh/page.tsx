import { formPageMetadata } from "@/app/form-page-metadata";
import { requireMeetings } from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { atItsField } from "@/components/meetings/fields-of-refusal";
import { MeetingBanner } from "@/components/meetings/meeting-banner";
import { meetingStateMessage } from "@/components/meetings/meeting-message";
import { RulesPage } from "@/components/meetings/rules-page";
import { BackLink } from "@/components/ui/back-link";
import { listMeetingRules } from "@/lib/meetings/server/list-rules";
import { readFormState, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Quy định họp xét");

export default async function MeetingRulesPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireMeetings();
  const view = viewOf(await listMeetingRules(actor, undefined));
  const state = atItsField(stateOf(await readFormState(searchParams), "meetings.enter-rule"));
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        <BackLink href="/hop-xet" label="Họp xét" />
        <ErrorSummary state={state} refusalMessage={meetingStateMessage(state)} />
        <MeetingBanner state={state} />
        <RulesPage view={view} state={state} today={actor.today} />
      </div>
    </WorkPage>
  );
}
