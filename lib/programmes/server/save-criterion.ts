import "server-only";
import type { FileRefusal } from "@/lib/core/files";
import { newId } from "@/lib/core/ids";
import { ok, type Result } from "@/lib/core/result";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { takeUpload } from "@/lib/platform/storage/store-file";
import {
  saveCriterionInput,
  type CriteriaDraftSaved,
  type SaveCriterionInput,
  type SaveCriterionRefusal,
} from "@/lib/programmes/criteria-contract";
import type { EvidenceSample } from "@/lib/programmes/domain/criteria";
import { putCriterion } from "@/lib/programmes/domain/criteria-edit";
import { criterionFrom } from "@/lib/programmes/server/criterion-from-form";
import { editCriteriaDraft } from "@/lib/programmes/server/edit-criteria-draft";

/** Adds a row of a draft, changes it, or moves it to another group or place; a sample of evidence comes with it. */
export const saveCriterion = defineCommand({
  name: "programmes.save-criterion",
  permission: "criteria.edit",
  input: saveCriterionInput,

  async run(context, input): Promise<Result<CriteriaDraftSaved, SaveCriterionRefusal>> {
    const sample = await sampleFrom(context, input);
    if (!sample.ok) return sample;
    return editCriteriaDraft(context, {
      ...input,
      part: input.code,
      change: (content) =>
        putCriterion(content, {
          was: input.was || null,
          group: input.group,
          place: input.place,
          criterion: criterionFrom({ ...input, sample: sample.value }, content),
        }),
    });
  },
});

/** A new sample, none where it is taken away, and undefined where the row keeps what it has. */
async function sampleFrom(
  { tx, actor }: CommandContext,
  { sampleFile, dropSample }: SaveCriterionInput,
): Promise<Result<EvidenceSample | null | undefined, FileRefusal>> {
  if (!sampleFile) return ok(dropSample ? null : undefined);
  const taken = await takeUpload(actor.tenantId, sampleFile);
  if (!taken.ok) return taken;
  const fileId = newId();
  await tx.sampleFile.create({
    data: { tenantId: actor.tenantId, id: fileId, uploadedById: actor.personId, ...taken.value },
  });
  return ok({ fileId, ...taken.value });
}
