import type { Actor } from "@/lib/core/actor";
import { addDays, dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { recordDelegation } from "@/lib/committees/server/record-delegation";
import { addHolidays } from "@/lib/dossiers/server/add-holidays";
import { getCalendar } from "@/lib/programmes/server/get-calendar";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { criteriaRows } from "@/lib/programmes/domain/criteria-sheet";
import { stageImport } from "@/lib/programmes/server/criteria-store";
import { resolveRoute } from "@/lib/programmes/server/resolve-route";
import { concludeReview } from "@/lib/recognition/server/conclude-review";
import { draftDecisions } from "@/lib/recognition/server/draft-decisions";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { markRead } from "@/lib/recognition/server/mark-read";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import type { RegistrationStatus } from "@/lib/registrations/domain/workflow";
import { askOpinion } from "@/lib/dossiers/server/ask-opinion";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { getProgressReport } from "@/lib/registrations/server/get-progress-report";
import { sendReport } from "@/lib/registrations/server/send-report";
import { proposeOverride } from "@/lib/registrations/server/propose-override";
import { listSavedFilters } from "@/lib/reports/server/list-saved-filters";
import { removeFilter } from "@/lib/reports/server/remove-filter";
import { saveFilter } from "@/lib/reports/server/save-filter";
import { enterResult } from "@/lib/results/server/enter-result";
import { recordUnitDelegation } from "@/lib/units/server/record-unit-delegation";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { planColumns } from "@/lib/programmes/server/plan-store";
import { asJson } from "@/lib/programmes/server/publish-content";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import { aCriteriaSet } from "../factories/criteria";
import { aDossier } from "../factories/dossier";
import { anOpenMeeting, meetingInput, record, revisionOf, ruleInput, valueOf } from "../factories/meeting";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { enterRule } from "@/lib/meetings/server/enter-rule";
import { aPerson, aSchool, inProvince, type TestUnit } from "../factories/province";
import { trusts, withCertificate } from "../factories/signing";
import { anAuthority } from "../support/certificates";
import { clerkOf, type Cast } from "./cast";

/** Ids that name a record; the same input with fresh ids asks for one that is not there. */
export type Ids = Readonly<Record<string, string>>;

export interface Target {
  readonly ids: Ids;
  /** What an input needs beside the ids: a hash that was shown, a plan of everybody's. */
  readonly facts: Readonly<Record<string, string>>;
  /** The clerk of the record's own unit. */
  readonly clerk: (() => Promise<Actor>) | null;
}

const target = (ids: Ids, more: Partial<Omit<Target, "ids">> = {}): Target => ({
  ids,
  facts: {},
  clerk: null,
  ...more,
});

/** A draft of the province's own, complete enough to be published. */
export async function aCriteriaDraft({ province }: Cast): Promise<Target> {
  const criteriaVersionId = newId();
  const content = aCriteriaSet({ key: `rieng-${criteriaVersionId}` });
  await inProvince(province, (tx) =>
    tx.criteriaVersion.create({
      data: {
        tenantId: province.tenantId,
        id: criteriaVersionId,
        key: content.key,
        programme: content.programme,
        number: 1,
        title: content.title,
        legalText: content.legalText,
        status: "draft",
        validFrom: dateColumn(content.effective.from),
        // Plain JSON, as the column wants it.
        content: JSON.parse(JSON.stringify(content)),
        contentHash: "",
      },
    }),
  );
  return target({ criteriaVersionId });
}

/** A plan of two tiers, with a milestone and a number that is given each year. */
export const aPlan = (key: string): PlanContent => ({
  ...PLAN_BAC_NINH_2026,
  header: { ...PLAN_BAC_NINH_2026.header, key },
  criteria: [
    {
      unitClasses: [...UNIT_CLASSES],
      criteriaKey: aCriteriaSet().key,
      criteriaVersion: 1,
      clause: "II.1",
      basis: "plan",
    },
  ],
});

/** A plan being written at the province, complete enough to be published. */
export async function aPlanDraft({ province }: Cast): Promise<Target> {
  const key = `ke-hoach-${newId()}`;
  const [planId, planVersionId] = [newId(), newId()];
  const { tenantId } = province;
  const content = aPlan(key);
  await inProvince(province, async (tx) => {
    await tx.plan.create({
      data: { tenantId, id: planId, bodyId: province.province.bodies.police.id, ...planColumns(content) },
    });
    await tx.planVersion.create({
      data: {
        tenantId,
        id: planVersionId,
        planId,
        number: 1,
        status: "draft",
        content: asJson(content),
        contentHash: "",
      },
    });
  });
  return target({ planVersionId }, { facts: { key } });
}

/** Such a draft with a file beside it that was read and has no faults. */
export async function aStagedDraft(cast: Cast): Promise<Target> {
  const { ids } = await aCriteriaDraft(cast);
  const stagedId = newId();
  const rows = criteriaRows(aCriteriaSet()).map((cells, index) => ({
    number: index + 1,
    cells: cells.map(String),
  }));
  await inProvince(cast.province, (tx) =>
    stageImport(tx, ids["criteriaVersionId"] ?? "", {
      id: stagedId,
      name: "tieu-chi.xlsx",
      mode: "replace",
      at: "",
      by: "",
      table: { kind: "xlsx", rows, flaws: [] },
    }),
  );
  return target({ ...ids, stagedId });
}

/** A dossier of a unit that the territory manages; its papers are prepared and evaluated there. */
export async function ownDossier(cast: Cast, status: DossierStatus): Promise<Target> {
  const { province, at } = cast;
  const unit = await aSchool(province, at);
  const atStep = status === "returned" || status === "resubmitted" ? ({ atStep: "evaluate" } as const) : {};
  const { dossierId } = await aDossier(province, { unit, status, ...atStep });
  return target({ dossierId }, { facts: { unitId: unit.id }, clerk: clerkOf(province, unit) });
}

/** With one criterion given to one of its officers. */
export async function ownDossierWithGivenRow(cast: Cast): Promise<Target> {
  const dossier = await ownDossier(cast, "draft");
  const { province, at } = cast;
  const assignmentId = newId();
  const officer = await aPerson(province, { at, role: "commune_officer" });
  await inProvince(province, (tx) =>
    tx.rowAssignment.create({
      data: {
        tenantId: province.tenantId,
        id: assignmentId,
        dossierId: dossier.ids["dossierId"] ?? "",
        target: "criterion:A1",
        personId: officer.personId,
        bodyId: officer.bodyId,
        beforeOn: dateColumn(addDays(province.today, 7)),
        givenById: officer.personId,
        givenOn: dateColumn(province.today),
      },
    }),
  );
  return { ...dossier, ids: { ...dossier.ids, assignmentId } };
}

/** Such a dossier that the province's standing office has taken in. */
export async function aReceivedDossier(cast: Cast): Promise<Target> {
  const dossier = await ownDossier(cast, "submitted");
  const { province } = cast;
  const receiver = await aPerson(province, {
    at: province.province,
    body: "standing_committee",
    role: "reviewer",
  });
  valueOf(await receiveDossier.execute(receiver, { dossierId: dossier.ids["dossierId"] ?? "", revision: 1 }));
  return dossier;
}

/** With one numbered document, and a file behind another. */
/** A sample of evidence that somebody put to a criteria set. */
export async function aSampleFile({ province }: Cast): Promise<Target> {
  const fileId = newId();
  const writer = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  await inProvince(province, (tx) =>
    tx.sampleFile.create({
      data: {
        tenantId: province.tenantId,
        id: fileId,
        sha256: "0".repeat(64),
        size: 1,
        mediaType: "application/pdf",
        name: "mau.pdf",
        uploadedById: writer.personId,
      },
    }),
  );
  return target({ fileId });
}

export async function ownDossierWithEvidence(cast: Cast): Promise<Target> {
  const dossier = await ownDossier(cast, "draft");
  const { province, at } = cast;
  const evidenceId = newId();
  const fileId = newId();
  const adder = await aPerson(province, { at, role: "commune_officer" });
  await inProvince(province, async (tx) => {
    const { tenantId } = province;
    const unitScope = `u/${dossier.facts["unitId"]}/`;
    await tx.storedFile.create({
      data: {
        tenantId,
        id: fileId,
        sha256: "0".repeat(64),
        size: 1,
        mediaType: "application/pdf",
        name: "bao-cao.pdf",
        scopePath: at.path,
        unitScope,
        uploadedById: adder.personId,
      },
    });
    await tx.evidence.create({
      data: {
        tenantId,
        id: evidenceId,
        dossierId: dossier.ids["dossierId"] ?? "",
        criterionCode: "A1",
        kind: "file",
        title: "Báo cáo",
        fileId,
        submission: 0,
        addedById: adder.personId,
      },
    });
  });
  return { ...dossier, ids: { ...dossier.ids, evidenceId, fileId } };
}

/** A dossier of a commune below, that the territory's bodies have before them. */
export async function heldDossier(
  cast: Cast,
  status: DossierStatus,
  proposal: "recognise" | "not_recognise" | null = null,
): Promise<Target> {
  const { province } = cast;
  const { dossierId } = await aDossier(province, { unit: await aSchool(province), status });
  if (proposal) {
    await inProvince(province, (tx) =>
      tx.dossier.updateMany({
        where: { id: dossierId },
        data: { proposal, proposalReason: "Chưa đủ tiêu chí" },
      }),
    );
  }
  return target({ dossierId });
}

/** A dossier that the territory's reviewer has in hand, and a body beside his that he may ask. */
export async function aReadingInHand(cast: Cast): Promise<Target> {
  const { ids } = await heldDossier(cast, "received");
  const dossierId = ids["dossierId"] ?? "";
  valueOf(await startAppraisal.execute(cast.own("reviewer"), { dossierId }));
  return target({ dossierId, bodyId: cast.at.bodies.committee.id });
}

/** The committee of the territory is asked about a dossier that its standing office appraises. */
export async function anOpinionRequest(cast: Cast): Promise<Target> {
  const { ids } = await aReadingInHand(cast);
  const { dossierId = "", bodyId = "" } = ids;
  const asking = { dossierId, bodyId, question: "Có vụ việc nào không?", dueOn: "9/10/2023" };
  valueOf(await askOpinion.execute(cast.own("reviewer"), asking));
  const request = await inProvince(cast.province, (tx) =>
    tx.opinionRequest.findFirstOrThrow({ where: { dossierId }, select: { id: true } }),
  );
  return target({ requestId: request.id });
}

/** A registration of a unit that the territory manages, sent to the territory where the plan says so. */
export async function aRegistration(cast: Cast, status: RegistrationStatus): Promise<Target> {
  const { province, at } = cast;
  const unit = await aSchool(province, at);
  const officer = await aPerson(province, { at, role: "commune_officer" });
  const registrationId = newId();
  await inProvince(province, async (tx) => {
    const { tenantId, today, planVersionId, plan } = province;
    const facts = await findUnitFacts(tx, unit.id, today);
    if (!facts.ok) throw new Error(facts.error.code);
    const route = await resolveRoute(tx, plan, facts.value);
    if (!route.ok) throw new Error(route.error.code);
    await tx.registration.create({
      data: {
        tenantId,
        id: registrationId,
        unitId: unit.id,
        unitVersionId: facts.value.versionId,
        planVersionId,
        entry: status === "selected" ? "selected" : "registered",
        status,
        unitName: unit.name,
        unitClass: unit.unitClass,
        managingLevel: at.level,
        eligibility: { groups: [], passes: true, blocking: [] },
        // Plain JSON, as the column wants it.
        route: JSON.parse(JSON.stringify(route.value)),
        madeById: officer.personId,
        madeOn: dateColumn(today),
        receivingScope: at.path,
        receivingBodyName: at.bodies.standing_committee.name,
        scopePath: facts.value.scopePath,
        unitScope: facts.value.unitScope,
      },
    });
    await tx.registrationEvent.create({
      data: {
        tenantId,
        registrationId,
        revision: 1,
        act: "draft",
        toStatus: status,
        personId: officer.personId,
        postTitle: officer.postTitle,
        bodyName: officer.bodyName,
        workingDate: dateColumn(today),
      },
    });
  });
  return target(
    { registrationId },
    { facts: { unitId: unit.id, planVersionId: province.planVersionId }, clerk: clerkOf(province, unit) },
  );
}

/** A unit of an approved list that has reported for March. */
export async function aSentReport(cast: Cast): Promise<Target> {
  const made = await aRegistration(cast, "approved");
  const { registrationId = "" } = made.ids;
  const clerk = await made.clerk?.();
  if (!clerk) throw new Error("a registration has a clerk");
  const report = { registrationId, period: "2026-03" };
  const page = await getProgressReport(clerk, report);
  const lines = page.ok ? (page.value.draft?.content.lines ?? []) : [];
  const light = Object.fromEntries(lines.map(({ code }) => [code, "green"]));
  valueOf(await sendReport.execute(clerk, { ...report, light, done: "Đã ra quân" }));
  return made;
}

/** A free unit beside another that it may go into. */
export async function aUnitAndItsSuccessor(cast: Cast): Promise<Target> {
  const unit = await aFreeUnit(cast);
  const successor = await aSchool(cast.province, cast.at);
  return { ...unit, facts: { ...unit.facts, successorName: successor.name } };
}

/** A unit that the territory manages, «đủ» by last year's results, not in any plan yet. */
export async function aFreeUnit(cast: Cast): Promise<Target> {
  const unit = await aSchool(cast.province, cast.at);
  await writeLastYear(cast, unit);
  return target(
    { unitId: unit.id },
    {
      facts: {
        planVersionId: cast.province.planVersionId,
        unitName: unit.name,
        delegateId: delegateOf(cast),
      },
      clerk: clerkOf(cast.province, unit),
    },
  );
}

/** A unit that the territory manages, without any result of last year: «chưa có dữ liệu». */
export async function aLackingUnit(cast: Cast): Promise<Target> {
  const unit = await aSchool(cast.province, cast.at);
  return target(
    { unitId: unit.id },
    { facts: { planVersionId: cast.province.planVersionId }, clerk: clerkOf(cast.province, unit) },
  );
}

export const OVERRIDE = {
  line: "security-safe",
  reason: "Đơn vị mới thành lập trong năm",
  documentNumber: "12/UBND-NC",
  documentDate: "20/2/2023",
  documentBody: "UBND tỉnh",
};

/** Such a unit that somebody of the territory proposed to let go on. */
export async function anOverride(cast: Cast): Promise<Target> {
  const unit = await aLackingUnit(cast);
  const proposer = await aPerson(cast.province, { at: cast.at, role: "reviewer" });
  const { overrideId } = valueOf(
    await proposeOverride.execute(proposer, {
      unitId: unit.ids["unitId"] ?? "",
      planVersionId: unit.facts["planVersionId"] ?? "",
      ...OVERRIDE,
    }),
  );
  return { ...unit, ids: { overrideId } };
}

/** TT 124 đạt and class Khá for the year before, as decisions on paper. */
async function writeLastYear({ province, at }: Cast, unit: TestUnit): Promise<void> {
  const { tenantId, plan, today } = province;
  const cycleYear = plan.header.cycleYear - 1;
  const paper = {
    tenantId,
    unitId: unit.id,
    cycleYear,
    source: "paper",
    decisionNumber: "7/QĐ-UBND",
    decidedOn: dateColumn(`${cycleYear}-11-20`),
    deciderName: at.bodies.peoples_committee.name,
    scopePath: at.path,
    unitScope: unit.unitScope,
  };
  await inProvince(province, async (tx) => {
    const facts = await findUnitFacts(tx, unit.id, today);
    if (!facts.ok) throw new Error(facts.error.code);
    await tx.gradeResult.create({ data: { ...paper, id: newId(), grade: "kha" } });
    await tx.recognition.create({
      data: {
        ...paper,
        id: newId(),
        unitVersionId: facts.value.versionId,
        programme: "security_safe",
        outcome: "recognised",
        status: "active",
        unitName: unit.name,
        unitKind: unit.unitClass,
        placeName: "",
        title: "",
        signerName: "",
        signerTitle: "",
        confirmation: "",
      },
    });
  });
}

let minute = 0;
/** The head chairs one review at a time. */
const nextTime = (): string => {
  minute += 1;
  return `${Math.floor(minute / 60) % 24}:${String(minute % 60).padStart(2, "0")}`;
};

const committeeOf = (cast: Cast) => ({
  secretary: cast.own("secretary"),
  chair: cast.own("chair"),
  members: [cast.own("member"), cast.own("member")] as const,
});

/** Two dossiers of communes below that wait for the territory's review. */
const twoWaiting = async (cast: Cast): Promise<readonly [string, string]> => {
  const one = await heldDossier(cast, "in_meeting");
  const two = await heldDossier(cast, "in_meeting");
  return [one.ids["dossierId"] ?? "", two.ids["dossierId"] ?? ""];
};

export const waitingDossiers = async (cast: Cast): Promise<Target> => {
  const [dossierId] = await twoWaiting(cast);
  const { secretary, chair, members } = committeeOf(cast);
  return target(
    { dossierId },
    {
      facts: {
        secretary: secretary.personId,
        chair: chair.personId,
        member: members[0].personId,
        at: nextTime(),
      },
    },
  );
};

/** From a day on which no other record of the walk is judged by it. */
export const LATER_RULE = { validFrom: "1/1/2030" } as const;

/** The committee of the territory, whose secretary may enter what its document asks. */
export const committeeBody = async ({ own }: Pick<Cast, "own">): Promise<Target> =>
  target({ bodyId: own("secretary").bodyId });

/** A rule of the territory's committee. */
export async function aMeetingRule(cast: Cast): Promise<Target> {
  const secretary = cast.own("secretary");
  const { ruleId } = valueOf(await enterRule.execute(secretary, ruleInput(secretary.bodyId, LATER_RULE)));
  return target({ ruleId });
}

/** A review of the territory's committee. Concluded: every dossier has its votes, and the minutes may be locked. */
export async function aReview(cast: Cast, state: "planned" | "open" | "concluded"): Promise<Target> {
  const [dossierId, second] = await twoWaiting(cast);
  const { secretary, chair, members } = committeeOf(cast);
  const committee = { secretary, chair, members };
  const input = { dossiers: [dossierId, second], at: nextTime(), attendees: [chair, members[0]] };
  const meetingId =
    state === "planned"
      ? valueOf(await createMeeting.execute(secretary, meetingInput(committee, input))).meetingId
      : await anOpenMeeting(committee, input);
  if (state === "concluded") {
    for (const id of [dossierId, second]) {
      valueOf(await record(secretary, meetingId, id, { votes: [2, 0, 0] }));
    }
  }
  return target(
    { meetingId, dossierId },
    {
      facts: {
        revision: String(await revisionOf(secretary, meetingId)),
        chair: chair.personId,
        member: members[0].personId,
      },
    },
  );
}

export const PASSWORD = "một mật khẩu của người ký";

/** So that heads can confirm with it. */
export async function givePassword(heads: readonly Actor[]): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const ids = heads.map(({ accountId }) => accountId);
  await withPlatform((tx) => tx.account.updateMany({ where: { id: { in: ids } }, data: { passwordHash } }));
}

