import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { sendBackInput, type DecisionActRefusal } from "@/lib/recognition/contract";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { openForAct } from "@/lib/recognition/server/decision-act";
import { moveDecision } from "@/lib/recognition/server/decision-store";

export interface SentBack {
  readonly decisionId: string;
  readonly batchId: string;
  readonly abstract: string;
}

/** «Trả lại người trình»: with a reason that the drafter reads; the rest of the batch stays. */
export const sendBackDecision = defineCommand({
  name: "recognition.send-back-decision",
  permission: "decision.sign",
  input: sendBackInput,

  async run({ tx, actor }, { decisionId, revision, reason }): Promise<Result<SentBack, DecisionActRefusal>> {
    const allowed = await openForAct({ tx, actor }, "send_back", { decisionId, revision });
    if (!allowed.ok) return allowed;
    const { decision, move } = allowed.value;
    if (decision.signerPostId !== actor.postId) return err({ code: "decision.not-found" });

    const moved = await moveDecision(tx, decisionId, move, { sentBackReason: reason });
    if (!moved) return err(await changedMeanwhile(tx, decisionId));
    await recordAudit(tx, actor, {
      event: "decision.sent-back",
      subjectType: "decision",
      subjectId: decisionId,
      details: { reason },
    });
    return ok({ decisionId, batchId: decision.batchId ?? "", abstract: decision.abstract });
  },
});
