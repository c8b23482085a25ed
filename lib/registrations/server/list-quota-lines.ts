import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { quotaProgress, type AreaProgress } from "@/lib/programmes/domain/quota";
import { quotasFollowedBy } from "@/lib/programmes/domain/rule-authority";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { QuotaLine } from "@/lib/registrations/contract";
import {
  areaDay,
  countRegistered,
  listQuotaAreas,
  quotaUnits,
  type MinimumQuota,
  type QuotaArea,
} from "@/lib/registrations/server/quota-counts";

/**
 * How far the actor's areas have come with the plan's quotas, counted over registrations. Recognitions are counted
 * where they are decided.
 */
export async function listQuotaLines(
  tx: TenantTx,
  actor: Actor,
  plan: PlanOnRecord,
  today: IsoDate,
): Promise<readonly QuotaLine[]> {
  const quotas = quotasFollowedBy(actor, plan.content.quotas).filter((quota) => quota.kind === "minimum");
  if (quotas.length === 0) return [];
  const counted = await countRegistered(tx, plan);
  const lines: QuotaLine[] = [];
  for (const quota of quotas) {
    const at = { under: actor.scopePath, day: areaDay(plan, today) };
    const areas = await listQuotaAreas(tx, quota.each, at);
    const units = quotaUnits(quota.each, counted);
    const progress = quotaProgress(quota, { areaIds: areas.map(({ id }) => id), units });
    if (progress.kind !== "minimum") continue;
    lines.push(...progress.areas.map((area) => quotaLine(quota, areas, area)));
  }
  return lines;
}

const quotaLine = (quota: MinimumQuota, areas: readonly QuotaArea[], area: AreaProgress): QuotaLine => ({
  key: `${quota.key}:${area.areaId}`,
  title: quota.title,
  clause: quota.clause,
  areaName: areas.find(({ id }) => id === area.areaId)?.name ?? "",
  met: area.registrationsMet,
  lacking: area.lackingRegistered.map(({ part, shortRegistered }) => ({
    title: part.title,
    count: shortRegistered,
  })),
  combine: quota.combine,
});