/** A decision of the territory's body about a dossier of a commune below, brought to a status by the product's acts. */
export async function aDecision(
  cast: Cast,
  status: "draft" | "ready" | "signed" | "issued" | "sent_back",
): Promise<Target> {
  const { ids } = await heldDossier(cast, "proposed", "recognise");
  const dossierId = ids["dossierId"] ?? "";
  const [secretary, chair] = [cast.own("secretary"), cast.own("chair")];
  valueOf(await draftDecisions.execute(secretary, { form: "each", dossier: dossierId }));
  const decisionId = await inProvince(cast.province, async (tx) => {
    const item = await tx.decisionItem.findFirstOrThrow({ where: { dossierId } });
    return item.decisionId;
  });
  const row = () =>
    inProvince(cast.province, (tx) => tx.decision.findFirstOrThrow({ where: { id: decisionId } }));

  if (status !== "draft") {
    valueOf(
      await presentDecisions.execute(secretary, { batchTitle: `Đợt ${decisionId}`, decision: decisionId }),
    );
  }
  if (status === "sent_back") {
    const { revision } = await row();
    valueOf(await sendBackDecision.execute(chair, { decisionId, revision, reason: "Sửa căn cứ" }));
  }
  if (status === "signed" || status === "issued") {
    const { contentHash, batchId } = await row();
    valueOf(await markRead.execute(chair, { decisionId, contentHash }));
    const signed = valueOf(
      await signDecisions.execute(chair, {
        batchId,
        decision: { [decisionId]: contentHash },
        haveRead: "on",
        knowsMethod: "on",
        password: PASSWORD,
      }),
    );
    if (signed.signed !== 1) throw new Error(JSON.stringify(signed));
  }
  if (status === "issued") {
    const { revision } = await row();
    valueOf(
      await issueDecision.execute(cast.own("clerk"), {
        decisionId,
        revision,
        number: "1",
        decidedOn: "2/10/2023",
      }),
    );
  }
  const { revision, contentHash, batchId } = await row();
  return target(
    { decisionId, ...(batchId ? { batchId } : {}), dossierId },
    { facts: { revision: String(revision), contentHash } },
  );
}

