import "server-only";
import { unitScopeOf } from "@/lib/core/actor";
import { fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { validOn } from "@/lib/platform/db/valid-on";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import {
  managementOn,
  MANAGING_LEVELS,
  type Management,
  type ManagementRefusal,
} from "@/lib/units/domain/management";
import {
  ENTERPRISE_FORMS,
  ENTERPRISE_SIZES,
  SCHOOL_LEVELS,
  UNIT_CLASSES,
  type UnitClass,
} from "@/lib/units/domain/unit-class";
import type { RegisteredManagement, UnitFacts } from "@/lib/units/domain/unit-facts";
import type { UnitVersion } from "@/prisma/client/client";

export type UnitFactsRefusal = { readonly code: "unit.not-found" } | ManagementRefusal;

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/**
 * The unit as it was on that day, with who manages it. Refuses `unit.not-found` for an unknown unit, one the actor
 * doesn't see, or one that did not exist that day; `unit.management-…` when the register does not say who manages it.
 */
export const findUnitFacts = readOnce(
  async (tx: TenantTx, unitId: string, on: IsoDate): Promise<Result<UnitFacts, UnitFactsRefusal>> =>
    (await findFactsOfUnits(tx, [unitId], on)).get(unitId) ?? err({ code: "unit.not-found" }),
);

/** The same for many units by their ids, in as many statements as for one. */
export async function findFactsOfUnits(
  tx: TenantTx,
  unitIds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, Result<UnitFacts, UnitFactsRefusal>>> {
  const versions = await tx.unitVersion.findMany({ where: { unitId: { in: [...unitIds] }, ...validOn(on) } });
  const records = await managementRecords(tx, unitIds);
  const places = await placesUpward(tx, versions.map(placeIdOf), on);
  return new Map(
    versions.map((version) => {
      const management = managementOn(records.get(version.unitId) ?? [], on);
      return [version.unitId, factsOf(version, { management, places, on })];
    }),
  );
}

const placeIdOf = ({ groundUnitId, parentUnitId }: UnitVersion): string | null =>
  groundUnitId ?? parentUnitId;

interface FoundFacts {
  readonly management: Result<Management<RegisteredManagement>, ManagementRefusal>;
  readonly places: Places;
  readonly on: IsoDate;
}

function factsOf(
  version: UnitVersion,
  { management, places, on }: FoundFacts,
): Result<UnitFacts, UnitFactsRefusal> {
  const { unitId } = version;
  const unitClass = oneOf<UnitClass>(UNIT_CLASSES, version.kind);
  if (!unitClass) return err({ code: "unit.not-found" });
  if (!management.ok) return management;

  return ok({
    unitId,
    versionId: version.id,
    name: version.name,
    code: version.code,
    unitClass,
    placeName: placeNameIn(places, placeIdOf(version)),
    armedForces: version.armedForces,
    enterpriseSize: oneOf(ENTERPRISE_SIZES, version.enterpriseSize),
    enterpriseForm: oneOf(ENTERPRISE_FORMS, version.enterpriseForm),
    schoolLevel: oneOf(SCHOOL_LEVELS, version.schoolLevel),
    headTitle: version.headTitle,
    management: management.value,
    scopePath: management.value.record.scopePath,
    unitScope: unitScopeOf(unitId),
    on,
  });
}

async function managementRecords(
  tx: TenantTx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, RegisteredManagement[]>> {
  const rows = await tx.unitManagement.findMany({
    where: { unitId: { in: [...unitIds] } },
    include: { body: true },
  });
  const records = new Map<string, RegisteredManagement[]>();
  for (const row of rows) {
    const level = oneOf(MANAGING_LEVELS, row.level);
    if (!level) continue;
    const record = {
      bodyId: row.bodyId,
      bodyName: row.body.name,
      areaId: row.body.unitId,
      level,
      basis: row.basis === "delegated" ? ("delegated" as const) : ("by_law" as const),
      document: row.document,
      scopePath: row.scopePath,
      from: fromDateColumn(row.validFrom),
      to: row.validTo && fromDateColumn(row.validTo),
    };
    records.set(row.unitId, [...(records.get(row.unitId) ?? []), record]);
  }
  return records;
}

type Places = ReadonlyMap<string, Pick<UnitVersion, "name" | "parentUnitId">>;

/** Commune, district, province: never more than three rungs. */
const RUNGS = 3;

/** The administrative units named, and all above them, as they were that day. */
async function placesUpward(tx: TenantTx, unitIds: readonly (string | null)[], on: IsoDate): Promise<Places> {
  const places = new Map<string, Pick<UnitVersion, "name" | "parentUnitId">>();
  let next = unitIds;
  for (let rung = 0; rung < RUNGS; rung += 1) {
    const wanted = new Set(next.filter((id) => id !== null && !places.has(id)));
    if (wanted.size === 0) break;
    const found = await tx.unitVersion.findMany({
      where: { unitId: { in: [...wanted].flatMap((id) => id ?? []) }, ...validOn(on) },
      select: { unitId: true, name: true, parentUnitId: true },
    });
    for (const place of found) places.set(place.unitId, place);
    next = found.map(({ parentUnitId }) => parentUnitId);
  }
  return places;
}

/** Names upward from an administrative unit: «xã A, huyện B, tỉnh C». */
export const placeNameOf = readOnce(
  async (tx: TenantTx, unitId: string | null, on: IsoDate): Promise<string> =>
    placeNameIn(await placesUpward(tx, [unitId], on), unitId),
);

export interface Standing {
  readonly key: string;
  readonly placeId: string | null;
  readonly on: IsoDate;
}

/** The same for many at once, each as it was on its day, in no more statements than there are rungs. */
export async function placeNamesUpward(
  tx: TenantTx,
  standings: readonly Standing[],
): Promise<ReadonlyMap<string, string>> {
  const versions: Pick<UnitVersion, "unitId" | "name" | "parentUnitId" | "validFrom" | "validTo">[] = [];
  let next: readonly (string | null)[] = standings.map(({ placeId }) => placeId);
  for (let rung = 0; rung < RUNGS; rung += 1) {
    const wanted = new Set(next.flatMap((id) => id ?? []));
    for (const { unitId } of versions) wanted.delete(unitId);
    if (wanted.size === 0) break;
    const found = await tx.unitVersion.findMany({
      where: { unitId: { in: [...wanted] } },
      select: { unitId: true, name: true, parentUnitId: true, validFrom: true, validTo: true },
    });
    versions.push(...found);
    next = found.map(({ parentUnitId }) => parentUnitId);
  }
  return new Map(
    standings.map(({ key, placeId, on }) => {
      const then = versions.filter(({ validFrom, validTo }) =>
        isWithin(on, { from: fromDateColumn(validFrom), to: validTo && fromDateColumn(validTo) }),
      );
      return [key, placeNameIn(new Map(then.map((place) => [place.unitId, place])), placeId)];
    }),
  );
}

function placeNameIn(places: Places, unitId: string | null): string {
  const names: string[] = [];
  let next = unitId;
  for (let rung = 0; next && rung < RUNGS; rung += 1) {
    const place = places.get(next);
    if (!place) break;
    // Stored as the official list writes it («Xã A»); inside a sentence the kind is written small.
    names.push(place.name.charAt(0).toLowerCase() + place.name.slice(1));
    next = place.parentUnitId;
  }
  return names.join(", ");
}
