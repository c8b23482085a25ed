import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { mayAct, mayPrepare } from "@/lib/dossiers/domain/authority";
import { componentNameIn } from "@/lib/dossiers/domain/component-fields";
import { gapsOf, isAnswered } from "@/lib/dossiers/domain/criterion-gaps";
import { criterionNumber, numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { howOfDue } from "@/lib/dossiers/domain/appraisal-deadline";
import { isAskedOfUnit, submissionWindowOf, type SubmissionWindow } from "@/lib/dossiers/domain/submission";
import { componentTarget, criterionTarget } from "@/lib/dossiers/domain/supplement";
import { taskState, type Writing } from "@/lib/dossiers/domain/task-state";
import { missingLines } from "@/lib/dossiers/domain/missing-lines";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type {
  ComponentTask,
  DossierHomeView,
  GroupTask,
  RecentLine,
  SavedMark,
  SupplementLine,
} from "@/lib/dossiers/officer-views";
import { findAnswers, type AnswerRow } from "@/lib/dossiers/server/answer-store";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { readContents } from "@/lib/dossiers/server/dossier-contents";
import { resultSummary } from "@/lib/dossiers/server/eligibility-summary";
import { countingOf } from "@/lib/dossiers/server/due-store";
import { findGivenRows } from "@/lib/dossiers/server/given-rows";
import { findRecall } from "@/lib/dossiers/server/find-recall";
import { readDossier, type DossierNotFound, type ReadDossier } from "@/lib/dossiers/server/read-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { ACT_LABELS } from "@/lib/dossiers/domain/act-labels";
import { plainDetails } from "@/lib/dossiers/server/get-history";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { mayExtendAt } from "@/lib/programmes/domain/extension";
import { howOfWindow, leftUntil, type HowCounted } from "@/lib/programmes/domain/how-counted";
import type { WorkCalendar } from "@/lib/programmes/domain/working-days";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { shortBodyOf } from "@/lib/programmes/domain/resolved-route";
import { entryPapersOfDossier } from "@/lib/registrations/server/entry-papers-of-dossier";
import { registrationOfDossier } from "@/lib/registrations/server/registration-of-dossier";

/** The home of a dossier: where it stands, what is to be done next, by whom what was saved. */
export const getDossierHome = defineQuery({
  name: "dossiers.get-dossier-home",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<DossierHomeView, DossierNotFound>> {
    const { tx, actor, today } = context;
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, plan, criteria, head, supplement, unitClass, period } = read.value;

    const writing: Writing = !head.mayWrite ? "reading" : head.returned ? "mending" : "writing";
    const contents = await readContents(tx, dossier, { plan, criteria });
    const gaps = missingLines(contents);
    const registration = await registrationOfDossier(tx, dossier);
    const results = registration ? resultSummary(registration.eligibility) : [];
    const groups = await groupTasks(context, read.value, { writing, completed: contents.completedGroups });
    const components = await componentTasks(context, read.value, writing);
    const [unitMark, eligibilityMark] = await confirmationMarks(context, dossierId);
    const general = [dossier.unitChecked, dossier.eligibilityConfirmed];
    const ours = components.filter(({ makerName, required }) => makerName === null && required);
    const done =
      general.filter(Boolean).length +
      groups.filter(({ state }) => state === "done").length +
      ours.filter(({ state }) => state === "done").length;
    const plain = { flagged: 0, flaggedOpen: 0 };
    const dates = await findPlanDates(tx);
    const { calendar } = dates;
    const window = submissionWindowOf(plan, unitClass, { dates, unit: dossier });
    return ok({
      head,
      route: dossier.route,
      step: dossier.step,
      openedOn: await findOpenedOn(context, dossier),
      window,
      how: unitDayHow(read.value, { window, today, calendar }),
      review: reviewDueOf(read.value, { actor, today, calendar }),
      period,
      unit: {
        state: taskState(writing, { done: dossier.unitChecked, started: false, ...plain }),
        saved: unitMark,
      },
      eligibility: {
        state: taskState(writing, { done: dossier.eligibilityConfirmed, started: false, ...plain }),
        saved: eligibilityMark,
        summary: results.map(({ term, value }) => `${term}: ${value}`).join("; "),
      },
      groups,
      given: mayPrepare(actor, dossier) ? await findGivenRows(tx, dossier, { criteria, plan, today }) : [],
      components,
      entryPapers: await entryPapersOfDossier(tx, actor, dossier),
      parts: { done, total: general.length + groups.length + ours.length },
      answered: numberedCriteria(criteria).filter((row) =>
        isAnswered(row, contents.answers.get(row.criterion.code)),
      ).length,
      criteriaTotal: dossier.criteriaTotal,
      supplement,
      missing: supplement ? supplement.lines.filter(({ answered }) => !answered).length : gaps.length,
      mayWithdraw: mayAct(actor, "withdraw", dossier) && decideMove(dossier, "withdraw").ok,
      mayRecall: mayAct(actor, "recall", dossier) && (await findRecall(tx, dossier, today)).decision.ok,
      receivedOn: dossier.receivedOn && fromDateColumn(dossier.receivedOn),
      closingReason: dossier.closingReason,
      decision: await findDecision(context, read.value),
      people: await findPreparers(context, dossierId),
      recent: await findRecent(context, read.value),
      lastYear: results,
    });
  },
});

