import "server-only";
import { holdsFor, unitScopeOf, type Actor, type Jurisdiction } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { provinceOf, type UnitPlace } from "@/lib/results/domain/paper-result";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import type { UnitVersion } from "@/prisma/client/client";

/** A unit of the register, also one that has ended, with where its papers are kept. */
export interface PlacedUnit extends Jurisdiction {
  readonly unitId: string;
  readonly versions: readonly UnitVersion[];
  readonly place: UnitPlace;
}

/**
 * A unit with all its versions, oldest first. One that has ended stands where its only successor does; after a split,
 * at the province. Null for an unknown unit and for one the actor does not see.
 */
export async function findPlacedUnit(
  tx: TenantTx,
  unitId: string,
  today: IsoDate,
): Promise<PlacedUnit | null> {
  const versions = await tx.unitVersion.findMany({ where: { unitId }, orderBy: { validFrom: "asc" } });
  const latest = versions.at(-1);
  if (!latest) return null;
  const hasEnded = latest.validTo !== null && fromDateColumn(latest.validTo) <= today;
  const place = hasEnded
    ? await placeOfEnded(tx, { unitId, today, path: latest.groundPath })
    : await managedAt(tx, unitId, today);
  return place && { unitId, versions, place, scopePath: place.path, unitScope: unitScopeOf(unitId) };
}

async function managedAt(tx: TenantTx, unitId: string, today: IsoDate): Promise<UnitPlace | null> {
  const rows = await tx.unitManagement.findMany({ where: { unitId, ...validOn(today) } });
  const row = rows.find(({ basis }) => basis === "delegated") ?? rows[0];
  const level = MANAGING_LEVELS.find((known) => known === row?.level);
  return row && level ? { path: row.scopePath, level } : null;
}

async function placeOfEnded(
  tx: TenantTx,
  { unitId, today, path }: { readonly unitId: string; readonly today: IsoDate; readonly path: string },
): Promise<UnitPlace> {
  const successors = await tx.unitSuccession.findMany({ where: { predecessorId: unitId } });
  const [only] = successors;
  const there = only && successors.length === 1 ? await managedAt(tx, only.successorId, today) : null;
  return there ?? { path: provinceOf(path), level: "province" };
}

/** What the unit was called on a day; a unit entered later has its first name from the beginning. */
export function versionOn({ versions }: PlacedUnit, day: IsoDate): UnitVersion {
  const begun = versions.filter(({ validFrom }) => fromDateColumn(validFrom) <= day);
  const version = begun.at(-1) ?? versions[0];
  if (!version) throw new Error("a placed unit has a version");
  return version;
}

/** Whether the actor may enter results of a unit that he sees: he keeps the register of the place where it stands. */
export async function mayEnterResultOf(
  tx: TenantTx,
  actor: Actor,
  { unitId, today }: { readonly unitId: string; readonly today: IsoDate },
): Promise<boolean> {
  const unit = await findPlacedUnit(tx, unitId, today);
  return unit !== null && holdsFor(actor, "result.enter", unit);
}
