import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { BatchRow, ToSignView } from "@/lib/recognition/contract";
import { dayOf } from "@/lib/recognition/server/decision-rows";
import { storedDecision } from "@/lib/recognition/server/decision-store";
import { listDeclinable } from "@/lib/recognition/server/declinable-store";

const MOST = 500;

/** K-2, the chairman's home: batches that wait for this post, and dossiers proposed as not recognised. */
export const getToSign = defineQuery({
  name: "recognition.get-to-sign",
  permission: "decision.sign",

  async run({ tx, actor }): Promise<Result<ToSignView, never>> {
    const rows = await tx.decision.findMany({
      where: { status: "ready", signerPostId: actor.postId, batchId: { not: null } },
      include: {
        presentedBy: { select: { fullName: true } },
        decisionItems: { where: { attention: { not: null } }, select: { id: true }, take: 1 },
      },
      orderBy: [{ presentedOn: "asc" }, { id: "asc" }],
      take: MOST,
    });
    const batches = new Map<string, BatchRow>();
    for (const { presentedBy, decisionItems, ...row } of rows) {
      const { batchId, batchTitle, kind, presentedOn } = storedDecision(row);
      if (!batchId) continue;
      const known = batches.get(batchId);
      batches.set(batchId, {
        batchId,
        title: batchTitle ?? "",
        decisions: (known?.decisions ?? 0) + 1,
        attention: (known?.attention ?? 0) + decisionItems.length,
        presenterName: presentedBy?.fullName ?? "",
        presentedOn: dayOf(presentedOn),
        kinds: [...new Set([...(known?.kinds ?? []), kind])],
      });
    }
    return ok({ batches: [...batches.values()], declinable: await listDeclinable(tx, actor) });
  },
});
