import type { ScopePair } from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import type { ManagingLevel } from "@/lib/units/domain/management";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** Every pair of these classes and levels, each with the same clause. */
export const scopePairs = (
  unitClasses: readonly UnitClass[],
  managingLevels: readonly ManagingLevel[],
  provenance: Sourced,
): readonly ScopePair[] =>
  unitClasses.flatMap((unitClass) =>
    managingLevels.map((managingLevel) => ({ unitClass, managingLevel, ...provenance })),
  );
