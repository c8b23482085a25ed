import { Form } from "@/components/forms/form";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { conclusionWords, unitKindLabel } from "@/components/meetings/meeting-words";
import { LinkButton } from "@/components/ui/link-button";
import { TaskList, type Task } from "@/components/ui/task-list";
import { newId } from "@/lib/core/ids";
import type { MemberItemView, MemberMeetingView } from "@/lib/meetings/contract";
import { OPINION_LABELS } from "@/lib/meetings/domain/meeting";

interface MemberAgendaProps {
  readonly view: MemberMeetingView;
  readonly state: FormState | null;
}

/** H-3: the agenda as a list of things to answer, exceptions first; made for phones. */
export function MemberAgenda({ view, state }: MemberAgendaProps) {
  const { items } = view;
  const mayAnswer = view.isAsked && view.closedBecause === null;
  const look = items.filter(({ attention }) => attention !== null);
  const rest = items.filter(({ attention }) => attention === null);
  const firstOpen = mayAnswer ? [...look, ...rest].find(isOpen) : undefined;
  const taskOf = (item: MemberItemView): Task => agendaTask(view, item);
  const sections = [
    { title: `Cần xem kỹ (${look.length})`, tasks: look.map(taskOf) },
    { title: `Không có ý kiến khác (${rest.length})`, tasks: rest.map(taskOf) },
  ].filter(({ tasks }) => tasks.length > 0);
  return (
    <>
      {firstOpen ? (
        <p className="sp5">
          <LinkButton href={`/hop-xet/${view.head.meetingId}?hs=${firstOpen.dossierId}`} wide>
            Cho ý kiến: {firstOpen.unitName}
          </LinkButton>
        </p>
      ) : null}
      <TaskList sections={sections} />
      {mayAnswer ? <Remaining view={view} state={state} /> : null}
    </>
  );
}

const isOpen = ({ opinion, conclusion, ownEntry }: MemberItemView): boolean =>
  opinion === null && conclusion === null && !ownEntry;

function agendaTask({ head, isAsked, closedBecause }: MemberMeetingView, item: MemberItemView): Task {
  const { dossierId, unitName, unitKind, attention, opinion, conclusion, votes, ownEntry } = item;
  const lines = [
    attention ? attention.slice(0, 1).toUpperCase() + attention.slice(1) : unitKindLabel(unitKind),
    opinion ? `Ý kiến của đồng chí: ${OPINION_LABELS[opinion]}` : null,
    conclusion ? conclusionWords(conclusion, votes, 0) : null,
    ownEntry ? "Đồng chí đã nhập hồ sơ này, nên không cho ý kiến" : null,
  ].filter((line): line is string => line !== null);
  const mayAnswer = isAsked && closedBecause === null && conclusion === null && !ownEntry;
  return {
    title: unitName,
    href: `/hop-xet/${head.meetingId}?hs=${dossierId}`,
    note: lines.join(" · "),
    status: opinion ? "done" : mayAnswer ? "not_started" : "view_only",
    returned: attention !== null,
  };
}

/** One press for the rest, and only after what needs a close look is answered. */
function Remaining({ view, state }: MemberAgendaProps) {
  const { meetingId } = view.head;
  if (view.remaining === 0) return null;
  if (view.lookFirst > 0) {
    return (
      <p className="sp5 dim">
        Cho ý kiến {view.lookFirst} hồ sơ cần xem kỹ trước; sau đó đồng ý một lần được {view.remaining} hồ sơ
        còn lại.
      </p>
    );
  }
  return (
    <Form
      action="/api/meetings/answer-remaining"
      returnTo={`/hop-xet/${meetingId}`}
      next={`/hop-xet/${meetingId}`}
      idempotencyKey={newId()}
      state={stateOf(state, "meetings.answer-remaining")}
      className="acts"
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <SubmitButton kind="secondary" wide>
        Đồng ý tất cả hồ sơ còn lại ({view.remaining})
      </SubmitButton>
    </Form>
  );
}
