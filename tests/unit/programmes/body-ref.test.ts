import { describe, expect, test } from "vitest";

import {
  committee,
  describeBody,
  officeOf,
  peoplesCommittee,
  police,
  resolveBody,
  standingCommittee,
  THE_UNIT,
  type PlaceFacts,
  type TenantBody,
} from "@/lib/programmes/domain/body-ref";

const COMMUNE: PlaceFacts = { unitClass: "xa", managingLevel: "commune", regime: "three_tier" };
const DISTRICT_SCHOOL: PlaceFacts = {
  unitClass: "co_so_giao_duc",
  managingLevel: "district",
  regime: "three_tier",
};
const TWO_TIER_COMMUNE: PlaceFacts = { ...COMMUNE, regime: "two_tier" };
const PROVINCE_AGENCY: PlaceFacts = { ...DISTRICT_SCHOOL, managingLevel: "province" };

describe("a body is named relative to the unit", () => {
  test.each([
    ["the commune's own committee", committee("unit"), COMMUNE, "commune"],
    ["a school has no committee of its own level", committee("unit"), DISTRICT_SCHOOL, null],
    ["the committee of the level that manages it", committee("managing"), DISTRICT_SCHOOL, "district"],
    ["one level above a commune, three tiers", committee("above"), COMMUNE, "district"],
    ["one level above a commune, two tiers", peoplesCommittee("above"), TWO_TIER_COMMUNE, "province"],
    ["one level above a district", committee("above"), DISTRICT_SCHOOL, "province"],
    ["nothing is above the province", committee("above"), PROVINCE_AGENCY, null],
    ["the district over a commune", police("district"), COMMUNE, "district"],
    ["there is no district in two tiers", police("district"), TWO_TIER_COMMUNE, null],
    ["there is no district over a unit of the province", police("district"), PROVINCE_AGENCY, null],
    ["the province over anyone", standingCommittee("province"), COMMUNE, "province"],
    ["the unit itself is no office", THE_UNIT, COMMUNE, null],
  ] as const)("%s", (_name, ref, facts, level) => {
    expect(officeOf(ref, facts)?.level ?? null).toBe(level);
  });

  test("it has words before its own name is known", () => {
    expect(describeBody(standingCommittee("above"), COMMUNE)).toBe("Thường trực Ban Chỉ đạo cấp huyện");
    expect(describeBody(peoplesCommittee("province"), TWO_TIER_COMMUNE)).toBe("UBND cấp tỉnh");
    expect(describeBody(THE_UNIT, COMMUNE)).toBe("đơn vị");
  });
});

describe("the tenant's bodies resolve it on the day of the act", () => {
  const body = (id: string, change: Partial<TenantBody>): TenantBody => ({
    id,
    kind: "committee",
    level: "district",
    areaId: "ninh-phuoc",
    from: "2010-01-01",
    to: null,
    ...change,
  });

  const BODIES = [
    body("bcd-ninh-son", { areaId: "ninh-son" }),
    body("police-ninh-phuoc", { kind: "police" }),
    body("bcd-ninh-phuoc-old", { to: "2021-06-01" }),
    body("bcd-ninh-phuoc", { from: "2021-06-01" }),
    body("bcd-tinh", { level: "province", areaId: "ninh-thuan" }),
  ];

  const facts = {
    ...COMMUNE,
    areas: { commune: "phuoc-hau", district: "ninh-phuoc", province: "ninh-thuan" },
    on: "2023-10-02",
  } as const;

  test("case 1: one level above a xã of huyện Ninh Phước is the committee of that huyện, not of another", () => {
    expect(resolveBody(committee("above"), facts, BODIES)).toMatchObject({
      ok: true,
      value: { id: "bcd-ninh-phuoc" },
    });
  });

  test("on an earlier day it is the body of that day", () => {
    expect(resolveBody(committee("above"), { ...facts, on: "2021-05-31" }, BODIES)).toMatchObject({
      value: { id: "bcd-ninh-phuoc-old" },
    });
  });

  test("a body the tenant does not have is refused with the reference and the day", () => {
    expect(resolveBody(committee("unit"), facts, BODIES)).toEqual({
      ok: false,
      error: { code: "plan.body-not-found", ref: { kind: "committee", at: "unit" }, on: "2023-10-02" },
    });
  });

  test("a unit without an area of that level has no body there, not the body of nowhere", () => {
    const nowhere = [body("bcd-nowhere", { areaId: "" })];
    expect(resolveBody(committee("above"), { ...facts, areas: {} }, nowhere).ok).toBe(false);
  });
});
