/** Họp, hoặc lấy ý kiến bằng văn bản. */
export const MEETING_MODES = ["meeting", "written_opinions"] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

export const MEETING_MODE_LABELS = {
  meeting: "Họp",
  written_opinions: "Lấy ý kiến bằng văn bản",
} as const satisfies Record<MeetingMode, string>;

/** `planned` until it is opened; `locked` minutes and a `cancelled` review never change again. */
export const MEETING_STATUSES = ["planned", "open", "locked", "cancelled"] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** Statuses in which a dossier on the agenda can't be put on another one. */
export const LIVING_STATUSES = ["planned", "open"] as const satisfies readonly MeetingStatus[];

/** `delegated`: somebody came in his place and has no vote (features.md 50). */
export const ATTENDANCES = ["present", "absent", "delegated"] as const;
export type NotedAttendance = (typeof ATTENDANCES)[number];
export type Attendance = NotedAttendance | "unknown";

export const ATTENDANCE_LABELS = {
  present: "Có mặt",
  absent: "Vắng",
  delegated: "Ủy quyền",
} as const satisfies Record<NotedAttendance, string>;

/** How those in the room vote on one dossier; written opinions have no manner of their own. */
export const VOTING_MANNERS = ["show_of_hands", "secret_ballot"] as const;
export type VotingManner = (typeof VOTING_MANNERS)[number];

export const VOTING_MANNER_LABELS = {
  show_of_hands: "Giơ tay",
  secret_ballot: "Bỏ phiếu kín",
} as const satisfies Record<VotingManner, string>;

/** Of a member in the room: out of it while this dossier was considered, or there without a vote. */
export const ABSENCE_KINDS = ["absent", "abstained"] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

export const OPINIONS = ["agree", "disagree", "other"] as const;
export type Opinion = (typeof OPINIONS)[number];

export const OPINION_LABELS = {
  agree: "Đồng ý",
  disagree: "Không đồng ý",
  other: "Ý kiến khác",
} as const satisfies Record<Opinion, string>;

/** `clarify`: nothing is said of the unit yet; its dossier goes back to whoever read it, with a question (decision 0022). */
export const CONCLUSIONS = ["recognise", "decline", "clarify"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const CONCLUSION_LABELS = {
  recognise: "Nhất trí đề nghị công nhận",
  decline: "Không đề nghị công nhận",
  clarify: "Yêu cầu làm rõ rồi xét lại",
} as const satisfies Record<Conclusion, string>;
