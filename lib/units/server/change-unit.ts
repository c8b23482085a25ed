import "server-only";
import { addDays, dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { fold, formatDate } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import {
  changeManagerInput,
  changeNameInput,
  type ChangeManagerRefused,
  type ChangeNameRefused,
} from "@/lib/units/change-contract";
import { classesAfterChange, decideUnitChange } from "@/lib/units/domain/change";
import { endVersion, findChangeableUnit, listManagers } from "@/lib/units/server/find-changeable-unit";
import { delegationsIn } from "@/lib/units/server/find-delegable-unit";

const onPaper = ({ document, documentDate }: { readonly document: string; readonly documentDate: string }) =>
  `${document}, ngày ${formatDate(documentDate)}`;

/**
 * The unit is called otherwise from a day on, or a commune becomes a ward: a new line of the register with its
 * document, beside the old one. Cases and papers keep the name of their day. Refuses a day that is not after the first
 * of the line in force, a second change while one is coming, a class that the unit cannot take, and a change of nothing.
 */
export const changeUnitName = defineCommand({
  name: "units.change-name",
  permission: "unit.edit",
  input: changeNameInput,

  async run(
    { tx, actor, today },
    input,
  ): Promise<Result<{ readonly unitId: string; readonly name: string }, ChangeNameRefused>> {
    const { unitId, name, unitClass, validFrom } = input;
    const unit = await findChangeableUnit(tx, actor, unitId);
    if (!unit) return err({ code: "unit.not-found" });
    const kept = unit.latest;
    const decided = decideUnitChange({ from: unit.since }, { ...input, today });
    if (!decided.ok) return decided;
    const classes = classesAfterChange(unit.unitClass, validFrom);
    if (!classes.includes(unitClass)) return err({ code: "unit.change-class", classes });
    if (name === kept.name && unitClass === kept.kind) return err({ code: "unit.change-nothing" });

    if (!(await endVersion(tx, unit.latest, validFrom))) return err({ code: "unit.changed-meanwhile" });
    await tx.unitVersion.createMany({
      data: [
        {
          ...kept,
          id: newId(),
          name,
          kind: unitClass,
          searchKey: fold(name),
          sourceAct: onPaper(input),
          validFrom: dateColumn(validFrom),
          validTo: null,
        },
      ],
    });
    await recordAudit(tx, actor, {
      event: "unit.name-changed",
      subjectType: "unit",
      subjectId: unitId,
      details: { from: kept.name, to: name, unitClass, document: onPaper(input), validFrom },
    });
    await enqueue(tx, actor.tenantId, "unit.name-changed", { unitId });
    return ok({ unitId, name });
  },
});

/**
 * Another level manages the unit by law from a day on: the old record ends the day before, a new one begins with its
 * document. Cases that run keep their way. Refuses what a change of name refuses, a body that is not over the unit's
 * ground, and a unit whose management is delegated beyond the day: that is ended first.
 */
export const changeUnitManager = defineCommand({
  name: "units.change-manager",
  permission: "unit.edit",
  input: changeManagerInput,

  async run(
    { tx, actor, today },
    input,
  ): Promise<Result<{ readonly unitId: string; readonly bodyName: string }, ChangeManagerRefused>> {
    const { unitId, bodyId, validFrom } = input;
    const unit = await findChangeableUnit(tx, actor, unitId);
    const latest = unit?.managements.find(({ basis }) => basis === "by_law");
    if (!unit || !latest) return err({ code: "unit.not-found" });
    const managers = await listManagers(tx, actor, { unit, on: validFrom });
    const to = managers.find(({ id }) => id === bodyId);
    if (!to) return err({ code: "unit.manager-not-found" });
    const decided = decideUnitChange(latest, { ...input, today });
    if (!decided.ok) return decided;
    const delegated = delegationsIn(unit).find((row) => !row.to || row.to > validFrom);
    if (delegated) {
      const lastDay = delegated.to ? addDays(delegated.to, -1) : null;
      return err({ code: "unit.change-under-delegation", lastDay });
    }

    const ended = await tx.unitManagement.updateMany({
      where: { id: latest.id, validTo: null },
      data: { validTo: dateColumn(validFrom) },
    });
    if (ended.count !== 1) return err({ code: "unit.changed-meanwhile" });
    await tx.unitManagement.createMany({
      data: [
        {
          tenantId: actor.tenantId,
          id: newId(),
          unitId,
          level: to.level,
          bodyId,
          basis: "by_law",
          document: onPaper(input),
          scopePath: to.scopePath,
          validFrom: dateColumn(validFrom),
        },
      ],
    });
    await recordAudit(tx, actor, {
      event: "unit.manager-changed",
      subjectType: "unit",
      subjectId: unitId,
      details: { from: latest.bodyName, to: to.name, document: onPaper(input), validFrom },
    });
    await enqueue(tx, actor.tenantId, "unit.manager-changed", { unitId });
    return ok({ unitId, bodyName: to.name });
  },
});
