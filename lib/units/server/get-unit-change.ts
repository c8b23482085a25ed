import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { UnitChangeView } from "@/lib/units/change-contract";
import { classesAfterChange, mayMergeInRegister } from "@/lib/units/domain/change";
import { findChangeableUnit, listManagers } from "@/lib/units/server/find-changeable-unit";
import { byLawOn } from "@/lib/units/server/find-delegable-unit";

/** What may be changed of a unit: its name and class as they stand, and who could manage it instead. */
export const getUnitChange = defineQuery({
  name: "units.get-change",
  permission: "unit.edit",

  async run(
    { tx, actor, today },
    unitId: string,
  ): Promise<Result<UnitChangeView, { readonly code: "unit.not-found" }>> {
    const unit = isId(unitId) ? await findChangeableUnit(tx, actor, unitId) : null;
    if (!unit) return err({ code: "unit.not-found" });
    const managers = await listManagers(tx, actor, { unit, on: today });
    return ok({
      unitId,
      name: unit.name,
      unitClass: unit.unitClass,
      classes: classesAfterChange(unit.unitClass, today),
      since: unit.since,
      mayMerge: mayMergeInRegister(actor, unit.unitClass),
      comingOn: unit.since > today ? unit.since : unit.latest.validTo && fromDateColumn(unit.latest.validTo),
      managerName: byLawOn(unit, today)?.bodyName ?? "",
      managers: managers.map(({ id, name }) => ({ bodyId: id, name })),
    });
  },
});
