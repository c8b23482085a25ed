import "server-only";
import { addDays, isWithin, type IsoDate } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { UnitDelegationRow, UnitDelegationsView } from "@/lib/units/delegation-contract";
import { ORGANISATION_CLASSES } from "@/lib/units/domain/unit-class";
import {
  byLawOn,
  delegationsIn,
  findDelegableUnit,
  listDelegates,
  type ManagementRow,
} from "@/lib/units/server/find-delegable-unit";

/** Delegations of a unit, the latest first, and the body that a new one may go to. */
export const getUnitDelegations = defineQuery({
  name: "units.get-delegations",
  permission: "unit.edit",

  async run(
    { tx, actor, today },
    unitId: string,
  ): Promise<Result<UnitDelegationsView, { readonly code: "unit.not-found" }>> {
    const unit = isId(unitId) ? await findDelegableUnit(tx, actor, unitId) : null;
    if (!unit) return err({ code: "unit.not-found" });
    const isOrganisation = ORGANISATION_CLASSES.some((known) => known === unit.unitClass);
    const delegates = isOrganisation ? await listDelegates(tx, unit, today) : [];
    return ok({
      unitId,
      unitName: unit.name,
      byLawName: byLawOn(unit, today)?.bodyName ?? "",
      rows: delegationsIn(unit).map((row) => rowOf(row, today)),
      delegates: delegates.map(({ bodyId, name }) => ({ bodyId, name })),
      isOrganisation,
    });
  },
});

const rowOf = (row: ManagementRow, today: IsoDate): UnitDelegationRow => ({
  managementId: row.id,
  bodyName: row.bodyName,
  document: row.document ?? "",
  from: row.from,
  lastDay: row.to ? addDays(row.to, -1) : null,
  state: today < row.from ? "coming" : isWithin(today, row) ? "running" : "over",
});
