import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { withDossier } from "@/components/meetings/conduct-agenda";
import { ConductKeys } from "@/components/meetings/conduct-keys";
import { GivenOpinions } from "@/components/meetings/given-opinions";
import { unitKindLabel, votesWords } from "@/components/meetings/meeting-words";
import { PaperFacts } from "@/components/meetings/paper-facts";
import { VoteBoxes } from "@/components/meetings/vote-boxes";
import { VotingManner } from "@/components/meetings/voting-manner";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { ConductView } from "@/lib/meetings/contract";
import { CONCLUSION_LABELS, CONCLUSIONS } from "@/lib/meetings/domain/meeting";

type Current = NonNullable<ConductView["current"]>;

interface RecordFormProps {
  readonly view: ConductView;
  readonly current: Current;
  readonly state: FormState | null;
  /** Address of the page, with what it carries besides the dossier. */
  readonly base: string;
  /** Written opinions: the last day is over. */
  readonly isOver: boolean;
}

const RECORD_ACTION = "/api/meetings/record-item";

/** H-4, right: the dossier on the table. On phones it is only read. */
export function RecordForm(props: RecordFormProps) {
  const { view, current, base, isOver } = props;
  const { item, papers, opinions } = current;
  const isOpen = view.head.status === "open";
  // Whoever came second sees what is stored beside what he typed.
  const isConflict = props.state?.refusal?.code === "meeting.changed-meanwhile";
  const at = view.items.findIndex(({ dossierId }) => dossierId === item.dossierId);
  const hrefOf = (index: number): string | null => {
    const other = view.items[index];
    return other ? withDossier(base, other.dossierId) : null;
  };
  return (
    <div>
      <p className="s dim">
        Hồ sơ {item.position}/{view.items.length} · {item.code} · {unitKindLabel(item.unitKind)}
      </p>
      <h2>{item.unitName}</h2>
      <PaperFacts
        dossierId={item.dossierId}
        papers={papers}
        reasons={[...(item.attention ? [item.attention] : []), ...item.opinionReasons]}
      />
      <GivenOpinions opinions={opinions} withSilent={view.head.mode === "written_opinions"} isOver={isOver} />
      <Recorded current={current} onlyPhone={isOpen && !isConflict} />
      {isOpen ? (
        <>
          <RecordFields {...props} />
          <ConductKeys formAction={RECORD_ACTION} previousHref={hrefOf(at - 1)} nextHref={hrefOf(at + 1)} />
        </>
      ) : null}
    </div>
  );
}

/** What is recorded so far: on phones in place of the form. */
function Recorded({ current, onlyPhone }: { readonly current: Current; readonly onlyPhone: boolean }) {
  const { item, discussion, reason } = current;
  return (
    <div className={onlyPhone ? "only-p sp5" : "sp5"}>
      {onlyPhone ? (
        <p className="panel">Trên điện thoại chỉ xem. Ghi kết luận trên máy tính hoặc máy tính bảng.</p>
      ) : null}
      <SummaryList
        kind="flat"
        className="sp4"
        items={[
          { term: "Kết luận", value: item.conclusion ? CONCLUSION_LABELS[item.conclusion] : "Chưa kết luận" },
          ...(item.votes ? [{ term: "Biểu quyết", value: `Đã ghi: ${votesWords(item.votes)}` }] : []),
          ...(reason
            ? [{ term: item.conclusion === "clarify" ? "Nội dung cần làm rõ" : "Lý do", value: reason }]
            : []),
          ...(discussion ? [{ term: "Ý kiến thảo luận", value: discussion }] : []),
        ]}
      />
    </div>
  );
}

function RecordFields({ view, current, state, base, isOver }: RecordFormProps) {
  const { head, counts } = view;
  const { item } = current;
  const here = withDossier(base, item.dossierId);
  const isMeeting = head.mode === "meeting";
  if (isMeeting && counts.unknown > 0) {
    return (
      <Panel tone="warn" className="sp5 hide-p">
        <p>
          Chưa điểm danh {counts.unknown} thành viên.{" "}
          <TextLink href={`/hop-xet/${head.meetingId}/dieu-hanh?muc=diem-danh`}>Điểm danh</TextLink> trước khi
          ghi biểu quyết.
        </p>
      </Panel>
    );
  }
  return (
    <Form
      action={RECORD_ACTION}
      returnTo={here}
      next={`${base}${base.includes("?") ? "&" : "?"}hs={nextDossierId}`}
      idempotencyKey={newId()}
      state={state}
      revision={current.revision}
      className="hide-p"
    >
      <input type="hidden" name="meetingId" value={head.meetingId} />
      <input type="hidden" name="dossierId" value={item.dossierId} />
      <RadioGroup
        name="conclusion"
        label="Kết luận"
        value={typed(state, "conclusion", startingConclusion(current, isMeeting || isOver))}
        error={errorOf(state, "conclusion")}
        choices={[
          ...CONCLUSIONS.map((value) => ({ value, label: CONCLUSION_LABELS[value] })),
          { value: "pending", label: "Chưa xét xong, kết luận sau" },
        ]}
      />
      {isMeeting ? (
        <VoteBoxes
          state={state}
          votes={item.conclusion === "clarify" ? null : (item.votes ?? current.suggested)}
          voters={item.voters}
          notVoting={current.notVoting}
          needed={item.needed}
        />
      ) : null}
      {isMeeting ? <VotingManner state={state} current={current} /> : null}
      <TextareaField
        name="reason"
        label="Lý do, nếu không đề nghị công nhận hoặc yêu cầu làm rõ"
        hint={`Đơn vị đọc được. Khi yêu cầu làm rõ, ghi nội dung cơ quan thẩm định phải trả lời; hồ sơ trở lại nơi thẩm định sau khi khóa biên bản${isMeeting ? ", số phiếu không ghi" : ""}.`}
        rows={2}
        value={typed(state, "reason", current.reason)}
        error={errorOf(state, "reason")}
      />
      <TextareaField
        name="discussion"
        label={isMeeting ? "Ý kiến thảo luận" : "Tổng hợp ý kiến"}
        hint="Ghi vào biên bản, ngắn gọn theo từng ý"
        rows={4}
        value={typed(state, "discussion", current.discussion)}
        error={errorOf(state, "discussion")}
      />
      <p className="acts">
        <SubmitButton>Ghi kết luận</SubmitButton>
        {current.next ? (
          <TextLink href={withDossier(base, current.next.dossierId)}>
            Hồ sơ sau: {current.next.unitName}
          </TextLink>
        ) : (
          <TextLink href={`/hop-xet/${head.meetingId}/bien-ban`}>Xem biên bản</TextLink>
        )}
      </p>
      <p className="s hint sp3">Phím: Ctrl + Enter ghi kết luận, Alt + mũi tên xuống sang hồ sơ sau</p>
    </Form>
  );
}

/** Prefilled only where nothing differs; what needs a close look starts with no conclusion chosen. */
function startingConclusion({ item, revision, suggested }: Current, mayConclude: boolean): string {
  if (item.conclusion) return item.conclusion;
  if (revision > 1) return "pending";
  const isPlain = item.attention === null && item.opinionReasons.length === 0;
  return mayConclude && isPlain && (suggested !== null || item.votes === null) ? "recognise" : "";
}
