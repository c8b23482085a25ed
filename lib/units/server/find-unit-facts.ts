import "server-only";
import { unitScopeOf } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
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
import { placeNamesOf } from "@/lib/units/server/place-names";
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
  const places = await placeNamesOf(
    tx,
    versions.map((version) => ({ key: version.id, placeId: placeIdOf(version), on })),
  );
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
  readonly places: ReadonlyMap<string, string>;
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
    placeName: places.get(version.id) ?? "",
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
