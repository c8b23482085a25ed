import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { PROPOSALS, sumUp } from "@/lib/dossiers/domain/appraisal";
import { countsOf, countsUnits } from "@/lib/dossiers/domain/counted-units";
import {
  carriedItems,
  changedCodes,
  changesBetween,
  type SubmissionChange,
} from "@/lib/dossiers/domain/appraisal-changes";
import { checksOf } from "@/lib/dossiers/domain/appraisal-checks";
import { howOfDue, howOfSupplement, supplementDueOn } from "@/lib/dossiers/domain/appraisal-deadline";
import { deskBlockOf, offerActs, type ActBlock } from "@/lib/dossiers/domain/appraisal-offer";
import { subjectsOf } from "@/lib/dossiers/domain/appraisal-subjects";
import { mayAct } from "@/lib/dossiers/domain/authority";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { AskedOpinion } from "@/lib/dossiers/opinion-views";
import type { AppraisalDeskView, DeskEligibilityLine, DeskOpinion } from "@/lib/dossiers/review-views";
import { findPart, listAppraisalsAt, type StoredAppraisal } from "@/lib/dossiers/server/appraisal-store";
import { deskGroups, findEvidenceRows, missingComponents } from "@/lib/dossiers/server/desk-groups";
import { findDeskPapers } from "@/lib/dossiers/server/desk-papers";
import type { DeskPlace } from "@/lib/dossiers/server/desk-place";
import { listCountedUnits } from "@/lib/dossiers/server/list-counted-units";
import { listDeskRequests } from "@/lib/dossiers/server/desk-requests";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findIntakeConflict } from "@/lib/dossiers/server/find-intake-conflict";
import { findMissingMinutes } from "@/lib/dossiers/server/find-missing-minutes";
import { findSnapshot, NOTHING_SENT } from "@/lib/dossiers/server/find-snapshot";
import { findTakenBack } from "@/lib/dossiers/server/find-taken-back";
import { listOpinionRequests } from "@/lib/dossiers/server/opinion-store";
import { askedOpinion, type OpinionSetting } from "@/lib/dossiers/server/opinion-views";
import { partOfStage, startActOf, takenByOther } from "@/lib/dossiers/server/start-reading";
import { evaluationPeriodOf } from "@/lib/programmes/domain/calendar";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { shortBodyOf, stepAfter } from "@/lib/programmes/domain/resolved-route";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import type { HowCounted } from "@/lib/programmes/domain/how-counted";
import { workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";
import { countingOf } from "@/lib/dossiers/server/due-store";
import { entryPapersOfDossier } from "@/lib/registrations/server/entry-papers-of-dossier";
import { withNews } from "@/lib/registrations/server/line-now";
import { registrationOfDossier } from "@/lib/registrations/server/registration-of-dossier";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import { placeNameOf } from "@/lib/units/server/place-names";

const dayOf = (value: Date | null): IsoDate | null => value && fromDateColumn(value);

export interface Desk {
  readonly actor: Actor;
  readonly dossier: StoredDossier;
  readonly place: DeskPlace;
  readonly today: IsoDate;
}

/** All that the pages of one reading show: what was sent, what changed, what was judged, what may be done and why not. */
export async function buildDesk(tx: TenantTx, desk: Desk): Promise<AppraisalDeskView> {
  const { dossier, place, today } = desk;
  const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
  const { content: plan } = await getPlan(tx, dossier.planVersionId);
  const sent = (await findSnapshot(tx, dossier.id, dossier.submission)) ?? NOTHING_SENT;
  const readings = (await listAppraisalsAt(tx, dossier.id, place.step.scopePath)).filter(
    ({ stage }) => stage === place.stage,
  );
  // A body that has passed the dossier on sees its last reading, whatever was sent again since.
  const isPassed = dossier.step > place.index && place.step.kind !== "intake";
  const reading =
    readings.findLast(({ submission }) => isPassed || submission === dossier.submission) ?? null;
  const before = isPassed
    ? null
    : (readings.findLast(({ submission }) => submission < dossier.submission) ?? null);
  const subjects = subjectsOf(criteria, plan.components);
  const changes = before ? onRows(await changesSince(tx, dossier, before, sent), subjects) : [];
  // A second reading that nobody has begun shows what it will begin with.
  const items = reading?.items ?? (before ? carriedItems(before.items, changes) : []);
  const requests = await listDeskRequests(tx, dossier.id, { criteria, components: plan.components });
  const answered = requests.findLast(({ answeredOn }) => answeredOn !== null);
  const askedOf = answered && (await findSnapshot(tx, dossier.id, answered.submission));
  const components = await findDeskPapers(tx, dossier.id, plan.components);
  const evidence = await findEvidenceRows(tx, dossier.id);
  const sum = sumUp(subjects, items);
  const deskBlock = await blockOf(tx, desk);
  const isHolder = deskBlock?.rule !== "held_elsewhere";
  const minutes = place.stage === "evaluate" && isHolder ? await findMissingMinutes(tx, dossier) : null;
  const next = dossier.route.steps[stepAfter(dossier.route, place.index)];
  const calendar = await findWorkCalendar(tx);
  const unitClass = UNIT_CLASSES.find((known) => known === dossier.unitClass);

  return {
    ...(await headOf(tx, desk)),
    stage: place.stage,
    today,
    bodyName: place.step.bodyName,
    nextBodyName: next?.bodyName ?? "",
    goesToMeeting: next?.kind === "meet_or_written",
    act: next?.kind === "intake" ? "forward" : "propose",
    suggestedReturnDueOn: supplementDueOn(today, calendar),
    suggestedHow: howOfSupplement(today, calendar),
    dueHow: dossier.status === "returned" ? null : dueHowOf(dossier, { today, calendar }),
    workingDaysLeft:
      dossier.dueOn === null ? null : workingDaysBetween(today, fromDateColumn(dossier.dueOn), calendar),
    pausedOn: dossier.status === "returned" ? (requests.at(-1)?.askedOn ?? null) : null,
    criteriaTitle: criteria.title,
    criteriaLabel: criteria.label,
    planTitle: plan.header.title,
    groups: deskGroups({
      criteria,
      components,
      sent,
      evidence,
      items,
      changed: changedCodes(changes),
      newEvidence: before ? newEvidenceOf(changes, sent) : [],
      asked: answered?.items ?? [],
      askedOf: askedOf ?? NOTHING_SENT,
    }),
    components,
    entryPapers: await entryPapersOfDossier(tx, desk.actor, dossier),
    owedMinutes: minutes && owedMinutesOf(plan, minutes.title),
    appraisal: reading && readingView(reading),
    sum,
    offers: offerActs({ sum, deskBlock, missingMinutes: minutes }),
    deskBlock,
    intakeBlock: await intakeBlockOf(tx, desk),
    isMine: dossier.assignedPersonId === desk.actor.personId,
    mayTakeOver: deskBlock?.rule === "taken_by_other",
    checks: checksOf({
      criteria,
      sent,
      missingComponents: missingComponents(components, place.stage),
      period: unitClass ? evaluationPeriodOf(plan, unitClass) : null,
      register: countsUnits(criteria) ? countsOf(await listCountedUnits(tx, dossier, today)) : null,
    }),
    comparedWith: before?.submission ?? null,
    changes,
    requests,
    eligibility: await eligibilityOf(tx, dossier.registrationId),
    opinion: place.stage === "appraise" ? await opinionOf(tx, dossier) : null,
    opinions: place.stage === "appraise" ? await opinionsOf(tx, dossier, { criteria, today, calendar }) : [],
    mayAskOpinion:
      place.stage === "appraise" &&
      deskBlock === null &&
      dossier.status === "under_review" &&
      dossier.assignedPersonId === desk.actor.personId,
    takenBack: (await findTakenBack(tx, [dossier.id])).get(dossier.id) ?? null,
  };
}

async function headOf(tx: TenantTx, { dossier }: Desk) {
  const version = await tx.unitVersion.findFirst({ where: { id: dossier.unitVersionId } });
  const submitted = await tx.dossierEvent.findFirst({
    where: { dossierId: dossier.id, act: { in: ["submit", "resubmit"] } },
    orderBy: { revision: "desc" },
    select: { bodyName: true },
  });
  const on = dayOf(dossier.submittedOn) ?? fromDateColumn(dossier.createdAt);
  return {
    dossierId: dossier.id,
    code: dossier.code,
    revision: dossier.revision,
    status: dossier.status,
    unitName: dossier.unitName,
    unitClass: dossier.unitClass,
    placeName: await placeNameOf(tx, version?.groundUnitId ?? version?.parentUnitId ?? null, on),
    programme: dossier.programme,
    cycleYear: dossier.cycleYear,
    submission: dossier.submission,
    submittedOn: dayOf(dossier.submittedOn),
    submittedByBody: submitted?.bodyName ?? "",
    receivedOn: dayOf(dossier.receivedOn),
    dueOn: dayOf(dossier.dueOn),
    returnDueOn: dayOf(dossier.returnDueOn),
    closingReason: dossier.closingReason,
  };
}

function dueHowOf(
  dossier: StoredDossier,
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkCalendar },
): HowCounted | null {
  const counting = countingOf(dossier);
  if (!counting || !dossier.dueOn) return null;
  return howOfDue(counting, { closesOn: fromDateColumn(dossier.dueOn), today, calendar });
}

