import type { IsoDate } from "@/lib/core/dates";
import type {
  Attendance,
  Conclusion,
  MeetingMode,
  Opinion,
  VotingManner,
} from "@/lib/meetings/domain/meeting";
import type { QuorumRule } from "@/lib/meetings/domain/quorum";
import type { Votes } from "@/lib/meetings/domain/votes";

export interface MinutesPerson {
  readonly name: string;
  readonly postTitle: string;
}

export interface MinutesAttendee extends MinutesPerson {
  readonly attendance: Attendance;
  readonly isChair: boolean;
}

export interface MinutesOpinion extends MinutesPerson {
  readonly opinion: Opinion;
  readonly note: string;
}

export interface MinutesItem {
  readonly position: number;
  readonly dossierId: string;
  readonly dossierCode: string;
  /** As it was named when the dossier was opened. */
  readonly unitName: string;
  readonly unitKind: string;
  readonly unitVersionId: string;
  readonly attention: string | null;
  readonly votes: Votes | null;
  /** In the room; null in writing, and where nothing was voted on. */
  readonly manner: VotingManner | null;
  readonly conclusion: Conclusion | null;
  /** Why recognition is not asked for, or what has to be made clear. */
  readonly reason: string;
  readonly discussion: string;
  /** Written opinions only; members who kept silent are in `silent`. */
  readonly opinions: readonly MinutesOpinion[];
  readonly silent: readonly MinutesPerson[];
  /** Present, or asked in writing, but without a vote on it, since they entered it. */
  readonly notVoting: readonly MinutesPerson[];
  /** In the room for the review, out of it for this dossier. */
  readonly absent: readonly MinutesPerson[];
  readonly abstained: readonly MinutesPerson[];
  /** Members of the body who may vote on it, there or not. */
  readonly entitled: number;
}

/**
 * What is locked: everything the printed minutes say. JSON-safe; its hash over canonical JSON stands beside it, and
 * what the secretary read is what is locked.
 */
export interface Minutes {
  readonly mode: MeetingMode;
  readonly title: string;
  readonly bodyName: string;
  readonly heldOn: IsoDate | null;
  readonly heldAt: string | null;
  readonly place: string | null;
  readonly opinionsDueOn: IsoDate | null;
  /** The day on which it was concluded. */
  readonly concludedOn: IsoDate;
  readonly chair: MinutesPerson;
  readonly secretary: MinutesPerson;
  readonly attendees: readonly MinutesAttendee[];
  /** Members of the body on the day, whoever was asked. */
  readonly members: number;
  /** The tenant's own rule of quorum and majority that held on the day. */
  readonly rule: QuorumRule | null;
  /** Papers the review rests on: the plans of its dossiers. */
  readonly grounds: readonly string[];
  readonly items: readonly MinutesItem[];
}

export const countConclusions = (
  items: readonly { readonly conclusion: Conclusion | null }[],
): {
  readonly recognise: number;
  readonly decline: number;
  readonly clarify: number;
  readonly open: number;
} => {
  const count = (wanted: Conclusion | null): number =>
    items.filter(({ conclusion }) => conclusion === wanted).length;
  return {
    recognise: count("recognise"),
    decline: count("decline"),
    clarify: count("clarify"),
    open: count(null),
  };
};
