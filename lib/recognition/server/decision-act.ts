import "server-only";
import type { CommandContext } from "@/lib/platform/command";
import { err, ok, type Result } from "@/lib/core/result";
import type { DecisionActRefusal } from "@/lib/recognition/contract";
import { keepsRegisterOf, mayDecideAt } from "@/lib/recognition/domain/authority";
import {
  DECISION_PERMISSIONS,
  decideDecisionMove,
  type DecisionAct,
  type DecisionMove,
} from "@/lib/recognition/domain/workflow";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { findDecision, type StoredDecision } from "@/lib/recognition/server/decision-store";

export interface AllowedAct {
  readonly decision: StoredDecision;
  readonly move: DecisionMove;
}

/**
 * The decision and where the act takes it. «Không tìm thấy» for an unknown or foreign one and for one of another
 * body's territory; a stale revision and an act that its status does not allow are told apart.
 */
export async function openForAct(
  { tx, actor }: Pick<CommandContext, "tx" | "actor">,
  act: DecisionAct,
  { decisionId, revision }: { readonly decisionId: string; readonly revision: number | null },
): Promise<Result<AllowedAct, DecisionActRefusal>> {
  const decision = await findDecision(tx, decisionId);
  const isMine =
    decision &&
    mayDecideAt(actor, DECISION_PERMISSIONS[act], decision.scopePath) &&
    (act !== "issue" || keepsRegisterOf(actor, decision));
  if (!isMine) return err({ code: "decision.not-found" });
  if (revision !== null && revision !== decision.revision) return err(await changedMeanwhile(tx, decisionId));
  const move = decideDecisionMove(decision, act);
  return move.ok ? ok({ decision, move: move.value }) : move;
}
