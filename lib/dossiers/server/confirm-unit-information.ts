import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { confirmUnitInput } from "@/lib/dossiers/contract";
import type { PrepareRefusal } from "@/lib/dossiers/refusals";
import { lockedByReturn } from "@/lib/dossiers/server/locked-by-return";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** The officer has read the unit's information and says that it is right. */
export const confirmUnitInformation = defineCommand({
  name: "dossiers.confirm-unit-information",
  permission: "dossier.prepare",
  input: confirmUnitInput,

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
      data: { unitChecked: true, unitCheckedById: actor.personId, unitCheckedAt: now, updatedAt: now },
    });
    await recordAudit(tx, actor, {
      event: "dossier.unit-confirmed",
      subjectType: "dossier",
      subjectId: dossierId,
    });
    return ok({ dossierId });
  },
});
