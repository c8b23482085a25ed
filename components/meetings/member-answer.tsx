import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { meetingMessage } from "@/components/meetings/meeting-message";
import { conclusionWords, unitKindLabel, votesWords } from "@/components/meetings/meeting-words";
import { PaperFacts } from "@/components/meetings/paper-facts";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { MemberMeetingView } from "@/lib/meetings/contract";
import { OPINION_LABELS, OPINIONS } from "@/lib/meetings/domain/meeting";

type Current = NonNullable<MemberMeetingView["current"]>;

interface MemberAnswerProps {
  readonly view: MemberMeetingView;
  readonly current: Current;
  readonly state: FormState | null;
}

/** One dossier and the member's own answer to it. */
export function MemberAnswer({ view, current, state }: MemberAnswerProps) {
  const { item, papers } = current;
  return (
    <div className="measure-form">
      <p className="s dim sp5">
        Hồ sơ {item.position}/{view.items.length} · {item.code} · {unitKindLabel(item.unitKind)}
      </p>
      <h2>{item.unitName}</h2>
      <PaperFacts
        dossierId={item.dossierId}
        papers={papers}
        reasons={item.attention ? [item.attention] : []}
      />
      <OwnAnswer view={view} current={current} state={state} />
      <Neighbours view={view} current={current} />
    </div>
  );
}

function OwnAnswer({ view, current: { item }, state }: MemberAnswerProps) {
  const closed = closedWords(view, item);
  if (closed !== null || !view.isAsked) {
    return (
      <Panel className="sp5">
        {closed ? <p>{closed}</p> : <p>Đồng chí không có trong thành phần cho ý kiến cuộc xét này.</p>}
        {item.opinion ? (
          <p>
            Ý kiến của đồng chí: <b>{OPINION_LABELS[item.opinion]}</b>
            {item.note ? `. ${item.note}` : ""}
          </p>
        ) : null}
        {item.conclusion ? (
          <p>
            {conclusionWords(item.conclusion, null, 0)}
            {item.votes ? `: ${votesWords(item.votes)}` : ""}.
          </p>
        ) : null}
      </Panel>
    );
  }
  const { meetingId } = view.head;
  return (
    <Form
      action="/api/meetings/answer-item"
      returnTo={`/hop-xet/${meetingId}?hs=${item.dossierId}`}
      next={`/hop-xet/${meetingId}?hs={nextDossierId}`}
      idempotencyKey={newId()}
      state={state}
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="dossierId" value={item.dossierId} />
      <RadioGroup
        name="opinion"
        label="Ý kiến của tôi"
        hint={item.opinion ? "Còn sửa được đến khi hồ sơ được kết luận" : undefined}
        value={typed(state, "opinion", item.opinion)}
        error={errorOf(state, "opinion")}
        choices={OPINIONS.map((value) => ({ value, label: OPINION_LABELS[value] }))}
      />
      <TextareaField
        name="note"
        label="Ghi thêm (nếu có)"
        hint="Ngắn gọn; thư ký và người chủ trì đọc"
        value={typed(state, "note", item.note)}
        error={errorOf(state, "note")}
      />
      <p className="acts">
        <SubmitButton wide>Gửi ý kiến</SubmitButton>
      </p>
    </Form>
  );
}

function closedWords(
  view: MemberMeetingView,
  { ownEntry, unitName, conclusion }: Current["item"],
): string | null {
  if (!view.isAsked) return null;
  if (view.closedBecause) return meetingMessage(view.closedBecause);
  if (ownEntry) return meetingMessage({ code: "meeting.own-entry", units: [unitName] });
  return conclusion === null ? null : meetingMessage({ code: "meeting.item-concluded" });
}

function Neighbours({ view, current: { previousId, nextId } }: Omit<MemberAnswerProps, "state">) {
  const base = `/hop-xet/${view.head.meetingId}`;
  return (
    <p className="prevnext sp5">
      {previousId ? (
        <TextLink href={`${base}?hs=${previousId}`}>
          <Icon name="back" />
          Hồ sơ trước
        </TextLink>
      ) : null}
      {nextId ? (
        <TextLink href={`${base}?hs=${nextId}`}>
          Hồ sơ sau <Icon name="next" />
        </TextLink>
      ) : null}
    </p>
  );
}
