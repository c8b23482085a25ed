import { formPageMetadata } from "@/app/form-page-metadata";
import { meetingIdOf, requireMeetings, type MeetingPageProps } from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { PrintedPaper } from "@/components/documents/printed-paper";
import { MeetingBanner } from "@/components/meetings/meeting-banner";
import { meetingHeading } from "@/components/meetings/meeting-words";
import { MinutesDocument, MinutesFoot } from "@/components/meetings/minutes-document";
import { MinutesSide } from "@/components/meetings/minutes-side";
import { StatusTag } from "@/components/reports/status-tag";
import { BackLink } from "@/components/ui/back-link";
import { Tag } from "@/components/ui/tag";
import { countPages } from "@/lib/documents/server/paper-file";
import { minutesPaper } from "@/lib/meetings/domain/minutes-paper";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { readFormState, viewOf } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Biên bản");

export default async function MinutesPage({ params, searchParams }: MeetingPageProps) {
  const { actor, tenant } = await requireMeetings();
  const meetingId = await meetingIdOf(params);
  const view = viewOf(await getMinutes(actor, { meetingId }));
  const here = `/hop-xet/${meetingId}/bien-ban`;
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        <BackLink href="/hop-xet" label="Họp xét" />
        <MeetingBanner state={await readFormState(searchParams)} />
        <div className="head head-row">
          <div>
            <h1>Biên bản</h1>
            <p className="dim">
              {meetingHeading(view.head)} · {view.head.title}
            </p>
          </div>
          {view.locked ? <StatusTag kind="meeting" status="locked" /> : <Tag tone="grey">Dự thảo</Tag>}
        </div>
        <div className="docview sp5">
          <div>
            <PrintedPaper
              base={`${here}/van-ban`}
              what="biên bản"
              pages={countPages(minutesPaper(view, tenant))}
              printHref={`${here}?ban=in`}
              textHref={here}
              asText={(await searchParams)["ban"] !== "in"}
            >
              <MinutesDocument view={view} tenant={tenant} />
              <MinutesFoot view={view} />
            </PrintedPaper>
          </div>
          <MinutesSide view={view} />
        </div>
      </div>
    </WorkPage>
  );
}
