import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { Conclusion, MeetingMode, MeetingStatus } from "@/lib/meetings/domain/meeting";
import {
  decideVotes,
  type AttendanceCounts,
  type Votes,
  type VoteSumRefusal,
} from "@/lib/meetings/domain/votes";

export interface ConcludedMeeting {
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly opinionsDueOn: IsoDate | null;
  /** Of those who vote on this dossier: without whoever entered it. */
  readonly attendance: AttendanceCounts;
  readonly today: IsoDate;
}

export interface ChosenConclusion {
  /** Null: not considered to the end yet; the minutes wait. */
  readonly conclusion: Conclusion | null;
  /** As counted in the room; written opinions are counted from the answers instead. */
  readonly counted: Votes;
  /** Members' answers to this dossier. */
  readonly answered: Votes;
  readonly reason: string;
}

export type ConclusionRefusal =
  | { readonly code: "meeting.closed"; readonly status: MeetingStatus }
  | { readonly code: "meeting.not-open-yet" }
  | { readonly code: "meeting.attendance-missing"; readonly count: number }
  | { readonly code: "meeting.opinions-open"; readonly dueOn: IsoDate; readonly missing: number }
  | { readonly code: "meeting.reason-missing" }
  | { readonly code: "meeting.question-missing" }
  | VoteSumRefusal;

export interface RecordedConclusion {
  readonly conclusion: Conclusion | null;
  /** Null while it is not concluded, and where the room asked a question instead of voting. */
  readonly votes: Votes | null;
  readonly reason: string;
}

/**
 * What is recorded for one dossier. In a meeting the counts must add up to those present, who are noted before; in
 * written opinions they are the answers themselves, and nothing is concluded before all have answered or the last
 * day is over. Not asking for recognition carries a reason, and asking for something to be made clear the question: the
 * unit reads both. In the room nothing is voted on where the question comes first.
 */
export function decideConclusion(
  meeting: ConcludedMeeting,
  { conclusion, counted, answered, reason }: ChosenConclusion,
): Result<RecordedConclusion, ConclusionRefusal> {
  const { status } = meeting;
  if (status === "planned") return err({ code: "meeting.not-open-yet" });
  if (status !== "open") return err({ code: "meeting.closed", status });
  if (conclusion === null) return ok({ conclusion, votes: null, reason: "" });

  const votes = decideVotesOn(conclusion, meeting, { counted, answered });
  if (!votes.ok) return votes;
  if (conclusion === "recognise") return ok({ conclusion, votes: votes.value, reason: "" });
  if (reason.trim() === "") {
    return err({ code: conclusion === "decline" ? "meeting.reason-missing" : "meeting.question-missing" });
  }
  return ok({ conclusion, votes: votes.value, reason: reason.trim() });
}

function decideVotesOn(
  conclusion: Conclusion,
  meeting: ConcludedMeeting,
  { counted, answered }: Pick<ChosenConclusion, "counted" | "answered">,
): Result<Votes | null, ConclusionRefusal> {
  if (meeting.mode === "written_opinions") return decideAnswered(meeting, answered);
  return conclusion === "clarify" ? ok(null) : decideCounted(meeting, counted);
}

function decideCounted({ attendance }: ConcludedMeeting, counted: Votes): Result<Votes, ConclusionRefusal> {
  if (attendance.unknown > 0) return err({ code: "meeting.attendance-missing", count: attendance.unknown });
  return decideVotes(counted, attendance.present);
}

/** Silence is silence only once the last day is over. */
function decideAnswered(
  { attendance, opinionsDueOn, today }: ConcludedMeeting,
  answered: Votes,
): Result<Votes, ConclusionRefusal> {
  const missing = attendance.asked - (answered.inFavour + answered.against + answered.other);
  if (missing > 0 && opinionsDueOn !== null && today <= opinionsDueOn) {
    return err({ code: "meeting.opinions-open", dueOn: opinionsDueOn, missing });
  }
  return ok(answered);
}