/** The holding of an ordinary post in the territory. */
export async function aHolding(cast: Cast): Promise<Target> {
  const person = await aPerson(cast.province, { at: cast.at, role: "commune_officer" });
  const holdingId = await inProvince(cast.province, async (tx) => {
    const holding = await tx.postHolding.findFirstOrThrow({ where: { postId: person.postId } });
    return holding.id;
  });
  return target({ holdingId });
}

/** A title of 2025 on paper, of a unit that the territory manages, due for the review of 2026; or concluded in it. */
export async function aTitle(cast: Cast, state: "due" | "concluded"): Promise<Target> {
  const { province, at } = cast;
  const unit = await aSchool(province, at);
  await writeLastYear(cast, unit);
  const { tenantId, today, planVersionId } = province;
  const recognitionId = newId();
  await inProvince(province, async (tx) => {
    const facts = await findUnitFacts(tx, unit.id, today);
    if (!facts.ok) throw new Error(facts.error.code);
    await tx.recognition.create({
      data: {
        tenantId,
        id: recognitionId,
        unitId: unit.id,
        unitVersionId: facts.value.versionId,
        programme: "exemplary",
        cycleYear: 2025,
        outcome: "recognised",
        status: "active",
        source: "paper",
        unitName: unit.name,
        unitKind: unit.unitClass,
        placeName: "",
        title: "",
        decisionNumber: "31/QĐ-UBND",
        decidedOn: dateColumn("2025-12-20"),
        deciderName: at.bodies.peoples_committee.name,
        signerName: "",
        signerTitle: "",
        confirmation: "paper",
        scopePath: at.path,
        unitScope: unit.unitScope,
      },
    });
  });
  if (state === "concluded") {
    valueOf(await concludeReview.execute(cast.own("reviewer"), titleConclusion(recognitionId)));
  }
  return target({ recognitionId }, { facts: { planVersionId }, clerk: clerkOf(province, unit) });
}

