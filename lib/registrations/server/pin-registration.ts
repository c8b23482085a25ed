import "server-only";
import type { Assessment } from "@/lib/registrations/domain/entry-verdict";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import type { Prisma } from "@/prisma/client/client";

/**
 * What a registration keeps of the day: the unit's version and name, who managed it, its way and the answer to the
 * preconditions. Later changes of the register do not reach it.
 */
export const pinRegistration = (unit: UnitFacts, { route, eligibility }: Assessment) => ({
  unitVersionId: unit.versionId,
  unitName: unit.name,
  unitClass: unit.unitClass,
  managingLevel: unit.management.level,
  delegated: unit.management.delegated,
  scopePath: unit.scopePath,
  unitScope: unit.unitScope,
  // JSON-safe by their types; Prisma's input type cannot follow readonly arrays.
  route: route as unknown as Prisma.InputJsonObject,
  eligibility: eligibility as unknown as Prisma.InputJsonObject,
});
