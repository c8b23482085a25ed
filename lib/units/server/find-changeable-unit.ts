import "server-only";
import { holdsFor, unitScopeOf, type Actor } from "@/lib/core/actor";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { isCommuneClass } from "@/lib/units/domain/unit-class";
import { byLawOn, findDelegableUnit, type DelegableUnit } from "@/lib/units/server/find-delegable-unit";
import type { UnitVersion } from "@/prisma/client/client";

export interface ChangeableUnit extends DelegableUnit {
  /** The last line of the register, which may begin in the future. */
  readonly latest: UnitVersion;
  readonly since: IsoDate;
}

/**
 * A unit of today that the actor keeps the register of. Communes are the province's to change: they are territories of
 * the official list.
 */
export async function findChangeableUnit(
  tx: TenantTx,
  actor: Actor,
  unitId: string,
): Promise<ChangeableUnit | null> {
  const unit = await findDelegableUnit(tx, actor, unitId);
  if (!unit || (isCommuneClass(unit.unitClass) && actor.level !== "province")) return null;
  const latest = await tx.unitVersion.findFirst({ where: { unitId }, orderBy: { validFrom: "desc" } });
  return latest && { ...unit, latest, since: fromDateColumn(latest.validFrom) };
}

/** People's committees over the unit's ground on a day, below the actor: each may be its lawful manager. */
export async function listManagers(
  tx: TenantTx,
  actor: Actor,
  { unit, on }: { readonly unit: DelegableUnit; readonly on: IsoDate },
) {
  if (isCommuneClass(unit.unitClass)) return [];
  const rows = await tx.body.findMany({
    where: { kind: "peoples_committee", scopePath: { startsWith: actor.scopePath }, ...validOn(on) },
    orderBy: { name: "asc" },
  });
  const current = byLawOn(unit, actor.today);
  return rows.filter(
    ({ scopePath }) =>
      unit.groundPath.startsWith(scopePath) &&
      scopePath !== current?.scopePath &&
      holdsFor(actor, "unit.edit", { scopePath, unitScope: unitScopeOf(unit.unitId) }),
  );
}

/** Ends the line in force; false when somebody changed the unit first. */
export async function endVersion(
  tx: TenantTx,
  { id }: UnitVersion,
  firstDayWithout: IsoDate,
): Promise<boolean> {
  const { count } = await tx.unitVersion.updateMany({
    where: { id, validTo: null },
    data: { validTo: dateColumn(firstDayWithout) },
  });
  return count === 1;
}
