import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { confirmEligibilityInput } from "@/lib/dossiers/contract";
import type { PrepareRefusal } from "@/lib/dossiers/refusals";
import { lockedByReturn } from "@/lib/dossiers/server/locked-by-return";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** The officer has read last year's results and the decisions behind them, and says that they are right. */
export const confirmEligibility = defineCommand({
  name: "dossiers.confirm-eligibility",
  permission: "dossier.prepare",
  input: confirmEligibilityInput,

  async run(
    { tx, actor, now },
    { dossierId },
  ): Promise<Result<{ readonly dossierId: string }, PrepareRefusal>> {
    const open = await prepareDossier(tx, actor, dossierId);
    if (!open.ok) return open;
    const locked = lockedByReturn(open.value);
    if (!locked.ok) return locked;

    await tx.dossier.updateMany({
      where: { id: dossierId },
      data: {
        eligibilityConfirmed: true,
        eligibilityConfirmedById: actor.personId,
        eligibilityConfirmedAt: now,
        updatedAt: now,
      },
    });
    await recordAudit(tx, actor, {
      event: "dossier.eligibility-confirmed",
      subjectType: "dossier",
      subjectId: dossierId,
    });
    return ok({ dossierId });
  },
});
