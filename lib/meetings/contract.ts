import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import {
  choice,
  dateField,
  idField,
  listOf,
  optionalText,
  requiredText,
  requiredTick,
  revisionField,
} from "@/lib/core/fields";
import { parseTypedNumber, tidy } from "@/lib/core/text";
import type { AnswerRefusal, RemainingRefusal } from "@/lib/meetings/domain/answering";
import type { ConclusionRefusal } from "@/lib/meetings/domain/concluding";
import type { LockBlock, LockRefusal } from "@/lib/meetings/domain/locking";
import {
  ATTENDANCES,
  CONCLUSIONS,
  OPINIONS,
  VOTING_MANNERS,
  type Attendance,
  type Conclusion,
  type MeetingMode,
  type MeetingStatus,
  type Opinion,
  type VotingManner,
} from "@/lib/meetings/domain/meeting";
import type { Minutes } from "@/lib/meetings/domain/minutes";
import type { QuorumRule } from "@/lib/meetings/domain/quorum";
import type { AbsenceRefusal, ItemAbsence, Votes } from "@/lib/meetings/domain/votes";
import type { EnterRuleRefusal } from "@/lib/meetings/rule-contract";

// Refusals -------------------------------------------------------------------

export type MeetingNotFound = { readonly code: "meeting.not-found" };

/** Someone else was first: who and when (ISO instant); null when it is not on record. */
export interface MeetingChangedMeanwhile {
  readonly code: "meeting.changed-meanwhile";
  readonly byName: string | null;
  readonly at: string | null;
}

/** The act does not belong to the state of the review. */
export interface MeetingClosed {
  readonly code: "meeting.closed";
  readonly status: MeetingStatus;
}

export type CreateMeetingRefusal =
  | { readonly code: "meeting.dossier-not-found" }
  | { readonly code: "meeting.dossier-in-another"; readonly units: readonly string[] }
  | { readonly code: "meeting.dossiers-of-two-bodies" }
  | { readonly code: "meeting.person-not-found" }
  | { readonly code: "meeting.chair-not-attending" }
  | { readonly code: "meeting.date-past"; readonly today: IsoDate }
  | {
      readonly code: "meeting.chair-busy";
      readonly title: string;
      readonly on: IsoDate;
      readonly at: string;
    };

export type ConductRefusal = MeetingNotFound | MeetingChangedMeanwhile | MeetingClosed;
export type OpenMeetingRefusal =
  ConductRefusal | { readonly code: "meeting.not-yet"; readonly heldOn: IsoDate };
export type RemoveItemRefusal = ConductRefusal | { readonly code: "meeting.last-item" };
export type NoteAttendanceRefusal =
  | ConductRefusal
  | { readonly code: "meeting.person-not-found" }
  | { readonly code: "meeting.attendance-missing"; readonly count: number };
export type RecordItemRefusal =
  | MeetingNotFound
  | MeetingChangedMeanwhile
  | ConclusionRefusal
  | AbsenceRefusal
  | { readonly code: "meeting.own-entry"; readonly units: readonly string[] };
export type AnswerItemRefusal = MeetingNotFound | AnswerRefusal;
export type AnswerRemainingRefusal = MeetingNotFound | RemainingRefusal;
export type LockMinutesRefusal = ConductRefusal | LockRefusal;

export type MeetingRefusal =
  | CreateMeetingRefusal
  | OpenMeetingRefusal
  | RemoveItemRefusal
  | NoteAttendanceRefusal
  | RecordItemRefusal
  | AnswerItemRefusal
  | AnswerRemainingRefusal
  | LockMinutesRefusal
  | EnterRuleRefusal;

// Inputs ---------------------------------------------------------------------

const meetingId = idField("Không tìm thấy cuộc xét");
const dossierId = idField("Không tìm thấy hồ sơ");

const TIME = /^([01]?\d|2[0-3])\s*[:hg.]\s*([0-5]\d)?$/;

/** «8:00», «14h30», «8h» as «08:00». */
const timeField = (missing: string) =>
  z
    .string({ error: missing })
    .transform(tidy)
    .pipe(z.string().min(1, { error: missing }))
    .transform((text, context): string => {
      const [, hour, minute = "00"] = TIME.exec(text.toLowerCase()) ?? [];
      if (hour) return `${hour.padStart(2, "0")}:${minute}`;
      context.addIssue({ code: "custom", message: "Nhập giờ theo dạng giờ:phút, ví dụ 8:00" });
      return z.NEVER;
    });

