import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { mayAct, mayPrepare } from "@/lib/dossiers/domain/authority";
import { componentDefaults, type ComponentFacts } from "@/lib/dossiers/domain/component-defaults";
import { componentFieldsOf, readComponentData } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { EMPTY_ANSWER, SELF_RESULT_LABELS, verdictOf } from "@/lib/dossiers/domain/stored-answer";
import { isAskedOfUnit } from "@/lib/dossiers/domain/submission";
import { componentTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import type { ComponentPageView } from "@/lib/dossiers/officer-views";
import { findAnswers, type AnswerRow } from "@/lib/dossiers/server/answer-store";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findGivenRows } from "@/lib/dossiers/server/given-rows";
import { carriedFields } from "@/lib/dossiers/server/earlier-paper";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { shortBodyOf } from "@/lib/programmes/domain/resolved-route";
import { BASIS_LABELS } from "@/lib/programmes/domain/sourced";
import { yearOfReports } from "@/lib/registrations/server/year-of-reports";
import type { ComponentCode, DossierComponent } from "@/lib/programmes/domain/plan";

/** One component with its data, what the dossier already says for it, and whose it is to write. */
export const getComponent = defineQuery({
  name: "dossiers.get-component",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    context,
    { dossierId, component: code }: { readonly dossierId: string; readonly component: ComponentCode },
  ): Promise<Result<ComponentPageView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { plan, head, supplement } = read.value;
    const component = plan.components.find((known) => known.code === code);
    if (!component) return err({ code: "dossier.not-found" });

    const { tx, today } = context;
    const row = await tx.dossierComponent.findFirst({
      where: { dossierId, code },
      include: { file: true, updatedBy: true },
    });
    const answers = await findAnswers(tx, dossierId);
    const facts = await factsOf(context, read.value, answers);
    const defaults = componentDefaults(code, facts);
    const { unitId, scopePath } = read.value.dossier;
    const carried = row
      ? {}
      : await carriedFields(tx, { dossierId, unitId, scopePath, code, issuer: defaults["issuer"] ?? "" });
    const year = row || code !== "bao_cao" ? null : await yearOfReports(tx, read.value.dossier, today);
    const data = readComponentData(row?.data);
    const flagged = supplement?.lines.find(({ target }) => target === componentTarget(code)) ?? null;
    const mode = row
      ? row.mode === "upload"
        ? "upload"
        : "template"
      : component.templated
        ? "template"
        : "upload";
    return ok({
      head,
      code,
      title: component.title,
      clause: component.clause,
      mark: component.mark ?? (component.basis === "plan" ? null : BASIS_LABELS[component.basis]),
      templated: component.templated,
      required: component.required,
      mode,
      status: row?.status === "done" ? "done" : row ? "in_progress" : "not_started",
      revision: row?.revision ?? 0,
      date: data.date,
      values:
        row && row.mode === "template"
          ? data.fields
          : { ...defaults, ...carried, ...year?.texts, ...data.fields },
      fromReports: year?.labels ?? [],
      fields: {
        template: componentFieldsOf(code, "template"),
        upload: componentFieldsOf(code, "upload"),
      },
      file: row?.file
        ? { id: row.file.id, name: row.file.name, size: row.file.size, mediaType: row.file.mediaType }
        : null,
      saved: row?.updatedBy
        ? { by: row.updatedBy.fullName, at: formatDateTime(row.updatedAt), number: row.revision }
        : null,
      facts,
      results: resultsOf(read.value, answers),
      today,
      given: await givenComponent(context, read.value, code),
      ...authorshipOf(context, read.value, component),
      flagged,
    });
  },
});

async function givenComponent(
  { tx, actor, today }: QueryContext,
  { dossier, criteria, plan }: ReadDossier,
  code: ComponentCode,
): Promise<ComponentPageView["given"]> {
  if (!mayPrepare(actor, dossier)) return null;
  const given = await findGivenRows(tx, dossier, { criteria, plan, today });
  return given.find(({ target }) => target === componentTarget(code)) ?? null;
}

/** The unit writes its own papers; the evaluating body writes its minutes while the dossier lies with it. */
function authorshipOf(
  { actor }: QueryContext,
  { dossier, head, editable }: ReadDossier,
  component: DossierComponent,
): Pick<ComponentPageView, "editable" | "savedBy" | "makerName"> {
  const isFlagged = editable !== "everything" && editable.has(componentTarget(component.code));
  if (isAskedOfUnit(component) || isFlagged) {
    return {
      editable: head.mayWrite && mayEdit(editable, componentTarget(component.code)),
      savedBy: "unit",
      makerName: head.unitName,
    };
  }
  const evaluates = dossier.status === "evaluating" && mayAct(actor, "forward", dossier);
  return {
    editable: evaluates,
    savedBy: "evaluating_body",
    makerName: makerOf(dossier),
  };
}

function makerOf({ route }: StoredDossier): string {
  const step = route.steps.find(({ kind }) => kind === "evaluate");
  return step ? shortBodyOf(step) : "";
}

type Answers = ReadonlyMap<string, AnswerRow>;

async function factsOf(
  { tx }: QueryContext,
  { dossier, plan, criteria, criteriaHash, head, unitClass }: ReadDossier,
  answers: Answers,
): Promise<ComponentFacts> {
  const version = await tx.unitVersion.findFirst({
    where: { id: dossier.unitVersionId },
    select: { headTitle: true },
  });
  const verdicts = numberedCriteria(criteria).map(
    ({ criterion }) => verdictOf(criterion, answers.get(criterion.code)?.answer).verdict,
  );
  const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
  const stepOf = (kind: string) => dossier.route.steps.find((step) => step.kind === kind);
  return {
    unitName: head.unitName,
    unitClass,
    placeName: head.placeName,
    programme: head.programme,
    cycleYear: head.cycleYear,
    planTitle: plan.header.documentNumber
      ? `${plan.header.title} (số ${plan.header.documentNumber})`
      : plan.header.title,
    headTitle: version?.headTitle ?? null,
    receivingBodyName: dossier.route.steps[1]?.bodyName ?? head.receivingBodyName,
    deciderName: stepOf("decide")?.bodyName ?? head.receivingBodyName,
    evaluatorName: stepOf("evaluate")?.bodyName ?? null,
    total: verdicts.length,
    met: count("met"),
    notMet: count("not_met"),
    notApplicable: count("not_applicable"),
    criteriaHash,
  };
}

const resultsOf = ({ criteria }: ReadDossier, answers: Answers): ComponentPageView["results"] =>
  numberedCriteria(criteria).map(({ criterion, number }) => {
    const answer = answers.get(criterion.code)?.answer ?? EMPTY_ANSWER;
    return {
      number,
      title: criterion.title,
      result: answer.result ? SELF_RESULT_LABELS[answer.result] : "Chưa đánh giá",
      explanation: answer.explanation,
    };
  });