const READABLE: readonly DossierStatus[] = ["received", "under_review", "evaluating", "resubmitted"];

/** What keeps this person from the desk, with whom it waits for. */
async function blockOf(tx: TenantTx, { actor, dossier, place }: Desk): Promise<ActBlock | null> {
  const isHolder = READABLE.includes(dossier.status) && mayAct(actor, startActOf(dossier), dossier);
  const isOthers = dossier.assignedPersonId !== null && dossier.assignedPersonId !== actor.personId;
  return deskBlockOf({
    isHolder,
    status: dossier.status,
    holderName: dossier.currentBodyName,
    part: await findPart(tx, dossier.id, actor.personId),
    stagePart: partOfStage(place.stage),
    assigned: isHolder && isOthers ? await takenByOther(tx, dossier) : null,
  });
}

async function intakeBlockOf(tx: TenantTx, { actor, dossier }: Desk): Promise<ActBlock | null> {
  const { status, currentBodyName } = dossier;
  if (status !== "submitted" || !mayAct(actor, "receive", dossier)) {
    return { rule: "held_elsewhere", status, awaited: currentBodyName };
  }
  const conflict = await findIntakeConflict(tx, actor, dossier.id);
  return conflict && { rule: "own_work", part: conflict.part };
}

async function changesSince(
  tx: TenantTx,
  { id }: StoredDossier,
  { submission }: StoredAppraisal,
  sent: SubmissionSnapshot,
): Promise<readonly SubmissionChange[]> {
  const earlier = await findSnapshot(tx, id, submission);
  return earlier ? changesBetween(earlier, sent) : [];
}

