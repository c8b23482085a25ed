import "server-only";
import { addDays, dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDate } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { recordUnitDelegationInput, type RecordUnitDelegationRefused } from "@/lib/units/delegation-contract";
import { decideUnitDelegation } from "@/lib/units/domain/delegation";
import {
  byLawOn,
  delegationsIn,
  findDelegableUnit,
  findDelegate,
  hasDistrictsOn,
} from "@/lib/units/server/find-delegable-unit";

/**
 * Records that management of a unit is delegated one level down, by a document, from a day to a day (TT 124 Đ.10.5).
 * New registrations take the delegated way from the first day on; cases that run keep theirs. Refuses a unit that is
 * not the actor's, a class that is not delegated, a body that is not one level below on the unit's ground, a term that
 * meets another delegation, and a document of a later day.
 */
export const recordUnitDelegation = defineCommand({
  name: "units.record-delegation",
  permission: "unit.edit",
  input: recordUnitDelegationInput,

  async run(
    { tx, actor },
    input,
  ): Promise<Result<{ readonly unitId: string; readonly bodyName: string }, RecordUnitDelegationRefused>> {
    const { unitId, validFrom, lastDay } = input;
    const unit = await findDelegableUnit(tx, actor, unitId);
    if (!unit) return err({ code: "unit.not-found" });
    const to = await findDelegate(tx, input.bodyId, validFrom);
    if (!to) return err({ code: "unit.delegate-not-found" });
    const decided = decideUnitDelegation({
      unit,
      byLaw: byLawOn(unit, validFrom),
      to,
      hasDistricts: await hasDistrictsOn(tx, validFrom),
      others: delegationsIn(unit),
      term: input,
    });
    if (!decided.ok) return decided;

    const id = newId();
    const document = `${input.document}, ngày ${formatDate(input.documentDate)}`;
    const { count } = await tx.unitManagement.createMany({
      skipDuplicates: true,
      data: [
        {
          tenantId: actor.tenantId,
          id,
          unitId,
          level: to.level,
          bodyId: to.bodyId,
          basis: "delegated",
          document,
          scopePath: to.scopePath,
          validFrom: dateColumn(validFrom),
          validTo: dateColumn(addDays(lastDay, 1)),
        },
      ],
    });
    // Somebody recorded another at the same moment.
    if (count === 0) return err({ code: "unit.delegation-overlaps", from: validFrom, lastDay });
    await recordAudit(tx, actor, {
      event: "unit.delegated",
      subjectType: "unit",
      subjectId: unitId,
      details: { managementId: id, bodyId: to.bodyId, document, validFrom, lastDay },
    });
    await enqueue(tx, actor.tenantId, "unit.delegated", { managementId: id });
    return ok({ unitId, bodyName: to.name });
  },
});