const title = requiredText("Nhập tên cuộc xét", 300);

const peopleAndDossiers = {
  chairPersonId: idField("Chọn người chủ trì"),
  secretaryPersonId: idField("Chọn thư ký"),
  attendees: listOf(idField("Chọn thành phần dự")).pipe(
    z.array(z.string()).min(1, { error: "Chọn ít nhất một thành viên" }).max(100),
  ),
  dossiers: listOf(dossierId).pipe(z.array(z.string()).min(1, { error: "Chọn ít nhất một hồ sơ" }).max(200)),
} as const;

/** The form has the fields of both ways, in its order; only those of the chosen one are asked for. */
export const createMeetingInput = z.discriminatedUnion(
  "mode",
  [
    z.strictObject({
      mode: z.literal("meeting"),
      title,
      heldOn: dateField("Nhập ngày họp"),
      heldAt: timeField("Nhập giờ họp"),
      place: requiredText("Nhập địa điểm họp", 200),
      opinionsDueOn: optionalText(40),
      ...peopleAndDossiers,
    }),
    z.strictObject({
      mode: z.literal("written_opinions"),
      title,
      heldOn: optionalText(40),
      heldAt: optionalText(40),
      place: optionalText(200),
      opinionsDueOn: dateField("Nhập hạn cho ý kiến"),
      ...peopleAndDossiers,
    }),
  ],
  { error: "Chọn họp hoặc lấy ý kiến bằng văn bản" },
);
export type CreateMeetingInput = z.infer<typeof createMeetingInput>;

export const conductInput = z.strictObject({ meetingId, revision: revisionField() });
export type ConductInput = z.infer<typeof conductInput>;

export const reorderItemInput = z.strictObject({
  meetingId,
  revision: revisionField(),
  dossierId,
  direction: choice(["up", "down"], "Chọn chuyển lên hoặc chuyển xuống"),
});
export type ReorderItemInput = z.infer<typeof reorderItemInput>;

export const removeItemInput = z.strictObject({ meetingId, revision: revisionField(), dossierId });
export type RemoveItemInput = z.infer<typeof removeItemInput>;

export const cancelMeetingInput = z.strictObject({
  meetingId,
  revision: revisionField(),
  reason: requiredText("Ghi lý do hủy cuộc xét", 500),
});
export type CancelMeetingInput = z.infer<typeof cancelMeetingInput>;

export const noteAttendanceInput = z.strictObject({
  meetingId,
  revision: revisionField(),
  /** One entry per person: `attendance:<personId>`. */
  attendance: z.record(z.string(), choice(ATTENDANCES, "Chọn có mặt, vắng hoặc ủy quyền")).default({}),
  chairPersonId: idField("Chọn người chủ trì"),
});
export type NoteAttendanceInput = z.infer<typeof noteAttendanceInput>;

/** A count of votes; an empty box is none. */
const countField = (label: string) =>
  z
    .string({ error: `Nhập số phiếu ${label}` })
    .default("")
    .transform((text, context): number => {
      const value = tidy(text) === "" ? 0 : parseTypedNumber(text);
      if (value !== null && Number.isInteger(value) && value >= 0 && value <= 1000) return value;
      context.addIssue({ code: "custom", message: `Nhập số phiếu ${label} bằng số, ví dụ 14` });
      return z.NEVER;
    });

export const recordItemInput = z.strictObject({
  meetingId,
  dossierId,
  /** Of the dossier on the agenda, not of the review: two people may record two dossiers at once. */
  revision: revisionField(),
  conclusion: choice([...CONCLUSIONS, "pending"], "Chọn kết luận"),
  votesFor: countField("đồng ý"),
  votesAgainst: countField("không đồng ý"),
  votesOther: countField("ý kiến khác"),
  manner: choice(VOTING_MANNERS, "Chọn cách biểu quyết").default("show_of_hands"),
  /** Of those present: out of the room for this dossier, or there without voting. */
  absent: listOf(idField("Chọn thành viên trong danh sách")),
  abstained: listOf(idField("Chọn thành viên trong danh sách")),
  reason: optionalText(1000),
  discussion: optionalText(4000),
});
export type RecordItemInput = z.infer<typeof recordItemInput>;

