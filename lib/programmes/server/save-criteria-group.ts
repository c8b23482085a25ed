import "server-only";
import type { Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  saveCriteriaGroupInput,
  type CriteriaDraftSaved,
  type SaveCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import { putGroup } from "@/lib/programmes/domain/criteria-edit";
import { editCriteriaDraft } from "@/lib/programmes/server/edit-criteria-draft";

/** Adds a group, or changes its code, name, clause and place. */
export const saveCriteriaGroup = defineCommand({
  name: "programmes.save-criteria-group",
  permission: "criteria.edit",
  input: saveCriteriaGroupInput,

  run: (context, input): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> =>
    editCriteriaDraft(context, {
      ...input,
      part: input.code,
      change: (content) => putGroup(content, { ...input, was: input.was || null }),
    }),
});
