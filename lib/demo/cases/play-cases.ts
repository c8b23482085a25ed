import "server-only";
import { addDays, type IsoDate } from "@/lib/core/dates";
import { approveListOf, decideOn, type DecisionAim } from "@/lib/demo/cases/decide";
import { askOpinions, beginReview, holdReview, planReview, type Agenda } from "@/lib/demo/cases/hold-review";
import { findDossier } from "@/lib/dossiers/server/dossier-store";
import { consult } from "@/lib/demo/cases/consult";
import { castOf, type Cast } from "@/lib/demo/cases/cast";
import { givePapers, register, select, type EnteringUnit, type Entry } from "@/lib/demo/cases/enter-units";
import { divideWork } from "@/lib/demo/cases/divide-work";
import { sendReports } from "@/lib/demo/cases/send-reports";
import { fillDossier } from "@/lib/demo/cases/fill-dossier";
import {
  clockFrom,
  declineIntakeOf,
  openFor,
  preparerOf,
  walkDossier,
  withdraw,
  type Walk,
} from "@/lib/demo/cases/walk-dossier";
import {
  DOSSIER_AIMS,
  REGISTRATION_AIMS,
  type DemoCalendar,
  type DemoScenario,
  type DossierAim,
} from "@/lib/demo/data/scenario";
import type { DemoTenant } from "@/lib/demo/data/tenant";
import type { DirectoryRows, RegisteredUnit } from "@/lib/demo/directory-rows";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { Conclusion } from "@/lib/meetings/domain/meeting";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { scopeOf } from "@/lib/programmes/domain/scope";
import { listPublishedPlans, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

interface Stage {
  readonly tenant: DemoTenant;
  readonly scenario: DemoScenario;
  readonly directory: DirectoryRows;
  readonly cast: Cast;
  readonly plans: readonly PlanOnRecord[];
  readonly days: DemoCalendar;
  readonly today: IsoDate;
}

/** Where a dossier stops on its way to the review or the decision that the demo makes of it afterwards. */
const WALKED_TO = {
  opened: null,
  begun: null,
  evaluating: "evaluating",
  submitted: "submitted",
  declined_intake: "submitted",
  withdrawn: "submitted",
  received: "received",
  under_review: "under_review",
  returned: "returned",
  resubmitted: "resubmitted",
  in_meeting: "in_meeting",
  on_agenda: "in_meeting",
  on_planned_agenda: "in_meeting",
  in_written_opinions: "in_meeting",
  asked_to_clarify: "in_meeting",
  not_recognised: "in_meeting",
  proposed: "proposed",
  decision_draft: "proposed",
  decision_ready: "proposed",
  decision_sent_back: "proposed",
  decision_signed: "proposed",
  recognised: "proposed",
} as const satisfies Record<DossierAim, DossierStatus | null>;

/** Carries a tenant's units through the product's own acts, so that work waits in every state when a visitor comes. */
export async function playCases(
  tenant: DemoTenant,
  directory: DirectoryRows,
  { scenario, today }: { readonly scenario: DemoScenario; readonly today: IsoDate },
): Promise<void> {
  const cast = castOf(directory);
  const plans = await readTenant(
    { tenantId: directory.tenantId, scopePath: "t/", personId: null, today },
    listPublishedPlans,
  );
  const stage = { tenant, scenario, directory, cast, plans, days: scenario.calendar(today), today };
  await enterAll(stage);
  await approveLists(stage);
  if (scenario.reports) await sendReports({ cast, today, reports: scenario.reports });
  const walked = await walkAll(stage);
  await reviewAll(stage, walked);
  await decideAll(stage, walked);
}

function unitNamed({ directory }: Stage, name: string): RegisteredUnit {
  const unit = directory.units.find((one) => one.name === name);
  if (!unit) throw new Error(`no unit ${name} in the demo register`);
  return unit;
}

/** The unit's places on the day: who manages it then, and which committee chooses it. */
function entering(stage: Stage, name: string, on: IsoDate): EnteringUnit {
  const unit = unitNamed(stage, name);
  const delegation = unit.organisation?.delegation;
  const isDelegated = delegation !== undefined && delegation.from <= on && on < delegation.until;
  const home = isDelegated ? unitNamed(stage, delegation.to).managedBy : unit.managedBy;
  const selector = home.level === "commune" ? (home.parent ?? home) : home;
  return {
    id: unit.id,
    name,
    unitScope: `u/${unit.id}/`,
    scopePath: home.path,
    selectorPath: selector.path,
  };
}

/** The plan of the newest year that takes the unit in. */
function planFor(
  { plans, scenario }: Stage,
  { kind, managedBy, organisation }: RegisteredUnit,
): PlanOnRecord {
  const unitClass = UNIT_CLASSES.find((known) => known === kind);
  const plan = plans.find(
    ({ content, territory }) =>
      unitClass !== undefined &&
      (scenario.cycleYear === null || content.header.cycleYear === scenario.cycleYear) &&
      managedBy.path.startsWith(territory) &&
      scopeOf(content, {
        unitClass,
        managingLevel: managedBy.level,
        ...(organisation?.form ? { enterpriseForm: organisation.form } : {}),
      }).ok,
  );
  if (!plan) throw new Error(`no plan of the demo takes in ${kind} of the ${managedBy.level}`);
  return plan;
}

const entryOf = (stage: Stage, name: string): Entry => ({
  cast: stage.cast,
  plan: planFor(stage, unitNamed(stage, name)),
  on: stage.days.entryOn,
});

async function enterAll(stage: Stage): Promise<void> {
  const { registrations } = stage.scenario;
  for (const aim of REGISTRATION_AIMS) {
    for (const name of registrations[aim] ?? []) {
      const entry = entryOf(stage, name);
      const unit = entering(stage, name, entry.on);
      if (aim === "selected") await select(entry, unit);
      else if (aim !== "approved") await register(entry, unit, aim);
    }
  }
}

/** A registration that is open for a dossier, with its papers. */
async function openEntry(stage: Stage, name: string): Promise<string> {
  const entry = entryOf(stage, name);
  const unit = entering(stage, name, entry.on);
  switch (entry.plan.content.entry.kind) {
    case "selected": {
      const id = await select(entry, unit);
      await givePapers(entry, unit, id);
      return id;
    }
    case "registered":
      return register(entry, unit, "accepted");
    case "registered_then_approved": {
      const id = await registrationOf(stage, unit.id);
      await givePapers({ ...entry, on: stage.days.listOn }, unit, id);
      return id;
    }
  }
}

const registrationOf = ({ directory, today }: Stage, unitId: string): Promise<string> =>
  readTenant({ tenantId: directory.tenantId, scopePath: "t/", personId: null, today }, async (tx) => {
    const found = await tx.registration.findFirstOrThrow({ where: { unitId, status: "approved" } });
    return found.id;
  });

/** Two tiers: everything that goes further is registered first and stands on one approved list. */
async function approveLists(stage: Stage): Promise<void> {
  const { scenario, cast, directory, days, plans } = stage;
  if (!plans.some(({ content }) => content.entry.kind === "registered_then_approved")) return;
  const names = [
    ...(scenario.registrations.approved ?? []),
    ...DOSSIER_AIMS.flatMap((aim) => scenario.dossiers[aim] ?? []),
  ];
  const registrationIds: string[] = [];
  for (const name of names) {
    const entry = entryOf(stage, name);
    registrationIds.push(await register(entry, entering(stage, name, entry.on), "accepted"));
  }
  const [first] = names;
  if (first === undefined) return;
  const { planVersionId } = planFor(stage, unitNamed(stage, first));
  const place = areaPath(directory);
  await approveListOf(
    { cast, on: days.listOn, place, aim: "issued", number: 812 },
    { planVersionId, registrationIds },
  );
}

/** Territory of the province. */
const areaPath = ({ areas }: DirectoryRows): string => {
  const province = areas.find(({ level }) => level === "province");
  if (!province) throw new Error("the demo map has no province");
  return province.path;
};

interface Walked {
  readonly aim: DossierAim;
  readonly name: string;
  readonly dossierId: string;
}

async function walkAll(stage: Stage): Promise<readonly Walked[]> {
  const walked: Walked[] = [];
  for (const aim of DOSSIER_AIMS) {
    for (const name of stage.scenario.dossiers[aim] ?? []) {
      const dossierId = await walkOne(stage, { aim, name, number: walked.length });
      walked.push({ aim, name, dossierId });
    }
  }
  return walked;
}

interface PlacedDossier extends Walked {
  readonly status: string;
  readonly scopePath: string;
  readonly bodyId: string;
}

/** Where each of these dossiers stands now, and with which body. */
const placed = ({ directory, today }: Stage, walked: readonly Walked[]): Promise<readonly PlacedDossier[]> =>
  readTenant({ tenantId: directory.tenantId, scopePath: "t/", personId: null, today }, async (tx) => {
    const found: PlacedDossier[] = [];
    for (const one of walked) {
      const dossier = await findDossier(tx, one.dossierId);
      const body = dossier?.route.steps[dossier.step];
      if (!dossier || !body) throw new Error(`no dossier of ${one.name}`);
      found.push({
        ...one,
        status: dossier.status,
        scopePath: dossier.currentScope,
        bodyId: body.bodyId ?? "",
      });
    }
    return found;
  });

const groupedByPlace = (all: readonly PlacedDossier[]): readonly (readonly PlacedDossier[])[] =>
  [...new Set(all.map(({ scopePath }) => scopePath))].map((place) =>
    all.filter(({ scopePath }) => scopePath === place),
  );

const CONCLUSIONS: Readonly<Partial<Record<DossierAim, Conclusion>>> = {
  not_recognised: "decline",
  asked_to_clarify: "clarify",
};

/** Reviews that still wait for somebody, and how each is left. */
const WAITING_REVIEWS = {
  on_agenda: beginReview,
  on_planned_agenda: planReview,
  in_written_opinions: askOpinions,
} as const satisfies Partial<Record<DossierAim, object>>;

/** One review of every committee that has dossiers to conclude, and those under way on the visitor's own day. */
async function reviewAll(stage: Stage, walked: readonly Walked[]): Promise<void> {
  const { cast, days, today } = stage;
  const waiting = (await placed(stage, walked)).filter(({ status }) => status === "in_meeting");
  const agenda = (group: readonly PlacedDossier[]): Agenda => ({
    bodyId: group[0]?.bodyId ?? "",
    scopePath: group[0]?.scopePath ?? "",
    dossiers: group.map(({ dossierId, aim }) => ({
      id: dossierId,
      conclusion: CONCLUSIONS[aim] ?? "recognise",
    })),
  });
  const concluded = waiting.filter(({ aim }) => aim !== "in_meeting" && !(aim in WAITING_REVIEWS));
  for (const group of groupedByPlace(concluded)) await holdReview({ cast, on: days.reviewOn }, agenda(group));
  for (const [aimed, hold] of Object.entries(WAITING_REVIEWS)) {
    const underWay = waiting.filter(({ aim }) => aim === aimed);
    for (const group of groupedByPlace(underWay)) await hold({ cast, on: today }, agenda(group));
  }
}

const DECIDED_TO = {
  decision_draft: "draft",
  decision_ready: "ready",
  decision_sent_back: "sent_back",
  decision_signed: "signed",
  recognised: "issued",
} as const satisfies Partial<Record<DossierAim, DecisionAim>>;

async function decideAll(stage: Stage, walked: readonly Walked[]): Promise<void> {
  const { cast, days } = stage;
  const all = (await placed(stage, walked)).filter(({ status }) => status === "proposed");
  for (const [aimed, aim] of Object.entries(DECIDED_TO)) {
    for (const group of groupedByPlace(all.filter((one) => one.aim === aimed))) {
      const deciding = { cast, on: days.decidedOn, place: group[0]?.scopePath ?? "", aim, number: 41 };
      await decideOn(
        deciding,
        group.map(({ dossierId }) => dossierId),
      );
    }
  }
}

/** So long before the visitor's day begins a dossier about which other bodies were asked. */
const CONSULTED_DAYS = 11;

interface OneCase {
  readonly aim: DossierAim;
  readonly name: string;
  readonly number: number;
}

async function walkOne(stage: Stage, { aim, name, number }: OneCase): Promise<string> {
  const registrationId = await openEntry(stage, name);
  const { days, cast, today } = stage;
  const upTo = WALKED_TO[aim];
  const isConcluded = upTo === "in_meeting" || upTo === "proposed";
  const isConsulted = stage.scenario.consulted?.includes(name) ?? false;
  const from = isConsulted
    ? addDays(today, -CONSULTED_DAYS)
    : addDays(isConcluded ? days.dossiersFrom : days.waitingFrom, days.resumedOn ? 0 : number % 4);
  const walk: Walk = {
    cast,
    clock: clockFrom(from, { resumedOn: days.resumedOn ?? null, last: isConcluded ? days.reviewOn : today }),
  };
  const unit = entering(stage, name, from);
  const dossierId = await openFor(walk, { ...unit, id: registrationId });
  if (aim === "begun") {
    const preparer = preparerOf(walk, unit);
    await fillDossier(preparer, dossierId, "begun");
    await divideWork(cast, preparer, { dossierId, today });
  }
  if (upTo === null) return dossierId;
  const { viaReturn, notMet } = stage.scenario;
  await walkDossier(walk, dossierId, {
    upTo,
    viaReturn: viaReturn.includes(name),
    notMet: notMet.includes(name),
  });
  if (isConsulted) await consult(walk, dossierId);
  if (aim === "declined_intake") await declineIntakeOf(walk, dossierId);
  if (aim === "withdrawn") await withdraw(walk, dossierId);
  return dossierId;
}
