import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { countsOf, differsFrom, filledFrom, isUndecided } from "@/lib/dossiers/domain/counted-units";
import { figureFieldsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { numberedCriteria, type NumberedCriterion } from "@/lib/dossiers/domain/criterion-number";
import { figureSentence, thresholdHint } from "@/lib/dossiers/domain/figure-sentence";
import { digestOf, EMPTY_ANSWER, verdictOf } from "@/lib/dossiers/domain/stored-answer";
import { criterionTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import type {
  CriteriaGroupView,
  CriterionView,
  PaperView,
  RegisterCounts,
} from "@/lib/dossiers/officer-views";
import { findAnswers, type AnswerRow } from "@/lib/dossiers/server/answer-store";
import { findGivenRows } from "@/lib/dossiers/server/given-rows";
import { listCountedUnits } from "@/lib/dossiers/server/list-counted-units";
import { findPaperViews } from "@/lib/dossiers/server/paper-views";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";

interface GroupInput {
  readonly dossierId: string;
  readonly group: string;
  /** The row whose boxes are to be filled from the register. */
  readonly fill?: string | null;
}

/** One group of the self-assessment with answers, figures judged, papers, and what a reviewer asked for. */
export const getCriteriaGroup = defineQuery({
  name: "dossiers.get-criteria-group",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    context,
    { dossierId, group: code, fill = null }: GroupInput,
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
      const register = await registerOf(context, read.value, { row, answer, fill });
      views.push(criterionView(read.value, { row, answer, papers, register }));
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
        ? await findGivenRows(tx, read.value.dossier, { ...read.value, today: context.today })
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
  readonly register: RegisterCounts | null;
}

/** What the register says of a computed row; null for every other. */
async function registerOf(
  { tx, today }: QueryContext,
  { dossier, editable }: ReadDossier,
  { row: { criterion }, answer, fill }: Pick<RowFacts, "row" | "answer"> & { readonly fill: string | null },
): Promise<RegisterCounts | null> {
  if (criterion.measure.kind !== "computed") return null;
  const units = await listCountedUnits(tx, dossier, today);
  const counts = countsOf(units);
  return {
    ...counts,
    undecided: units.filter(isUndecided).length,
    differs: differsFrom(counts, answer?.answer ?? EMPTY_ANSWER),
    filled: fill === criterion.code && mayEdit(editable, criterionTarget(criterion.code)),
  };
}

function criterionView(
  { editable, supplement }: ReadDossier,
  { row: { criterion, number }, answer, papers, register }: RowFacts,
): CriterionView {
  const { code } = criterion;
  const stored = answer?.answer ?? EMPTY_ANSWER;
  const shown = register?.filled ? filledFrom(register, stored) : stored;
  return {
    criterion,
    code,
    number,
    mark: criterion.mark ?? null,
    figures: figureFieldsOf(criterion),
    thresholdHint: thresholdHint(criterion),
    answer: shown,
    revision: answer?.revision ?? 0,
    base: digestOf(stored),
    saved: answer ? { by: answer.by, at: formatDateTime(answer.at) } : null,
    judgement: figureSentence(criterion, shown),
    papers: papers.filter((paper) => paper.criterion === code),
    editable: mayEdit(editable, criterionTarget(code)),
    flagged: supplement?.lines.find(({ target }) => target === criterionTarget(code)) ?? null,
    fromRegister: register,
  };
}
