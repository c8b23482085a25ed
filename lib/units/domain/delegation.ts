import { addDays, overlaps, type IsoDate, type Period } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { ManagingLevel } from "@/lib/units/domain/management";
import { ORGANISATION_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";

/** Who manages the unit by law on the first day, or whom management is delegated to: where and on which level. */
export interface ManagingPlace {
  readonly scopePath: string;
  readonly level: ManagingLevel;
}

export interface DelegationTerm {
  readonly validFrom: IsoDate;
  readonly lastDay: IsoDate;
  readonly documentDate: IsoDate;
}

export type UnitDelegationRefusal =
  | { readonly code: "unit.delegation-not-for-class" }
  | { readonly code: "unit.management-unknown"; readonly on: IsoDate }
  | { readonly code: "unit.delegation-not-one-down"; readonly level: ManagingLevel | null }
  | { readonly code: "unit.delegation-other-ground" }
  | { readonly code: "unit.delegation-ends-early" }
  | { readonly code: "unit.delegation-document-later"; readonly validFrom: IsoDate }
  | { readonly code: "unit.delegation-overlaps"; readonly from: IsoDate; readonly lastDay: IsoDate | null };

/** The level to which a level delegates; between province and commune there is none where districts are no more. */
export function levelBelow(level: ManagingLevel, hasDistricts: boolean): ManagingLevel | null {
  if (level === "province") return hasDistricts ? "district" : "commune";
  return level === "district" ? "commune" : null;
}

/**
 * TT 124 Đ.10.5: the level above may delegate to the one below it agencies, enterprises and schools on its ground; not
 * residential areas and not communes. It has a document that came first, and a term that meets no other delegation.
 */
export function decideUnitDelegation({
  unit,
  byLaw,
  to,
  hasDistricts,
  others,
  term: { validFrom, lastDay, documentDate },
}: {
  readonly unit: { readonly unitClass: UnitClass; readonly groundPath: string };
  readonly byLaw: ManagingPlace | null;
  readonly to: ManagingPlace;
  readonly hasDistricts: boolean;
  readonly others: readonly Period[];
  readonly term: DelegationTerm;
}): Result<null, UnitDelegationRefusal> {
  if (!ORGANISATION_CLASSES.some((known) => known === unit.unitClass)) {
    return err({ code: "unit.delegation-not-for-class" });
  }
  if (lastDay < validFrom) return err({ code: "unit.delegation-ends-early" });
  if (documentDate > validFrom) return err({ code: "unit.delegation-document-later", validFrom });
  if (!byLaw) return err({ code: "unit.management-unknown", on: validFrom });
  const below = levelBelow(byLaw.level, hasDistricts);
  if (to.level !== below || !to.scopePath.startsWith(byLaw.scopePath)) {
    return err({ code: "unit.delegation-not-one-down", level: below });
  }
  if (!unit.groundPath.startsWith(to.scopePath)) return err({ code: "unit.delegation-other-ground" });
  const term = { from: validFrom, to: addDays(lastDay, 1) };
  const other = others.find((one) => overlaps(one, term));
  if (!other) return ok(null);
  const last = other.to ? addDays(other.to, -1) : null;
  return err({ code: "unit.delegation-overlaps", from: other.from, lastDay: last });
}

export type EndUnitDelegationRefusal = {
  readonly code: "unit.delegation-ends-outside-term";
  readonly from: IsoDate;
  readonly lastDay: IsoDate | null;
};

/** Ended early: on a day of its term, before its last, and not further back than yesterday. */
export function decideEarlyEnd(
  { from, to }: Period,
  { endsAfter, today }: { readonly endsAfter: IsoDate; readonly today: IsoDate },
): Result<null, EndUnitDelegationRefusal> {
  const lastDay = to ? addDays(to, -1) : null;
  const isOutside = endsAfter < from || endsAfter < addDays(today, -1);
  const isNotEarly = lastDay !== null && endsAfter >= lastDay;
  return isOutside || isNotEarly
    ? err({ code: "unit.delegation-ends-outside-term", from, lastDay })
    : ok(null);
}
