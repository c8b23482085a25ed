import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  removeCriterionInput,
  type CriteriaDraftSaved,
  type SaveCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import { removeCriterion } from "@/lib/programmes/domain/criteria-edit";
import { editCriteriaDraft } from "@/lib/programmes/server/edit-criteria-draft";

/** Takes one row out of a draft. */
export const removeCriterionFromDraft = defineCommand({
  name: "programmes.remove-criterion",
  permission: "criteria.edit",
  input: removeCriterionInput,

  run: (context, input): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> =>
    editCriteriaDraft(context, {
      ...input,
      part: input.was,
      change: (content) => removeCriterion(content, input.was),
    }),
});
