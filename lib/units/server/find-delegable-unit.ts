import "server-only";
import { holdsFor, unitScopeOf, type Actor } from "@/lib/core/actor";
import { fromDateColumn, isWithin, type IsoDate, type Period } from "@/lib/core/dates";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { levelBelow, type ManagingPlace } from "@/lib/units/domain/delegation";
import { MANAGING_LEVELS, type ManagingLevel } from "@/lib/units/domain/management";
import { UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";

export interface ManagementRow extends Period, ManagingPlace {
  readonly id: string;
  readonly basis: string;
  readonly bodyName: string;
  readonly document: string | null;
}

/** A unit as delegation looks at it: what it is, on whose ground, and who has managed it when. */
export interface DelegableUnit {
  readonly unitId: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly groundPath: string;
  readonly managements: readonly ManagementRow[];
}

const levelNamed = (text: string): ManagingLevel | null =>
  MANAGING_LEVELS.find((known) => known === text) ?? null;

/** A unit of today whose lawful manager the actor works for, or stands above; null for any other. */
export async function findDelegableUnit(
  tx: TenantTx,
  actor: Actor,
  unitId: string,
): Promise<DelegableUnit | null> {
  const version = await tx.unitVersion.findFirst({ where: { unitId, ...validOn(actor.today) } });
  const unitClass = UNIT_CLASSES.find((known) => known === version?.kind);
  if (!version || !unitClass) return null;
  const managements = await managementsOf(tx, unitId);
  const unit = { unitId, name: version.name, unitClass, groundPath: version.groundPath, managements };
  const byLaw = byLawOn(unit, actor.today);
  const isMine =
    byLaw !== null &&
    holdsFor(actor, "unit.edit", { scopePath: byLaw.scopePath, unitScope: unitScopeOf(unitId) });
  return isMine ? unit : null;
}

async function managementsOf(tx: TenantTx, unitId: string): Promise<readonly ManagementRow[]> {
  const rows = await tx.unitManagement.findMany({
    where: { unitId },
    include: { body: { select: { name: true } } },
    orderBy: { validFrom: "desc" },
  });
  return rows.flatMap((row) => {
    const level = levelNamed(row.level);
    if (!level) return [];
    const { id, basis, scopePath, document } = row;
    const from = fromDateColumn(row.validFrom);
    const to = row.validTo && fromDateColumn(row.validTo);
    return [{ id, basis, level, scopePath, document, bodyName: row.body.name, from, to }];
  });
}

export const byLawOn = ({ managements }: DelegableUnit, day: IsoDate): ManagementRow | null =>
  managements.find((row) => row.basis === "by_law" && isWithin(day, row)) ?? null;

export const delegationsIn = ({ managements }: DelegableUnit): readonly ManagementRow[] =>
  managements.filter(({ basis }) => basis === "delegated");

/** Whether the province has districts on that day (to 30/6/2025). */
export const hasDistrictsOn = async (tx: TenantTx, day: IsoDate): Promise<boolean> =>
  (await tx.body.count({ where: { level: "district", kind: "peoples_committee", ...validOn(day) } })) > 0;

export interface Delegate extends ManagingPlace {
  readonly bodyId: string;
  readonly name: string;
}

/** The people's committee one level below the unit's lawful manager, on whose ground it stands that day. */
export async function listDelegates(
  tx: TenantTx,
  unit: DelegableUnit,
  day: IsoDate,
): Promise<readonly Delegate[]> {
  const byLaw = byLawOn(unit, day);
  const below = byLaw && levelBelow(byLaw.level, await hasDistrictsOn(tx, day));
  if (!byLaw || !below) return [];
  const rows = await tx.body.findMany({
    where: {
      kind: "peoples_committee",
      level: below,
      scopePath: { startsWith: byLaw.scopePath },
      ...validOn(day),
    },
  });
  return rows
    .filter(({ scopePath }) => unit.groundPath.startsWith(scopePath))
    .map(({ id, name, scopePath }) => ({ bodyId: id, name, scopePath, level: below }));
}

export async function findDelegate(tx: TenantTx, bodyId: string, day: IsoDate): Promise<Delegate | null> {
  const row = await tx.body.findFirst({ where: { id: bodyId, kind: "peoples_committee", ...validOn(day) } });
  const level = row && levelNamed(row.level);
  return row && level ? { bodyId: row.id, name: row.name, scopePath: row.scopePath, level } : null;
}
