import { meetingTime } from "@/components/meetings/meeting-words";
import { TextLink } from "@/components/ui/text-link";
import type { MemberMeetingView } from "@/lib/meetings/contract";
import { filesOf } from "@/lib/meetings/domain/review-bundle";

interface ReviewFilesProps {
  readonly meetingId: string;
  readonly dossiers: number;
}

/** The papers of the review as one PDF; of a long one as several. */
function ReviewFiles({ meetingId, dossiers }: ReviewFilesProps) {
  const files = filesOf(dossiers);
  if (files.length === 0) return null;
  return (
    <li>
      {files.map(({ from, to }) => (
        <TextLink key={from} plain href={`/hop-xet/${meetingId}/tai-lieu/van-ban/pdf?tu=${from}`}>
          {files.length === 1
            ? "Tải tài liệu cuộc xét (PDF) "
            : `Tải tài liệu, hồ sơ ${from} đến ${to} (PDF) `}
        </TextLink>
      ))}
    </li>
  );
}

/** When, where, who leads, and how far the member himself has come. */
export function MemberFacts({ view }: { readonly view: MemberMeetingView }) {
  const { head, items, isAsked, canConduct } = view;
  const answered = items.filter(({ opinion }) => opinion !== null).length;
  return (
    <ul className="facts sp4">
      <li>
        {head.mode === "written_opinions" ? "Hạn cho ý kiến " : null}
        {meetingTime(head.mode, head.heldOn ?? head.opinionsDueOn, head.heldAt)}
        {head.place ? `, ${head.place}` : ""}
      </li>
      <li>Chủ trì: {head.chairName}</li>
      {isAsked ? (
        <li>
          Đã cho ý kiến{" "}
          <b>
            {answered}/{items.length}
          </b>
        </li>
      ) : null}
      <ReviewFiles meetingId={head.meetingId} dossiers={items.length} />
      {canConduct || head.status === "locked" ? (
        <li className="last">
          <TextLink
            href={`/hop-xet/${head.meetingId}/${head.status === "locked" ? "bien-ban" : "dieu-hanh"}`}
          >
            {head.status === "locked" ? "Xem biên bản" : "Điều hành"}
          </TextLink>
        </li>
      ) : null}
    </ul>
  );
}
