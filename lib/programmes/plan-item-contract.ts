import { z } from "zod";
import { choice, optionalText, requiredText } from "@/lib/core/fields";
import { REMOVABLE_PARTS, type PlanItemRefusal } from "@/lib/programmes/domain/plan-part";
import { WAY_PARTS } from "@/lib/programmes/domain/way-edit";
import { criteria, evaluationPeriods, preconditions } from "@/lib/programmes/plan-basis-fields";
import type { SavePlanRefusal } from "@/lib/programmes/plan-contract";
import { draft } from "@/lib/programmes/plan-item-target";
import { consequences, maintenance, succession, withdrawal } from "@/lib/programmes/plan-outcome-fields";
import { exclusions, otherwise, outside, pairs } from "@/lib/programmes/plan-scope-fields";
import { milestones, quotas, reports } from "@/lib/programmes/plan-target-fields";
import {
  approvalPapers,
  components,
  entry,
  entryPapers,
  routes,
  selectors,
  steps,
} from "@/lib/programmes/plan-way-fields";

/** One item of a draft as its form sends it; each part gives an edit of the domain. */
export const savePlanItemInput = z.discriminatedUnion("part", [
  pairs,
  exclusions,
  outside,
  otherwise,
  criteria,
  evaluationPeriods,
  preconditions,
  milestones,
  quotas,
  reports,
  maintenance,
  withdrawal,
  succession,
  consequences,
  entry,
  selectors,
  entryPapers,
  approvalPapers,
  routes,
  steps,
  components,
]);

export const movePlanItemInput = z.strictObject({
  ...draft,
  part: choice(WAY_PARTS, "Chọn phần của kế hoạch"),
  at: requiredText("Chọn mục", 140),
  to: choice(["up", "down"], "Chọn lên hay xuống"),
});

export const removePlanItemInput = z.strictObject({
  ...draft,
  part: choice(REMOVABLE_PARTS, "Chọn phần của kế hoạch"),
  /** What the item is known by; empty where the part stands once. */
  at: optionalText(140),
});

export type SavePlanItemRefusal = SavePlanRefusal | PlanItemRefusal;