const titleConclusion = (recognitionId: string) => ({
  recognitionId,
  revision: "0",
  conclusion: "keep",
  cause: "",
});

/** Days of 2026 that no test has entered yet, one after the other. */
let lastDay = "2026-01-01";
export const nextDay = (): string => (lastDay = addDays(lastDay, 1));

/** A day off that the province's administrator entered. */
export async function aCalendarDay(cast: Cast): Promise<Target> {
  const admin = cast.own("admin");
  const from = nextDay();
  const entered = await addHolidays.execute(admin, {
    name: "Ngày nghỉ",
    from,
    document: "12/TB-UBND",
  });
  if (!entered.ok) throw new Error(entered.error.code);
  const calendar = await getCalendar(admin, { year: 2026 });
  const dayId = calendar.ok ? calendar.value.rows.find(({ day }) => day === from)?.dayId : undefined;
  if (!dayId) throw new Error("the day is not there");
  return { ids: { dayId }, facts: {}, clerk: null };
}

/** An authority that counts in the province. */
export async function aTrustEntry(cast: Cast): Promise<Target> {
  await trusts(cast.own("admin"), anAuthority(`Nơi cấp ${newId()}`));
  const trustId = await inProvince(cast.province, async (tx) => {
    const newest = await tx.trustEntry.findFirstOrThrow({ orderBy: { addedAt: "desc" } });
    return newest.id;
  });
  return { ids: { trustId }, facts: {}, clerk: null };
}

