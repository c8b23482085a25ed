import { parseTypedNumber } from "@/lib/core/text";
import type { StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { Xa4Counts } from "@/lib/programmes/domain/judgement";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** How far a unit has come in the year: what XA-4 counts, and what it still waits for. */
export const COUNTED_STANDINGS = [
  "recognised",
  "not_recognised",
  "in_progress",
  "registered",
  "unregistered",
] as const;
export type CountedStanding = (typeof COUNTED_STANDINGS)[number];

/** Kinds of units that are counted; the commune itself and other communes are not (TT 124 Đ.5.4). */
export const COUNTED_CLASSES = [
  "khu_dan_cu",
  "co_quan",
  "doanh_nghiep",
  "co_so_giao_duc",
] as const satisfies readonly UnitClass[];

/** A unit that the commune manages by law or by delegation, in the scope of TT 124 (Đ.5.4). */
export interface CountedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly standing: CountedStanding;
  /** The decision that says so; null where there is none yet. */
  readonly decision: string | null;
}

const isRegistered = ({ standing }: CountedUnit): boolean => standing !== "unregistered";
const isRecognised = ({ standing }: CountedUnit): boolean => standing === "recognised";

/** The three numbers of XA-4 (TT 124 Đ.5.4): all kinds together, in one denominator. */
export const countsOf = (units: readonly CountedUnit[]): Xa4Counts => ({
  managed: units.length,
  registered: units.filter(isRegistered).length,
  recognised: units.filter(isRecognised).length,
});

/** The same numbers for each kind that occurs, for information: no kind has a rate of its own to reach. */
export const countsByClass = (
  units: readonly CountedUnit[],
  classes: readonly UnitClass[],
): readonly (Xa4Counts & { readonly unitClass: UnitClass })[] =>
  classes.flatMap((unitClass) => {
    const own = units.filter((unit) => unit.unitClass === unitClass);
    return own.length === 0 ? [] : [{ unitClass, ...countsOf(own) }];
  });

/** Registered, and no decision yet: as long as there is one, the numbers of the commune may still change. */
export const isUndecided = ({ standing }: CountedUnit): boolean =>
  standing === "registered" || standing === "in_progress";

/** The boxes of XA-4 filled with the register's numbers; result and words stay the officer's. */
export const filledFrom = (counts: Xa4Counts, answer: StoredAnswer): StoredAnswer => ({
  ...answer,
  denominator: String(counts.managed),
  figure: String(counts.registered),
  numerator: String(counts.recognised),
});

/** Whether an answer says other numbers than the register; an answer without numbers says none. */
export function differsFrom(counts: Xa4Counts, { denominator, figure, numerator }: StoredAnswer): boolean {
  const said = [denominator, figure, numerator].map(parseTypedNumber);
  const known = [counts.managed, counts.registered, counts.recognised];
  return said.every((number) => number !== null) && said.some((number, index) => number !== known[index]);
}

/** Whether a set has a row that is computed from the commune's own units. */
export const countsUnits = ({ groups }: Pick<CriteriaContent, "groups">): boolean =>
  groups.some(({ criteria }) => criteria.some(({ measure }) => measure.kind === "computed"));
