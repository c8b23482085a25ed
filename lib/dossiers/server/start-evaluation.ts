import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { startReadingInput, type StartedReading, type StartRefusal } from "@/lib/dossiers/review-contract";
import { findHeldDossier } from "@/lib/dossiers/server/find-held-dossier";
import { startReading } from "@/lib/dossiers/server/start-reading";

/** Nhận đánh giá: a member of the evaluating committee takes the dossier in hand. Refuses what `startReading` does. */
export const startEvaluation = defineCommand({
  name: "dossiers.start-evaluation",
  permission: "dossier.evaluate",
  input: startReadingInput,

  async run({ tx, actor }, { dossierId, takeOver }): Promise<Result<StartedReading, StartRefusal>> {
    const held = await findHeldDossier(tx, actor, "start_evaluation", { dossierId });
    if (!held.ok) return held;
    const started = await startReading(tx, actor, held.value, { takeOver });
    if (!started.ok) return started;
    const { dossier, appraisal } = started.value;
    return ok({ dossierId, unitName: dossier.unitName, appraisalRevision: appraisal.revision });
  },
});
