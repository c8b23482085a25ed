import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { mayEditPlans } from "@/lib/programmes/domain/rule-authority";
import {
  readPlanFileInput,
  type PlanDraftSaved,
  type ReadPlanFileRefusal,
} from "@/lib/programmes/plan-contract";
import { PLAN_FILE_MAX_BYTES, readPlanFile, type PlanFileRefusal } from "@/lib/programmes/plan-file";
import { insertPlanDraft } from "@/lib/programmes/server/plan-store";

/** The plan in a chosen file, or why it can't be read. */
export async function planOfFile(file: File): Promise<Result<PlanDraft, PlanFileRefusal>> {
  if (file.size > PLAN_FILE_MAX_BYTES) return err({ code: "plan.file-too-large" });
  return readPlanFile(await file.text());
}

/**
 * A plan from a file as a draft of the province; nothing is in force before it is published. Refuses a file that is not
 * read whole, with every fault and its place, a key in use, and a body that issues no plans.
 */
export const startPlanFromFile = defineCommand({
  name: "programmes.read-plan-file",
  permission: "plan.edit",
  input: readPlanFileInput,

  async run(
    { tx, actor, now, today },
    { bodyId, file },
  ): Promise<Result<PlanDraftSaved, ReadPlanFileRefusal>> {
    if (!mayEditPlans(actor)) return err({ code: "plan.not-found" });
    const content = await planOfFile(file);
    if (!content.ok) return content;
    const planVersionId = await insertPlanDraft(
      tx,
      { actor, now },
      { content: content.value, bodyId, today },
    );
    if (!planVersionId.ok) return planVersionId;
    await recordAudit(tx, actor, {
      event: "plan.started",
      subjectType: "plan_version",
      subjectId: planVersionId.value,
      details: { key: content.value.header.key, file: file.name },
    });
    return ok({ planVersionId: planVersionId.value });
  },
});
