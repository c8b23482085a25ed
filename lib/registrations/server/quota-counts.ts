import "server-only";
import { addDays, type IsoDate } from "@/lib/core/dates";
import { compareVietnamese } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { validOn } from "@/lib/platform/db/valid-on";
import type { Quota, QuotaScope } from "@/lib/programmes/domain/plan";
import type { QuotaUnit } from "@/lib/programmes/domain/quota";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export type MinimumQuota = Extract<Quota, { kind: "minimum" }>;

/** An area that a quota is given to. */
export interface QuotaArea {
  readonly id: string;
  readonly name: string;
}

/** So many units of one class in one territory. */
export interface CountedUnits {
  readonly unitClass: string;
  readonly scopePath: string;
  readonly count: number;
}

const PROVINCE_RUNGS = 2;
const DISTRICT_RUNGS = 3;

/** `t/<province>/<district>/…` counts for the district; what the province manages counts for itself. */
const areaIdOf = (each: QuotaScope, scopePath: string): string => {
  const rungs = scopePath.split("/").filter(Boolean);
  return `${rungs.slice(0, each === "province" ? PROVINCE_RUNGS : DISTRICT_RUNGS).join("/")}/`;
};

/** The units as a quota counts them. */
export const quotaUnits = (
  each: QuotaScope,
  counted: readonly CountedUnits[],
  recognised = false,
): readonly QuotaUnit[] =>
  counted.flatMap(({ unitClass, scopePath, count }) => {
    const known = UNIT_CLASSES.find((one) => one === unitClass);
    return known ? [{ unitClass: known, areaId: areaIdOf(each, scopePath), recognised, count }] : [];
  });

/** Registrations of the plan that count, by class and territory: chosen, or sent and not turned down. */
export async function countRegistered(
  tx: TenantTx,
  { content }: PlanOnRecord,
): Promise<readonly CountedUnits[]> {
  const groups = await tx.registration.groupBy({
    by: ["unitClass", "scopePath"],
    where: {
      planVersion: { plan: { key: content.header.key } },
      status: { notIn: ["draft", "returned", "rejected", "withdrawn"] },
    },
    _count: true,
  });
  return groups.map(({ unitClass, scopePath, _count }) => ({ unitClass, scopePath, count: _count }));
}

/** Whose name an area is called by, first the body that runs the movement there. */
const NAMED_BY = {
  district: ["committee", "peoples_committee", "police"],
  police_unit: ["police", "committee", "peoples_committee"],
  province: ["committee", "peoples_committee", "police"],
} as const satisfies Record<QuotaScope, readonly string[]>;

/** The areas of a quota at or below a territory, as they stood on the day, in the order of their names. */
export async function listQuotaAreas(
  tx: TenantTx,
  each: QuotaScope,
  { under, day }: { readonly under: string; readonly day: IsoDate },
): Promise<readonly QuotaArea[]> {
  const isProvince = each === "province";
  const bodies = await tx.body.findMany({
    where: {
      level: isProvince ? "province" : "district",
      ...validOn(day),
      scopePath: { startsWith: isProvince ? "t/" : under },
    },
    select: { kind: true, shortName: true, scopePath: true },
  });
  const paths = [...new Set(bodies.map(({ scopePath }) => scopePath))];
  return paths
    .map((id) => {
      const here = bodies.filter(({ scopePath }) => scopePath === id);
      const named = NAMED_BY[each].flatMap((kind) => here.filter((body) => body.kind === kind));
      return { id, name: (named[0] ?? here[0])?.shortName ?? "" };
    })
    .toSorted((a, b) => compareVietnamese(a.name, b.name));
}

/** The day on which the areas of a plan are asked for: today, or the last one of a cycle that has ended. */
export const areaDay = ({ content: { header } }: PlanOnRecord, today: IsoDate): IsoDate =>
  header.cycle.to && today >= header.cycle.to ? addDays(header.cycle.to, -1) : today;
