import type { SuccessionRule } from "@/lib/programmes/domain/plan";
import { err, ok, type Result } from "@/lib/core/result";
import { RECOGNITION_STATUSES, type RecognitionStatus } from "@/lib/recognition/domain/public-facts";

/** What an issued paper does to an earlier recognition. */
export const EFFECTS = ["maintain", "lapse", "revoke", "correct", "replace"] as const;
export type Effect = (typeof EFFECTS)[number];

type Move = Exclude<Effect, "correct">;

/**
 * How a recognition stands after a paper. The rows are those of `workflow_transition`; a correction changes nothing
 * in it, and what was taken back or replaced never comes to life again.
 */
const NEXT_STATUS = {
  active: { maintain: "maintained", lapse: "lapsed", revoke: "revoked", replace: "superseded" },
  // Kept for one more year: the status stays, the year moves.
  maintained: { maintain: "maintained", lapse: "lapsed", revoke: "revoked", replace: "superseded" },
  lapsed: { revoke: "revoked", replace: "superseded" },
  revoked: {},
  superseded: {},
} as const satisfies Record<RecognitionStatus, Partial<Record<Move, RecognitionStatus>>>;

export interface StandingRefusal {
  readonly code: "decision.standing-not-allowed";
  readonly status: RecognitionStatus;
}

/** Refuses `decision.standing-not-allowed` for every pair that is not in the table. */
export function decideStanding(
  status: RecognitionStatus,
  effect: Effect,
): Result<RecognitionStatus, StandingRefusal> {
  const targets: Partial<Record<Effect, RecognitionStatus>> = NEXT_STATUS[status];
  const to = effect === "correct" && isAlive(status) ? status : targets[effect];
  return to ? ok(to) : err({ code: "decision.standing-not-allowed", status });
}

const isAlive = (status: RecognitionStatus): boolean => status !== "revoked" && status !== "superseded";

/** Every change of status as rows, for comparison with the database. */
export function listStandingMoves(): readonly {
  readonly act: Move;
  readonly from: RecognitionStatus;
  readonly to: RecognitionStatus;
}[] {
  return RECOGNITION_STATUSES.flatMap((from) =>
    (["maintain", "lapse", "revoke", "replace"] as const).flatMap((act) => {
      const targets: Partial<Record<Move, RecognitionStatus>> = NEXT_STATUS[from];
      const to = targets[act];
      return to && to !== from ? [{ act, from, to }] : [];
    }),
  );
}

/** Where a title is after its unit was merged or split. */
export type TitleAfterSuccession =
  | { readonly kind: "with_unit" }
  | { readonly kind: "history" }
  | { readonly kind: "carried"; readonly to: string };

/**
 * A title belongs to the unit that was recognised, under the name it had. When that unit has ended, the title is
 * history and no current title of a successor, until the plan's own rule says that it goes on; and then only with a
 * unit that alone succeeds it.
 */
export function titleAfterSuccession(
  { ended, successors }: { readonly ended: boolean; readonly successors: readonly string[] },
  rule: SuccessionRule,
): TitleAfterSuccession {
  if (!ended) return { kind: "with_unit" };
  const [only] = successors;
  if (rule === "sole_successor" && only !== undefined && successors.length === 1) {
    return { kind: "carried", to: only };
  }
  return { kind: "history" };
}
