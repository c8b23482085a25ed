import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  removeCriteriaGroupInput,
  type CriteriaDraftSaved,
  type SaveCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import { removeGroup } from "@/lib/programmes/domain/criteria-edit";
import { editCriteriaDraft } from "@/lib/programmes/server/edit-criteria-draft";

/** Takes a group with its rows out of a draft; what was published keeps them. */
export const removeCriteriaGroup = defineCommand({
  name: "programmes.remove-criteria-group",
  permission: "criteria.edit",
  input: removeCriteriaGroupInput,

  run: (context, input): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> =>
    editCriteriaDraft(context, {
      ...input,
      part: input.was,
      change: (content) => removeGroup(content, input.was),
    }),
});
