import { meetingTime } from "@/components/meetings/meeting-words";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { ConductView } from "@/lib/meetings/contract";

/** H-4, the ruled line of figures: who is there, how many it takes where a rule says so, how far it has come. */
export function ConductFacts({ view, base }: { readonly view: ConductView; readonly base: string }) {
  const { head, counts, items, concluded } = view;
  const isOpen = head.status === "open";
  return (
    <ul className="facts sp4">
      {head.mode === "meeting" ? <RoomFacts view={view} /> : <WrittenFacts view={view} />}
      <li>
        Đã kết luận{" "}
        <b>
          {concluded}/{items.length}
        </b>{" "}
        hồ sơ
      </li>
      <li className="last hide-p">
        {head.mode === "meeting" && isOpen ? (
          <>
            <TextLink href={`${base}?muc=diem-danh`}>
              {counts.unknown > 0 ? "Điểm danh" : "Sửa điểm danh"}
            </TextLink>{" "}
            ·{" "}
          </>
        ) : null}
        <TextLink href={`${base}?muc=chuong-trinh`}>Sửa chương trình</TextLink>
      </li>
    </ul>
  );
}

function RoomFacts({ view: { head, counts, rule } }: { readonly view: ConductView }) {
  if (head.status === "planned") {
    return (
      <>
        <li>{meetingTime(head.mode, head.heldOn, head.heldAt)}</li>
        <li>
          Mời <b>{counts.asked}</b> thành viên
        </li>
      </>
    );
  }
  if (counts.unknown > 0) {
    return (
      <li>
        Chưa điểm danh <b>{counts.unknown}</b> thành viên
      </li>
    );
  }
  const { members, quorumNeeded } = rule ?? { members: counts.asked, quorumNeeded: null };
  return (
    <>
      <li>
        Có mặt{" "}
        <b>
          {counts.present}/{members}
        </b>
        {quorumNeeded === null ? null : (
          <>
            , {counts.present >= quorumNeeded ? "đủ" : "chưa đủ"} để họp (cần <b>{quorumNeeded}</b>)
          </>
        )}
      </li>
      <li>
        Vắng <b>{counts.absent}</b>, ủy quyền <b>{counts.delegated}</b>
      </li>
    </>
  );
}

function WrittenFacts({ view: { head, attendees } }: { readonly view: ConductView }) {
  const whole = attendees.filter(({ answered, askedAbout }) => answered === askedAbout).length;
  return (
    <>
      <li>
        Trả lời đủ{" "}
        <b>
          {whole}/{attendees.length}
        </b>{" "}
        thành viên
      </li>
      {head.opinionsDueOn ? <li>Hạn đến hết {formatDate(head.opinionsDueOn)}</li> : null}
    </>
  );
}
