import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { Attendance, Conclusion, MeetingMode, MeetingStatus } from "@/lib/meetings/domain/meeting";

/** What a member's answer depends on besides the dossier. */
export interface AnsweringMember {
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly opinionsDueOn: IsoDate | null;
  readonly attendance: Attendance;
  readonly today: IsoDate;
  /** Whom to ask when answers are not taken any more. */
  readonly secretaryName: string;
}

export interface AnsweredItem {
  readonly dossierId: string;
  readonly unitName: string;
  readonly conclusion: Conclusion | null;
  /** The member entered this very dossier: he has no say in it (issue 2, 3.4). */
  readonly ownEntry: boolean;
}

export type MemberRefusal =
  | { readonly code: "meeting.closed"; readonly status: MeetingStatus }
  | { readonly code: "meeting.not-open-yet" }
  | { readonly code: "meeting.answer-period-over"; readonly dueOn: IsoDate; readonly secretaryName: string }
  | { readonly code: "meeting.not-present"; readonly attendance: "absent" | "delegated" };

export type AnswerRefusal =
  | MemberRefusal
  | { readonly code: "meeting.item-concluded" }
  | { readonly code: "meeting.own-entry"; readonly units: readonly string[] };

/**
 * Whether a member may answer at all now. A meeting takes opinions from the day it is called; whoever turned out to
 * be absent, or sent somebody, has no vote in it. Written opinions are taken while they are open, to the last day.
 */
export function decideMember({
  mode,
  status,
  opinionsDueOn,
  attendance,
  today,
  secretaryName,
}: AnsweringMember): Result<null, MemberRefusal> {
  if (status === "locked" || status === "cancelled") return err({ code: "meeting.closed", status });
  if (mode === "meeting") {
    return attendance === "absent" || attendance === "delegated"
      ? err({ code: "meeting.not-present", attendance })
      : ok(null);
  }
  if (status === "planned") return err({ code: "meeting.not-open-yet" });
  if (opinionsDueOn !== null && today > opinionsDueOn) {
    return err({ code: "meeting.answer-period-over", dueOn: opinionsDueOn, secretaryName });
  }
  return ok(null);
}

/** An answer may be changed until the dossier is concluded. */
export function decideAnswer(member: AnsweringMember, item: AnsweredItem): Result<null, AnswerRefusal> {
  const allowed = decideMember(member);
  if (!allowed.ok) return allowed;
  if (item.ownEntry) return err({ code: "meeting.own-entry", units: [item.unitName] });
  return item.conclusion === null ? ok(null) : err({ code: "meeting.item-concluded" });
}

export interface RemainingItem extends AnsweredItem {
  readonly attention: string | null;
  readonly answered: boolean;
}

export type RemainingRefusal =
  | MemberRefusal
  | { readonly code: "meeting.look-first"; readonly units: readonly string[] }
  | { readonly code: "meeting.nothing-remaining" };

const isAnswerable = ({ conclusion, ownEntry, answered }: RemainingItem): boolean =>
  conclusion === null && !ownEntry && !answered;

/** What «Đồng ý tất cả hồ sơ còn lại» would answer, and what has to be looked at before. */
export const splitRemaining = (items: readonly RemainingItem[]) => ({
  lookFirst: items.filter((item) => item.attention !== null && isAnswerable(item)),
  remaining: items.filter((item) => item.attention === null && isAnswerable(item)),
});

/**
 * The dossiers that one press agrees to: those without a remark and without an answer of his. Refused while one
 * that needs a close look has no answer (ux.md D9).
 */
export function decideRemaining(
  member: AnsweringMember,
  items: readonly RemainingItem[],
): Result<readonly string[], RemainingRefusal> {
  const allowed = decideMember(member);
  if (!allowed.ok) return allowed;
  const { lookFirst, remaining } = splitRemaining(items);
  if (lookFirst.length > 0) {
    return err({ code: "meeting.look-first", units: lookFirst.map(({ unitName }) => unitName) });
  }
  if (remaining.length === 0) return err({ code: "meeting.nothing-remaining" });
  return ok(remaining.map(({ dossierId }) => dossierId));
}
