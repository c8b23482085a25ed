import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { figureFieldsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria, type NumberedCriterion } from "@/lib/dossiers/domain/criterion-number";
import { figureSentence, thresholdHint } from "@/lib/dossiers/domain/figure-sentence";
import { digestOf, EMPTY_ANSWER, verdictOf } from "@/lib/dossiers/domain/stored-answer";
import { criterionTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import type { CriteriaGroupView, CriterionView, PaperView } from "@/lib/dossiers/officer-views";
import { findAnswers, type AnswerRow } from "@/lib/dossiers/server/answer-store";
import { countUnitsForXa4 } from "@/lib/dossiers/server/count-units-for-xa4";
import { findGivenRows } from "@/lib/dossiers/server/given-rows";
import { findPaperViews } from "@/lib/dossiers/server/paper-views";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";

/** One group of the self-assessment with answers, figures judged, papers, and what a reviewer asked for. */
export const getCriteriaGroup = defineQuery({
  name: "dossiers.get-criteria-group",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    context,
    { dossierId, group: code }: { readonly dossierId: string; readonly group: string },
  ): Promise<Result<CriteriaGroupView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { criteria, head, period } = read.value;
    const index = criteria.groups.findIndex((group) => group.code === code);
    const group = criteria.groups[index];
    if (!group) return err({ code: "dossier.not-found" });

    const { tx } = context;
    const answers = await findAnswers(tx, dossierId);
    const papers = await findPaperViews(tx, { dossierId }, period);
    const rows = numberedCriteria(criteria).filter((row) => row.group.code === code);
    const views: CriterionView[] = [];
    for (const row of rows) {
      const answer = answers.get(row.criterion.code);
      views.push(await criterionView(context, read.value, { row, answer, papers }));
    }
    const state = await tx.dossierGroup.findFirst({ where: { dossierId, groupCode: code } });
    return ok({
      head,
      code,
      number: index + 1,
      title: group.title,
      legalText: criteria.legalText,
      criteria: views,
      saving: state && { at: state.updatedAt.toISOString(), number: state.revision },
      met: rows.filter(
        (row) => verdictOf(row.criterion, answers.get(row.criterion.code)?.answer).verdict === "met",
      ).length,
      completed: head.returned ? isMended(views) : (state?.completed ?? false),
      editable: views.some(({ editable }) => editable),
      given: mayPrepare(context.actor, read.value.dossier)
        ? await findGivenRows(tx, read.value.dossier, { criteria, today: context.today })
        : [],
      previousGroup: criteria.groups[index - 1]?.code ?? null,
      nextGroup: criteria.groups[index + 1]?.code ?? null,
    });
  },
});

/** After a return «đã hoàn thành» is about the flagged rows. */
function isMended(views: readonly CriterionView[]): boolean {
  const flagged = views.flatMap((view) => view.flagged ?? []);
  return flagged.length > 0 && flagged.every(({ answered }) => answered);
}

interface RowFacts {
  readonly row: NumberedCriterion;
  readonly answer: AnswerRow | undefined;
  readonly papers: readonly PaperView[];
}

async function criterionView(
  { tx, today }: QueryContext,
  { dossier, editable, supplement }: ReadDossier,
  { row: { criterion, number }, answer, papers }: RowFacts,
): Promise<CriterionView> {
  const { code } = criterion;
  const stored = answer?.answer ?? EMPTY_ANSWER;
  return {
    criterion,
    code,
    number,
    mark: criterion.mark ?? null,
    figures: figureFieldsOf(criterion),
    thresholdHint: thresholdHint(criterion),
    answer: stored,
    revision: answer?.revision ?? 0,
    base: digestOf(stored),
    saved: answer ? { by: answer.by, at: formatDateTime(answer.at) } : null,
    judgement: figureSentence(criterion, stored),
    papers: papers.filter((paper) => paper.criterion === code),
    editable: mayEdit(editable, criterionTarget(code)),
    flagged: supplement?.lines.find(({ target }) => target === criterionTarget(code)) ?? null,
    fromRegister: criterion.measure.kind === "computed" ? await countUnitsForXa4(tx, dossier, today) : null,
  };
}
