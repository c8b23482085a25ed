import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { decisionActInput, type DecisionActRefusal } from "@/lib/recognition/contract";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { openForAct } from "@/lib/recognition/server/decision-act";
import { moveDecision } from "@/lib/recognition/server/decision-store";

export interface CancelledDraft {
  readonly decisionId: string;
  readonly abstract: string;
}

/** «Hủy dự thảo»: the dossiers are free for another draft; the cancelled one stays on record with its codes. */
export const cancelDraft = defineCommand({
  name: "recognition.cancel-draft",
  permission: "decision.draft",
  input: decisionActInput,

  async run({ tx, actor }, input): Promise<Result<CancelledDraft, DecisionActRefusal>> {
    const allowed = await openForAct({ tx, actor }, "cancel", input);
    if (!allowed.ok) return allowed;
    const { decision, move } = allowed.value;

    const moved = await moveDecision(tx, decision.id, move);
    if (!moved) return err(await changedMeanwhile(tx, decision.id));
    await recordAudit(tx, actor, {
      event: "decision.cancelled",
      subjectType: "decision",
      subjectId: decision.id,
    });
    return ok({ decisionId: decision.id, abstract: decision.abstract });
  },
});
