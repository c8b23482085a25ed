import { Form } from "@/components/forms/form";
import type { FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { meetingTime } from "@/components/meetings/meeting-words";
import { SummaryList } from "@/components/ui/summary-list";
import { newId } from "@/lib/core/ids";
import type { ConductView } from "@/lib/meetings/contract";

interface OpenFormProps {
  readonly view: ConductView;
  readonly state: FormState | null;
  readonly base: string;
}

/** Before it begins: what was called, and the one button that begins it. */
export function OpenForm({ view, state, base }: OpenFormProps) {
  const { head, attendees, counts, items } = view;
  const isMeeting = head.mode === "meeting";
  const spoken = attendees.filter(({ answered }) => answered > 0).length;
  return (
    <Form
      action="/api/meetings/open"
      returnTo={base}
      next={isMeeting ? `${base}?muc=diem-danh` : base}
      idempotencyKey={newId()}
      state={state}
      revision={head.revision}
    >
      <h2>{isMeeting ? "Chưa bắt đầu họp" : "Chưa mở lấy ý kiến"}</h2>
      <SummaryList
        kind="flat"
        className="sp3"
        items={[
          {
            term: isMeeting ? "Thời gian" : "Hạn",
            value: meetingTime(head.mode, head.heldOn ?? head.opinionsDueOn, head.heldAt),
          },
          ...(head.place ? [{ term: "Địa điểm", value: head.place }] : []),
          { term: "Chủ trì", value: head.chairName },
          { term: "Thư ký", value: head.secretaryName },
          { term: "Thành phần", value: `${counts.asked} thành viên` },
          { term: "Hồ sơ", value: `${items.length} hồ sơ` },
          ...(isMeeting ? [{ term: "Ý kiến gửi trước", value: `${spoken}/${counts.asked} thành viên` }] : []),
        ]}
      />
      <input type="hidden" name="meetingId" value={head.meetingId} />
      <p className="acts">
        <SubmitButton>{isMeeting ? "Bắt đầu họp" : "Mở lấy ý kiến"}</SubmitButton>
      </p>
    </Form>
  );
}
