import "server-only";
import { err } from "@/lib/core/result";
import { saveComponentInput } from "@/lib/dossiers/contract";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { isAskedOfUnit } from "@/lib/dossiers/domain/submission";
import { takePart } from "@/lib/dossiers/server/dossier-store";
import { lockDossier } from "@/lib/dossiers/server/prepare-dossier";
import { writeComponent, type SaveComponentAnswer } from "@/lib/dossiers/server/write-component";
import { defineCommand } from "@/lib/platform/command";
import { getPlan } from "@/lib/programmes/server/find-plan";

/**
 * Saves a component that the evaluating body makes (biên bản họp xét), while the dossier is at that step. Whoever
 * writes it has evaluated the dossier: he can't have entered it, and can't appraise or decide it.
 */
export const saveMinutes = defineCommand({
  name: "dossiers.save-minutes",
  permission: "dossier.evaluate",
  input: saveComponentInput,

  async run(context, input): Promise<SaveComponentAnswer> {
    const { tx, actor } = context;
    const dossier = await lockDossier(tx, input.dossierId);
    if (!dossier || !mayAct(actor, "forward", dossier)) return err({ code: "dossier.not-found" });
    if (dossier.status !== "evaluating") return err({ code: "dossier.locked", status: dossier.status });
    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const component = plan.components.find(({ code }) => code === input.component);
    if (!component || isAskedOfUnit(component)) return err({ code: "component.not-found" });
    if (!(await takePart(tx, actor, dossier.id, "evaluated"))) return err({ code: "dossier.part-taken" });
    return writeComponent(context, dossier, input);
  },
});
