import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  copyCriteriaSetInput,
  type CopyCriteriaSetRefusal,
  type CriteriaDraftSaved,
} from "@/lib/programmes/criteria-contract";
import type { Criterion } from "@/lib/programmes/domain/criteria";
import { mayEditCriteria } from "@/lib/programmes/domain/rule-authority";
import { insertDraft } from "@/lib/programmes/server/criteria-store";
import { asCriteria } from "@/lib/programmes/server/find-plan";

/** Where the old version's rows came from is told by the old version. */
function ownRow(criterion: Criterion): Criterion {
  const row: { -readonly [Key in keyof Criterion]: Criterion[Key] } = { ...criterion };
  delete row.replaces;
  return row;
}

/**
 * «Tạo phiên bản mới»: a published version as a draft with the next number. Refuses a version that is not there or not
 * published, and `criteria.draft-exists` while the set already has a draft.
 */
export const copyCriteriaSet = defineCommand({
  name: "programmes.copy-criteria-set",
  permission: "criteria.edit",
  input: copyCriteriaSetInput,

  async run(
    { tx, actor, now },
    { criteriaVersionId },
  ): Promise<Result<CriteriaDraftSaved, CopyCriteriaSetRefusal>> {
    const source = mayEditCriteria(actor)
      ? await tx.criteriaVersion.findFirst({ where: { id: criteriaVersionId, status: "published" } })
      : null;
    if (!source) return err({ code: "criteria.not-found" });

    const last = await tx.criteriaVersion.findFirstOrThrow({
      where: { key: source.key },
      orderBy: { number: "desc" },
    });
    if (last.status === "draft") return err({ code: "criteria.draft-exists" });
    const content = asCriteria(source.content);
    const groups = content.groups.map((group) => ({ ...group, criteria: group.criteria.map(ownRow) }));
    const id = await insertDraft(
      tx,
      { actor, now },
      { content: { ...content, groups }, number: last.number + 1, basedOnId: source.id },
    );
    if (!id) return err({ code: "criteria.draft-exists" });
    await recordAudit(tx, actor, {
      event: "criteria.copied",
      subjectType: "criteria_version",
      subjectId: id,
      details: { from: source.id, number: last.number + 1 },
    });
    return ok({ criteriaVersionId: id });
  },
});
