import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { renameEvidenceInput } from "@/lib/dossiers/contract";
import type { EvidenceRefusal } from "@/lib/dossiers/refusals";
import { prepareEvidence } from "@/lib/dossiers/server/evidence-place";
import { defineCommand } from "@/lib/platform/command";

export interface RenamedEvidence {
  readonly dossierId: string;
  readonly criterion: string;
  readonly title: string;
}

/** Gives a paper the name that people will read; the stored file keeps its own. */
export const renameEvidence = defineCommand({
  name: "dossiers.rename-evidence",
  permission: "dossier.prepare",
  input: renameEvidenceInput,

  async run(context, { dossierId, evidenceId, newTitle }): Promise<Result<RenamedEvidence, EvidenceRefusal>> {
    const { tx } = context;
    const row = await tx.evidence.findFirst({ where: { id: evidenceId, dossierId, removedAt: null } });
    if (!row) return err({ code: "evidence.not-found" });
    const place = await prepareEvidence(context, dossierId, row.criterionCode);
    // Who may read the paper but not write here gets what an unknown one would say.
    if (!place.ok)
      return place.error.code === "dossier.not-found" ? err({ code: "evidence.not-found" }) : place;
    await tx.evidence.updateMany({ where: { id: evidenceId }, data: { title: newTitle } });
    return ok({ dossierId, criterion: row.criterionCode, title: newTitle });
  },
});