/** A certificate on record of the head of the body; every time another one. */
export async function aSigningCertificate(cast: Cast): Promise<Target> {
  const head = cast.own("chair");
  const admin = await aPerson(cast.province, {
    at: cast.province.province,
    body: "peoples_committee",
    role: "admin",
  });
  const authority = anAuthority(`Nơi cấp ${newId()}`);
  await trusts(admin, authority);
  await withCertificate(head, authority);
  const certificateId = await inProvince(cast.province, async (tx) => {
    const own = await tx.signingCertificate.findFirstOrThrow({
      where: { personId: head.personId, endedAt: null },
    });
    return own.id;
  });
  return { ids: { certificateId }, facts: {}, clerk: null };
}

/** A dossier under appraisal with a day by which it is to be done. */
export async function aDatedDossier(cast: Cast): Promise<Target> {
  const held = await heldDossier(cast, "under_review");
  await inProvince(cast.province, (tx) =>
    tx.dossier.updateMany({
      where: { id: held.ids["dossierId"] ?? "" },
      data: { dueOn: dateColumn("2023-11-10") },
    }),
  );
  return held;
}

/** What a document of the test gives. */
export const AUTHORISATION = {
  capacity: "deputy",
  permission: "decision.sign",
  scope: "Ký quyết định công nhận",
  document: "15/QĐ-BCĐ",
  documentDate: "1/9/2023",
  validFrom: "1/9/2023",
  lastDay: "31/12/2023",
} as const;

