import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Quota } from "@/lib/programmes/domain/plan";
import { quotaProgress, type AreaProgress, type QuotaUnit } from "@/lib/programmes/domain/quota";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { QuotaLine } from "@/lib/registrations/contract";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

type MinimumQuota = Extract<Quota, { kind: "minimum" }>;

interface Area {
  readonly id: string;
  readonly name: string;
}

/**
 * How far the actor's areas have come with the plan's quotas, counted over registrations. Recognitions are counted
 * where they are decided.
 */
export async function listQuotaLines(
  tx: TenantTx,
  actor: Actor,
  plan: PlanOnRecord,
): Promise<readonly QuotaLine[]> {
  const quotas = plan.content.quotas.filter((quota) => quota.kind === "minimum");
  if (quotas.length === 0 || actor.unitId !== null || actor.level === "commune") return [];
  const registrations = await tx.registration.findMany({
    where: {
      planVersion: { plan: { key: plan.content.header.key } },
      status: { notIn: ["draft", "returned", "rejected", "withdrawn"] },
    },
    select: { unitClass: true, scopePath: true },
  });
  const lines: QuotaLine[] = [];
  for (const quota of quotas) {
    const areas = await areasOf(tx, actor, quota);
    const units = registrations.flatMap((row) => quotaUnit(quota, row));
    const progress = quotaProgress(quota, { areaIds: areas.map(({ id }) => id), units });
    if (progress.kind !== "minimum") continue;
    lines.push(...progress.areas.map((area) => quotaLine(quota, areas, area)));
  }
  return lines;
}

/** `t/<province>/<district>/…` counts for the district; what the province manages counts for itself. */
const areaIdOf = ({ each }: MinimumQuota, scopePath: string): string => {
  const rungs = scopePath.split("/").filter(Boolean);
  return `${rungs.slice(0, each === "province" ? 2 : 3).join("/")}/`;
};

function quotaUnit(
  quota: MinimumQuota,
  { unitClass, scopePath }: { readonly unitClass: string; readonly scopePath: string },
): QuotaUnit[] {
  const known = UNIT_CLASSES.find((one) => one === unitClass);
  return known ? [{ unitClass: known, areaId: areaIdOf(quota, scopePath), recognised: false }] : [];
}

async function areasOf(tx: TenantTx, actor: Actor, { each }: MinimumQuota): Promise<readonly Area[]> {
  const rows = await tx.body.findMany({
    where: {
      kind: "committee",
      level: each === "province" ? "province" : "district",
      scopePath: { startsWith: each === "province" ? "t/" : actor.scopePath },
    },
    orderBy: { name: "asc" },
    select: { shortName: true, scopePath: true },
  });
  return rows.map(({ shortName, scopePath }) => ({ id: scopePath, name: shortName }));
}

const quotaLine = (quota: MinimumQuota, areas: readonly Area[], area: AreaProgress): QuotaLine => ({
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
