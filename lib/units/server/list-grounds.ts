import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { validOn } from "@/lib/platform/db/valid-on";
import { defineQuery } from "@/lib/platform/query";
import { COMMUNE_CLASSES } from "@/lib/units/domain/unit-class";

export interface GroundOption {
  readonly unitId: string;
  readonly name: string;
}

/** Communes of the actor's territory, for choosing where a new unit stands. */
export const listGrounds = defineQuery({
  name: "units.list-grounds",
  permission: "unit.edit",

  async run({ tx, actor, today }, _input: null): Promise<Result<readonly GroundOption[], never>> {
    const rows = await tx.unitVersion.findMany({
      where: {
        kind: { in: [...COMMUNE_CLASSES] },
        groundPath: { startsWith: actor.scopePath },
        ...validOn(today),
      },
      select: { unitId: true, name: true },
      orderBy: { name: "asc" },
      take: 200,
    });
    return ok(rows);
  },
});
