import { err, ok, type Result } from "@/lib/core/result";

/**
 * A recognised unit in the yearly review of its title. `at_risk` is «nguy cơ không duy trì»; what begins with `to_`
 * is the reviewer's proposal, which the issued paper turns into `kept`, `dropped` or `withdrawn`.
 */
export const REVIEW_STATUSES = [
  "open",
  "at_risk",
  "to_keep",
  "to_drop",
  "to_withdraw",
  "kept",
  "dropped",
  "withdrawn",
] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export const REVIEW_ACTS = ["keep", "warn", "drop", "propose_withdrawal", "reopen", "close"] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** What a reviewer concludes; `close` follows from an issued paper alone. */
export const CONCLUSIONS = ["keep", "warn", "drop", "propose_withdrawal"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** The rows are those of `workflow_transition` in the database, which refuses every other move. */
const NEXT_STATUS = {
  open: { keep: "to_keep", warn: "at_risk", drop: "to_drop", propose_withdrawal: "to_withdraw" },
  at_risk: { keep: "to_keep", drop: "to_drop", propose_withdrawal: "to_withdraw", reopen: "open" },
  to_keep: { reopen: "open", close: "kept" },
  to_drop: { reopen: "open", close: "dropped" },
  to_withdraw: { reopen: "open", close: "withdrawn" },
  kept: {},
  dropped: {},
  withdrawn: {},
} as const satisfies Record<ReviewStatus, Partial<Record<ReviewAct, ReviewStatus>>>;

export interface ReviewPosition {
  readonly status: ReviewStatus;
  readonly revision: number;
}

export interface ReviewMove {
  readonly act: ReviewAct;
  readonly from: ReviewStatus;
  readonly to: ReviewStatus;
  readonly revision: number;
}

export interface ReviewMoveRefusal {
  readonly code: "maintenance.act-not-allowed";
  readonly status: ReviewStatus;
}

const targetsOf = (status: ReviewStatus): Partial<Record<ReviewAct, ReviewStatus>> => NEXT_STATUS[status];

/** Where an act takes a review. Refuses `maintenance.act-not-allowed` for every pair that is not in the table. */
export function decideReviewMove(
  { status, revision }: ReviewPosition,
  act: ReviewAct,
): Result<ReviewMove, ReviewMoveRefusal> {
  const to = targetsOf(status)[act];
  return to ? ok({ act, from: status, to, revision }) : err({ code: "maintenance.act-not-allowed", status });
}

/** Every move of the table as rows, for comparison with the database. */
export function listReviewMoves(): readonly {
  readonly act: ReviewAct;
  readonly from: ReviewStatus;
  readonly to: ReviewStatus;
}[] {
  return REVIEW_STATUSES.flatMap((from) =>
    REVIEW_ACTS.flatMap((act) => {
      const to = targetsOf(from)[act];
      return to ? [{ act, from, to }] : [];
    }),
  );
}

/** Nobody has concluded yet: the notice waits for it. */
export const isUnconcluded = (status: ReviewStatus): boolean => status === "open" || status === "at_risk";

export const isProposed = (status: ReviewStatus): boolean =>
  status === "to_keep" || status === "to_drop" || status === "to_withdraw";

export type ConclusionRefusal =
  | ReviewMoveRefusal
  | { readonly code: "maintenance.cause-missing" }
  | { readonly code: "maintenance.reason-for-keeping-missing"; readonly signs: number };

/**
 * What a reviewer concludes of one unit. Everything but a plain «duy trì» says why; «duy trì» in spite of a sign says
 * why as well, so that whoever signs the notice reads it.
 */
export function decideConclusion(
  position: ReviewPosition,
  conclusion: Conclusion,
  { cause, signs }: { readonly cause: string; readonly signs: number },
): Result<ReviewMove, ConclusionRefusal> {
  const move = decideReviewMove(position, conclusion);
  if (!move.ok) return move;
  if (conclusion !== "keep" && cause === "") return err({ code: "maintenance.cause-missing" });
  const isMarked = signs > 0 || position.status === "at_risk";
  if (conclusion === "keep" && isMarked && cause === "") {
    return err({ code: "maintenance.reason-for-keeping-missing", signs });
  }
  return move;
}