/** What the reader judges: minutes that a committee wrote in between are no change by the unit. */
const onRows = (
  changes: readonly SubmissionChange[],
  subjects: readonly { readonly code: string }[],
): readonly SubmissionChange[] =>
  changes.filter((change) => subjects.some(({ code }) => code === change.code));

/** Ids of papers that came since; a changed paper counts as new. */
const newEvidenceOf = (
  changes: readonly SubmissionChange[],
  { evidence }: SubmissionSnapshot,
): readonly string[] =>
  evidence
    .filter(({ criterionCode, title }) =>
      changes.some(
        (change) =>
          (change.kind === "evidence_added" || change.kind === "evidence_changed") &&
          change.code === criterionCode &&
          change.title === title,
      ),
    )
    .map(({ id }) => id);

const readingView = (reading: StoredAppraisal): AppraisalDeskView["appraisal"] => ({
  revision: reading.revision,
  personName: reading.personName,
  openedAt: reading.openedAt.toISOString(),
  savedAt: reading.savedAt?.toISOString() ?? null,
  isOpen: reading.status === "open",
  proposal: PROPOSALS.find((known) => known === reading.proposal) ?? null,
  reason: reading.reason,
});

function owedMinutesOf({ components }: PlanContent, title: string): AppraisalDeskView["owedMinutes"] {
  const code = components.find(({ maker }) => maker === "evaluating_body")?.code;
  return code ? { code, title } : null;
}

async function eligibilityOf(tx: TenantTx, registrationId: string): Promise<readonly DeskEligibilityLine[]> {
  const registration = await registrationOfDossier(tx, { registrationId });
  const kept = registration && (await withNews(tx, registration.eligibility, registration));
  return (kept?.groups ?? []).flatMap(({ lines }) =>
    lines.map(({ title, year, answer, evidence, override, now }) => ({
      title,
      year,
      answer,
      override: override?.standing === "confirmed" ? override : null,
      answerNow: now?.answer ?? null,
      decision: evidence[0] ? `${evidence[0].decisionNumber}, ${evidence[0].deciderName}` : null,
    })),
  );
}

/** Other bodies that were asked, with what they say. */
const opinionsOf = async (
  tx: TenantTx,
  { id }: StoredDossier,
  setting: OpinionSetting,
): Promise<readonly AskedOpinion[]> =>
  (await listOpinionRequests(tx, id)).map((request) => askedOpinion(request, setting));

/** What the evaluating body proposed when it sent the dossier up; without its private notes. */
async function opinionOf(tx: TenantTx, { id, route }: StoredDossier): Promise<DeskOpinion | null> {
  const row = await tx.appraisal.findFirst({
    where: { dossierId: id, status: "forwarded" },
    orderBy: { closedAt: "desc" },
    select: {
      bodyName: true,
      proposal: true,
      reason: true,
      closedAt: true,
      person: { select: { fullName: true } },
    },
  });
  const proposal = PROPOSALS.find((known) => known === row?.proposal);
  if (!row || !proposal) return null;
  const step = route.steps.find(({ bodyName }) => bodyName === row.bodyName);
  return {
    bodyName: step ? shortBodyOf(step) : row.bodyName,
    personName: row.person.fullName,
    proposal,
    reason: row.reason ?? "",
    closedAt: (row.closedAt ?? new Date(0)).toISOString(),
  };
}
