import "server-only";
import type { Actor } from "@/lib/core/actor";
import { holdsFor } from "@/lib/core/actor";
import { fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { getPlan, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { ActView, JournalRow, RegistrationView } from "@/lib/registrations/contract";
import { holdsExactly, mayActOn } from "@/lib/registrations/domain/authority";
import { COMPLETE_ENTRY, decideRegistrationMove } from "@/lib/registrations/domain/workflow";
import { tookPartOnUnitSide } from "@/lib/registrations/server/act-on-registration";
import { assessUnit } from "@/lib/registrations/server/assess-unit";
import { dossierInTheWay } from "@/lib/registrations/server/deselect-unit";
import { entryPlanView } from "@/lib/registrations/server/entry-plans";
import { leavingInTheWay, mayLeaveOff } from "@/lib/registrations/server/leave-off-list";
import { readPapers } from "@/lib/registrations/server/paper-views";
import { placeNameOfVersion, shortBodyNames } from "@/lib/registrations/server/place-names";
import {
  findRegistration,
  statusOf,
  type StoredRegistration,
} from "@/lib/registrations/server/registration-store";
import { decideSending } from "@/lib/registrations/server/send-registration";
import { managementText, overridableIn } from "@/lib/registrations/server/candidate-row";
import { overridesNow, withNews } from "@/lib/registrations/server/line-now";
import { listConsequences } from "@/lib/results/server/list-consequences";
import { MANAGING_LEVEL_LABELS, MANAGING_LEVELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/**
 * One registration: what it is pinned to, how far it has come, and what the actor may do with it, with the reason
 * where an act is not possible yet. Until it is sent, way and answers are those of today.
 */
export const getRegistration = defineQuery({
  name: "registration.get",
  permission: "registration.read",

  async run(
    { tx, actor, today },
    registrationId: string,
  ): Promise<Result<RegistrationView, { readonly code: "registration.not-found" }>> {
    const registration = await findRegistration(tx, registrationId);
    if (!registration || !holdsFor(actor, "registration.read", registration)) {
      return err({ code: "registration.not-found" });
    }
    const plan = await getPlan(tx, registration.planVersionId);
    const current = await currentReading(tx, actor, { registration, plan });
    const made = await tx.person.findFirst({
      where: { id: registration.madeById },
      select: { fullName: true },
    });
    const dossier = await tx.dossier.findFirst({
      where: { registrationId },
      select: { id: true, code: true },
    });
    return ok({
      registrationId,
      revision: registration.revision,
      status: registration.status,
      unitId: registration.unitId,
      unitName: registration.unitName,
      unitClassLabel: UNIT_CLASS_LABELS[registration.unitClass],
      placeName: await placeNameOfVersion(tx, registration),
      managementText: current.managementText,
      plan: entryPlanView(plan, today, { dates: await findPlanDates(tx), units: [registration] }),
      madeBy: made?.fullName ?? "",
      madeOn: fromDateColumn(registration.madeOn),
      submittedOn: registration.submittedOn && fromDateColumn(registration.submittedOn),
      receivingBodyName:
        (await shortBodyNames(tx)).get(registration.receivingBodyName) ?? registration.receivingBodyName,
      reason: registration.reason,
      approval: await findApproval(tx, registration.approvalDecisionId),
      eligibility: current.eligibility,
      mayEnterResults: holdsFor(actor, "result.enter", registration),
      overridableIn: current.overridableIn,
      route: current.route,
      consequences: await listConsequences(tx, {
        unitId: registration.unitId,
        year: { gte: plan.content.header.cycleYear - 1 },
      }),
      papers: await readPapers(tx, actor, { registration, plan: plan.content }),
      journal: await readJournal(tx, registrationId),
      overrides: await overridesNow(tx, registration),
      acts: await listActs(tx, actor, { registration, plan }),
      dossier,
      mayOpenDossier: dossier === null && mayOpenDossier(actor, { registration, plan }),
    });
  },
});

interface Case {
  readonly registration: StoredRegistration;
  readonly plan: PlanOnRecord;
}

const mayOpenDossier = (actor: Actor, { registration, plan }: Case): boolean =>
  registration.status === COMPLETE_ENTRY[plan.content.entry.kind] &&
  (holdsExactly(actor, "dossier.prepare", registration.scopePath) ||
    holdsExactly(actor, "dossier.prepare", registration.unitScope));

async function currentReading(
  tx: TenantTx,
  actor: Actor,
  { registration, plan }: Case,
): Promise<Pick<RegistrationView, "eligibility" | "route" | "managementText" | "overridableIn">> {
  const { eligibility, route, managingLevel, delegated } = registration;
  const level = MANAGING_LEVELS.find((known) => known === managingLevel);
  const pinned = {
    eligibility: await withNews(tx, eligibility, registration),
    overridableIn: null,
    route,
    managementText: `${level ? MANAGING_LEVEL_LABELS[level] : managingLevel}, ${delegated ? "được ủy quyền" : "theo thẩm quyền"}`,
  };
  if (registration.status !== "draft" && registration.status !== "returned") return pinned;
  const unit = await findUnitFacts(tx, registration.unitId, actor.today);
  const today = unit.ok ? await assessUnit(tx, plan, unit.value) : null;
  if (!unit.ok || !today?.ok) return pinned;
  return {
    ...today.value,
    managementText: managementText(unit.value),
    overridableIn: await overridableIn(tx, actor, { plan, unit: unit.value, ...today.value }),
  };
}

async function findApproval(tx: TenantTx, decisionId: string | null): Promise<RegistrationView["approval"]> {
  if (!decisionId) return null;
  const decision = await tx.decision.findFirst({
    where: { id: decisionId },
    select: { number: true, symbol: true, decidedOn: true, deciderName: true },
  });
  return (
    decision && {
      decisionNumber: decision.number && `${decision.number}/${decision.symbol}`,
      decidedOn: decision.decidedOn && fromDateColumn(decision.decidedOn),
      deciderName: decision.deciderName,
    }
  );
}

async function readJournal(tx: TenantTx, registrationId: string): Promise<readonly JournalRow[]> {
  const rows = await tx.registrationEvent.findMany({
    where: { registrationId },
    orderBy: { revision: "desc" },
    include: { person: { select: { fullName: true } } },
  });
  return rows.map((row) => ({
    revision: row.revision,
    act: row.act,
    toStatus: statusOf(row.toStatus),
    personName: row.person.fullName,
    postTitle: row.postTitle,
    bodyName: row.bodyName,
    at: formatDateTime(row.at),
    workingDate: fromDateColumn(row.workingDate),
    reason: reasonIn(row.details),
  }));
}

function reasonIn(details: unknown): string | null {
  if (typeof details !== "object" || details === null || !("reason" in details)) return null;
  return typeof details.reason === "string" ? details.reason : null;
}

/** Acts of the actor's side that the status allows, each with what stands in its way today. */
async function listActs(
  tx: TenantTx,
  actor: Actor,
  { registration, plan }: Case,
): Promise<readonly ActView[]> {
  const open = (act: ActView["act"]): boolean =>
    decideRegistrationMove(registration.status, act).ok && mayActOn(actor, act, registration);
  const acts: ActView[] = [];
  if (open("submit")) {
    const sending = await decideSending(tx, actor, { registration, plan });
    acts.push({ act: "submit", obstacle: sending.ok ? null : sending.error });
  }
  if (open("accept")) {
    const own = await tookPartOnUnitSide(tx, actor, registration);
    const obstacle = own ? ({ code: "registration.own-work" } as const) : null;
    acts.push({ act: "accept", obstacle }, { act: "return", obstacle }, { act: "reject", obstacle });
  }
  if (open("deselect")) acts.push({ act: "deselect", obstacle: await dossierInTheWay(tx, registration.id) });
  if (decideRegistrationMove(registration.status, "leave_off").ok) {
    const left = await mayLeaveOff(tx, actor, { registration, plan });
    if (left) acts.push({ act: "leave_off", obstacle: await leavingInTheWay(tx, actor, registration) });
  }
  if (open("withdraw")) acts.push({ act: "withdraw", obstacle: null });
  return acts;
}
