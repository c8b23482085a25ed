import type { Permission } from "@/lib/core/permissions";
import { err, ok, type Result } from "@/lib/core/result";
import type { Entry } from "@/lib/programmes/domain/plan";

export const REGISTRATION_STATUSES = [
  "draft",
  "submitted",
  "returned",
  "selected",
  "accepted",
  "approved",
  "rejected",
  "withdrawn",
] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

export const REGISTRATION_STATUS_LABELS = {
  draft: "Đang soạn",
  submitted: "Đã gửi đăng ký",
  returned: "Trả lại bổ sung",
  selected: "Được lựa chọn xây dựng",
  accepted: "Đã ghi nhận đăng ký",
  approved: "Đã phê duyệt xây dựng",
  rejected: "Không phê duyệt",
  withdrawn: "Đã rút",
} as const satisfies Record<RegistrationStatus, string>;

export const REGISTRATION_ACTS = [
  "submit",
  "withdraw",
  "accept",
  "return",
  "reject",
  "approve",
  "deselect",
  "leave_off",
] as const;
export type RegistrationAct = (typeof REGISTRATION_ACTS)[number];

/** `preparer`: the unit's clerk or the officer of its managing level. `receiver`: the body that the plan names. */
export type RegistrationSide = "preparer" | "receiver" | "decider";

interface ActRule {
  readonly permission: Permission;
  readonly side: RegistrationSide;
}

/** Who may do what; the same table drives the buttons, the check on the server and the authorisation tests. */
export const ACT_RULES = {
  submit: { permission: "registration.prepare", side: "preparer" },
  withdraw: { permission: "registration.prepare", side: "preparer" },
  accept: { permission: "registration.accept", side: "receiver" },
  return: { permission: "registration.accept", side: "receiver" },
  reject: { permission: "registration.accept", side: "receiver" },
  /** The committee that chose the unit takes its choice back. */
  deselect: { permission: "registration.select", side: "receiver" },
  /** The body that drafts the list answers the unit that it leaves off. */
  leave_off: { permission: "decision.draft", side: "decider" },
  /** Never an act of its own: the list's decision, once issued, approves what stands in its annex. */
  approve: { permission: "decision.issue", side: "decider" },
} as const satisfies Record<RegistrationAct, ActRule>;

/** The rows are those of `workflow_transition` in the database, which refuses every other move. */
const NEXT_STATUS = {
  draft: { submit: "submitted", withdraw: "withdrawn" },
  submitted: { accept: "accepted", return: "returned", reject: "rejected", withdraw: "withdrawn" },
  returned: { submit: "submitted", withdraw: "withdrawn" },
  selected: { deselect: "withdrawn" },
  accepted: { approve: "approved", leave_off: "rejected" },
  approved: {},
  rejected: {},
  withdrawn: {},
} as const satisfies Record<RegistrationStatus, Partial<Record<RegistrationAct, RegistrationStatus>>>;

export interface RegistrationMove {
  readonly act: RegistrationAct;
  readonly from: RegistrationStatus;
  readonly to: RegistrationStatus;
}

export interface RegistrationMoveRefusal {
  readonly code: "registration.act-not-allowed";
  readonly status: RegistrationStatus;
}

/** Where an act takes a registration. Refuses every pair of status and act that is not in the table. */
export function decideRegistrationMove(
  status: RegistrationStatus,
  act: RegistrationAct,
): Result<RegistrationMove, RegistrationMoveRefusal> {
  const table: Partial<Record<RegistrationAct, RegistrationStatus>> = NEXT_STATUS[status];
  const to = table[act];
  return to ? ok({ act, from: status, to }) : err({ code: "registration.act-not-allowed", status });
}

/** Every move of the table as rows, for comparison with the database. */
export const listRegistrationMoves = (): readonly RegistrationMove[] =>
  REGISTRATION_STATUSES.flatMap((status) =>
    REGISTRATION_ACTS.flatMap((act) => {
      const move = decideRegistrationMove(status, act);
      return move.ok ? [move.value] : [];
    }),
  );

/** The status in which a plan's entry is complete. */
export const COMPLETE_ENTRY = {
  selected: "selected",
  registered: "accepted",
  registered_then_approved: "approved",
} as const satisfies Record<Entry["kind"], RegistrationStatus>;

/** Out of the way of another registration of the same unit in the same plan. */
export const isClosed = (status: RegistrationStatus): boolean =>
  status === "rejected" || status === "withdrawn";
