import type { Quota, QuotaPart } from "@/lib/programmes/domain/plan";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/** So many like units in the cycle: the area they count for, and how far they have come. */
export interface QuotaUnit {
  readonly unitClass: UnitClass;
  /** The district, police unit or province it is counted under. */
  readonly areaId: string;
  readonly recognised: boolean;
  readonly count: number;
}

const numberOf = (units: readonly QuotaUnit[]): number => units.reduce((sum, { count }) => sum + count, 0);

export interface PartProgress {
  readonly part: QuotaPart;
  readonly registered: number;
  readonly recognised: number;
  readonly shortRegistered: number;
  readonly shortRecognised: number;
}

export interface AreaProgress {
  readonly areaId: string;
  readonly parts: readonly PartProgress[];
  readonly registrationsMet: boolean;
  readonly recognitionsMet: boolean;
  /** Parts whose number is still short; for «hoặc» only while none is reached. */
  readonly lackingRegistered: readonly PartProgress[];
  readonly lackingRecognised: readonly PartProgress[];
}

export type QuotaProgress =
  | { readonly kind: "minimum"; readonly areas: readonly AreaProgress[] }
  | {
      readonly kind: "assigned";
      /** Null until the assigned number is entered. */
      readonly number: number | null;
      readonly registered: number;
      readonly recognised: number;
      readonly shortRegistered: number | null;
      readonly shortRecognised: number | null;
    };

type MinimumQuota = Extract<Quota, { kind: "minimum" }>;

function progressOfPart(part: QuotaPart, units: readonly QuotaUnit[]): PartProgress {
  const counted = units.filter(({ unitClass }) => part.unitClasses.includes(unitClass));
  const registered = numberOf(counted);
  const recognised = numberOf(counted.filter((unit) => unit.recognised));
  return {
    part,
    registered,
    recognised,
    shortRegistered: Math.max(0, part.atLeast - registered),
    shortRecognised: Math.max(0, part.atLeast - recognised),
  };
}

/** «và» lacks every part that is short; «hoặc» lacks something only while no part is reached. */
function lacking(
  { combine }: MinimumQuota,
  parts: readonly PartProgress[],
  shortfall: (part: PartProgress) => number,
): readonly PartProgress[] {
  const short = parts.filter((part) => shortfall(part) > 0);
  const reached = combine === "all_of" ? short.length === 0 : short.length < parts.length;
  return reached ? [] : short;
}

function progressOfArea(quota: MinimumQuota, areaId: string, units: readonly QuotaUnit[]): AreaProgress {
  const own = units.filter((unit) => unit.areaId === areaId);
  const parts = quota.parts.map((part) => progressOfPart(part, own));
  const lackingRegistered = lacking(quota, parts, ({ shortRegistered }) => shortRegistered);
  const lackingRecognised = lacking(quota, parts, ({ shortRecognised }) => shortRecognised);
  return {
    areaId,
    parts,
    registrationsMet: lackingRegistered.length === 0,
    recognitionsMet: lackingRecognised.length === 0,
    lackingRegistered,
    lackingRecognised,
  };
}

/**
 * How far a quota is met, counted over registrations and over recognitions separately (rules.md 6).
 * `areaIds` lists every area the quota is for, so that one with nothing registered is seen.
 */
export function quotaProgress(
  quota: Quota,
  { areaIds, units }: { readonly areaIds: readonly string[]; readonly units: readonly QuotaUnit[] },
): QuotaProgress {
  if (quota.kind === "minimum") {
    return { kind: "minimum", areas: areaIds.map((areaId) => progressOfArea(quota, areaId, units)) };
  }

  const registered = numberOf(units);
  const recognised = numberOf(units.filter((unit) => unit.recognised));
  const shortOf = (count: number): number | null =>
    quota.number === null ? null : Math.max(0, quota.number - count);
  return {
    kind: "assigned",
    number: quota.number,
    registered,
    recognised,
    shortRegistered: shortOf(registered),
    shortRecognised: shortOf(recognised),
  };
}
