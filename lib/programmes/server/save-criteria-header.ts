import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import {
  saveCriteriaHeaderInput,
  type CriteriaDraftSaved,
  type SaveCriteriaHeaderInput,
  type SaveCriteriaRefusal,
} from "@/lib/programmes/criteria-contract";
import type { CriteriaContent, CriteriaScheme } from "@/lib/programmes/domain/criteria";
import { MOVEMENT_GRADES } from "@/lib/programmes/domain/programme";
import { editCriteriaDraft } from "@/lib/programmes/server/edit-criteria-draft";

/** A class without a threshold in the form keeps «chưa nhập»; «Yếu» is in use once it has one. */
function schemeWith(scheme: CriteriaScheme, { scale, threshold }: SaveCriteriaHeaderInput): CriteriaScheme {
  if (scheme.kind !== "scored") return scheme;
  return {
    kind: "scored",
    scale: scale ?? scheme.scale,
    thresholds: MOVEMENT_GRADES.map((grade) => ({ grade, atLeast: threshold[grade] ?? null })).filter(
      ({ grade, atLeast }) => grade !== "yeu" || atLeast !== null,
    ),
  };
}

const withHeader = (content: CriteriaContent, input: SaveCriteriaHeaderInput): CriteriaContent => ({
  ...content,
  title: input.title,
  unitClasses: input.unitClasses,
  legalText: input.legalText,
  // An invented set says so for good.
  label: content.illustrative ? content.label : input.label || null,
  effective: { from: input.from, to: input.to },
  scheme: schemeWith(content.scheme, input),
});

/** Name, classes, text, dates, and for a scored set its scale and thresholds. */
export const saveCriteriaHeader = defineCommand({
  name: "programmes.save-criteria-header",
  permission: "criteria.edit",
  input: saveCriteriaHeaderInput,

  run: (context, input): Promise<Result<CriteriaDraftSaved, SaveCriteriaRefusal>> =>
    editCriteriaDraft(context, {
      ...input,
      part: "header",
      change: (content) => ok(withHeader(content, input)),
    }),
});
