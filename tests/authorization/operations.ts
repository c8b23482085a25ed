import { addDays } from "@/lib/core/dates";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { Refusal } from "@/lib/core/failures";
import type { Result } from "@/lib/core/result";
import { addPerson } from "@/lib/committees/server/add-person";
import { endDelegation } from "@/lib/committees/server/end-delegation";
import { getDelegationForm, listDelegations } from "@/lib/committees/server/list-delegations";
import { recordDelegation } from "@/lib/committees/server/record-delegation";
import { getHandOver } from "@/lib/reports/server/get-hand-over";
import { handOver } from "@/lib/reports/server/hand-over";
import { assignSigner } from "@/lib/recognition/server/assign-signer";
import { endHolding } from "@/lib/committees/server/end-holding";
import { getRights } from "@/lib/committees/server/get-rights";
import { resetSignIn } from "@/lib/committees/server/reset-sign-in";
import { viewAs } from "@/lib/committees/server/view-as";
import { listPeople, listSeats } from "@/lib/committees/server/list-people";
import { addTrust } from "@/lib/documents/server/add-trust";
import { endCertificate } from "@/lib/documents/server/end-certificate";
import { endTrust } from "@/lib/documents/server/end-trust";
import { getOwnCertificates } from "@/lib/documents/server/get-own-certificates";
import { getTrust } from "@/lib/documents/server/get-trust";
import { registerCertificate } from "@/lib/documents/server/register-certificate";
import { addHolidays } from "@/lib/dossiers/server/add-holidays";
import { addSwap } from "@/lib/dossiers/server/add-swap";
import { removeCalendarDay } from "@/lib/dossiers/server/remove-calendar-day";
import { extendMilestone } from "@/lib/dossiers/server/extend-milestone";
import { extendStep } from "@/lib/dossiers/server/extend-step";
import { getMilestoneToExtend, getStepToExtend } from "@/lib/dossiers/server/get-extension-forms";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { addEvidenceFiles } from "@/lib/dossiers/server/add-evidence-files";
import { claimDossiers } from "@/lib/dossiers/server/claim-dossiers";
import { confirmEligibility } from "@/lib/dossiers/server/confirm-eligibility";
import { confirmUnitInformation } from "@/lib/dossiers/server/confirm-unit-information";
import { declineIntake } from "@/lib/dossiers/server/decline-intake";
import { forwardDossier } from "@/lib/dossiers/server/forward-dossier";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { getCheck } from "@/lib/dossiers/server/get-check";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { getCountedUnits } from "@/lib/dossiers/server/get-counted-units";
import { getCriteriaGroup } from "@/lib/dossiers/server/get-criteria-group";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { getEligibilityPage } from "@/lib/dossiers/server/get-eligibility-page";
import { getEvidence } from "@/lib/dossiers/server/get-evidence";
import { getHistory } from "@/lib/dossiers/server/get-history";
import { getAssignments } from "@/lib/dossiers/server/get-assignments";
import { giveRows } from "@/lib/dossiers/server/give-rows";
import { askOpinion } from "@/lib/dossiers/server/ask-opinion";
import { getOpinionRequest } from "@/lib/dossiers/server/get-opinion-request";
import { getOpinions } from "@/lib/dossiers/server/get-opinions";
import { giveOpinion } from "@/lib/dossiers/server/give-opinion";
import { listOpinionRequests } from "@/lib/dossiers/server/list-opinion-requests";
import { getReaders } from "@/lib/dossiers/server/get-readers";
import { getIntakeSlip } from "@/lib/dossiers/server/get-intake-slip";
import { getSubmitted } from "@/lib/dossiers/server/get-submitted";
import { getUnitPage as getUnitOfDossier } from "@/lib/dossiers/server/get-unit-page";
import { listAppraisalQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import { listDossiers } from "@/lib/dossiers/server/list-dossiers";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { recallDossier } from "@/lib/dossiers/server/recall-dossier";
import { removeEvidence } from "@/lib/dossiers/server/remove-evidence";
import { renameEvidence } from "@/lib/dossiers/server/rename-evidence";
import { resubmitDossier } from "@/lib/dossiers/server/resubmit-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { reuseEvidence } from "@/lib/dossiers/server/reuse-evidence";
import { saveAnswers, saveDraftAnswers } from "@/lib/dossiers/server/save-answers";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { saveComponent } from "@/lib/dossiers/server/save-component";
import { saveMinutes } from "@/lib/dossiers/server/save-minutes";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";
import { startEvaluation } from "@/lib/dossiers/server/start-evaluation";
import { takeBackRow } from "@/lib/dossiers/server/take-back-row";
import { submitDossier } from "@/lib/dossiers/server/submit-dossier";
import { tryCriteriaDraft } from "@/lib/dossiers/server/try-criteria-draft";
import { tryPlanDraft } from "@/lib/dossiers/server/try-plan-draft";
import { withdrawDossier } from "@/lib/dossiers/server/withdraw-dossier";
import { answerItem } from "@/lib/meetings/server/answer-item";
import { answerRemaining } from "@/lib/meetings/server/answer-remaining";
import { cancelMeeting } from "@/lib/meetings/server/cancel-meeting";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { enterRule } from "@/lib/meetings/server/enter-rule";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { getMeetingForm } from "@/lib/meetings/server/get-meeting-form";
import { getMemberMeeting } from "@/lib/meetings/server/get-member-meeting";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { listMeetings } from "@/lib/meetings/server/list-meetings";
import { listMeetingRules } from "@/lib/meetings/server/list-rules";
import { lockMinutes } from "@/lib/meetings/server/lock-minutes";
import { noteAttendance } from "@/lib/meetings/server/note-attendance";
import { openMeeting } from "@/lib/meetings/server/open-meeting";
import { recordItem } from "@/lib/meetings/server/record-item";
import { removeItem } from "@/lib/meetings/server/remove-item";
import { reorderItem } from "@/lib/meetings/server/reorder-item";
import { findStoredFile } from "@/lib/platform/storage/find-stored-file";
import { getCalendar } from "@/lib/programmes/server/get-calendar";
import { copyPlan } from "@/lib/programmes/server/copy-plan";
import { copyCriteriaSet } from "@/lib/programmes/server/copy-criteria-set";
import {
  compareCriteriaSets,
  getCriteriaDraft,
  getCriteriaImport,
  getCriteriaSet,
  listCriteriaSets,
} from "@/lib/programmes/server/criteria-queries";
import { discardCriteriaDraft } from "@/lib/programmes/server/discard-criteria-draft";
import {
  getNewPlan,
  getPlanDraft,
  getPlanPart,
  getPlanView,
  listPlans,
} from "@/lib/programmes/server/plan-queries";
import { discardPlanDraft } from "@/lib/programmes/server/discard-plan-draft";
import { publishPlanDraft } from "@/lib/programmes/server/publish-plan-draft";
import { planFileText } from "@/lib/programmes/plan-file";
import { startPlanFromFile } from "@/lib/programmes/server/read-plan-file";
import { replacePlanDraft } from "@/lib/programmes/server/replace-plan-draft";
import { movePlanItem } from "@/lib/programmes/server/move-plan-item";
import { removePlanItem } from "@/lib/programmes/server/remove-plan-item";
import { savePlanItem } from "@/lib/programmes/server/save-plan-item";
import { savePlanPaper } from "@/lib/programmes/server/save-plan-paper";
import { publishCriteriaDraft } from "@/lib/programmes/server/publish-criteria-draft";
import { readCriteriaFile } from "@/lib/programmes/server/read-criteria-file";
import { removeCriteriaGroup } from "@/lib/programmes/server/remove-criteria-group";
import { removeCriterionFromDraft } from "@/lib/programmes/server/remove-criterion-from-draft";
import { saveCriteriaGroup } from "@/lib/programmes/server/save-criteria-group";
import { saveCriteriaHeader } from "@/lib/programmes/server/save-criteria-header";
import { findSampleFile } from "@/lib/programmes/server/find-sample-file";
import { saveCriterion } from "@/lib/programmes/server/save-criterion";
import { startPlan } from "@/lib/programmes/server/start-plan";
import { startCriteriaSet } from "@/lib/programmes/server/start-criteria-set";
import { takeOverCriteriaFile } from "@/lib/programmes/server/take-over-criteria-file";
import { cancelDraft } from "@/lib/recognition/server/cancel-draft";
import { declineRecognition } from "@/lib/recognition/server/decline-recognition";
import { disagreeWithProposal } from "@/lib/recognition/server/disagree-with-proposal";
import { draftDecisions } from "@/lib/recognition/server/draft-decisions";
import { draftListApproval } from "@/lib/recognition/server/draft-list-approval";
import { getBatch, getBatchDecision } from "@/lib/recognition/server/get-batch";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { getDecisionDesk } from "@/lib/recognition/server/get-decision-desk";
import { getDeclinable } from "@/lib/recognition/server/get-declinable";
import { getReconsidered } from "@/lib/recognition/server/get-reconsidered";
import { getToSign } from "@/lib/recognition/server/get-to-sign";
import { reconsiderDossier } from "@/lib/recognition/server/reconsider-dossier";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { getToNumber, listSigned } from "@/lib/recognition/server/list-signed";
import { concludeReview } from "@/lib/recognition/server/conclude-review";
import { draftCorrection } from "@/lib/recognition/server/draft-correction";
import { draftNotice } from "@/lib/recognition/server/draft-notice";
import { draftReplacement } from "@/lib/recognition/server/draft-replacement";
import { draftRevocation } from "@/lib/recognition/server/draft-revocation";
import { getMaintenance } from "@/lib/recognition/server/get-maintenance";
import { getPaperForm } from "@/lib/recognition/server/get-paper-form";
import { getRecognition } from "@/lib/recognition/server/get-recognition";
import { getReview } from "@/lib/recognition/server/get-review";
import { keepUnits } from "@/lib/recognition/server/keep-units";
import { listRecognitions } from "@/lib/recognition/server/list-recognitions";
import { reopenReview } from "@/lib/recognition/server/reopen-review";
import { markRead } from "@/lib/recognition/server/mark-read";
import { acceptSignedFile } from "@/lib/recognition/server/accept-signed-file";
import { embedSignatureInDecision } from "@/lib/recognition/server/embed-signature";
import { prepareSignatures } from "@/lib/recognition/server/prepare-signatures";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { redraftDecision } from "@/lib/recognition/server/redraft-decision";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { correctReport } from "@/lib/registrations/server/correct-report";
import { getProgressReport } from "@/lib/registrations/server/get-progress-report";
import { listProgressReports } from "@/lib/registrations/server/list-progress-reports";
import { saveDraftReport } from "@/lib/registrations/server/save-draft-report";
import { sendReport } from "@/lib/registrations/server/send-report";
import { checkEntry } from "@/lib/registrations/server/check-entry";
import { deselectUnit } from "@/lib/registrations/server/deselect-unit";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { getRegistration } from "@/lib/registrations/server/get-registration";
import { getRegistrationPaper } from "@/lib/registrations/server/get-registration-paper";
import { leaveOffList } from "@/lib/registrations/server/leave-off-list";
import { listCandidates } from "@/lib/registrations/server/list-candidates";
import { listRegistrations } from "@/lib/registrations/server/list-registrations";
import { previewUnit } from "@/lib/registrations/server/preview-unit";
import { rejectRegistration } from "@/lib/registrations/server/reject-registration";
import { returnRegistration } from "@/lib/registrations/server/return-registration";
import { saveDraftPaper } from "@/lib/registrations/server/save-draft-paper";
import { saveRegistrationPaper } from "@/lib/registrations/server/save-registration-paper";
import { selectUnits } from "@/lib/registrations/server/select-units";
import { submitRegistration } from "@/lib/registrations/server/submit-registration";
import { withdrawRegistration } from "@/lib/registrations/server/withdraw-registration";
import { exportAudit } from "@/lib/reports/server/export-audit";
import { getAuditLog } from "@/lib/reports/server/get-audit-log";
import { getCheckpoints } from "@/lib/reports/server/get-checkpoints";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { getSavedFilter, listSavedFilters } from "@/lib/reports/server/list-saved-filters";
import { removeFilter } from "@/lib/reports/server/remove-filter";
import { renameFilter } from "@/lib/reports/server/rename-filter";
import { saveFilter } from "@/lib/reports/server/save-filter";
import { getQuotaProgress } from "@/lib/reports/server/get-quota-progress";
import { listUnits } from "@/lib/reports/server/list-units";
import { confirmOverride, refuseOverride } from "@/lib/registrations/server/answer-override";
import { getOverride, getOverrideForm } from "@/lib/registrations/server/override-queries";
import { proposeOverride } from "@/lib/registrations/server/propose-override";
import { confirmResult, refuseResult } from "@/lib/results/server/check-result";
import { enterResult } from "@/lib/results/server/enter-result";
import {
  findUnitsToEnter,
  getPaperResult,
  getPaperResultForm,
  listPaperResults,
} from "@/lib/results/server/paper-result-queries";
import { addUnit } from "@/lib/units/server/add-unit";
import { mergeUnit } from "@/lib/units/server/merge-unit";
import { changeUnitManager, changeUnitName } from "@/lib/units/server/change-unit";
import { endUnitDelegation } from "@/lib/units/server/end-unit-delegation";
import { getUnitChange } from "@/lib/units/server/get-unit-change";
import { getUnitDelegations } from "@/lib/units/server/get-unit-delegations";
import { listGrounds } from "@/lib/units/server/list-grounds";
import { recordUnitDelegation } from "@/lib/units/server/record-unit-delegation";
import { newId } from "@/lib/core/ids";
import { ruleInput } from "../factories/meeting";
import { asFile } from "../factories/signing";
import { anAuthority } from "../support/certificates";
import type { Cast } from "./cast";
import type { LISTS, ON_RECORDS } from "./policy";
import {
  aCalendarDay,
  aDatedDossier,
  aDelegation,
  aHeadAndDeputy,
  AUTHORISATION,
  aCriteriaDraft,
  aSampleFile,
  aPlan,
  aPlanDraft,
  aStagedDraft,
  aDecision,
  nextDay,
  aFreeUnit,
  aUnitAndItsSuccessor,
  aHolding,
  aMeetingRule,
  aDelegatedUnit,
  UNIT_CHANGE,
  UNIT_DELEGATION,
  aLackingUnit,
  aReceivedDossier,
  anOpinionRequest,
  aReadingInHand,
  anOverride,
  OVERRIDE,
  aPaperResult,
  PAPER_RESULT,
  aRegistration,
  aSentReport,
  aReview,
  aTitle,
  committeeBody,
  heldDossier,
  LATER_RULE,
  aSigningCertificate,
  aTrustEntry,
  ownDossier,
  ownDossierWithEvidence,
  ownDossierWithGivenRow,
  PASSWORD,
  waitingDossiers,
  type Target,
  aSavedFilter,
} from "./records";

/** Chosen by committees and decided by them; registered and decided by the people's committee; in two tiers. */
export type CastName = "selected" | "registered" | "two_tiers";

export interface Operation {
  readonly cast: CastName;
  /** A fresh record that the act could be done on. */
  readonly record: (cast: Cast) => Promise<Target>;
  readonly ask: (actor: Actor, target: Target) => Promise<Result<unknown, Refusal>>;
  /** The day on which rules about dates let it pass. */
  readonly today?: IsoDate;
  /** How an act on several records turns all of them away; each answers for itself. */
  readonly turnsAllAway?: (answer: Result<unknown, Refusal>) => boolean;
}

type Maker = Operation["record"];
type Ask = Operation["ask"];
type More = Partial<Pick<Operation, "today" | "turnsAllAway" | "cast">>;

const on = (record: Maker, ask: Ask, more: More = {}): Operation => ({
  cast: "selected",
  record,
  ask,
  ...more,
});
const registered = (record: Maker, ask: Ask): Operation => on(record, ask, { cast: "registered" });

interface AnyCommand {
  execute(actor: Actor, raw: unknown): Promise<Result<unknown, Refusal>>;
}
const sends =
  (command: AnyCommand, input: (target: Target) => Readonly<Record<string, unknown>>): Ask =>
  (actor, target) =>
    command.execute(actor, input(target));

const id = ({ ids }: Target, name: string): string => {
  const found = ids[name];
  if (!found) throw new Error(`the record has no ${name}`);
  return found;
};
const dossierId = (target: Target) => ({ dossierId: id(target, "dossierId") });
const decisionId = (target: Target) => ({ decisionId: id(target, "decisionId") });
const meetingId = (target: Target) => ({ meetingId: id(target, "meetingId") });
const registrationId = (target: Target) => ({ registrationId: id(target, "registrationId") });
const shown = ({ facts }: Target) => ({ revision: facts["revision"] ?? "1" });

const own =
  (status: Parameters<typeof ownDossier>[1]): Maker =>
  (cast) =>
    ownDossier(cast, status);
const held =
  (...[status, proposal]: [Parameters<typeof heldDossier>[1], Parameters<typeof heldDossier>[2]?]): Maker =>
  (cast) =>
    heldDossier(cast, status, proposal);
/** The month in which the two-tier cast is at work. */
const reportOf = (target: Target) => ({ ...registrationId(target), period: "2026-03" });
const registration =
  (status: Parameters<typeof aRegistration>[1]): Maker =>
  (cast) =>
    aRegistration(cast, status);
const review =
  (state: Parameters<typeof aReview>[1]): Maker =>
  (cast) =>
    aReview(cast, state);
const decision =
  (status: Parameters<typeof aDecision>[1]): Maker =>
  (cast) =>
    aDecision(cast, status);

const title =
  (state: Parameters<typeof aTitle>[1]): Maker =>
  (cast) =>
    aTitle(cast, state);
const recognitionId = (target: Target) => ({ recognitionId: id(target, "recognitionId") });

const aPdf = (): File =>
  new File([`%PDF-1.7\n${newId()}\n%%EOF`], "minh-chung.pdf", { type: "application/pdf" });
const firstReading = (target: Target) => ({ ...dossierId(target), revision: 1, appraisalRevision: 0 });
const proposal = (target: Target) => ({ ...firstReading(target), proposal: "recognise", reason: "" });
const component = (code: string) => (target: Target) => ({
  ...dossierId(target),
  component: code,
  revision: 0,
  mode: "template",
});

/** Numbers of a register of outgoing documents. */
let lastNumber = 1000;
const nextNumber = (): string => String((lastNumber += 1));

const everyUnitUnknown: Operation["turnsAllAway"] = (answer) =>
  !answer.ok &&
  answer.error.code === "registration.none-entered" &&
  "units" in answer.error &&
  Array.isArray(answer.error.units) &&
  answer.error.units.every(
    ({ refusal, unitName }) => refusal?.code === "registration.unit-not-found" && unitName === null,
  );

const everyDocumentUnknown: Operation["turnsAllAway"] = (answer) =>
  answer.ok &&
  typeof answer.value === "object" &&
  answer.value !== null &&
  "signed" in answer.value &&
  answer.value.signed === 0 &&
  "refused" in answer.value &&
  Array.isArray(answer.value.refused) &&
  answer.value.refused.every(
    ({ refusal, abstract }) => refusal?.code === "decision.not-found" && abstract === "",
  );

/** A place as the target of what is done in it. */
const ofPlace =
  (name: string, idOf: (cast: Cast) => string): Maker =>
  (cast) =>
    Promise.resolve({ ids: { [name]: idOf(cast) }, facts: {}, clerk: null });

const DOSSIER_MILESTONE =
  PLAN_BAC_NINH_2026.milestones.find(({ purpose }) => purpose === "dossier")?.key ?? "";
const LATER = {
  closesOn: "30/12/2026",
  reason: "Mưa lũ",
  documentNumber: "15/TB-UBND",
  documentDate: "1/2/2023",
  documentIssuer: "UBND tỉnh",
};

const ofPublishedCriteria = ofPlace("criteriaVersionId", ({ province }) => province.criteriaVersionId);
const criteriaVersionId = (target: Target) => ({ criteriaVersionId: id(target, "criteriaVersionId") });
const draftOf = (target: Target) => ({ ...criteriaVersionId(target), revision: "0" });

const planVersionId = (target: Target) => ({ planVersionId: id(target, "planVersionId") });
const aPublishedPlan: Maker = ({ province }) =>
  Promise.resolve({
    ids: { planVersionId: province.planVersionId, bodyId: province.province.bodies.committee.id },
    facts: {},
    clerk: null,
  });
const planFile = (key: string): File => new File([planFileText(aPlan(key))], "ke-hoach.json");
const planFileOf = ({ facts }: Target): File => planFile(facts["key"] ?? "");
const aNewPlanFile = (): File => planFile(`ke-hoach-${newId()}`);
const planDraftOf = (target: Target) => ({ ...planVersionId(target), revision: "0" });
const PLAN_PAPER = {
  title: "Kế hoạch khác",
  issuer: "UBND tỉnh Thử",
  cycleFrom: "1/1/2024",
  cycleEnds: "31/12/2024",
  effectiveFrom: "1/1/2024",
};
const PLAN_REPORT = {
  part: "reports",
  at: "monthly",
  title: "Báo cáo tháng",
  period: "monthly",
  from: "Đơn vị",
  to: "Công an tỉnh",
  clause: "IV.2",
  basis: "plan",
};

const CRITERIA_HEADER = {
  title: "Bộ tiêu chí khác",
  unitClasses: ["xa"],
  legalText: "Văn bản thử",
  from: "1/1/2024",
};

/** Each command and query of a record once: on what, and with what input. Adding one is a line. */
export const RECORD_OPERATIONS = {
  "people.add": on(
    ofPlace("bodyId", ({ at }) => at.bodies.police.id),
    sends(addPerson, (target) => ({
      fullName: "Người mới",
      signInName: `moi.${newId()}`,
      bodyId: id(target, "bodyId"),
      role: "commune_officer",
      title: "Cán bộ",
      validFrom: "1/10/2023",
    })),
  ),
  "people.end-holding": on(
    aHolding,
    sends(endHolding, (target) => ({ holdingId: id(target, "holdingId"), lastDay: "2/10/2023" })),
  ),
  "people.reset-sign-in": on(
    aHolding,
    sends(resetSignIn, (target) => ({
      holdingId: id(target, "holdingId"),
      password: "không phải mật khẩu này",
    })),
  ),
  "people.view-as": on(
    aHolding,
    sends(viewAs, (target) => ({ holdingId: id(target, "holdingId"), password: "không phải mật khẩu này" })),
  ),
  "committees.get-rights": on(aHolding, (actor, target) =>
    getRights(actor, { holdingId: id(target, "holdingId"), day: null }),
  ),
  "calendar.add-holidays": on(
    ofPlace("unitId", ({ province }) => province.communes[0].id),
    sends(addHolidays, () => ({ name: "Ngày nghỉ", from: nextDay(), document: "12/TB-UBND" })),
    { cast: "two_tiers" },
  ),
  "signatures.add-trust": on(
    ofPlace("unitId", ({ province }) => province.communes[0].id),
    sends(addTrust, () => ({ file: asFile(anAuthority("Nơi cấp thử").der) })),
    { cast: "two_tiers" },
  ),
  "signatures.end-trust": on(
    aTrustEntry,
    sends(endTrust, (target) => ({ trustId: id(target, "trustId") })),
    { cast: "two_tiers" },
  ),
  "signatures.end-certificate": on(
    aSigningCertificate,
    sends(endCertificate, (target) => ({ certificateId: id(target, "certificateId") })),
  ),
  "calendar.add-swap": on(
    ofPlace("unitId", ({ province }) => province.communes[0].id),
    sends(addSwap, () => ({ dayOff: "2026-11-23", workedDay: "2026-11-28", swapDocument: "12/TB-UBND" })),
    { cast: "two_tiers" },
  ),
  "calendar.remove-day": on(
    aCalendarDay,
    sends(removeCalendarDay, (target) => ({ dayId: id(target, "dayId") })),
    { cast: "two_tiers" },
  ),
  "deadlines.extend-milestone": on(
    ofPlace("planVersionId", ({ province }) => province.planVersionId),
    sends(extendMilestone, (target) => ({
      planVersionId: id(target, "planVersionId"),
      milestoneKey: DOSSIER_MILESTONE,
      ...LATER,
    })),
    { cast: "two_tiers" },
  ),
  "deadlines.milestone-to-extend": on(
    ofPlace("planVersionId", ({ province }) => province.planVersionId),
    (actor, target) =>
      getMilestoneToExtend(actor, {
        planVersionId: id(target, "planVersionId"),
        milestoneKey: DOSSIER_MILESTONE,
      }),
    { cast: "two_tiers" },
  ),
  "deadlines.extend-step": on(
    aDatedDossier,
    sends(extendStep, (target) => ({ ...dossierId(target), revision: 1, ...LATER })),
  ),
  "deadlines.step-to-extend": on(aDatedDossier, (actor, target) =>
    getStepToExtend(actor, id(target, "dossierId")),
  ),
  "people.hand-over": on(
    aHolding,
    sends(handOver, (target) => ({
      holdingId: id(target, "holdingId"),
      toHoldingId: newId(),
      lastDay: "2/10/2023",
      document: "QĐ số 3",
    })),
  ),
  "people.get-hand-over": on(aHolding, (actor, target) => getHandOver(actor, id(target, "holdingId"))),
  "people.record-delegation": on(
    aHeadAndDeputy,
    sends(recordDelegation, (target) => ({
      fromPostId: id(target, "headPostId"),
      toPostId: id(target, "deputyPostId"),
      ...AUTHORISATION,
    })),
  ),
  "people.end-delegation": on(
    aDelegation,
    sends(endDelegation, (target) => ({ delegationId: id(target, "delegationId"), endsAfter: "30/12/2023" })),
  ),
  "committees.get-delegation-form": on(aHeadAndDeputy, (actor, target) =>
    getDelegationForm(actor, id(target, "headPostId")),
  ),
  "units.add": on(
    ofPlace("groundUnitId", ({ province }) => province.communes[0].id),
    sends(addUnit, (target) => ({
      name: `Cơ quan ${newId()}`,
      kind: "co_quan",
      groundUnitId: id(target, "groundUnitId"),
    })),
  ),
  "units.change-name": on(
    aFreeUnit,
    sends(changeUnitName, (target) => ({
      unitId: id(target, "unitId"),
      name: `Trường đổi tên ${newId()}`,
      unitClass: "co_so_giao_duc",
      ...UNIT_CHANGE,
    })),
  ),
  "units.change-manager": on(
    aFreeUnit,
    sends(changeUnitManager, (target) => ({
      unitId: id(target, "unitId"),
      bodyId: target.facts["delegateId"] ?? "",
      ...UNIT_CHANGE,
    })),
  ),
  "units.merge": on(
    aUnitAndItsSuccessor,
    sends(mergeUnit, (target) => ({
      unitId: id(target, "unitId"),
      successorName: target.facts["successorName"] ?? "",
      ...UNIT_CHANGE,
    })),
  ),
  "units.get-change": on(aFreeUnit, (actor, target) => getUnitChange(actor, id(target, "unitId"))),
  "units.record-delegation": on(
    aFreeUnit,
    sends(recordUnitDelegation, (target) => ({
      unitId: id(target, "unitId"),
      bodyId: target.facts["delegateId"] ?? "",
      ...UNIT_DELEGATION,
    })),
  ),
  "units.end-delegation": on(
    aDelegatedUnit,
    sends(endUnitDelegation, (target) => ({
      managementId: id(target, "managementId"),
      endsAfter: "30/12/2023",
    })),
  ),
  "units.get-delegations": on(aFreeUnit, (actor, target) => getUnitDelegations(actor, id(target, "unitId"))),
  "results.enter": on(aFreeUnit, (actor, target) =>
    enterResult.execute(actor, { ...PAPER_RESULT, unitId: id(target, "unitId") }),
  ),
  "results.form": on(aFreeUnit, (actor, target) =>
    getPaperResultForm(actor, { unitId: id(target, "unitId"), replacesId: null }),
  ),
  "results.get": on(aPaperResult, (actor, target) => getPaperResult(actor, id(target, "resultId"))),
  "results.confirm": on(
    aPaperResult,
    sends(confirmResult, (target) => ({ resultId: id(target, "resultId") })),
  ),
  "results.refuse": on(
    aPaperResult,
    sends(refuseResult, (target) => ({ resultId: id(target, "resultId"), note: "Sai năm" })),
  ),
  "reports.save-filter": on(
    aSavedFilter,
    sends(saveFilter, () => ({ list: "dossiers", status: "draft", name: newId() })),
  ),
  "reports.rename-filter": on(
    aSavedFilter,
    sends(renameFilter, (target) => ({ filterId: id(target, "filterId"), name: newId() })),
  ),
  "reports.remove-filter": on(
    aSavedFilter,
    sends(removeFilter, (target) => ({ filterId: id(target, "filterId") })),
  ),
  "reports.saved-filter": on(aSavedFilter, (actor, target) =>
    getSavedFilter(actor, { filterId: id(target, "filterId") }),
  ),
  "reports.unit-page": on(aFreeUnit, (actor, target) => getUnitPage(actor, id(target, "unitId"))),
  "reports.quota-progress": on(
    ofPlace("planVersionId", ({ province }) => province.planVersionId),
    (actor, target) => getQuotaProgress(actor, id(target, "planVersionId")),
  ),
  "programmes.get-plan": on(
    ofPlace("planVersionId", ({ province }) => province.planVersionId),
    (actor, target) => getPlanView(actor, id(target, "planVersionId")),
  ),
  "programmes.copy-plan": on(
    aPublishedPlan,
    sends(copyPlan, (target) => ({ ...planVersionId(target), bodyId: id(target, "bodyId") })),
  ),
  "programmes.get-plan-draft": on(aPlanDraft, (actor, target) =>
    getPlanDraft(actor, id(target, "planVersionId")),
  ),
  "dossiers.try-plan-draft": on(aPlanDraft, (actor, target) =>
    tryPlanDraft(actor, { planVersionId: id(target, "planVersionId"), page: 1 }),
  ),
  "programmes.replace-plan-draft": on(
    aPlanDraft,
    sends(replacePlanDraft, (target) => ({ ...planDraftOf(target), file: planFileOf(target) })),
  ),
  "programmes.save-plan-paper": on(
    aPlanDraft,
    sends(savePlanPaper, (target) => ({ ...planDraftOf(target), ...PLAN_PAPER })),
  ),
  "programmes.get-plan-part": on(aPlanDraft, (actor, target) =>
    getPlanPart(actor, id(target, "planVersionId")),
  ),
  "programmes.save-plan-item": on(
    aPlanDraft,
    sends(savePlanItem, (target) => ({ ...planDraftOf(target), ...PLAN_REPORT })),
  ),
  "programmes.remove-plan-item": on(
    aPlanDraft,
    sends(removePlanItem, (target) => ({ ...planDraftOf(target), part: "quotas", at: "assigned" })),
  ),
  "programmes.move-plan-item": on(
    aPlanDraft,
    sends(movePlanItem, (target) => ({
      ...planDraftOf(target),
      part: "components",
      at: "to_trinh",
      to: "down",
    })),
  ),
  "programmes.publish-plan-draft": on(aPlanDraft, sends(publishPlanDraft, planDraftOf)),
  "programmes.discard-plan-draft": on(aPlanDraft, sends(discardPlanDraft, planDraftOf)),
  "programmes.get-criteria-set": on(ofPublishedCriteria, (actor, target) =>
    getCriteriaSet(actor, id(target, "criteriaVersionId")),
  ),
  "programmes.compare-criteria-sets": on(ofPublishedCriteria, (actor, target) =>
    compareCriteriaSets(actor, {
      beforeId: id(target, "criteriaVersionId"),
      afterId: id(target, "criteriaVersionId"),
    }),
  ),
  "programmes.find-sample-file": on(aSampleFile, (actor, target) =>
    findSampleFile(actor, { fileId: id(target, "fileId") }),
  ),
  "programmes.get-criteria-draft": on(aCriteriaDraft, (actor, target) =>
    getCriteriaDraft(actor, id(target, "criteriaVersionId")),
  ),
  "programmes.get-criteria-import": on(aCriteriaDraft, (actor, target) =>
    getCriteriaImport(actor, id(target, "criteriaVersionId")),
  ),
  "programmes.read-criteria-file": on(
    aCriteriaDraft,
    sends(readCriteriaFile, (target) => ({
      ...criteriaVersionId(target),
      mode: "replace",
      pasted: "Mã nhóm\tMã tiêu chí\tTiêu đề",
    })),
  ),
  "programmes.take-over-criteria-file": on(
    aStagedDraft,
    sends(takeOverCriteriaFile, (target) => ({ ...draftOf(target), stagedId: id(target, "stagedId") })),
  ),
  "dossiers.try-criteria-draft": on(aCriteriaDraft, (actor, target) =>
    tryCriteriaDraft(actor, { ...criteriaVersionId(target), year: null }),
  ),
  "programmes.copy-criteria-set": on(ofPublishedCriteria, sends(copyCriteriaSet, criteriaVersionId)),
  "programmes.save-criteria-header": on(
    aCriteriaDraft,
    sends(saveCriteriaHeader, (target) => ({ ...draftOf(target), ...CRITERIA_HEADER })),
  ),
  "programmes.save-criteria-group": on(
    aCriteriaDraft,
    sends(saveCriteriaGroup, (target) => ({
      ...draftOf(target),
      code: "C",
      title: "Nhóm thêm",
      clause: "Mục C",
      place: "1",
    })),
  ),
  "programmes.remove-criteria-group": on(
    aCriteriaDraft,
    sends(removeCriteriaGroup, (target) => ({ ...draftOf(target), was: "A" })),
  ),
  "programmes.save-criterion": on(
    aCriteriaDraft,
    sends(saveCriterion, (target) => ({
      ...draftOf(target),
      group: "A",
      place: "1",
      code: "A9",
      title: "Nội dung thêm",
      clause: "Mục A",
      basis: "legal_text",
      evidence: "optional",
      kind: "met",
    })),
  ),
  "programmes.remove-criterion": on(
    aCriteriaDraft,
    sends(removeCriterionFromDraft, (target) => ({ ...draftOf(target), was: "A1" })),
  ),
  "programmes.publish-criteria-draft": on(
    aCriteriaDraft,
    sends(publishCriteriaDraft, (target) => ({ ...draftOf(target), reason: "Theo văn bản mới" })),
  ),
  "programmes.discard-criteria-draft": on(aCriteriaDraft, sends(discardCriteriaDraft, draftOf)),
  "platform.find-stored-file": on(ownDossierWithEvidence, (actor, target) =>
    findStoredFile(actor, { fileId: id(target, "fileId") }),
  ),

  "registration.select-units": on(
    aFreeUnit,
    sends(selectUnits, (target) => ({
      planVersionId: target.facts["planVersionId"],
      unitId: id(target, "unitId"),
    })),
    { today: "2023-02-10", turnsAllAway: everyUnitUnknown },
  ),
  "registration.draft": on(
    aFreeUnit,
    sends(draftRegistration, (target) => ({
      planVersionId: target.facts["planVersionId"],
      unitId: id(target, "unitId"),
    })),
    { cast: "registered", turnsAllAway: everyUnitUnknown },
  ),
  "registration.submit": registered(
    registration("draft"),
    sends(submitRegistration, (target) => ({ ...registrationId(target), revision: 1 })),
  ),
  "registration.withdraw": registered(
    registration("draft"),
    sends(withdrawRegistration, (target) => ({ ...registrationId(target), revision: 1, reason: "Rút" })),
  ),
  "registration.save-paper": registered(
    registration("draft"),
    sends(saveRegistrationPaper, (target) => ({
      ...registrationId(target),
      code: "ke_hoach",
      source: "number",
      documentNumber: "12/KH",
      documentDate: "20/3/2023",
    })),
  ),
  "registration.save-draft-paper": registered(
    registration("draft"),
    sends(saveDraftPaper, (target) => ({ ...registrationId(target), code: "ke_hoach", content: "Kế hoạch" })),
  ),
  "registration.accept": registered(
    registration("submitted"),
    sends(acceptRegistration, (target) => ({ ...registrationId(target), revision: 1 })),
  ),
  "registration.return": registered(
    registration("submitted"),
    sends(returnRegistration, (target) => ({
      ...registrationId(target),
      revision: 1,
      reason: "Thiếu kế hoạch",
    })),
  ),
  "registration.reject": registered(
    registration("submitted"),
    sends(rejectRegistration, (target) => ({ ...registrationId(target), revision: 1, reason: "Chưa đủ" })),
  ),
  "registration.deselect": on(
    registration("selected"),
    sends(deselectUnit, (target) => ({ ...registrationId(target), revision: 1, reason: "Chọn nhầm" })),
  ),
  "registration.leave-off": on(
    registration("accepted"),
    sends(leaveOffList, (target) => ({
      ...registrationId(target),
      revision: 1,
      reason: "Chưa chọn năm nay",
    })),
    { cast: "two_tiers" },
  ),
  "registration.propose-override": on(
    aLackingUnit,
    sends(proposeOverride, (target) => ({
      unitId: id(target, "unitId"),
      planVersionId: target.facts["planVersionId"] ?? "",
      ...OVERRIDE,
    })),
  ),
  "registration.override-form": on(aLackingUnit, (actor, target) =>
    getOverrideForm(actor, {
      unitId: id(target, "unitId"),
      planVersionId: target.facts["planVersionId"] ?? "",
      line: OVERRIDE.line,
    }),
  ),
  "registration.confirm-override": on(
    anOverride,
    sends(confirmOverride, (target) => ({ overrideId: id(target, "overrideId") })),
  ),
  "registration.refuse-override": on(
    anOverride,
    sends(refuseOverride, (target) => ({
      overrideId: id(target, "overrideId"),
      note: "Văn bản của đơn vị khác",
    })),
  ),
  "registration.get-override": on(anOverride, (actor, target) =>
    getOverride(actor, id(target, "overrideId")),
  ),
  "registration.get": registered(registration("submitted"), (actor, target) =>
    getRegistration(actor, id(target, "registrationId")),
  ),
  "registration.get-paper": registered(registration("draft"), (actor, target) =>
    getRegistrationPaper(actor, { ...registrationId(target), code: "ke_hoach" }),
  ),
  "registration.save-draft-report": on(
    registration("approved"),
    sends(saveDraftReport, (target) => ({ ...reportOf(target), done: "Đã ra quân" })),
    { cast: "two_tiers" },
  ),
  "registration.send-report": on(
    registration("approved"),
    sends(sendReport, (target) => ({ ...reportOf(target), act: "keep" })),
    { cast: "two_tiers" },
  ),
  "registration.correct-report": on(
    aSentReport,
    sends(correctReport, (target) => ({ ...reportOf(target), version: 1, correctionReason: "Nhầm số liệu" })),
    { cast: "two_tiers" },
  ),
  "registration.get-report": on(
    registration("approved"),
    (actor, target) => getProgressReport(actor, reportOf(target)),
    { cast: "two_tiers" },
  ),
  "registration.preview-unit": registered(aFreeUnit, (actor, target) =>
    previewUnit(actor, id(target, "unitId")),
  ),

  "dossiers.open-dossier": on(registration("selected"), sends(openDossier, registrationId)),
  "dossiers.confirm-unit-information": on(
    own("draft"),
    sends(confirmUnitInformation, (target) => ({ ...dossierId(target), confirmed: "on" })),
  ),
  "dossiers.confirm-eligibility": on(
    own("draft"),
    sends(confirmEligibility, (target) => ({ ...dossierId(target), confirmed: "on" })),
  ),
  "dossiers.save-answers": on(
    own("draft"),
    sends(saveAnswers, (target) => ({
      ...dossierId(target),
      group: "A",
      result: { A1: "met" },
      revision: { A1: 0 },
    })),
  ),
  "dossiers.save-draft-answers": on(
    own("draft"),
    sends(saveDraftAnswers, (target) => ({
      ...dossierId(target),
      group: "A",
      result: { A1: "met" },
      revision: { A1: 0 },
    })),
  ),
  "dossiers.add-evidence-files": on(
    own("draft"),
    sends(addEvidenceFiles, (target) => ({ ...dossierId(target), criterion: "A1", files: [aPdf()] })),
  ),
  "dossiers.add-evidence-document": on(
    own("draft"),
    sends(addEvidenceDocument, (target) => ({
      ...dossierId(target),
      criterion: "A1",
      documentTitle: "Báo cáo",
      number: "12/BC",
      date: "1/9/2023",
      issuer: "UBND",
    })),
  ),
  "dossiers.reuse-evidence": on(
    ownDossierWithEvidence,
    sends(reuseEvidence, (target) => ({
      ...dossierId(target),
      criterion: "A2",
      evidenceId: id(target, "evidenceId"),
    })),
  ),
  "dossiers.rename-evidence": on(
    ownDossierWithEvidence,
    sends(renameEvidence, (target) => ({
      ...dossierId(target),
      evidenceId: id(target, "evidenceId"),
      newTitle: "Báo cáo năm",
    })),
  ),
  "dossiers.remove-evidence": on(
    ownDossierWithEvidence,
    sends(removeEvidence, (target) => ({ ...dossierId(target), evidenceId: id(target, "evidenceId") })),
  ),
  "dossiers.save-component": on(own("draft"), sends(saveComponent, component("bao_cao"))),
  // To himself, since everybody who may give is of another body here.
  "dossiers.give-rows": on(own("draft"), (actor, target) =>
    giveRows.execute(actor, {
      ...dossierId(target),
      row: "criterion:A1",
      toPersonId: actor.personId,
      beforeOn: addDays(actor.today, 7),
    }),
  ),
  "dossiers.take-back-row": on(
    ownDossierWithGivenRow,
    sends(takeBackRow, (target) => ({ ...dossierId(target), assignmentId: id(target, "assignmentId") })),
  ),
  "dossiers.get-assignments": on(own("draft"), (actor, target) =>
    getAssignments(actor, id(target, "dossierId")),
  ),
  "dossiers.submit-dossier": on(
    own("draft"),
    sends(submitDossier, (target) => ({ ...dossierId(target), revision: 1, statement: "on" })),
  ),
  "dossiers.resubmit-dossier": on(
    own("returned"),
    sends(resubmitDossier, (target) => ({ ...dossierId(target), revision: 1, statement: "on" })),
  ),
  "dossiers.recall-dossier": on(
    own("evaluating"),
    sends(recallDossier, (target) => ({ ...dossierId(target), revision: 1, recallReason: "Sửa số liệu" })),
  ),
  "dossiers.withdraw-dossier": on(
    own("evaluating"),
    sends(withdrawDossier, (target) => ({ ...dossierId(target), revision: 1, reason: "Rút hồ sơ" })),
  ),
  "dossiers.get-dossier-home": on(own("draft"), (actor, target) =>
    getDossierHome(actor, id(target, "dossierId")),
  ),
  "dossiers.get-unit-page": on(own("draft"), (actor, target) =>
    getUnitOfDossier(actor, id(target, "dossierId")),
  ),
  "dossiers.get-eligibility-page": on(own("draft"), (actor, target) =>
    getEligibilityPage(actor, id(target, "dossierId")),
  ),
  "dossiers.get-criteria-group": on(own("draft"), (actor, target) =>
    getCriteriaGroup(actor, { ...dossierId(target), group: "A" }),
  ),
  "dossiers.get-counted-units": on(own("draft"), (actor, target) =>
    getCountedUnits(actor, { ...dossierId(target), page: 1 }),
  ),
  "dossiers.get-evidence": on(own("draft"), (actor, target) =>
    getEvidence(actor, { ...dossierId(target), criterion: null }),
  ),
  "dossiers.get-component": on(own("draft"), (actor, target) =>
    getComponent(actor, { ...dossierId(target), component: "bao_cao" }),
  ),
  "dossiers.get-check": on(own("draft"), (actor, target) => getCheck(actor, id(target, "dossierId"))),
  "dossiers.get-intake-slip": on(aReceivedDossier, (actor, target) =>
    getIntakeSlip(actor, id(target, "dossierId")),
  ),
  "dossiers.get-submitted": on(own("evaluating"), (actor, target) =>
    getSubmitted(actor, id(target, "dossierId")),
  ),
  "dossiers.get-history": on(own("evaluating"), (actor, target) =>
    getHistory(actor, id(target, "dossierId")),
  ),
  "dossiers.get-readers": on(own("draft"), (actor, target) =>
    getReaders(actor, { ...dossierId(target), page: 1 }),
  ),

  "dossiers.start-evaluation": on(own("resubmitted"), sends(startEvaluation, dossierId)),
  "dossiers.save-minutes": on(own("evaluating"), sends(saveMinutes, component("bien_ban"))),
  "dossiers.forward-dossier": on(own("evaluating"), sends(forwardDossier, proposal)),
  "dossiers.receive-dossier": on(
    held("submitted"),
    sends(receiveDossier, (target) => ({ ...dossierId(target), revision: 1 })),
  ),
  "dossiers.decline-intake": on(
    held("submitted"),
    sends(declineIntake, (target) => ({ ...dossierId(target), revision: 1, reason: "Thiếu tờ trình" })),
  ),
  "dossiers.claim-dossiers": on(
    held("received"),
    sends(claimDossiers, (target) => ({ dossiers: id(target, "dossierId") })),
  ),
  "dossiers.start-appraisal": on(held("received"), sends(startAppraisal, dossierId)),
  "dossiers.save-appraisal": on(
    held("under_review"),
    sends(saveAppraisal, (target) => ({ ...firstReading(target), result: { A1: "pass" } })),
  ),
  "dossiers.return-dossier": on(
    held("under_review"),
    sends(returnDossier, (target) => ({ ...firstReading(target), dueOn: "10/10/2023" })),
  ),
  "dossiers.propose-dossier": on(held("under_review"), sends(proposeDossier, proposal)),
  "dossiers.appraisal-sheet": on(held("under_review"), (actor, target) =>
    getAppraisalSheet(actor, { ...dossierId(target) }),
  ),
  "dossiers.ask-opinion": on(
    aReadingInHand,
    sends(askOpinion, (target) => ({
      ...dossierId(target),
      bodyId: id(target, "bodyId"),
      question: "Có vụ việc nào không?",
      dueOn: "9/10/2023",
    })),
  ),
  "dossiers.opinions": on(held("under_review"), (actor, target) =>
    getOpinions(actor, { ...dossierId(target) }),
  ),
  "dossiers.opinion-request": on(anOpinionRequest, (actor, target) =>
    getOpinionRequest(actor, { requestId: id(target, "requestId") }),
  ),
  "dossiers.give-opinion": on(
    anOpinionRequest,
    sends(giveOpinion, (target) => ({
      requestId: id(target, "requestId"),
      revision: 0,
      position: "agree",
    })),
  ),
  "dossiers.appraisal-desk": on(held("under_review"), (actor, target) =>
    getAppraisalDesk(actor, { ...dossierId(target) }),
  ),

  "meetings.create": on(
    waitingDossiers,
    sends(createMeeting, (target) => ({
      mode: "meeting",
      title: "Xét điển hình",
      heldOn: "3/10/2023",
      heldAt: target.facts["at"],
      place: "Phòng họp",
      opinionsDueOn: "",
      chairPersonId: target.facts["chair"],
      secretaryPersonId: target.facts["secretary"],
      attendees: [target.facts["chair"], target.facts["member"]],
      dossiers: [id(target, "dossierId")],
    })),
  ),
  "meetings.open": on(
    review("planned"),
    sends(openMeeting, (target) => ({ ...meetingId(target), ...shown(target) })),
  ),
  "meetings.note-attendance": on(
    review("open"),
    sends(noteAttendance, (target) => ({
      ...meetingId(target),
      ...shown(target),
      chairPersonId: target.facts["chair"],
      attendance: { [target.facts["chair"] ?? ""]: "present", [target.facts["member"] ?? ""]: "present" },
    })),
  ),
  "meetings.reorder-item": on(
    review("planned"),
    sends(reorderItem, (target) => ({
      ...meetingId(target),
      ...shown(target),
      ...dossierId(target),
      direction: "down",
    })),
  ),
  "meetings.remove-item": on(
    review("planned"),
    sends(removeItem, (target) => ({ ...meetingId(target), ...shown(target), ...dossierId(target) })),
  ),
  "meetings.record-item": on(
    review("open"),
    sends(recordItem, (target) => ({
      ...meetingId(target),
      ...dossierId(target),
      revision: 1,
      conclusion: "recognise",
      votesFor: "2",
    })),
  ),
  "meetings.lock-minutes": on(
    review("concluded"),
    sends(lockMinutes, (target) => ({
      ...meetingId(target),
      ...shown(target),
      minutesHash: "0".repeat(64),
      confirmed: "on",
    })),
  ),
  "meetings.cancel": on(
    review("planned"),
    sends(cancelMeeting, (target) => ({ ...meetingId(target), ...shown(target), reason: "Hoãn" })),
  ),
  "meetings.enter-rule": on(
    committeeBody,
    sends(enterRule, (target) => ruleInput(id(target, "bodyId"), LATER_RULE)),
  ),
  "meetings.conduct": on(review("open"), (actor, target) =>
    getConduct(actor, { ...meetingId(target), dossierId: null }),
  ),
  "meetings.answer-item": on(
    review("open"),
    sends(answerItem, (target) => ({ ...meetingId(target), ...dossierId(target), opinion: "agree" })),
  ),
  "meetings.answer-remaining": on(review("open"), sends(answerRemaining, meetingId)),
  "meetings.member-view": on(review("open"), (actor, target) =>
    getMemberMeeting(actor, { ...meetingId(target), dossierId: null }),
  ),
  "meetings.minutes": on(review("open"), (actor, target) => getMinutes(actor, { ...meetingId(target) })),

  "recognition.draft-decisions": on(
    held("proposed", "recognise"),
    sends(draftDecisions, (target) => ({ form: "each", dossier: id(target, "dossierId") })),
  ),
  "recognition.draft-list-approval": on(
    registration("accepted"),
    sends(draftListApproval, (target) => ({
      planVersionId: target.facts["planVersionId"],
      registration: id(target, "registrationId"),
    })),
    { cast: "two_tiers" },
  ),
  "recognition.present-decisions": on(
    decision("draft"),
    sends(presentDecisions, (target) => ({ batchTitle: "Đợt 1", decision: id(target, "decisionId") })),
  ),
  "recognition.cancel-draft": on(
    decision("draft"),
    sends(cancelDraft, (target) => ({ ...decisionId(target), ...shown(target) })),
  ),
  "recognition.redraft-decision": on(
    decision("sent_back"),
    sends(redraftDecision, (target) => ({ ...decisionId(target), ...shown(target) })),
  ),
  "recognition.assign-signer": on(
    decision("draft"),
    sends(assignSigner, (target) => ({ ...decisionId(target), ...shown(target), delegationId: "" })),
  ),
  "recognition.mark-read": on(
    decision("ready"),
    sends(markRead, (target) => ({ ...decisionId(target), contentHash: target.facts["contentHash"] })),
  ),
  "recognition.sign-decisions": on(
    decision("ready"),
    sends(signDecisions, (target) => ({
      batchId: id(target, "batchId"),
      decision: { [id(target, "decisionId")]: target.facts["contentHash"] },
      haveRead: "on",
      knowsMethod: "on",
      password: PASSWORD,
    })),
    { turnsAllAway: everyDocumentUnknown },
  ),
  "recognition.prepare-signatures": on(
    decision("ready"),
    sends(prepareSignatures, (target) => ({
      batchId: id(target, "batchId"),
      decision: { [id(target, "decisionId")]: target.facts["contentHash"] },
      haveRead: "on",
      knowsMethod: "on",
      certificate: "AAAA",
      pool: [],
    })),
  ),
  "recognition.embed-signature": on(
    decision("ready"),
    sends(embedSignatureInDecision, (target) => ({
      ...decisionId(target),
      batchId: id(target, "batchId"),
      contentHash: target.facts["contentHash"],
      documentHash: target.facts["contentHash"],
      preparedAt: "2023-10-02T01:00:00Z",
      signature: "AAAA",
      haveRead: "on",
      knowsMethod: "on",
    })),
  ),
  "recognition.accept-signed-file": on(
    decision("ready"),
    sends(acceptSignedFile, (target) => ({
      ...decisionId(target),
      batchId: id(target, "batchId"),
      contentHash: target.facts["contentHash"],
      file: aPdf(),
      haveRead: "on",
    })),
  ),
  "recognition.send-back-decision": on(
    decision("ready"),
    sends(sendBackDecision, (target) => ({ ...decisionId(target), ...shown(target), reason: "Sửa căn cứ" })),
  ),
  "recognition.decline-recognition": on(
    held("proposed", "not_recognise"),
    sends(declineRecognition, (target) => ({ ...dossierId(target), revision: 1, confirmed: "on" })),
  ),
  "recognition.disagree-with-proposal": on(
    held("proposed", "not_recognise"),
    sends(disagreeWithProposal, (target) => ({ ...dossierId(target), revision: 1, reason: "Xem lại B2" })),
  ),
  "recognition.reconsider-dossier": on(
    held("proposed", "recognise"),
    sends(reconsiderDossier, (target) => ({ ...dossierId(target), revision: 1, reason: "Xem lại B2" })),
  ),
  "recognition.get-reconsidered": on(held("proposed", "recognise"), (actor, target) =>
    getReconsidered(actor, { ...dossierId(target) }),
  ),
  "recognition.get-declinable": on(held("proposed", "not_recognise"), (actor, target) =>
    getDeclinable(actor, { ...dossierId(target) }),
  ),
  "recognition.get-batch": on(decision("ready"), (actor, target) =>
    getBatch(actor, { batchId: id(target, "batchId") }),
  ),
  "recognition.get-batch-decision": on(decision("ready"), (actor, target) =>
    getBatchDecision(actor, { batchId: id(target, "batchId"), ...decisionId(target) }),
  ),
  "recognition.issue-decision": on(
    decision("signed"),
    sends(issueDecision, (target) => ({
      ...decisionId(target),
      ...shown(target),
      number: nextNumber(),
      decidedOn: "2/10/2023",
    })),
  ),
  "recognition.get-decision": on(decision("draft"), (actor, target) =>
    getDecision(actor, { ...decisionId(target) }),
  ),

  "recognition.keep-units": on(
    title("due"),
    sends(keepUnits, (target) => ({ recognition: id(target, "recognitionId") })),
    { cast: "two_tiers" },
  ),
  "recognition.conclude-review": on(
    title("due"),
    sends(concludeReview, (target) => ({
      ...recognitionId(target),
      revision: "0",
      conclusion: "warn",
      cause: "Mô hình tự quản tạm ngừng",
    })),
    { cast: "two_tiers" },
  ),
  "recognition.reopen-review": on(
    title("concluded"),
    sends(reopenReview, (target) => ({ ...recognitionId(target), revision: "2" })),
    { cast: "two_tiers" },
  ),
  "recognition.get-review": on(
    title("due"),
    (actor, target) => getReview(actor, { recognitionId: id(target, "recognitionId") }),
    { cast: "two_tiers" },
  ),
  "recognition.draft-notice": on(
    title("concluded"),
    sends(draftNotice, (target) => ({ planVersionId: target.facts["planVersionId"] })),
    { cast: "two_tiers" },
  ),
  "recognition.draft-revocation": on(
    title("due"),
    sends(draftRevocation, (target) => ({
      ...recognitionId(target),
      ground: "Biên bản kiểm tra ngày 1/2/2026",
      reason: "Không giữ vững các tiêu chí",
      confirmed: "on",
    })),
    { cast: "two_tiers" },
  ),
  "recognition.draft-correction": on(
    title("due"),
    sends(draftCorrection, (target) => ({
      ...recognitionId(target),
      printed: "Trường A",
      corrected: "Trường B",
      reason: "Ghi sai tên",
    })),
    { cast: "two_tiers" },
  ),
  "recognition.draft-replacement": on(
    title("due"),
    sends(draftReplacement, (target) => ({ ...recognitionId(target), reason: "Ghi sai địa bàn" })),
    { cast: "two_tiers" },
  ),
  "recognition.get-paper-form": on(
    title("due"),
    (actor, target) => getPaperForm(actor, { recognitionId: id(target, "recognitionId"), effect: "revoke" }),
    { cast: "two_tiers" },
  ),
  "recognition.get-recognition": on(
    title("due"),
    (actor, target) => getRecognition(actor, { recognitionId: id(target, "recognitionId") }),
    { cast: "two_tiers" },
  ),
} as const satisfies Record<keyof typeof ON_RECORDS, Operation>;

/** A dossier that a reviewer of the place has looked into: so it stands in the log. */
const aReadDossier: Maker = async (cast) => {
  const record = await ownDossier(cast, "draft");
  const reviewer = cast.actor("reviewer", "own");
  if (reviewer) await getDossierHome(reviewer, id(record, "dossierId"));
  return record;
};
const UNFILTERED = { from: null, to: null, person: "", kind: null, record: "" } as const;

/** Each list once, and a record that may or may not appear in it. */
export const LIST_OPERATIONS = {
  "dossiers.list-opinion-requests": on(anOpinionRequest, (actor) => listOpinionRequests(actor, null)),
  "reports.saved-filters": on(aSavedFilter, (actor) => listSavedFilters(actor, { list: null })),
  "reports.worklist": on(own("evaluating"), (actor) =>
    getWorklist(actor, { box: "chua-xu-ly", urgency: null, page: 1 }),
  ),
  "reports.list-units": on(aFreeUnit, (actor) =>
    listUnits(actor, { text: "", kind: "co_so_giao_duc", unregistered: true, page: 1 }),
  ),
  "results.list": on(aPaperResult, (actor) =>
    listPaperResults(actor, { year: 2019, status: null, text: "", page: 1 }),
  ),
  "results.find-units": on(aFreeUnit, (actor, { facts }) => findUnitsToEnter(actor, facts["unitName"] ?? "")),
  "units.list-grounds": on(
    ofPlace("groundUnitId", ({ province }) => province.communes[0].id),
    (actor) => listGrounds(actor, null),
  ),
  "committees.list-people": on(aHolding, (actor) => listPeople(actor, { text: "", page: 1 })),
  "reports.audit-log": on(aReadDossier, (actor) => getAuditLog(actor, { filter: UNFILTERED, page: 1 })),
  "reports.export-audit": on(
    aReadDossier,
    sends(exportAudit, () => ({ format: "csv" })),
  ),
  "reports.audit-checkpoints": on(aReadDossier, (actor) => getCheckpoints(actor, null)),
  "committees.list-delegations": on(aDelegation, (actor) => listDelegations(actor, null)),
  "committees.list-seats": on(
    ofPlace("bodyId", ({ at }) => at.bodies.committee.id),
    (actor) => listSeats(actor, null),
  ),
  "programmes.list-criteria-sets": on(ofPublishedCriteria, (actor) => listCriteriaSets(actor, null)),
  "programmes.get-new-plan": on(aPublishedPlan, (actor) => getNewPlan(actor, null)),
  "programmes.read-plan-file": on(
    aPublishedPlan,
    sends(startPlanFromFile, (target) => ({ bodyId: id(target, "bodyId"), file: aNewPlanFile() })),
  ),
  "programmes.start-plan": on(
    aPublishedPlan,
    sends(startPlan, (target) => ({
      bodyId: id(target, "bodyId"),
      title: "Kế hoạch từ đầu",
      programme: "exemplary",
      cycleYear: "2024",
      regime: "three_tier",
      cycleFrom: "1/1/2024",
      cycleEnds: "31/12/2024",
    })),
  ),
  "programmes.start-criteria-set": on(
    ofPublishedCriteria,
    sends(startCriteriaSet, () => ({ ...CRITERIA_HEADER, programme: "exemplary" })),
  ),
  "programmes.list-plans": on(
    ofPlace("planVersionId", ({ province }) => province.planVersionId),
    (actor) => listPlans(actor, null),
  ),
  "programmes.get-calendar": on(aCalendarDay, (actor) => getCalendar(actor, { year: 2026 }), {
    cast: "two_tiers",
  }),
  "registration.list": registered(registration("submitted"), (actor) =>
    listRegistrations(actor, { text: "", status: null, unitClass: null, planKey: null, due: null, page: 1 }),
  ),
  "registration.list-reports": on(
    registration("approved"),
    (actor) => listProgressReports(actor, { period: null, filter: null, page: 1 }),
    { cast: "two_tiers" },
  ),
  "registration.list-candidates": registered(aFreeUnit, (actor, { facts }) =>
    listCandidates(actor, {
      planVersionId: facts["planVersionId"] ?? "",
      text: "",
      unitClass: null,
      page: 1,
    }),
  ),
  "registration.check-entry": registered(aFreeUnit, (actor, target) =>
    checkEntry(actor, {
      planVersionId: target.facts["planVersionId"] ?? "",
      unitIds: [id(target, "unitId")],
    }),
  ),
  "dossiers.list-dossiers": on(own("draft"), (actor) =>
    listDossiers(actor, { text: "", status: null, due: null, page: 1 }),
  ),
  "dossiers.appraisal-queue": on(held("received"), (actor) =>
    listAppraisalQueue(actor, {
      view: "tat-ca",
      urgency: null,
      text: "",
      unitClass: null,
      place: null,
      person: null,
      sort: "han",
      descending: false,
      page: 1,
    }),
  ),
  "meetings.list": on(review("planned"), (actor) => listMeetings(actor, { page: 1 })),
  "meetings.rules": on(aMeetingRule, (actor) => listMeetingRules(actor, undefined)),
  "meetings.form": on(waitingDossiers, (actor) => getMeetingForm(actor, undefined)),
  "recognition.get-decision-desk": on(decision("ready"), (actor) =>
    getDecisionDesk(actor, { tab: "ready", page: 1 }),
  ),
  "recognition.get-maintenance": on(title("due"), (actor) => getMaintenance(actor, undefined), {
    cast: "two_tiers",
  }),
  "recognition.list-recognitions": on(
    title("due"),
    (actor) => listRecognitions(actor, { filter: { status: null, search: "" }, page: 1 }),
    { cast: "two_tiers" },
  ),
  "recognition.get-to-sign": on(held("proposed", "not_recognise"), (actor) => getToSign(actor, undefined)),
  "recognition.list-signed": on(decision("signed"), (actor) => listSigned(actor, { page: 1 })),
  "recognition.get-to-number": on(decision("signed"), (actor) => getToNumber(actor, { page: 1 })),
  "signatures.get-trust": on(aTrustEntry, (actor) => getTrust(actor, null), { cast: "two_tiers" }),
  "signatures.get-own-certificates": on(aSigningCertificate, (actor) => getOwnCertificates(actor, null)),
  "signatures.register-certificate": on(
    aSigningCertificate,
    sends(registerCertificate, () => ({ file: asFile(new Uint8Array([1])) })),
  ),
} as const satisfies Record<keyof typeof LISTS, Operation>;
