import type { FormState } from "@/components/forms/form-state";
import { isMeetingRefusal, meetingMessage } from "@/components/meetings/meeting-message";
import type { MeetingRefusal } from "@/lib/meetings/contract";

/** The field at which a refusal of a rule stands, when it is about something that was typed. */
function fieldOf(refusal: MeetingRefusal, mode: unknown): string | null {
  switch (refusal.code) {
    case "meeting.date-past":
      return mode === "written_opinions" ? "opinionsDueOn" : "heldOn";
    case "meeting.chair-busy":
      return "heldAt";
    case "meeting.chair-not-attending":
      return "chairPersonId";
    case "meeting.dossier-not-found":
    case "meeting.dossier-in-another":
    case "meeting.dossiers-of-two-bodies":
      return "dossiers";
    case "meeting.vote-sum":
      return "votesFor";
    case "meeting.absence-twice":
    case "meeting.absence-not-voting":
      return "absent";
    case "meeting.reason-missing":
    case "meeting.question-missing":
      return "reason";
    case "meeting.body-not-found":
      return "body";
    case "meeting.rule-says-nothing":
      return "quorumKind";
    case "meeting.rule-document-later":
      return "documentDate";
    case "meeting.rule-before-document":
      return "validFrom";
    case "meeting.not-found":
    case "meeting.person-not-found":
    case "meeting.changed-meanwhile":
    case "meeting.closed":
    case "meeting.not-yet":
    case "meeting.last-item":
    case "meeting.attendance-missing":
    case "meeting.not-open-yet":
    case "meeting.opinions-open":
    case "meeting.own-entry":
    case "meeting.answer-period-over":
    case "meeting.not-present":
    case "meeting.item-concluded":
    case "meeting.look-first":
    case "meeting.nothing-remaining":
    case "meeting.not-lockable":
      return null;
  }
}

/** A refusal that belongs to a field is told there, in the same words as in the summary. */
export function atItsField(state: FormState | null): FormState | null {
  const refusal = state?.refusal;
  if (!state || !refusal || !isMeetingRefusal(refusal)) return state;
  const field = fieldOf(refusal, state.values["mode"]);
  return field ? { ...state, refusal: null, fields: { [field]: meetingMessage(refusal) } } : state;
}
