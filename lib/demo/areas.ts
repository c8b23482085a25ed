import type { BodyKind, Level } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { DemoCommune, DemoDistrict, DemoTenant } from "@/lib/demo/data/tenant";
import { demoId } from "@/lib/demo/demo-id";

/** The first day of every unit that was there before the product. */
export const LONG_AGO: IsoDate = "2015-01-01";
/** Last day of the districts and their bodies is the day before. */
const REFORM: IsoDate = "2025-07-01";
/** Police had no district level from this day. */
const POLICE_REFORM: IsoDate = "2025-03-01";

export interface Area {
  readonly id: string;
  readonly name: string;
  /** The name inside a sentence: «xã Phước Thuận». */
  readonly inSentence: string;
  readonly kind: string;
  readonly code: string | null;
  readonly level: Level;
  readonly parent: Area | null;
  readonly path: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly sourceAct: string | null;
  readonly staffed: boolean;
}

export interface DemoBody {
  readonly id: string;
  readonly kind: BodyKind;
  readonly area: Area;
  readonly name: string;
  readonly shortName: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Province, districts and communes of the tenant, each with its territory path. */
export function areasOf(tenant: DemoTenant): readonly Area[] {
  const idOf = (name: string): string => demoId(tenant.code, "unit", name);
  const province: Area = {
    id: idOf(tenant.name),
    name: tenant.name,
    inSentence: lowerFirst(tenant.name),
    kind: "tinh",
    code: tenant.provinceCode,
    level: "province",
    parent: null,
    path: `t/${idOf(tenant.name)}/`,
    from: LONG_AGO,
    to: null,
    sourceAct: null,
    staffed: true,
  };
  const district = ({ name, kind, code }: DemoDistrict): Area => ({
    id: idOf(name),
    name,
    inSentence: lowerFirst(name),
    kind,
    code,
    level: "district",
    parent: province,
    path: `${province.path}${idOf(name)}/`,
    from: LONG_AGO,
    to: REFORM,
    sourceAct: null,
    staffed: tenant.regime === "three_tier",
  });
  const commune = (
    { name, kind, code, staffed = false, from, to, sourceAct }: DemoCommune,
    parent: Area,
  ): Area => ({
    id: idOf(name),
    name,
    inSentence: lowerFirst(name),
    kind,
    code,
    level: "commune",
    parent,
    path: `${parent.path}${idOf(name)}/`,
    from: from ?? LONG_AGO,
    to: to ?? null,
    sourceAct: sourceAct ?? null,
    staffed,
  });
  const districts = tenant.districts.map((row) => ({ row, area: district(row) }));
  return [
    province,
    ...districts.map(({ area }) => area),
    ...districts.flatMap(({ row, area }) => row.communes.map((one) => commune(one, area))),
    ...tenant.communes.map((one) => commune(one, province)),
  ];
}

/** «huyện Ninh Phước, tỉnh Ninh Thuận»: what stands over the area, from near to far. */
export const placeOver = (area: Area): string =>
  area.parent ? [area.parent.inSentence, placeOver(area.parent)].filter(Boolean).join(", ") : "";

/** The bodies of an area. Committees exist where the tenant has them, and only to the end of three tiers. */
export function bodiesOf(tenant: DemoTenant, area: Area): readonly DemoBody[] {
  const body = (kind: BodyKind, name: string, shortName: string, until: IsoDate | null): DemoBody => ({
    id: demoId(tenant.code, "body", `${kind} ${area.name}`),
    kind,
    area,
    name,
    shortName,
    from: tenant.regime === "two_tier" && area.to === null ? REFORM : area.from,
    to: until,
  });
  const place = area.inSentence;
  const offices = [
    body("peoples_committee", `Ủy ban nhân dân ${place}`, `UBND ${place}`, area.to),
    body(
      "police",
      `Công an ${place}`,
      `Công an ${place}`,
      area.level === "district" ? POLICE_REFORM : area.to,
    ),
  ];
  if (tenant.committeeName === null || area.from >= REFORM) return offices;
  return [
    ...offices,
    body("committee", `${tenant.committeeName} ${place}`, `Ban Chỉ đạo ${place}`, REFORM),
    body(
      "standing_committee",
      `Thường trực Ban Chỉ đạo ${place}`,
      `Thường trực Ban Chỉ đạo ${place}`,
      REFORM,
    ),
  ];
}
