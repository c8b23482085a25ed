import { err, ok, type Result } from "@/lib/core/result";
import type { Attendance, Conclusion, MeetingMode, MeetingStatus } from "@/lib/meetings/domain/meeting";
import { hasMajority, hasQuorum, type QuorumRule } from "@/lib/meetings/domain/quorum";
import { countAttendance, voteSum, type Votes } from "@/lib/meetings/domain/votes";

export interface LockableItem {
  readonly unitName: string;
  readonly conclusion: Conclusion | null;
  readonly votes: Votes | null;
  /** Present and voting on it: whoever entered it is not counted. */
  readonly voters: number;
}

export interface LockableMeeting {
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly chairName: string;
  readonly chairAttendance: Attendance;
  readonly attendances: readonly Attendance[];
  readonly items: readonly LockableItem[];
}

/** One thing that stands between the draft and locked minutes. */
export type LockBlock =
  | { readonly rule: "not_open"; readonly status: MeetingStatus }
  | { readonly rule: "attendance_missing"; readonly count: number }
  | { readonly rule: "chair_absent"; readonly name: string }
  | { readonly rule: "not_concluded"; readonly units: readonly string[] }
  | { readonly rule: "votes_differ"; readonly units: readonly string[] }
  | {
      readonly rule: "no_quorum";
      readonly present: number;
      readonly asked: number;
      readonly document: string;
    }
  | { readonly rule: "no_majority"; readonly units: readonly string[]; readonly document: string };

/** Everything that is still missing, so that one look at the page tells it. */
export function lockBlocks(meeting: LockableMeeting, rule: QuorumRule | null): readonly LockBlock[] {
  const { status, items } = meeting;
  const open = items.filter(({ conclusion }) => conclusion === null);
  return [
    ...(status === "open" ? [] : [{ rule: "not_open", status } as const]),
    ...(meeting.mode === "meeting" ? roomBlocks(meeting, rule) : []),
    ...(open.length > 0 ? [{ rule: "not_concluded", units: namesOf(open) } as const] : []),
  ];
}

function roomBlocks(meeting: LockableMeeting, rule: QuorumRule | null): readonly LockBlock[] {
  const counts = countAttendance(meeting.attendances);
  const differ = meeting.items.filter(({ votes, voters }) => votes !== null && voteSum(votes) !== voters);
  const lost = meeting.items.filter(
    ({ conclusion, votes, voters }) =>
      conclusion === "recognise" && votes !== null && hasMajority(votes, voters, rule) === false,
  );
  return [
    ...(counts.unknown > 0 ? [{ rule: "attendance_missing", count: counts.unknown } as const] : []),
    ...(counts.unknown === 0 && meeting.chairAttendance !== "present"
      ? [{ rule: "chair_absent", name: meeting.chairName } as const]
      : []),
    ...(differ.length > 0
      ? [
          {
            rule: "votes_differ",
            units: differ.map(({ unitName, voters }) => `${unitName} (${voters})`),
          } as const,
        ]
      : []),
    ...(rule && hasQuorum(counts, rule) === false
      ? [
          {
            rule: "no_quorum",
            present: counts.present,
            asked: counts.asked,
            document: rule.document,
          } as const,
        ]
      : []),
    ...(rule && lost.length > 0
      ? [{ rule: "no_majority", units: namesOf(lost), document: rule.document } as const]
      : []),
  ];
}

const namesOf = (items: readonly LockableItem[]): readonly string[] => items.map(({ unitName }) => unitName);

export interface LockRefusal {
  readonly code: "meeting.not-lockable";
  readonly blocks: readonly LockBlock[];
}

/**
 * Minutes are locked when every dossier is concluded and, after a meeting, attendance is noted, the chair was there
 * and all votes add up to those who vote on the dossier. Quorum and majority only count where the tenant has a rule of its own.
 */
export function decideLocking(meeting: LockableMeeting, rule: QuorumRule | null): Result<null, LockRefusal> {
  const blocks = lockBlocks(meeting, rule);
  return blocks.length === 0 ? ok(null) : err({ code: "meeting.not-lockable", blocks });
}