/** The head of the committee of the territory, and a deputy of his. */
export async function aHeadAndDeputy(cast: Cast): Promise<Target> {
  const seat = { at: cast.at, body: "committee" } as const;
  const head = await aPerson(cast.province, { ...seat, role: "chair" });
  const deputy = await aPerson(cast.province, { ...seat, role: "member" });
  await inProvince(cast.province, (tx) =>
    tx.post.updateMany({ where: { id: deputy.postId }, data: { title: "Phó Trưởng ban" } }),
  );
  return target({ headPostId: head.postId, deputyPostId: deputy.postId });
}

/** An authorisation that runs. */
export async function aDelegation(cast: Cast): Promise<Target> {
  const { ids } = await aHeadAndDeputy(cast);
  const { headPostId = "", deputyPostId = "" } = ids;
  valueOf(
    await recordDelegation.execute(cast.own("admin"), {
      ...AUTHORISATION,
      fromPostId: headPostId,
      toPostId: deputyPostId,
    }),
  );
  const delegationId = await inProvince(cast.province, async (tx) => {
    const row = await tx.delegation.findFirstOrThrow({ where: { toPostId: deputyPostId } });
    return row.id;
  });
  return target({ delegationId });
}

/** What a decision on paper says of an earlier year, as it is typed. */
export const PAPER_RESULT = {
  outcome: "movement_grade:kha",
  cycleYear: "2019",
  decisionNumber: "19/QĐ-UBND",
  decidedOn: "20/12/2019",
  deciderName: "UBND huyện",
  deciderLevel: "district",
};

