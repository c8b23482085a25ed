import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import type { Quota } from "@/lib/programmes/domain/plan";
import { quotaProgress, type AreaProgress, type PartProgress } from "@/lib/programmes/domain/quota";
import { followsQuotas, quotasFollowedBy } from "@/lib/programmes/domain/rule-authority";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { entryPlanView, findEntryPlan } from "@/lib/registrations/server/entry-plans";
import {
  areaDay,
  countRegistered,
  listQuotaAreas,
  quotaUnits,
  type CountedUnits,
  type MinimumQuota,
} from "@/lib/registrations/server/quota-counts";
import type { QuotaAreaRow, QuotaPartRow, QuotaProgressView, QuotaTable } from "@/lib/reports/quota-view";

/**
 * How far the areas of the actor have come with every quota of a plan: registrations and recognitions counted apart,
 * as the plan's «và» and «hoặc» say (rules.md 6). Areas that are short stand first. Refuses a plan that is unknown,
 * and whoever no quota is given to: communes and units.
 */
export const getQuotaProgress = defineQuery({
  name: "reports.quota-progress",
  permission: "registration.read",

  async run(
    { tx, actor, today },
    planVersionId: string,
  ): Promise<Result<QuotaProgressView, { readonly code: "plan.not-found" }>> {
    const plan = isId(planVersionId) && followsQuotas(actor) ? await findEntryPlan(tx, planVersionId) : null;
    if (!plan) return err({ code: "plan.not-found" });
    const registered = await countRegistered(tx, plan);
    const recognised = await countRecognised(tx, plan);
    const quotas: QuotaTable[] = [];
    for (const quota of quotasFollowedBy(actor, plan.content.quotas)) {
      quotas.push(
        ...(quota.kind === "minimum"
          ? [await minimumTable(tx, quota, { actor, plan, today, registered, recognised })]
          : assignedTable(quota, { registered, recognised })),
      );
    }
    const dates = await findPlanDates(tx);
    return ok({ plan: entryPlanView(plan, today, { dates, units: [] }), quotas });
  },
});

/** Titles of the plan's programme and year that stand, by class and territory. */
async function countRecognised(tx: TenantTx, { content }: PlanOnRecord): Promise<readonly CountedUnits[]> {
  const { programme, cycleYear } = content.header;
  const groups = await tx.recognition.groupBy({
    by: ["unitKind", "scopePath"],
    where: { programme, cycleYear, outcome: "recognised", status: { notIn: ["revoked", "superseded"] } },
    _count: true,
  });
  return groups.map(({ unitKind, scopePath, _count }) => ({ unitClass: unitKind, scopePath, count: _count }));
}

interface Counts {
  readonly registered: readonly CountedUnits[];
  readonly recognised: readonly CountedUnits[];
}

interface TableFacts extends Counts {
  readonly actor: Actor;
  readonly plan: PlanOnRecord;
  readonly today: IsoDate;
}

const headOf = ({ key, title, clause }: Quota) => ({ key, title, clause });

/** Registrations are counted by one pass, recognitions by another: a unit recognised was registered too. */
async function minimumTable(
  tx: TenantTx,
  quota: MinimumQuota,
  { actor, plan, today, registered, recognised }: TableFacts,
): Promise<QuotaTable> {
  const areas = await listQuotaAreas(tx, quota.each, { under: actor.scopePath, day: areaDay(plan, today) });
  const areaIds = areas.map(({ id }) => id);
  const progressOf = (counted: readonly CountedUnits[], asRecognised: boolean): readonly AreaProgress[] => {
    const progress = quotaProgress(quota, { areaIds, units: quotaUnits(quota.each, counted, asRecognised) });
    return progress.kind === "minimum" ? progress.areas : [];
  };
  const inRegistrations = progressOf(registered, false);
  const inRecognitions = progressOf(recognised, true);
  const rows = areas.flatMap(({ id, name }): readonly QuotaAreaRow[] => {
    const sent = inRegistrations.find(({ areaId }) => areaId === id);
    const given = inRecognitions.find(({ areaId }) => areaId === id);
    return sent && given ? [areaRow(id, name, { sent, given })] : [];
  });
  const shortFirst = [
    ...rows.filter((row) => !row.registrationsMet),
    ...rows.filter((row) => row.registrationsMet),
  ];
  return { ...headOf(quota), kind: "minimum", combine: quota.combine, areas: shortFirst };
}

const areaRow = (
  areaId: string,
  name: string,
  { sent, given }: { readonly sent: AreaProgress; readonly given: AreaProgress },
): QuotaAreaRow => ({
  areaId,
  name,
  parts: sent.parts.map((part, index) => partRow(part, given.parts[index])),
  registrationsMet: sent.registrationsMet,
  recognitionsMet: given.recognitionsMet,
  lackingRegistered: sent.lackingRegistered.map(({ part, shortRegistered }) => ({
    title: part.title,
    count: shortRegistered,
  })),
});

const partRow = (
  { part: { key, title, atLeast }, registered }: PartProgress,
  given: PartProgress | undefined,
): QuotaPartRow => ({ key, title, atLeast, registered, recognised: given?.recognised ?? 0 });

/** One number for the whole province, whatever the areas. */
function assignedTable(
  quota: Extract<Quota, { kind: "assigned" }>,
  { registered, recognised }: Counts,
): QuotaTable[] {
  const progressOf = (counted: readonly CountedUnits[], asRecognised: boolean) =>
    quotaProgress(quota, { areaIds: [], units: quotaUnits("province", counted, asRecognised) });
  const [sent, given] = [progressOf(registered, false), progressOf(recognised, true)];
  if (sent.kind !== "assigned" || given.kind !== "assigned") return [];
  const { number, shortRegistered } = sent;
  const { shortRecognised } = given;
  return [
    {
      ...headOf(quota),
      kind: "assigned",
      assignedBy: quota.assignedBy,
      number,
      registered: sent.registered,
      recognised: given.recognised,
      shortRegistered,
      shortRecognised,
    },
  ];
}
