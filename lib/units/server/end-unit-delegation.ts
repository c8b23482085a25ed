import "server-only";
import { addDays, dateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { endUnitDelegationInput, type EndUnitDelegationRefused } from "@/lib/units/delegation-contract";
import { decideEarlyEnd } from "@/lib/units/domain/delegation";
import { delegationsIn, findDelegableUnit, type ManagementRow } from "@/lib/units/server/find-delegable-unit";

/**
 * Ends a delegation of a unit before its term: from the day after, the record by law counts again. Cases that began
 * under it keep their way. Refuses a day outside the term, or further back than yesterday.
 */
export const endUnitDelegation = defineCommand({
  name: "units.end-delegation",
  permission: "unit.edit",
  input: endUnitDelegationInput,

  async run(
    { tx, actor, today },
    { managementId, endsAfter },
  ): Promise<Result<{ readonly unitId: string; readonly endsAfter: string }, EndUnitDelegationRefused>> {
    const stored = await tx.unitManagement.findFirst({ where: { id: managementId, basis: "delegated" } });
    const unit = stored && (await findDelegableUnit(tx, actor, stored.unitId));
    const row = unit && delegationsIn(unit).find(({ id }) => id === managementId);
    if (!unit || !row) return err({ code: "unit.delegation-not-found" });
    const decided = decideEarlyEnd(row, { endsAfter, today });
    if (!decided.ok) return decided;
    if (!(await endManagement(tx, row, addDays(endsAfter, 1)))) {
      return err({ code: "unit.delegation-not-found" });
    }
    await recordAudit(tx, actor, {
      event: "unit.delegation-ended",
      subjectType: "unit",
      subjectId: unit.unitId,
      details: { managementId, endsAfter, formerLastDay: row.to ? addDays(row.to, -1) : null },
    });
    await enqueue(tx, actor.tenantId, "unit.delegation-ended", { managementId });
    return ok({ unitId: unit.unitId, endsAfter });
  },
});

/** Ends a record on a day; false when somebody changed it first. */
async function endManagement(
  tx: TenantTx,
  { id, to }: Pick<ManagementRow, "id" | "to">,
  firstDayWithout: IsoDate,
): Promise<boolean> {
  const { count } = await tx.unitManagement.updateMany({
    where: { id, validTo: to ? dateColumn(to) : null },
    data: { validTo: dateColumn(firstDayWithout) },
  });
  return count === 1;
}
