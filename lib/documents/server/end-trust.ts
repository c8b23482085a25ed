import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { endTrustInput, type EndTrustRefusal } from "@/lib/documents/contract";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** An authority or a list counts no more from now on; what was signed under it stays signed. */
export const endTrust = defineCommand({
  name: "signatures.end-trust",
  permission: "signature.manage",
  input: endTrustInput,

  async run({ tx, actor, now }, { trustId }): Promise<Result<{ readonly trustId: string }, EndTrustRefusal>> {
    if (actor.level !== "province") return err({ code: "trust.not-found" });
    const { count } = await tx.trustEntry.updateMany({
      where: { id: trustId, endedAt: null },
      data: { endedAt: now, endedById: actor.personId },
    });
    if (count !== 1) return err({ code: "trust.entry-not-found" });
    await recordAudit(tx, actor, { event: "trust.ended", subjectType: "trust", subjectId: trustId });
    return ok({ trustId });
  },
});
