import type { Actor } from "@/lib/core/actor";
import type { IsoDate, Period } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { isCommuneClass, type UnitClass } from "@/lib/units/domain/unit-class";

/** Since 1/7/2025 there is no thị trấn any more (NQ 202/2025/QH15). */
const TWO_TIERS_FROM: IsoDate = "2025-07-01";

export type UnitChangeRefusal =
  | { readonly code: "unit.change-not-after"; readonly from: IsoDate }
  | { readonly code: "unit.change-coming"; readonly from: IsoDate }
  | { readonly code: "unit.change-document-later"; readonly validFrom: IsoDate };

/**
 * A change is a new line of the register from a day on; the old one stays as it was and ends the day before. Refuses a
 * day that is not after the first of the line in force, a second change while one is coming, and a document of a later
 * day than the change.
 */
export function decideUnitChange(
  latest: Period,
  {
    validFrom,
    documentDate,
    today,
  }: { readonly validFrom: IsoDate; readonly documentDate: IsoDate; readonly today: IsoDate },
): Result<null, UnitChangeRefusal> {
  if (latest.from > today) return err({ code: "unit.change-coming", from: latest.from });
  if (validFrom <= latest.from) return err({ code: "unit.change-not-after", from: latest.from });
  return documentDate > validFrom ? err({ code: "unit.change-document-later", validFrom }) : ok(null);
}

/**
 * Which class a unit may have from a day on: a commune-level one becomes another of them (xã thành phường); any other
 * keeps its own, since an agency that becomes an enterprise is another unit.
 */
export function classesAfterChange(current: UnitClass, validFrom: IsoDate): readonly UnitClass[] {
  if (!isCommuneClass(current)) return [current];
  const modern: readonly UnitClass[] = ["xa", "phuong", "dac_khu"];
  return validFrom < TWO_TIERS_FROM ? [...modern, "thi_tran"] : modern;
}

/**
 * Whether a merger of such a unit is written by this person. Lineage is the province's; communes are territories of the
 * official list, with bodies and posts of their own, and come with that list.
 */
export const mayMergeInRegister = ({ level }: Pick<Actor, "level">, unitClass: UnitClass): boolean =>
  level === "province" && !isCommuneClass(unitClass);
