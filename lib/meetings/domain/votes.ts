import { err, ok, type Result } from "@/lib/core/result";
import type { AbsenceKind, Attendance, Opinion } from "@/lib/meetings/domain/meeting";

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

/** A member who was not there, or did not vote, for one dossier. */
export interface ItemAbsence {
  readonly personId: string;
  readonly kind: AbsenceKind;
}

/**
 * Of those present: who is there for one dossier, and who votes on it. Whoever entered it is neither; whoever was out of
 * the room is neither; whoever abstains is there and does not vote.
 */
export function countItemVoters(
  members: readonly AskedPerson[],
  { entered, absences }: { readonly entered: ReadonlySet<string>; readonly absences: readonly ItemAbsence[] },
): { readonly there: number; readonly voting: AttendanceCounts } {
  const without = (kinds: readonly AbsenceKind[]): ReadonlySet<string> =>
    new Set([
      ...entered,
      ...absences.filter(({ kind }) => kinds.includes(kind)).map(({ personId }) => personId),
    ]);
  return {
    there: countVoters(members, without(["absent"])).present,
    voting: countVoters(members, without(["absent", "abstained"])),
  };
}

export interface NamedMember extends AskedPerson {
  readonly name: string;
}

export type AbsenceRefusal =
  | { readonly code: "meeting.absence-twice"; readonly names: readonly string[] }
  | { readonly code: "meeting.absence-not-voting"; readonly names: readonly string[] }
  | { readonly code: "meeting.person-not-found" };

/**
 * Who of the room is left out for one dossier. Refuses somebody who was not asked, one named as absent and as abstaining,
 * and one who has no vote on it anyway: absent from the whole review, or it is his own entry.
 */
export function decideAbsences(
  chosen: Readonly<Record<AbsenceKind, readonly string[]>>,
  members: readonly NamedMember[],
  entered: ReadonlySet<string>,
): Result<readonly ItemAbsence[], AbsenceRefusal> {
  const [absent, abstained] = [new Set(chosen.absent), new Set(chosen.abstained)];
  const named = members.filter(({ personId }) => absent.has(personId) || abstained.has(personId));
  if (named.length < new Set([...absent, ...abstained]).size)
    return err({ code: "meeting.person-not-found" });
  const namesOf = (list: readonly NamedMember[]): readonly string[] => list.map(({ name }) => name);
  const twice = named.filter(({ personId }) => absent.has(personId) && abstained.has(personId));
  if (twice.length > 0) return err({ code: "meeting.absence-twice", names: namesOf(twice) });
  const idle = named.filter(({ personId, attendance }) => attendance !== "present" || entered.has(personId));
  if (idle.length > 0) return err({ code: "meeting.absence-not-voting", names: namesOf(idle) });
  return ok(
    named.map(({ personId }): ItemAbsence => ({
      personId,
      kind: absent.has(personId) ? "absent" : "abstained",
    })),
  );
}

/** Members' own answers, counted. */
export function countOpinions(opinions: readonly Opinion[]): Votes {
  const count = (wanted: Opinion): number => opinions.filter((one) => one === wanted).length;
  return { inFavour: count("agree"), against: count("disagree"), other: count("other") };
}

/** Who was asked in writing and did not answer: silence is recorded as silence, never as consent (rules.md 4). */
export const silentCount = (votes: Votes, asked: number): number => asked - voteSum(votes);