export const answerItemInput = z.strictObject({
  meetingId,
  dossierId,
  opinion: choice(OPINIONS, "Chọn đồng ý, không đồng ý hoặc ý kiến khác"),
  note: optionalText(1000),
});
export type AnswerItemInput = z.infer<typeof answerItemInput>;

export const answerRemainingInput = z.strictObject({ meetingId });
export type AnswerRemainingInput = z.infer<typeof answerRemainingInput>;

export const lockMinutesInput = z.strictObject({
  meetingId,
  revision: revisionField(),
  /** Of the draft that was read: what is locked is what was seen. */
  minutesHash: z.string().regex(/^[0-9a-f]{64}$/, { error: "Tải lại trang rồi làm lại" }),
  confirmed: requiredTick("Đánh dấu xác nhận đã đọc biên bản"),
});
export type LockMinutesInput = z.infer<typeof lockMinutesInput>;

// Answers --------------------------------------------------------------------

export interface CreatedMeeting {
  readonly meetingId: string;
  readonly title: string;
  readonly dossiers: number;
  readonly attendees: number;
}

export interface ConductedMeeting {
  readonly meetingId: string;
  readonly title: string;
}

export interface ReorderedItem extends ConductedMeeting {
  readonly unitName: string;
}

export interface NotedAttendance extends ConductedMeeting {
  readonly present: number;
  readonly asked: number;
  /** Dossiers whose votes no longer add up. */
  readonly differing: number;
}

export interface RecordedItem {
  readonly meetingId: string;
  readonly dossierId: string;
  readonly unitName: string;
  readonly conclusion: Conclusion | null;
  readonly votes: Votes | null;
  /** The next dossier without a conclusion; this one when there is none. */
  readonly nextDossierId: string;
  readonly open: number;
}

export interface AnsweredItem {
  readonly meetingId: string;
  readonly dossierId: string;
  readonly unitName: string;
  readonly opinion: Opinion;
  /** The next dossier without an answer of his; empty when there is none. */
  readonly nextDossierId: string;
}

export interface AnsweredRemaining {
  readonly meetingId: string;
  readonly answered: number;
}

export interface LockedMinutes {
  readonly meetingId: string;
  readonly title: string;
  readonly recognise: number;
  readonly decline: number;
  /** Back to be read again with a question. */
  readonly clarify: number;
}

// Views ----------------------------------------------------------------------

export interface MeetingRow {
  readonly meetingId: string;
  readonly title: string;
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly on: IsoDate | null;
  readonly at: string | null;
  readonly place: string | null;
  readonly chairName: string;
  readonly bodyName: string;
  readonly dossiers: number;
  readonly concluded: number;
  readonly recognised: number;
  /** Went back with a question. */
  readonly toClarify: number;
  /** Written opinions: members who have answered everything, of how many. */
  readonly answeredMembers: number;
  readonly members: number;
  /** The actor's own answers that are still missing; null when he is not asked. */
  readonly ownMissing: number | null;
  readonly href: string;
}

export interface MeetingListView {
  readonly canCreate: boolean;
  /** Dossiers waiting for an agenda. */
  readonly waiting: number;
  readonly upcoming: readonly MeetingRow[];
  readonly written: readonly MeetingRow[];
  readonly locked: {
    readonly rows: readonly MeetingRow[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
  };
}

export interface CandidatePerson {
  readonly personId: string;
  readonly name: string;
  readonly postTitle: string;
  readonly isChair: boolean;
}

export interface CandidateDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly attention: string | null;
  readonly dueOn: IsoDate | null;
}

export interface MeetingFormView {
  readonly bodyName: string;
  readonly title: string;
  readonly people: readonly CandidatePerson[];
  readonly secretaries: readonly CandidatePerson[];
  readonly secretaryPersonId: string;
  readonly dossiers: readonly CandidateDossier[];
}

/** A dossier on the agenda as everybody who reads the review sees it. */
export interface AgendaItemView {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly position: number;
  readonly attention: string | null;
  readonly conclusion: Conclusion | null;
  readonly votes: Votes | null;
}

export interface MeetingHeadView {
  readonly meetingId: string;
  readonly title: string;
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly revision: number;
  readonly bodyName: string;
  readonly heldOn: IsoDate | null;
  readonly heldAt: string | null;
  readonly place: string | null;
  readonly opinionsDueOn: IsoDate | null;
  readonly chairName: string;
  readonly secretaryName: string;
}

