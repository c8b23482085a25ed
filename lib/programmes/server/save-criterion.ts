import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  saveCriterionInput,
  type CriteriaDraftSaved,
  type SaveCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import { putCriterion } from "@/lib/programmes/domain/criteria-edit";
import { criterionFrom } from "@/lib/programmes/server/criterion-from-form";
import { editCriteriaDraft } from "@/lib/programmes/server/edit-criteria-draft";

/** Adds a row of a draft, changes it, or moves it to another group or place. */
export const saveCriterion = defineCommand({
  name: "programmes.save-criterion",
  permission: "criteria.edit",
  input: saveCriterionInput,

  run: (context, input): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> =>
    editCriteriaDraft(context, {
      ...input,
      part: input.code,
      change: (content) =>
        putCriterion(content, {
          was: input.was || null,
          group: input.group,
          place: input.place,
          criterion: criterionFrom(input, content),
        }),
    }),
});
