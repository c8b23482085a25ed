import "server-only";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  startCriteriaSetInput,
  type CopyCriteriaSetRefusal,
  type CriteriaDraftSaved,
} from "@/lib/programmes/criteria-contract";
import type { CriteriaContent, CriteriaScheme } from "@/lib/programmes/domain/criteria";
import { mayEditCriteria } from "@/lib/programmes/domain/rule-authority";
import { MOVEMENT_GRADES, type Programme } from "@/lib/programmes/domain/programme";
import { insertDraft } from "@/lib/programmes/server/criteria-store";

/** QĐ 510 is scored; the titles are all or nothing. «Yếu» stays off until the tenant confirms it. */
const schemeOf = (programme: Programme): CriteriaScheme =>
  programme === "movement_grade"
    ? {
        kind: "scored",
        scale: 100,
        thresholds: MOVEMENT_GRADES.filter((grade) => grade !== "yeu").map((grade) => ({
          grade,
          atLeast: null,
        })),
      }
    : { kind: "all_met" };

/** A new, empty set of the province as a draft. To whoever may not write criteria there is nothing to start. */
export const startCriteriaSet = defineCommand({
  name: "programmes.start-criteria-set",
  permission: "criteria.edit",
  input: startCriteriaSetInput,

  async run({ tx, actor, now }, input): Promise<Result<CriteriaDraftSaved, CopyCriteriaSetRefusal>> {
    if (!mayEditCriteria(actor)) return err({ code: "criteria.not-found" });
    const content: CriteriaContent = {
      key: `rieng-${newId()}`,
      title: input.title,
      programme: input.programme,
      unitClasses: input.unitClasses,
      legalText: input.legalText,
      label: input.label || null,
      illustrative: false,
      effective: { from: input.from, to: input.to },
      scheme: schemeOf(input.programme),
      groups: [],
    };
    const id = await insertDraft(tx, { actor, now }, { content, number: 1, basedOnId: null });
    if (!id) return err({ code: "criteria.draft-exists" });
    await recordAudit(tx, actor, {
      event: "criteria.started",
      subjectType: "criteria_version",
      subjectId: id,
    });
    return ok({ criteriaVersionId: id });
  },
});