/** What the papers of a dossier say, short enough for a phone. */
export interface PaperSummaryView {
  readonly selfMet: number;
  readonly criteriaTotal: number;
  readonly appraisedPass: number | null;
  readonly appraisedTotal: number | null;
  readonly appraisedBy: string | null;
  readonly proposal: "recognise" | "not_recognise" | null;
  readonly proposalReason: string | null;
  readonly submissions: number;
  readonly clause: string;
}

export interface MemberItemView extends AgendaItemView {
  readonly opinion: Opinion | null;
  readonly note: string;
  readonly ownEntry: boolean;
}

export interface MemberMeetingView {
  readonly head: MeetingHeadView;
  /** The actor is asked for his opinion; otherwise he only reads. */
  readonly isAsked: boolean;
  readonly canConduct: boolean;
  readonly attendance: Attendance;
  /** Why no answer is taken now; null when it is. */
  readonly closedBecause: AnswerItemRefusal | null;
  readonly items: readonly MemberItemView[];
  readonly lookFirst: number;
  readonly remaining: number;
  readonly current: {
    readonly item: MemberItemView;
    readonly papers: PaperSummaryView;
    readonly previousId: string | null;
    readonly nextId: string | null;
  } | null;
}

export interface AttendeeView {
  readonly personId: string;
  readonly name: string;
  readonly postTitle: string;
  readonly attendance: Attendance;
  readonly answered: number;
  /** Dossiers he is asked about: those he did not enter himself. */
  readonly askedAbout: number;
}

export interface GivenOpinionView {
  readonly name: string;
  readonly postTitle: string;
  /** Null: no answer so far; silence after the last day. */
  readonly opinion: Opinion | null;
  readonly note: string;
  /** He entered the dossier and does not vote on it. */
  readonly ownEntry: boolean;
}

export interface ConductItemView extends AgendaItemView {
  readonly opinionReasons: readonly string[];
  /** Its votes no longer add up to those who vote on it. */
  readonly votesDiffer: boolean;
  /** Present and voting on it: whoever entered it is not counted. */
  readonly voters: number;
  /** In favour that it takes by the tenant's own rule; null where none says so. */
  readonly needed: number | null;
}

/** The tenant's own rule at the table: what it asks, and whether the members who are there are enough. */
export interface ConductRuleView {
  readonly rule: QuorumRule;
  readonly members: number;
  /** Null: the document does not speak of it, or not of written opinions. */
  readonly quorumNeeded: number | null;
}

export interface ConductView {
  readonly head: MeetingHeadView;
  readonly attendees: readonly AttendeeView[];
  readonly counts: {
    readonly asked: number;
    readonly present: number;
    readonly absent: number;
    readonly delegated: number;
    readonly unknown: number;
  };
  readonly rule: ConductRuleView | null;
  readonly chairPersonId: string;
  readonly items: readonly ConductItemView[];
  readonly concluded: number;
  readonly current: {
    readonly item: ConductItemView;
    readonly revision: number;
    readonly discussion: string;
    readonly reason: string;
    readonly papers: PaperSummaryView;
    readonly opinions: readonly GivenOpinionView[];
    readonly manner: VotingManner;
    /** Present and free to vote on it: who may be out of the room, or abstain. */
    readonly present: readonly { readonly personId: string; readonly name: string }[];
    readonly absences: readonly ItemAbsence[];
    /** Names of those present who do not vote on it, since they entered it. */
    readonly notVoting: readonly string[];
    /** What the vote boxes start with: members' answers, the rest in favour; empty where a close look is due. */
    readonly suggested: Votes | null;
    readonly next: { readonly dossierId: string; readonly unitName: string } | null;
  } | null;
}

export interface MinutesView {
  readonly head: MeetingHeadView;
  readonly minutes: Minutes;
  readonly minutesHash: string;
  /** Null while it is a draft. */
  readonly locked: { readonly at: string; readonly byName: string } | null;
  /** What still stands between the draft and locking; empty when nothing does. */
  readonly blocks: readonly LockBlock[];
  readonly canConduct: boolean;
  /** Units that passed here and wait for a draft decision, where the actor may draft one. */
  readonly toDraft: number;
}
