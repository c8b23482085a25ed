import { err, ok, type Result } from "@/lib/core/result";
import type { Attendance, Opinion } from "@/lib/meetings/domain/meeting";

/** Counts for one dossier. In written opinions whoever did not answer is none of the three: see `silentCount`. */
export interface Votes {
  readonly inFavour: number;
  readonly against: number;
  readonly other: number;
}

export interface VoteSumRefusal {
  readonly code: "meeting.vote-sum";
  readonly sum: number;
  readonly present: number;
}

export const voteSum = ({ inFavour, against, other }: Votes): number => inFavour + against + other;

/** Every member who is present has one vote: the counts must add up to them. Refuses with both numbers. */
export function decideVotes(votes: Votes, present: number): Result<Votes, VoteSumRefusal> {
  const sum = voteSum(votes);
  return sum === present ? ok(votes) : err({ code: "meeting.vote-sum", sum, present });
}

export interface AttendanceCounts {
  readonly asked: number;
  readonly present: number;
  readonly absent: number;
  readonly delegated: number;
  /** Not noted yet. */
  readonly unknown: number;
}

export function countAttendance(attendances: readonly Attendance[]): AttendanceCounts {
  const count = (wanted: Attendance): number => attendances.filter((one) => one === wanted).length;
  return {
    asked: attendances.length,
    present: count("present"),
    absent: count("absent"),
    delegated: count("delegated"),
    unknown: count("unknown"),
  };
}

/** A member as asked to a review. */
export interface AskedPerson {
  readonly personId: string;
  readonly attendance: Attendance;
}

/**
 * Those who vote on one dossier: whoever entered it has no say in it (issue 2, 3.4), so he is counted neither among
 * those present nor among those asked. Attendance that is not noted yet is counted whole.
 */
export function countVoters(
  members: readonly AskedPerson[],
  enteredBy: ReadonlySet<string>,
): AttendanceCounts {
  const { unknown } = countAttendance(members.map(({ attendance }) => attendance));
  const voting = members.filter(({ personId }) => !enteredBy.has(personId));
  return { ...countAttendance(voting.map(({ attendance }) => attendance)), unknown };
}

/** Members' own answers, counted. */
export function countOpinions(opinions: readonly Opinion[]): Votes {
  const count = (wanted: Opinion): number => opinions.filter((one) => one === wanted).length;
  return { inFavour: count("agree"), against: count("disagree"), other: count("other") };
}

/** Who was asked in writing and did not answer: silence is recorded as silence, never as consent (rules.md 4). */
export const silentCount = (votes: Votes, asked: number): number => asked - voteSum(votes);
