import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { fold, formatDate } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { mergeUnitInput, type MergeUnitRefused, type UnitMerged } from "@/lib/units/change-contract";
import { decideUnitChange, mayMergeInRegister } from "@/lib/units/domain/change";
import { UNIT_CLASSES, isCommuneClass } from "@/lib/units/domain/unit-class";
import { endVersion, findChangeableUnit } from "@/lib/units/server/find-changeable-unit";

/**
 * An agency, enterprise or school goes into another one from a day on, by a document: its line and its management end
 * the day before, and the register says what it went into. Its cases, decisions and titles stay its own; what becomes
 * of a title is the plan's rule (B9). Kept at the province. Refuses what a change of name refuses, a name that no unit
 * of that day has or several have, the unit itself, and one that somebody changed first.
 */
export const mergeUnit = defineCommand({
  name: "units.merge",
  permission: "unit.edit",
  input: mergeUnitInput,

  async run({ tx, actor, today }, input): Promise<Result<UnitMerged, MergeUnitRefused>> {
    const { unitId, successorName, validFrom } = input;
    const unit = await findChangeableUnit(tx, actor, unitId);
    if (!unit || !mayMergeInRegister(actor, unit.unitClass)) return err({ code: "unit.not-found" });
    // Both the line and the management end the day before: the merger comes after the latest of either.
    const from = [unit.since, ...unit.managements.map((one) => one.from)].toSorted().at(-1) ?? unit.since;
    const decided = decideUnitChange({ from }, { ...input, today });
    if (!decided.ok) return decided;
    const successor = await findSuccessor(tx, unitId, { name: successorName, on: validFrom });
    if (!successor.ok) return successor;

    const isEnded =
      (await endVersion(tx, unit.latest, validFrom)) && (await endManagements(tx, unitId, validFrom));
    if (!isEnded) return err({ code: "unit.changed-meanwhile" });
    const act = `${input.document}, ngày ${formatDate(input.documentDate)}`;
    const { tenantId } = actor;
    await tx.unitSuccession.createMany({
      data: [
        {
          tenantId,
          id: newId(),
          predecessorId: unitId,
          successorId: successor.value.unitId,
          relation: "merge",
          onDay: dateColumn(validFrom),
          act,
        },
      ],
    });
    await recordAudit(tx, actor, {
      event: "unit.merged",
      subjectType: "unit",
      subjectId: unitId,
      details: { name: unit.name, into: successor.value.name, document: act, validFrom },
    });
    await enqueue(tx, tenantId, "unit.merged", { unitId, successorId: successor.value.unitId });
    return ok({ unitId, name: unit.name, successorName: successor.value.name });
  },
});

const MOST_NAMES = 5;

/** The one other agency, enterprise or school of that name on the day; names like it where there is none. */
async function findSuccessor(
  tx: TenantTx,
  unitId: string,
  { name, on }: { readonly name: string; readonly on: IsoDate },
): Promise<Result<{ readonly unitId: string; readonly name: string }, MergeUnitRefused>> {
  const kinds = UNIT_CLASSES.filter((unitClass) => !isCommuneClass(unitClass));
  const named = (searchKey: string | { readonly contains: string }) =>
    tx.unitVersion.findMany({
      where: { kind: { in: kinds }, searchKey, ...validOn(on) },
      select: { unitId: true, name: true },
      orderBy: { name: "asc" },
      take: MOST_NAMES,
    });
  const found = await named(fold(name));
  if (found.some((one) => one.unitId === unitId)) return err({ code: "unit.merge-itself" });
  const [successor, ...others] = found;
  if (!successor) {
    const namedAlike = await named({ contains: fold(name) });
    const alike = namedAlike.filter((one) => one.unitId !== unitId).map((one) => one.name);
    return err({ code: "unit.successor-not-found", alike });
  }
  return others.length > 0 ? err({ code: "unit.successor-ambiguous", count: found.length }) : ok(successor);
}

/** By law or delegated: whatever runs beyond the day ends with the unit. False when nothing did. */
async function endManagements(tx: TenantTx, unitId: string, firstDayWithout: IsoDate): Promise<boolean> {
  const end = dateColumn(firstDayWithout);
  const { count } = await tx.unitManagement.updateMany({
    where: { unitId, validFrom: { lt: end }, OR: [{ validTo: null }, { validTo: { gt: end } }] },
    data: { validTo: end },
  });
  return count > 0;
}