/** A result from paper of a unit that the territory manages, entered by an officer who is not of the cast. */
export async function aPaperResult({ province, at }: Cast): Promise<Target> {
  const unit = await aSchool(province, at);
  const officer = await aPerson(province, { at, role: "commune_officer" });
  const { resultId } = valueOf(await enterResult.execute(officer, { ...PAPER_RESULT, unitId: unit.id }));
  return target({ resultId }, { facts: { unitName: unit.name }, clerk: clerkOf(province, unit) });
}

/** The people's committee on whose ground the units of the cast stand, one level below. */
const delegateOf = ({ province }: Cast): string => province.communes[0].bodies.peoples_committee.id;

export const UNIT_DELEGATION = {
  document: "5/QĐ-UBND",
  documentDate: "1/2/2023",
  validFrom: "1/3/2023",
  lastDay: "31/12/2023",
};

export const UNIT_CHANGE = { document: "6/QĐ-UBND", documentDate: "1/2/2023", validFrom: "1/3/2023" };

/** A unit of the territory whose management is delegated to the commune that it stands in. */
export async function aDelegatedUnit(cast: Cast): Promise<Target> {
  const unit = await aSchool(cast.province, cast.at);
  const input = { unitId: unit.id, bodyId: delegateOf(cast), ...UNIT_DELEGATION };
  valueOf(await recordUnitDelegation.execute(cast.own("admin"), input));
  const managementId = await inProvince(cast.province, async (tx) => {
    const row = await tx.unitManagement.findFirstOrThrow({ where: { unitId: unit.id, basis: "delegated" } });
    return row.id;
  });
  return target({ managementId });
}

/** A filter that the body's reviewer keeps; those of earlier questions he takes away, since he may keep twenty. */
export async function aSavedFilter({ own }: Cast): Promise<Target> {
  const keeper = own("reviewer");
  for (const { filterId } of valueOf(await listSavedFilters(keeper, { list: null })))
    valueOf(await removeFilter.execute(keeper, { filterId }));
  const filter = { list: "dossiers", status: "draft", name: newId() };
  return target({ filterId: valueOf(await saveFilter.execute(keeper, filter)).filterId });
}
