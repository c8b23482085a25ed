import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { presentDecisionsInput, type PresentRefusal } from "@/lib/recognition/contract";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { openForAct, type AllowedAct } from "@/lib/recognition/server/decision-act";
import { freezeFile } from "@/lib/recognition/server/decision-file";
import { moveDecision } from "@/lib/recognition/server/decision-store";

export interface PresentedBatch {
  readonly batchId: string;
  readonly batchTitle: string;
  readonly presented: number;
  readonly signerTitle: string;
}

/**
 * «Trình ký»: drafts become one named batch before one signer. All of them, or none. The PDF that the signer signs is
 * made here, once.
 */
export const presentDecisions = defineCommand({
  name: "recognition.present-decisions",
  permission: "decision.draft",
  input: presentDecisionsInput,

  async run({ tx, actor, today }, { batchTitle, decision }): Promise<Result<PresentedBatch, PresentRefusal>> {
    const ids = [...new Set(decision)].sort();
    const allowed: AllowedAct[] = [];
    for (const decisionId of ids) {
      const one = await openForAct({ tx, actor }, "present", { decisionId, revision: null });
      if (!one.ok) return one;
      allowed.push(one.value);
    }
    const [first] = allowed;
    if (!first) return err({ code: "decision.not-found" });
    if (allowed.some((one) => one.decision.signerPostId !== first.decision.signerPostId)) {
      return err({ code: "decision.mixed-signers" });
    }

    const batchId = newId();
    const change = { batchId, batchTitle, presentedById: actor.personId, presentedOn: dateColumn(today) };
    for (const { decision: draft, move } of allowed) {
      const moved = await moveDecision(tx, draft.id, move, { ...change, sentBackReason: null });
      if (!moved) return err(await changedMeanwhile(tx, draft.id));
      const stage = { stage: "presented", revision: move.revision + 1 } as const;
      const { sha256 } = await freezeFile({ tx, actor }, draft, stage);
      await recordAudit(tx, actor, {
        event: "decision.presented",
        subjectType: "decision",
        subjectId: draft.id,
        details: { batchId, contentHash: draft.contentHash, documentHash: sha256 },
      });
    }
    const { signerTitle } = first.decision;
    return ok({ batchId, batchTitle, presented: allowed.length, signerTitle });
  },
});
