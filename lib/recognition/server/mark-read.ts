import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { markReadInput, type MarkReadRefusal } from "@/lib/recognition/contract";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { findDecision, type StoredDecision } from "@/lib/recognition/server/decision-store";

export interface MarkedRead {
  readonly decisionId: string;
  readonly batchId: string;
}

const OPENED = "decision.opened";

/**
 * «Chọn để ký» on the opened document: the signer has this very content before him. A document that asks for a close
 * look can't be signed without it; written again after changes, it has to be opened again.
 */
export const markRead = defineCommand({
  name: "recognition.mark-read",
  permission: "decision.sign",
  input: markReadInput,

  async run({ tx, actor }, { decisionId, contentHash }): Promise<Result<MarkedRead, MarkReadRefusal>> {
    const decision = await findDecision(tx, decisionId);
    if (!decision || decision.signerPostId !== actor.postId || !decision.batchId) {
      return err({ code: "decision.not-found" });
    }
    if (decision.status !== "ready" || decision.contentHash !== contentHash) {
      return err(await changedMeanwhile(tx, decisionId));
    }
    await recordAudit(tx, actor, {
      event: OPENED,
      subjectType: "decision",
      subjectId: decisionId,
      details: { contentHash },
    });
    return ok({ decisionId, batchId: decision.batchId });
  },
});

/** Which of these contents the person has opened. */
export async function findOpened(
  tx: TenantTx,
  personId: string,
  decisions: readonly Pick<StoredDecision, "id" | "contentHash">[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.auditEntry.findMany({
    where: { event: OPENED, personId, subjectId: { in: decisions.map(({ id }) => id) } },
    select: { subjectId: true, details: true },
  });
  const seen = new Set(rows.map(({ subjectId, details }) => `${subjectId}:${hashIn(details)}`));
  return new Set(
    decisions.filter(({ id, contentHash }) => seen.has(`${id}:${contentHash}`)).map(({ id }) => id),
  );
}

const hashIn = (details: unknown): string =>
  typeof details === "object" && details !== null && "contentHash" in details
    ? String(details.contentHash)
    : "";
