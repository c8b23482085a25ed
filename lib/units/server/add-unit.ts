import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { addUnitInput, type AddedUnit, type AddUnitInput, type AddUnitRefusal } from "@/lib/units/contract";

/**
 * Adds an agency, enterprise, school or residential area that the actor's own level manages by law.
 * Refuses `unit.same-name` while a unit of that name stands on the same ground and the officer has not said that
 * it is another one; `unit.ground-not-found` for a commune outside his territory.
 */
export const addUnit = defineCommand({
  name: "units.add",
  permission: "unit.edit",
  input: addUnitInput,

  async run({ tx, actor, today }, input): Promise<Result<AddedUnit, AddUnitRefusal>> {
    const ground = await tx.unitVersion.findFirst({
      where: { unitId: input.groundUnitId, groundPath: { startsWith: actor.scopePath }, validTo: null },
    });
    if (!ground) return err({ code: "unit.ground-not-found" });

    const twin = input.isAnother ? null : await findTwin(tx, input);
    if (twin) return err({ code: "unit.same-name", name: twin.name, unitId: twin.unitId });

    const managing = await tx.body.findFirst({
      where: { kind: "peoples_committee", scopePath: actor.scopePath, validTo: null },
    });
    if (!managing) return err({ code: "unit.no-managing-body" });

    const unitId = await createUnit(tx, {
      actor,
      today,
      input,
      groundPath: ground.groundPath,
      bodyId: managing.id,
    });
    await recordAudit(tx, actor, { event: "unit.added", subjectType: "unit", subjectId: unitId });
    return ok({ unitId, name: input.name });
  },
});

const findTwin = (tx: TenantTx, { name, groundUnitId }: AddUnitInput) =>
  tx.unitVersion.findFirst({ where: { searchKey: fold(name), groundUnitId, validTo: null } });

interface NewUnit {
  readonly actor: Actor;
  readonly today: IsoDate;
  readonly input: AddUnitInput;
  readonly groundPath: string;
  readonly bodyId: string;
}

async function createUnit(
  tx: TenantTx,
  { actor, today, input, groundPath, bodyId }: NewUnit,
): Promise<string> {
  const unitId = newId();
  const { tenantId } = actor;
  await tx.unit.createMany({ data: [{ tenantId, id: unitId }] });
  await tx.unitManagement.createMany({
    data: [
      {
        tenantId,
        id: newId(),
        unitId,
        level: actor.level,
        bodyId,
        basis: "by_law",
        scopePath: actor.scopePath,
        validFrom: dateColumn(today),
      },
    ],
  });
  await tx.unitVersion.createMany({
    data: [
      {
        tenantId,
        id: newId(),
        unitId,
        code: input.code || null,
        name: input.name,
        kind: input.kind,
        groundUnitId: input.groundUnitId,
        groundPath,
        searchKey: fold(input.name),
        enterpriseSize: input.enterpriseSize ?? null,
        schoolLevel: input.schoolLevel ?? null,
        address: input.address || null,
        headTitle: input.headTitle || null,
        validFrom: dateColumn(today),
      },
    ],
  });
  return unitId;
}
