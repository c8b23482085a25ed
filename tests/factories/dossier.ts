import type { Actor } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import { decideMove, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import { findDossier, moveDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import type { StepKind } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import { resolveRoute } from "@/lib/programmes/server/resolve-route";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { pastTriggers } from "../support/past-triggers";
import { aPerson, aSchool, inProvince, type TestProvince, type TestUnit } from "./province";

export interface TestDossier {
  readonly dossierId: string;
  readonly unitName: string;
  readonly route: ResolvedRoute;
  /** Who entered it. */
  readonly officer: Actor;
}

interface DossierOverrides {
  readonly unit?: TestUnit;
  readonly status?: DossierStatus;
  /** Which reading step a returned or resubmitted dossier is at; the last one by default. */
  readonly atStep?: StepKind;
  readonly officer?: Actor;
  readonly assignedTo?: Actor;
  readonly sent?: SubmissionSnapshot;
  readonly dueOn?: IsoDate;
  /** Components that are finished; all of them by default. */
  readonly finished?: readonly string[];
}

/** In which step of the route a dossier of this status is. */
const STEP_OF: Readonly<Partial<Record<DossierStatus, StepKind>>> = {
  draft: "self_assess",
  evaluating: "evaluate",
  submitted: "intake",
  declined_intake: "intake",
  received: "appraise",
  under_review: "appraise",
  returned: "appraise",
  resubmitted: "appraise",
  in_meeting: "meet_or_written",
  proposed: "decide",
  recognised: "decide",
  not_recognised: "decide",
};

/** Everything met, one numbered document behind each criterion, the components written. */
export function aSubmission(
  province: TestProvince,
  change: Partial<SubmissionSnapshot> = {},
): SubmissionSnapshot {
  const rows = criteriaOf(province.criteria);
  return {
    answers: rows.map(({ code, measure }) => ({
      criterionCode: code,
      result: "met",
      explanation: `Giải trình ${code}`,
      numerator: measure.kind === "percentage" ? "95" : null,
      denominator: measure.kind === "percentage" ? "100" : null,
      figure: null,
      exceptionCode: null,
      exceptionNote: null,
      evidenceAbsence: "",
    })),
    evidence: rows.map(({ code }) => ({
      id: newId(),
      criterionCode: code,
      kind: "document",
      title: `Văn bản ${code}`,
      fileHash: null,
      documentNumber: `${code}/BC`,
      documentDate: "2023-06-01",
      issuer: "UBND",
    })),
    components: province.plan.components
      .filter(({ maker }) => maker === "unit")
      .map(({ code }) => ({ code, mode: "template", data: {}, fileHash: null })),
    ...change,
  };
}

/** A dossier already in a status, sent once where the status says so; of a fresh school by default. */
export async function aDossier(
  province: TestProvince,
  overrides: DossierOverrides = {},
): Promise<TestDossier> {
  const { status = "evaluating" } = overrides;
  const unit = overrides.unit ?? (await aSchool(province));
  const officer =
    overrides.officer ??
    (await aPerson(province, { at: unit.managedBy, body: "police", role: "commune_officer" }));
  const sent = status === "draft" ? null : (overrides.sent ?? aSubmission(province));
  const written = await inProvince(province, async (tx) => {
    const { route, dossierId } = await writeDossier(tx, province, { ...overrides, unit, status, officer });
    const done = overrides.finished ?? province.plan.components.map(({ code }) => code);
    await tx.dossierComponent.createMany({
      data: done.map((code) => ({ tenantId: province.tenantId, dossierId, code, status: "done" })),
    });
    await tx.dossierPart.create({
      data: { tenantId: province.tenantId, dossierId, personId: officer.personId, part: "entered" },
    });
    if (sent) await writeSubmission(tx, province, { dossierId, number: 1, officer, sent });
    return { dossierId, unitName: unit.name, route, officer };
  });
  if (status !== "draft") await putAt(written.dossierId, status);
  return written;
}

/** Its content is that of a draft; where it stands now no single act would bring it. */
const putAt = (dossierId: string, status: DossierStatus): Promise<void> =>
  pastTriggers({ sql: "UPDATE dossier SET status = $1 WHERE id = $2", values: [status, dossierId] });

type DossierFacts = DossierOverrides & {
  readonly unit: TestUnit;
  readonly status: DossierStatus;
  readonly officer: Actor;
};

async function writeDossier(
  tx: TenantTx,
  province: TestProvince,
  { unit, status, officer, atStep, assignedTo, dueOn }: DossierFacts,
): Promise<{ readonly dossierId: string; readonly route: ResolvedRoute }> {
  const { tenantId, plan, planVersionId, criteriaVersionId, today } = province;
  const facts = await findUnitFacts(tx, unit.id, today);
  if (!facts.ok) throw new Error(facts.error.code);
  const route = await resolveRoute(tx, plan, facts.value);
  if (!route.ok) throw new Error(route.error.code);
  const kind = atStep ?? STEP_OF[status] ?? "self_assess";
  const step = Math.max(
    0,
    route.value.steps.findIndex((one) => one.kind === kind),
  );
  const holder = status === "returned" || status === "declined_intake" ? 0 : step;
  const pinned = {
    tenantId,
    unitId: unit.id,
    unitVersionId: facts.value.versionId,
    planVersionId,
    unitName: unit.name,
    unitClass: unit.unitClass,
    managingLevel: unit.managedBy.level,
    scopePath: facts.value.scopePath,
    unitScope: facts.value.unitScope,
    // Plain JSON, as the column wants it.
    route: JSON.parse(JSON.stringify(route.value)),
  };
  const registrationId = newId();
  await tx.registration.create({
    data: {
      ...pinned,
      id: registrationId,
      entry: "selected",
      status: "selected",
      eligibility: { groups: [], passes: true, blocking: [] },
      madeById: officer.personId,
      madeOn: dateColumn(today),
      receivingScope: route.value.steps[holder]?.scopePath ?? "",
      receivingBodyName: route.value.steps[holder]?.bodyName ?? "",
    },
  });
  const dossierId = newId();
  await tx.dossier.create({
    data: {
      ...pinned,
      id: dossierId,
      code: `THU-${dossierId.slice(0, 8)}`,
      registrationId,
      criteriaVersionId,
      programme: plan.header.programme,
      cycleYear: plan.header.cycleYear,
      status: "draft",
      step,
      currentScope: route.value.steps[holder]?.scopePath ?? "",
      currentBodyName: route.value.steps[holder]?.bodyName ?? "",
      assignedPersonId: assignedTo?.personId ?? null,
      submission: status === "draft" ? 0 : 1,
      submittedOn: status === "draft" ? null : dateColumn(today),
      criteriaTotal: criteriaOf(province.criteria).length,
      dueOn: dueOn ? dateColumn(dueOn) : null,
      createdById: officer.personId,
    },
  });
  await tx.dossierEvent.create({
    data: {
      tenantId,
      dossierId,
      revision: 1,
      act: "open",
      toStatus: status,
      step,
      personId: officer.personId,
      postTitle: officer.postTitle,
      bodyName: officer.bodyName,
      workingDate: dateColumn(today),
    },
  });
  return { dossierId, route: route.value };
}

interface Sending {
  readonly dossierId: string;
  readonly number: number;
  readonly officer: Actor;
  readonly sent: SubmissionSnapshot;
}

async function writeSubmission(
  tx: TenantTx,
  { tenantId, today }: TestProvince,
  { dossierId, number, officer, sent }: Sending,
): Promise<void> {
  const known = await tx.evidence.findMany({ where: { dossierId }, select: { id: true } });
  await tx.evidence.createMany({
    data: sent.evidence
      .filter(({ id }) => !known.some((row) => row.id === id))
      .map(({ id, criterionCode, kind, title, documentNumber, documentDate, issuer }) => ({
        tenantId,
        id,
        dossierId,
        criterionCode,
        kind,
        title,
        documentNumber,
        documentDate: documentDate ? dateColumn(documentDate) : null,
        issuer,
        submission: number,
        addedById: officer.personId,
      })),
  });
  await tx.dossierSubmission.create({
    data: {
      tenantId,
      dossierId,
      number,
      snapshot: JSON.parse(JSON.stringify(sent)),
      snapshotHash: `thử ${number}`,
      submittedById: officer.personId,
      submittedOn: dateColumn(today),
      receivingBodyName: "",
    },
  });
}

/** The unit mends and sends again. */
export async function resubmit(
  province: TestProvince,
  { dossierId, officer }: Pick<TestDossier, "dossierId" | "officer">,
  sent: SubmissionSnapshot,
): Promise<void> {
  await inProvince(province, async (tx) => {
    const dossier = await findDossier(tx, dossierId);
    if (!dossier) throw new Error("no such dossier");
    const move = decideMove(dossier, "resubmit");
    if (!move.ok) throw new Error(`not returned: ${dossier.status}`);
    const number = dossier.submission + 1;
    await writeSubmission(tx, province, { dossierId, number, officer, sent });
    await moveDossier(tx, officer, dossier, move.value, {
      change: { submission: number, returnDueOn: null },
    });
    await tx.supplementRequest.updateMany({
      where: { dossierId, answeredOn: null },
      data: { answeredOn: dateColumn(province.today) },
    });
  });
}