interface DayFacts {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

/** How the unit's own day was found: the plan's while it writes, the reviewer's while it mends. */
function unitDayHow(
  { head, supplement }: ReadDossier,
  { window, today, calendar }: DayFacts & { readonly window: SubmissionWindow },
): HowCounted | null {
  if (!head.deadline) return null;
  if (!supplement) return howOfWindow(window, { today, calendar });
  const { dueOn: closesOn, askedOn: on, bodyName } = supplement;
  return {
    closesOn,
    steps: [{ kind: "written_down", on, by: bodyName }],
    left: leftUntil(today, closesOn, calendar),
  };
}

/** The day of the body that has the dossier; while the unit mends the clock stands still, and at the end none runs. */
function reviewDueOf(
  { dossier, head, supplement }: ReadDossier,
  { actor, today, calendar }: DayFacts & { readonly actor: Actor },
): DossierHomeView["review"] {
  const counting = countingOf(dossier);
  if (!dossier.dueOn || !counting || dossier.status === "draft" || dossier.closedOn) return null;
  const dueOn = fromDateColumn(dossier.dueOn);
  const pausedOn = supplement?.askedOn ?? null;
  const how = howOfDue(counting, { closesOn: dueOn, today, calendar });
  return {
    bodyName: supplement?.bodyName ?? head.currentBodyName,
    dueOn,
    pausedOn,
    how: pausedOn
      ? { ...how, steps: [...how.steps, { kind: "standing_still", since: pausedOn }], left: null }
      : how,
    mayExtend: pausedOn === null && mayExtendAt(actor, dossier.currentScope),
  };
}

interface GroupFacts {
  readonly writing: Writing;
  readonly completed: ReadonlySet<string>;
}

async function groupTasks(
  { tx }: QueryContext,
  { dossier, criteria, supplement }: ReadDossier,
  { writing, completed }: GroupFacts,
): Promise<readonly GroupTask[]> {
  const answers = await findAnswers(tx, dossier.id);
  const papers = await tx.evidence.groupBy({
    by: ["criterionCode"],
    where: { dossierId: dossier.id, removedAt: null },
    _count: { _all: true },
  });
  const papersAt = (code: string): number =>
    papers.find(({ criterionCode }) => criterionCode === code)?._count._all ?? 0;
  return criteria.groups.map((group, index) => {
    const rows = numberedCriteria(criteria).filter((row) => row.group.code === group.code);
    const answerAt = (code: string) => answers.get(code)?.answer;
    const whole = rows.every((row) => {
      const { code } = row.criterion;
      return gapsOf(row, answerAt(code), papersAt(code)).length === 0;
    });
    const saved = rows.flatMap((row) => answers.get(row.criterion.code) ?? []);
    const flagged = flaggedAmong(
      supplement?.lines ?? [],
      rows.map(({ criterion }) => criterionTarget(criterion.code)),
    );
    return {
      code: group.code,
      number: index + 1,
      title: group.title,
      total: rows.length,
      answered: rows.filter((row) => isAnswered(row, answerAt(row.criterion.code))).length,
      state: taskState(writing, {
        done: whole && completed.has(group.code),
        started: saved.length > 0,
        flagged: flagged.length,
        flaggedOpen: flagged.filter(({ answered }) => !answered).length,
      }),
      saved: newest(saved),
      flagged,
    };
  });
}

const flaggedAmong = (
  lines: readonly SupplementLine[],
  targets: readonly string[],
): readonly SupplementLine[] => lines.filter(({ target }) => targets.includes(target));

function newest(rows: readonly AnswerRow[]): SavedMark | null {
  const last = rows.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  return last ? { by: last.by, at: formatDateTime(last.at) } : null;
}

async function componentTasks(
  { tx }: QueryContext,
  { dossier, plan, supplement }: ReadDossier,
  writing: Writing,
): Promise<readonly ComponentTask[]> {
  const rows = await tx.dossierComponent.findMany({
    where: { dossierId: dossier.id },
    include: { updatedBy: true },
  });
  const evaluator = dossier.route.steps.find(({ kind }) => kind === "evaluate");
  return plan.components.map((component) => {
    const row = rows.find(({ code }) => code === component.code);
    const flagged =
      supplement?.lines.find(({ target }) => target === componentTarget(component.code)) ?? null;
    const ours = isAskedOfUnit(component) || flagged !== null;
    const facts = {
      done: row?.status === "done",
      started: row !== undefined,
      flagged: flagged ? 1 : 0,
      flaggedOpen: flagged && !flagged.answered ? 1 : 0,
    };
    return {
      code: component.code,
      title: component.title,
      required: component.required,
      state: ours ? taskState(writing, facts) : row ? "view_only" : "locked",
      mode: row ? (row.mode === "upload" ? "upload" : "template") : null,
      saved: row?.updatedBy ? { by: row.updatedBy.fullName, at: formatDateTime(row.updatedAt) } : null,
      flagged,
      makerName: ours ? null : evaluator ? shortBodyOf(evaluator) : null,
    };
  });
}

/** The day as rules saw it, not the clock's. */
async function findOpenedOn({ tx }: QueryContext, { id, createdAt }: StoredDossier): Promise<IsoDate> {
  const first = await tx.dossierEvent.findFirst({ where: { dossierId: id }, orderBy: { revision: "asc" } });
  return fromDateColumn(first?.workingDate ?? createdAt);
}

async function confirmationMarks(
  { tx }: QueryContext,
  dossierId: string,
): Promise<readonly [SavedMark | null, SavedMark | null]> {
  const row = await tx.dossier.findFirstOrThrow({
    where: { id: dossierId },
    include: { unitCheckedBy: true, eligibilityConfirmedBy: true },
  });
  const mark = (person: { readonly fullName: string } | null, at: Date | null): SavedMark | null =>
    person && at ? { by: person.fullName, at: formatDateTime(at) } : null;
  return [
    mark(row.unitCheckedBy, row.unitCheckedAt),
    mark(row.eligibilityConfirmedBy, row.eligibilityConfirmedAt),
  ];
}

async function findPreparers({ tx }: QueryContext, dossierId: string): Promise<readonly string[]> {
  const rows = await tx.dossierPart.findMany({
    where: { dossierId, part: "entered" },
    include: { person: true },
    orderBy: { at: "asc" },
  });
  return rows.map(({ person }) => person.fullName);
}

const RECENT = 5;

/** The last few things done: rows saved, papers put, components written, acts of the journal. */
/** The journal keeps the number and the day with the act; the decision itself belongs to another area. */
async function findDecision(
  { tx }: QueryContext,
  { dossier, head }: ReadDossier,
): Promise<DossierHomeView["decision"]> {
  if (dossier.status !== "recognised") return null;
  const event = await tx.dossierEvent.findFirst({ where: { dossierId: dossier.id, act: "recognise" } });
  const { number } = plainDetails(event?.details);
  if (!event || typeof number !== "string") return null;
  return { number, bodyName: head.currentBodyName, issuedOn: fromDateColumn(event.workingDate) };
}

async function findRecent(
  { tx }: QueryContext,
  { dossier, criteria, plan }: ReadDossier,
): Promise<readonly RecentLine[]> {
  const where = { dossierId: dossier.id };
  const answers = await tx.dossierAnswer.findMany({
    where,
    include: { updatedBy: true },
    orderBy: { updatedAt: "desc" },
    take: RECENT,
  });
  const papers = await tx.evidence.findMany({
    where,
    include: { addedBy: true },
    orderBy: { addedAt: "desc" },
    take: RECENT,
  });
  const components = await tx.dossierComponent.findMany({ where, include: { updatedBy: true } });
  const events = await tx.dossierEvent.findMany({
    where,
    include: { person: true },
    orderBy: { revision: "desc" },
    take: RECENT,
  });
  const number = (code: string): string => criterionNumber(criteria, code);
  const lines = [
    ...answers.map((row) => ({
      at: row.updatedAt,
      text: `${row.updatedBy.fullName} lưu tiêu chí ${number(row.criterionCode)}`,
    })),
    ...papers.map((row) => ({
      at: row.addedAt,
      text: `${row.addedBy.fullName} thêm minh chứng ở tiêu chí ${number(row.criterionCode)}`,
    })),
    ...components.flatMap((row) => {
      const name = componentNameIn(plan, row.code);
      return name && row.updatedBy
        ? [{ at: row.updatedAt, text: `${row.updatedBy.fullName} lưu ${name}` }]
        : [];
    }),
    ...events.map((row) => ({
      at: row.at,
      text: `${row.person.fullName}: ${ACT_LABELS[row.act] ?? row.act}`,
    })),
  ];
  return lines
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, RECENT)
    .map(({ at, text }) => ({ at: formatDateTime(at), text }));
}
