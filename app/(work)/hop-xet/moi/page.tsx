import { formPageMetadata } from "@/app/form-page-metadata";
import { requireMeetings } from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { CreateMeetingForm } from "@/components/meetings/create-meeting-form";
import { atItsField } from "@/components/meetings/fields-of-refusal";
import { meetingStateMessage } from "@/components/meetings/meeting-message";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { getMeetingForm } from "@/lib/meetings/server/get-meeting-form";
import { readFormState, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface NewMeetingPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Tạo cuộc xét");

export default async function NewMeetingPage({ searchParams }: NewMeetingPageProps) {
  const { actor } = await requireMeetings();
  const view = viewOf(await getMeetingForm(actor, undefined));
  const state = atItsField(stateOf(await readFormState(searchParams), "meetings.create"));
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        <BackLink href="/hop-xet" label="Họp xét" />
        <ErrorSummary state={state} refusalMessage={meetingStateMessage(state)} />
        <div className="head measure-form">
          <h1>Tạo cuộc xét</h1>
          {view.dossiers.length === 0 && !state ? (
            <div className="sp5">
              <EmptyState action={<TextLink href="/hop-xet">Về danh sách cuộc xét</TextLink>}>
                Không có hồ sơ nào đủ điều kiện trình. Hồ sơ vào đây sau khi thẩm định xong và chưa có trong
                cuộc xét khác.
              </EmptyState>
            </div>
          ) : (
            <CreateMeetingForm view={view} state={state} />
          )}
        </div>
      </div>
    </WorkPage>
  );
}
