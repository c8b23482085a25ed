import { err, ok, type Result } from "@/lib/core/result";
import type { Attendance, Conclusion, MeetingMode, MeetingStatus } from "@/lib/meetings/domain/meeting";
import {
  neededOf,
  reaches,
  type QuorumRule,
  type RuleDocument,
  type Share,
} from "@/lib/meetings/domain/quorum";
import { countAttendance, voteSum, type Votes } from "@/lib/meetings/domain/votes";

export interface LockableItem {
  readonly unitName: string;
  readonly conclusion: Conclusion | null;
  readonly votes: Votes | null;
  /** Present and voting on it: without whoever entered it, was out of the room or abstained. */
  readonly voters: number;
  /** Present for it, with those who abstained. */
  readonly there: number;
  /** Members of the body who may vote on it, there or not: whoever entered it is not counted. */
  readonly entitled: number;
}

export interface LockableMeeting {
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly chairName: string;
  readonly chairAttendance: Attendance;
  readonly attendances: readonly Attendance[];
  /** Members of the body on the day, whoever was asked. */
  readonly members: number;
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
      readonly members: number;
      readonly needed: number;
      readonly document: RuleDocument;
    }
  | { readonly rule: "no_item_quorum"; readonly short: readonly ShortItem[]; readonly document: RuleDocument }
  | { readonly rule: "no_majority"; readonly short: readonly ShortItem[]; readonly document: RuleDocument };

/** A dossier for which too few are there, or in favour: how many, of how many, how many it takes. */
export interface ShortItem {
  readonly unitName: string;
  readonly count: number;
  readonly of: number;
  readonly needed: number;
}

/** Everything that is still missing, so that one look at the page tells it. */
export function lockBlocks(meeting: LockableMeeting, rule: QuorumRule | null): readonly LockBlock[] {
  const { status, items } = meeting;
  const open = items.filter(({ conclusion }) => conclusion === null);
  return [
    ...(status === "open" ? [] : [{ rule: "not_open", status } as const]),
    ...(meeting.mode === "meeting" ? roomBlocks(meeting) : []),
    ...(rule ? ruleBlocks(meeting, rule) : []),
    ...(open.length > 0 ? [{ rule: "not_concluded", units: namesOf(open) } as const] : []),
  ];
}

function roomBlocks(meeting: LockableMeeting): readonly LockBlock[] {
  const counts = countAttendance(meeting.attendances);
  const differ = meeting.items.filter(({ votes, voters }) => votes !== null && voteSum(votes) !== voters);
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
  ];
}

/**
 * What the tenant's own rule finds wanting. A meeting without a quorum is told once; with one, each dossier is counted
 * again without whoever entered it. Written opinions are judged only by a rule that speaks of them.
 */
function ruleBlocks(meeting: LockableMeeting, rule: QuorumRule): readonly LockBlock[] {
  const { mode, attendances, members } = meeting;
  const { quorum, document } = rule;
  const isRoom = mode === "meeting";
  const { present, unknown } = countAttendance(attendances);
  if (isRoom ? unknown > 0 : !rule.coversWritten) return [];
  if (quorum && isRoom && !reaches(quorum, present, members)) {
    return [{ rule: "no_quorum", present, members, needed: neededOf(quorum, members), document }];
  }
  const absent = quorum ? meeting.items.flatMap((item) => shortOfQuorum(item, quorum, isRoom)) : [];
  const lost = meeting.items.flatMap((item) => shortOfMajority(item, rule, isRoom));
  return [
    ...(absent.length > 0 ? [{ rule: "no_item_quorum", short: absent, document } as const] : []),
    ...(lost.length > 0 ? [{ rule: "no_majority", short: lost, document } as const] : []),
  ];
}

/** There for this dossier: in the room those who are, in writing those who answered. */
const thereFor = ({ there, votes }: LockableItem, isRoom: boolean): number =>
  isRoom ? there : votes ? voteSum(votes) : 0;

function shortOfQuorum(item: LockableItem, quorum: Share, isRoom: boolean): readonly ShortItem[] {
  const { unitName, conclusion, entitled: of } = item;
  const count = thereFor(item, isRoom);
  return conclusion === null || reaches(quorum, count, of)
    ? []
    : [{ unitName, count, of, needed: neededOf(quorum, of) }];
}

function shortOfMajority(
  item: LockableItem,
  { majority }: QuorumRule,
  isRoom: boolean,
): readonly ShortItem[] {
  const { unitName, conclusion, votes, entitled } = item;
  if (!majority || conclusion !== "recognise" || !votes) return [];
  const of = majority.of === "all" ? entitled : thereFor(item, isRoom);
  return reaches(majority, votes.inFavour, of)
    ? []
    : [{ unitName, count: votes.inFavour, of, needed: neededOf(majority, of) }];
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
