import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { formatDateTime } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DecisionNotFound, LogCheckpoint, LoggedDecision } from "@/lib/recognition/contract";
import { findDecisionView } from "@/lib/recognition/server/decision-view";

/** K-6: one decision, for whoever drafts, signs or numbers it, and once issued for the units in it. */
export const getDecision = defineQuery({
  name: "recognition.get-decision",
  permission: "decision.read",

  async run(
    { tx, actor },
    { decisionId }: { readonly decisionId: string },
  ): Promise<Result<LoggedDecision, DecisionNotFound>> {
    const view = isId(decisionId) ? await findDecisionView(tx, actor, decisionId) : null;
    return view
      ? ok({ ...view, checkpoint: await findCheckpoint(tx, decisionId) })
      : err({ code: "decision.not-found" });
  },
});

/** The signed root of the log that was in force when the decision was issued, or is now; null before the first one. */
async function findCheckpoint(tx: TenantTx, decisionId: string): Promise<LogCheckpoint | null> {
  const decision = await tx.decision.findFirst({ where: { id: decisionId }, select: { issuedAt: true } });
  const checkpoint = await tx.auditCheckpoint.findFirst({
    where: decision?.issuedAt ? { at: { lte: decision.issuedAt } } : {},
    orderBy: { size: "desc" },
  });
  if (!checkpoint) return null;
  const { size, rootHash, keyId, at } = checkpoint;
  return { size, rootHash, keyId, at: formatDateTime(at) };
}
