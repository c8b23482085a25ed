import { formPageMetadata } from "@/app/form-page-metadata";
import { requireMeetings } from "@/app/(work)/hop-xet/meeting-session";
import { WorkPage } from "@/app/(work)/work-page";
import { MeetingBanner } from "@/components/meetings/meeting-banner";
import { MeetingList } from "@/components/meetings/meeting-list";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { pageNumber } from "@/lib/core/page";
import { listMeetings } from "@/lib/meetings/server/list-meetings";
import { readFormState, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Họp xét");

export default async function MeetingsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireMeetings();
  const { trang } = await searchParams;
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const view = viewOf(await listMeetings(actor, { page }));
  const isEmpty = view.upcoming.length + view.written.length + view.locked.total === 0;
  return (
    <WorkPage current="/hop-xet">
      <div className="wrap">
        <MeetingBanner state={await readFormState(searchParams)} />
        <div className="head top head-row">
          <div>
            <h1>Họp xét</h1>
            {view.waiting > 0 ? <p className="dim">{view.waiting} hồ sơ chờ đưa vào cuộc xét</p> : null}
          </div>
          {view.canCreate && !isEmpty ? <LinkButton href="/hop-xet/moi">Tạo cuộc xét</LinkButton> : null}
        </div>
        <MeetingList view={view} />
        <p className="sp6">
          <TextLink href="/hop-xet/quy-dinh">Quy định họp xét: số thành viên dự, tỷ lệ đồng ý</TextLink>
        </p>
      </div>
    </WorkPage>
  );
}
