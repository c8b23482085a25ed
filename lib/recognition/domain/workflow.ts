import type { Permission } from "@/lib/core/permissions";
import { err, ok, type Result } from "@/lib/core/result";

export const DECISION_STATUSES = ["draft", "ready", "signed", "issued", "sent_back", "cancelled"] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export const DECISION_ACTS = ["present", "cancel", "sign", "send_back", "redraft", "issue"] as const;
export type DecisionAct = (typeof DECISION_ACTS)[number];

/** Who may do what, each at exactly the territory of the deciding body. */
export const DECISION_PERMISSIONS = {
  present: "decision.draft",
  cancel: "decision.draft",
  redraft: "decision.draft",
  sign: "decision.sign",
  send_back: "decision.sign",
  issue: "decision.issue",
} as const satisfies Record<DecisionAct, Permission>;

/**
 * From status and act to the next status. The rows are those of `workflow_transition` in the database, which
 * refuses every other move; what is issued or cancelled never moves again.
 */
const NEXT_STATUS = {
  draft: { present: "ready", cancel: "cancelled" },
  ready: { sign: "signed", send_back: "sent_back" },
  signed: { issue: "issued" },
  issued: {},
  sent_back: { redraft: "draft", cancel: "cancelled" },
  cancelled: {},
} as const satisfies Record<DecisionStatus, Partial<Record<DecisionAct, DecisionStatus>>>;

export interface DecisionMove {
  readonly act: DecisionAct;
  readonly from: DecisionStatus;
  readonly to: DecisionStatus;
  readonly revision: number;
}

export interface DecisionPosition {
  readonly status: DecisionStatus;
  readonly revision: number;
}

export interface DecisionMoveRefusal {
  readonly code: "decision.act-not-allowed";
  readonly status: DecisionStatus;
}

/** Where an act takes a decision. Refuses `decision.act-not-allowed` for every pair that is not in the table. */
export function decideDecisionMove(
  { status, revision }: DecisionPosition,
  act: DecisionAct,
): Result<DecisionMove, DecisionMoveRefusal> {
  const targets: Partial<Record<DecisionAct, DecisionStatus>> = NEXT_STATUS[status];
  const to = targets[act];
  return to ? ok({ act, from: status, to, revision }) : err({ code: "decision.act-not-allowed", status });
}

/** Every move of the table as rows, for comparison with the database. */
export function listDecisionMoves(): readonly {
  readonly act: DecisionAct;
  readonly from: DecisionStatus;
  readonly to: DecisionStatus;
}[] {
  return DECISION_STATUSES.flatMap((from) => {
    const targets: Partial<Record<DecisionAct, DecisionStatus>> = NEXT_STATUS[from];
    return DECISION_ACTS.flatMap((act) => {
      const to = targets[act];
      return to ? [{ act, from, to }] : [];
    });
  });
}
