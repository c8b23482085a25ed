import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { resetSendingDays } from "@/lib/dossiers/server/recount-deadlines";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import {
  extendMilestoneInput,
  type ExtendRefusal,
  type GrantedExtension,
} from "@/lib/programmes/extension-contract";
import { extended, milestonesOf } from "@/lib/programmes/domain/calendar";
import { decideExtension, mayExtendAt } from "@/lib/programmes/domain/extension";
import { insertExtension, planIdOf } from "@/lib/dossiers/server/extension-store";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/**
 * Gia hạn: a later last day of a plan's milestone by a document, for everybody or, as an exception, for one unit. The
 * body that issued the plan grants it and no other. It ends by itself; a later one for the same takes its place.
 * Refuses a milestone without a day, a day not later than the one that counts, and one that is over already.
 */
export const extendMilestone = defineCommand({
  name: "deadlines.extend-milestone",
  permission: "deadline.extend",
  input: extendMilestoneInput,

  async run({ tx, actor, today }, input): Promise<Result<GrantedExtension, ExtendRefusal>> {
    const plan = (await listPublishedPlans(tx)).find(
      ({ planVersionId }) => planVersionId === input.planVersionId,
    );
    if (!plan || !mayExtendAt(actor, plan.territory)) return err({ code: "extension.not-found" });
    const dates = await findPlanDates(tx);
    const evaluated = milestonesOf(plan.content, dates.calendar).find(
      ({ milestone }) => milestone.key === input.milestoneKey,
    );
    if (!evaluated) return err({ code: "extension.not-found" });

    const unit = input.unitName === "" ? ok(null) : await findOneUnit(tx, actor, input.unitName);
    if (!unit.ok) return unit;
    const concerned = unit.value ?? { scopePath: plan.territory, unitScope: "" };
    const current = extended(evaluated, plan.content.header.key, { dates, units: [concerned] });
    const { closesOn, documentDate } = input;
    const decided = decideExtension({
      closesOn,
      currentClosesOn: current.closesOn,
      documentDate,
      today,
    });
    if (!decided.ok) return decided;

    const { formerClosesOn } = decided.value;
    const extensionId = await insertExtension(tx, actor, {
      planId: await planIdOf(tx, plan.planVersionId),
      milestoneKey: input.milestoneKey,
      dossierId: null,
      unit: unit.value,
      scopePath: concerned.scopePath,
      unitScope: concerned.unitScope,
      formerClosesOn,
      closesOn,
      reason: input.reason,
      documentNumber: input.documentNumber,
      documentDate,
      documentIssuer: input.documentIssuer,
    });
    const moved = await resetSendingDays(
      tx,
      unit.value ? { unitId: unit.value.unitId } : { scopePath: { startsWith: plan.territory } },
    );
    const unitName = unit.value?.name ?? null;
    await recordAudit(tx, actor, {
      event: "deadline.extended",
      subjectType: "plan_version",
      subjectId: plan.planVersionId,
      details: { extensionId, milestone: input.milestoneKey, formerClosesOn, closesOn, unitName, moved },
    });
    await enqueue(tx, actor.tenantId, "deadline.extended", { extensionId });
    return ok({ closesOn, formerClosesOn, unitName, moved });
  },
});

/** One unit of the register by its name as typed, with or without tone marks. Several of one name are all told. */
async function findOneUnit(
  tx: TenantTx,
  { today, scopePath }: Actor,
  name: string,
): Promise<Result<UnitFacts, ExtendRefusal>> {
  const versions = await tx.unitVersion.findMany({
    where: { searchKey: fold(name), validTo: null },
    select: { unitId: true },
    take: 20,
  });
  const found: UnitFacts[] = [];
  for (const { unitId } of versions) {
    const unit = await findUnitFacts(tx, unitId, today);
    if (unit.ok && unit.value.scopePath.startsWith(scopePath)) found.push(unit.value);
  }
  const [first, ...others] = found;
  if (!first) return err({ code: "extension.unit-unknown" });
  if (others.length > 0) {
    return err({
      code: "extension.unit-ambiguous",
      units: found.map((unit) => [unit.name, unit.placeName].filter((part) => part !== "").join(", ")),
    });
  }
  return ok(first);
}
