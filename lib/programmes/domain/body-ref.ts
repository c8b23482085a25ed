import { isWithin, type IsoDate, type Period } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { isCommuneClass, type UnitClass } from "@/lib/units/domain/unit-class";
import { MANAGING_LEVEL_LABELS, type ManagingLevel } from "@/lib/units/domain/management";
import type { Regime } from "@/lib/programmes/domain/programme";

export const OFFICE_KINDS = ["committee", "standing_committee", "police", "peoples_committee"] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/**
 * `unit`: the unit's own level (a commune). `managing`: the level that manages the unit on the day.
 * `above`: one level above that. `district`, `province`: that level over the unit.
 */
export const OFFICE_PLACES = ["unit", "managing", "above", "district", "province"] as const;
export type OfficePlace = (typeof OFFICE_PLACES)[number];

/** A body named relative to the unit, never by name; the tenant's bodies resolve it on the day of the act. */
export type BodyRef =
  | { readonly kind: OfficeKind; readonly at: OfficePlace }
  | { readonly kind: "unit" | "unit_head"; readonly at: "unit" };

export const committee = (at: OfficePlace): BodyRef => ({ kind: "committee", at });
export const standingCommittee = (at: OfficePlace): BodyRef => ({ kind: "standing_committee", at });
export const police = (at: OfficePlace): BodyRef => ({ kind: "police", at });
export const peoplesCommittee = (at: OfficePlace): BodyRef => ({ kind: "peoples_committee", at });
export const THE_UNIT: BodyRef = { kind: "unit", at: "unit" };
export const THE_UNIT_HEAD: BodyRef = { kind: "unit_head", at: "unit" };

/** The unit or its head: no office of the tenant. */
export const isUnitItself = (ref: BodyRef): boolean => ref.kind === "unit" || ref.kind === "unit_head";

export const isSameBody = (a: BodyRef, b: BodyRef): boolean => a.kind === b.kind && a.at === b.at;

export const OFFICE_KIND_LABELS = {
  committee: "Ban Chỉ đạo",
  standing_committee: "Thường trực Ban Chỉ đạo",
  police: "Công an",
  peoples_committee: "UBND",
} as const satisfies Record<OfficeKind, string>;

export interface PlaceFacts {
  readonly unitClass: UnitClass;
  readonly managingLevel: ManagingLevel;
  readonly regime: Regime;
}

/** An office at a level, e.g. the committee of the district. */
export interface Office {
  readonly kind: OfficeKind;
  readonly level: ManagingLevel;
}

const ABOVE = {
  three_tier: { commune: "district", district: "province", province: null },
  two_tier: { commune: "province", district: "province", province: null },
} as const satisfies Record<Regime, Record<ManagingLevel, ManagingLevel | null>>;

function levelOfPlace(
  at: OfficePlace,
  { unitClass, managingLevel, regime }: PlaceFacts,
): ManagingLevel | null {
  switch (at) {
    case "unit":
      return isCommuneClass(unitClass) ? "commune" : null;
    case "managing":
      return managingLevel;
    case "above":
      return ABOVE[regime][managingLevel];
    case "district":
      return regime === "three_tier" && managingLevel !== "province" ? "district" : null;
    case "province":
      return "province";
  }
}

/** The office meant for a unit of these facts; null for the unit itself, or when there is no such level. */
export function officeOf(ref: BodyRef, facts: PlaceFacts): Office | null {
  if (ref.kind === "unit" || ref.kind === "unit_head") return null;
  const level = levelOfPlace(ref.at, facts);
  return level ? { kind: ref.kind, level } : null;
}

/** True when two references mean one office for a unit of these facts (committee@managing, committee@province). */
export function meanSameOffice(a: BodyRef, b: BodyRef, facts: PlaceFacts): boolean {
  const first = officeOf(a, facts);
  const second = officeOf(b, facts);
  if (!first || !second) return isSameBody(a, b);
  return first.kind === second.kind && first.level === second.level;
}

/** Words for a body when its own name is not resolved yet: «Ban Chỉ đạo cấp huyện». */
export function describeBody(ref: BodyRef, facts: PlaceFacts): string {
  if (ref.kind === "unit") return "đơn vị";
  if (ref.kind === "unit_head") return "người đứng đầu đơn vị";
  const office = officeOf(ref, facts);
  const kind = OFFICE_KIND_LABELS[ref.kind];
  return office ? `${kind} ${MANAGING_LEVEL_LABELS[office.level]}` : kind;
}

export interface TenantBody extends Period {
  readonly id: string;
  readonly kind: OfficeKind;
  readonly level: ManagingLevel;
  /** The administrative unit it belongs to. */
  readonly areaId: string;
}

/** Administrative units over (or equal to) the unit's managing body, by level. */
export type AreasOverUnit = Readonly<Partial<Record<ManagingLevel, string>>>;

export type BodyRefusal = {
  readonly code: "plan.body-not-found";
  readonly ref: BodyRef;
  readonly on: IsoDate;
};

/**
 * The tenant's body that a reference means for one unit on one day. A body of the unit itself (`unit`,
 * `unit_head`) is no office and is answered by the caller. Refuses when the tenant has no such body that day.
 */
export function resolveBody<Body extends TenantBody>(
  ref: BodyRef,
  facts: PlaceFacts & { readonly areas: AreasOverUnit; readonly on: IsoDate },
  bodies: readonly Body[],
): Result<Body, BodyRefusal> {
  const office = officeOf(ref, facts);
  const areaId = office && facts.areas[office.level];
  const body = bodies.find(
    (candidate) =>
      office !== null &&
      candidate.kind === office.kind &&
      candidate.level === office.level &&
      candidate.areaId === areaId &&
      isWithin(facts.on, candidate),
  );
  return body ? ok(body) : err({ code: "plan.body-not-found", ref, on: facts.on });
}
