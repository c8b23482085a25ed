import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type {
  EnteredUnits,
  EnterUnitsInput,
  EnterUnitsRefusal,
  UnitEntryAnswer,
  UnitEntryRefusal,
} from "@/lib/registrations/contract";
import { blockingLines } from "@/lib/registrations/domain/entry-verdict";
import { isClosed } from "@/lib/registrations/domain/workflow";
import { assessUnit } from "@/lib/registrations/server/assess-unit";
import { findEntryPlan, windowRefusal } from "@/lib/registrations/server/entry-plans";
import { unitsWithExtension } from "@/lib/registrations/server/entry-side";
import { letTheUnitGoOn } from "@/lib/registrations/server/override-side";
import { pinRegistration } from "@/lib/registrations/server/pin-registration";
import {
  insertRegistration,
  statusOf,
  type NewRegistration,
} from "@/lib/registrations/server/registration-store";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/** The body that chose the unit, or that receives its registration. */
export interface ReceivingBody {
  readonly name: string;
  readonly scopePath: string;
}

/** How a plan takes units in: what differs between being chosen and registering oneself. */
export interface EntryWay {
  readonly act: "select" | "draft";
  readonly takes: (plan: PlanOnRecord) => boolean;
  /** Null when the unit is not the actor's to enter: it then looks as if it were not there. */
  readonly receiverOf: (
    tx: TenantTx,
    plan: PlanOnRecord,
    unit: UnitFacts,
  ) => Promise<Result<ReceivingBody, UnitEntryRefusal>>;
  /** Choosing asks for «đủ» at once; a draft may wait for a paper result and is asked when it is sent. */
  readonly asksEligibility: boolean;
  /** After the row is there; true when the registration went on. */
  readonly proceed: (context: CommandContext, plan: PlanOnRecord, registrationId: string) => Promise<boolean>;
}

/**
 * Enters several units of one plan, with an answer for each: one that is refused does not hold up the others.
 * Refuses as a whole when the plan is unknown, takes units in another way or is not open today, and when no unit
 * could be entered.
 */
export async function enterUnits(
  context: CommandContext,
  { planVersionId, unitId: unitIds }: EnterUnitsInput,
  way: EntryWay,
): Promise<Result<EnteredUnits, EnterUnitsRefusal>> {
  const { tx, today } = context;
  const plan = await findEntryPlan(tx, planVersionId);
  if (!plan) return err({ code: "registration.plan-not-found" });
  if (!way.takes(plan)) return err({ code: "registration.other-entry" });
  const dates = await findPlanDates(tx);
  const units = await unitsWithExtension(tx, context.actor, dates);
  const closed = windowRefusal(plan.content, today, { dates, units });
  if (closed) return err(closed);

  const entered: Entered[] = [];
  for (const unitId of new Set(unitIds)) entered.push(await enterUnit(context, { plan, dates, unitId, way }));

  const answers = entered.map(({ answer }) => answer);
  const done = entered.filter(({ answer }) => answer.registrationId !== null);
  if (done.length === 0) return err({ code: "registration.none-entered", units: answers });
  return ok({
    entered: done.length,
    refused: answers.length - done.length,
    sent: done.filter(({ sent }) => sent).length,
    receivingBodyName: done[0]?.receiver?.name ?? "",
    units: answers,
  });
}

interface Entered {
  readonly answer: UnitEntryAnswer;
  readonly receiver: ReceivingBody | null;
  readonly sent: boolean;
}

interface OneUnit {
  readonly plan: PlanOnRecord;
  readonly dates: PlanDates;
  readonly unitId: string;
  readonly way: EntryWay;
}

async function enterUnit(context: CommandContext, { plan, dates, unitId, way }: OneUnit): Promise<Entered> {
  const { tx, actor, today } = context;
  const refused = (unitName: string | null, refusal: UnitEntryRefusal): Entered => ({
    answer: { unitId, unitName, registrationId: null, refusal },
    receiver: null,
    sent: false,
  });

  const unit = await findUnitFacts(tx, unitId, today);
  if (!unit.ok) return refused(null, { code: "registration.unit-not-found" });
  const receiver = await way.receiverOf(tx, plan, unit.value);
  if (!receiver.ok) {
    return refused(
      receiver.error.code === "registration.unit-not-found" ? null : unit.value.name,
      receiver.error,
    );
  }
  const { name } = unit.value;
  // The plan is open to some: an extension of one unit opens it to no other.
  const closed = windowRefusal(plan.content, today, { dates, units: [unit.value] });
  if (closed) return refused(name, closed);
  const assessment = await assessUnit(tx, plan, unit.value);
  if (!assessment.ok) return refused(name, assessment.error);
  const { eligibility } = assessment.value;
  if (way.asksEligibility && !eligibility.passes) {
    return refused(name, { code: "registration.not-eligible", lines: blockingLines(eligibility) });
  }

  const { planVersionId } = plan;
  if (await letTheUnitGoOn(tx, actor, { act: way.act, unitId, planVersionId })) {
    return refused(name, { code: "registration.let-it-go-on" });
  }
  const existing = await findOpenRegistration(tx, plan, unitId);
  if (existing)
    return refused(name, { code: "registration.unit-already-registered", status: existing.status });
  const row: NewRegistration = {
    ...pinRegistration(unit.value, assessment.value),
    unitId,
    planVersionId,
    entry: way.act === "select" ? "selected" : "registered",
    status: way.act === "select" ? "selected" : "draft",
    receivingScope: receiver.value.scopePath,
    receivingBodyName: receiver.value.name,
  };
  const registrationId = await insertRegistration(tx, actor, { act: way.act, row });
  if (!registrationId) return refused(name, { code: "registration.unit-already-registered", status: null });
  await recordEntry(tx, actor, { registrationId, unitId, planVersionId, act: way.act });
  const sent = await way.proceed(context, plan, registrationId);
  return {
    answer: { unitId, unitName: name, registrationId, refusal: null },
    receiver: receiver.value,
    sent,
  };
}

async function recordEntry(
  tx: TenantTx,
  actor: Actor,
  {
    registrationId,
    unitId,
    planVersionId,
    act,
  }: {
    readonly registrationId: string;
    readonly unitId: string;
    readonly planVersionId: string;
    readonly act: EntryWay["act"];
  },
): Promise<void> {
  await recordAudit(tx, actor, {
    event: act === "select" ? "registration.selected" : "registration.drafted",
    subjectType: "registration",
    subjectId: registrationId,
    details: { unitId, planVersionId },
  });
}

/** An open registration of the unit in any version of the plan, as far as the actor sees. */
export async function findOpenRegistration(tx: TenantTx, { content }: PlanOnRecord, unitId: string) {
  const rows = await tx.registration.findMany({
    where: { unitId, planVersion: { plan: { key: content.header.key } } },
    select: { id: true, status: true },
  });
  const open = rows
    .map(({ id, status }) => ({ registrationId: id, status: statusOf(status) }))
    .find(({ status }) => !isClosed(status));
  return open ?? null;
}
