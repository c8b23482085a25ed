import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, fromDateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { openDossierInput } from "@/lib/dossiers/contract";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { dossierCode } from "@/lib/dossiers/domain/dossier-code";
import { OPENING_STATUS } from "@/lib/dossiers/domain/opening-status";
import { submissionWindowOf } from "@/lib/dossiers/domain/submission";
import { takePart } from "@/lib/dossiers/server/dossier-store";
import type { ListDecision, OpenDossierRefusal } from "@/lib/dossiers/refusals";
import { nextDossierNumber } from "@/lib/dossiers/server/next-dossier-number";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { findCriteriaFor, getPlan } from "@/lib/programmes/server/find-plan";
import { resolveRoute } from "@/lib/programmes/server/resolve-route";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import type { Prisma } from "@/prisma/client/client";

export interface OpenedDossier {
  readonly dossierId: string;
  readonly dossierCode: string;
}

/**
 * Opens the dossier of a registration: route of today with its bodies, plan, criteria and unit version pinned for good.
 * Refuses an entry that is not complete (naming the list's decision where there is one), a second dossier of the same
 * registration, and a unit without manager, route or criteria today.
 */
export const openDossier = defineCommand({
  name: "dossiers.open-dossier",
  permission: "dossier.prepare",
  input: openDossierInput,

  async run({ tx, actor, today }, { registrationId }): Promise<Result<OpenedDossier, OpenDossierRefusal>> {
    // Held until the act ends: two people opening at once make one dossier, and the second is told which.
    await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`;
    const registration = await tx.registration.findFirst({ where: { id: registrationId } });
    if (!registration || !mayPrepare(actor, registration)) return err({ code: "registration.not-found" });

    const { content: plan } = await getPlan(tx, registration.planVersionId);
    const ready = await checkEntry(tx, plan, registration);
    if (!ready.ok) return ready;

    const earlier = await tx.dossier.findFirst({ where: { registrationId } });
    if (earlier) {
      return err({ code: "dossier.already-open", dossierId: earlier.id, dossierCode: earlier.code });
    }

    const unit = await findUnitFacts(tx, registration.unitId, today);
    if (!unit.ok) return err({ code: "dossier.unit-not-managed" });
    const route = await resolveRoute(tx, plan, unit.value);
    if (!route.ok) return err({ code: "dossier.no-route", reason: route.error.code });
    const criteria = await findCriteriaFor(tx, plan, unit.value.unitClass);
    if (!criteria) return err({ code: "dossier.criteria-not-published" });

    const opened = await createDossier(tx, actor, {
      registrationId,
      planVersionId: registration.planVersionId,
      plan,
      unit: unit.value,
      route: route.value,
      criteriaVersionId: criteria.criteriaVersionId,
      criteriaTotal: criteriaOf(criteria.content).length,
    });
    await takePart(tx, actor, opened.dossierId, "entered");
    await recordAudit(tx, actor, {
      event: "dossier.opened",
      subjectType: "dossier",
      subjectId: opened.dossierId,
      details: { code: opened.dossierCode, registrationId },
    });
    return ok(opened);
  },
});

interface RegistrationEntry {
  readonly status: string;
  readonly planVersionId: string;
  readonly receivingBodyName: string;
}

async function checkEntry(
  tx: TenantTx,
  { entry }: PlanContent,
  { status, planVersionId, receivingBodyName }: RegistrationEntry,
): Promise<Result<null, OpenDossierRefusal>> {
  if (status === OPENING_STATUS[entry.kind]) return ok(null);
  switch (entry.kind) {
    case "selected":
      return err({ code: "dossier.not-selected" });
    case "registered":
      return err({ code: "dossier.registration-not-accepted", receivingBodyName });
    case "registered_then_approved":
      return err({ code: "dossier.not-on-approved-list", decisions: await listDecisions(tx, planVersionId) });
  }
}

/** Issued decisions that approve the plan's list, those that supplement it among them. */
async function listDecisions(tx: TenantTx, planVersionId: string): Promise<readonly ListDecision[]> {
  const rows = await tx.decision.findMany({
    where: { kind: "list_approval", status: "issued", planVersionId },
    orderBy: { decidedOn: "asc" },
  });
  return rows.flatMap(({ number, symbol, decidedOn, deciderName }) =>
    number && decidedOn
      ? [{ number: `${number}/${symbol}`, decidedOn: fromDateColumn(decidedOn), deciderName }]
      : [],
  );
}

interface NewDossier {
  readonly registrationId: string;
  readonly planVersionId: string;
  readonly plan: PlanContent;
  readonly unit: UnitFacts;
  readonly route: ResolvedRoute;
  readonly criteriaVersionId: string;
  readonly criteriaTotal: number;
}

async function createDossier(tx: TenantTx, actor: Actor, fresh: NewDossier): Promise<OpenedDossier> {
  const { plan, unit, route } = fresh;
  const [first] = route.steps;
  if (!first) throw new Error(`route ${route.rowKey} has no step`);
  const tenant = await tx.tenant.findFirstOrThrow();
  const { programme, cycleYear } = plan.header;
  const code = dossierCode(tenant.code, cycleYear, await nextDossierNumber(tx, actor.tenantId, cycleYear));
  const dates = await findPlanDates(tx);
  const { closesOn } = submissionWindowOf(plan, unit.unitClass, { dates, unit });
  const id = newId();
  await tx.dossier.create({
    data: {
      tenantId: actor.tenantId,
      id,
      code,
      registrationId: fresh.registrationId,
      unitId: unit.unitId,
      unitVersionId: unit.versionId,
      planVersionId: fresh.planVersionId,
      criteriaVersionId: fresh.criteriaVersionId,
      programme,
      cycleYear,
      unitName: unit.name,
      unitClass: unit.unitClass,
      managingLevel: unit.management.level,
      delegated: unit.management.delegated,
      status: "draft",
      // A ResolvedRoute is made of JSON values only; Prisma's input type cannot follow the readonly arrays.
      route: route as unknown as Prisma.InputJsonObject,
      currentScope: first.scopePath,
      currentBodyName: first.bodyName,
      criteriaTotal: fresh.criteriaTotal,
      dueOn: closesOn && dateColumn(closesOn),
      createdById: actor.personId,
      scopePath: unit.scopePath,
      unitScope: unit.unitScope,
    },
  });
  await tx.dossierEvent.create({
    data: {
      tenantId: actor.tenantId,
      dossierId: id,
      revision: 1,
      act: "open",
      toStatus: "draft",
      step: 0,
      personId: actor.personId,
      postTitle: actor.postTitle,
      bodyName: actor.bodyName,
      workingDate: dateColumn(actor.today),
    },
  });
  return { dossierId: id, dossierCode: code };
}
