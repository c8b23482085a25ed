import { describe, expect, test } from "vitest";

import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { PLAN_TT124_THREE_TIER } from "@/lib/programmes/data/plan-tt124-three-tier";
import { officeOf, type BodyRef, type PlaceFacts } from "@/lib/programmes/domain/body-ref";
import type { PlanContent, RouteRow } from "@/lib/programmes/domain/plan";
import { explainRoute, routeFor, type RouteFacts, type RouteMatch } from "@/lib/programmes/domain/routing";
import { scopeOf } from "@/lib/programmes/domain/scope";
import { managementOn, MANAGING_LEVELS } from "@/lib/units/domain/management";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/** A path as one reads it in the plan: every step with the office that acts, then who signs. */
function pathOf({ row, places, signer }: RouteMatch): readonly string[] {
  const office = (ref: BodyRef, facts: PlaceFacts): string => {
    const found = officeOf(ref, facts);
    return found ? `${found.kind} ${found.level}` : ref.kind;
  };
  return [...row.steps.map((step) => `${step.kind}: ${office(step.by, places)}`), `signs: ${signer}`];
}

/** Ninh Thuận II.4 and An Giang II.3, first dash: Công an cấp xã → BCĐ cấp xã → BCĐ cấp huyện. */
const COMMUNE_TO_DISTRICT = [
  "self_assess: police commune",
  "evaluate: committee commune",
  "intake: standing_committee district",
  "appraise: standing_committee district",
  "meet_or_written: committee district",
  "decide: committee district",
  "signs: committee_head",
];

/** Second dash: Công an cấp huyện → BCĐ cấp huyện → BCĐ tỉnh. */
const DISTRICT_TO_PROVINCE = [
  "self_assess: unit",
  "evaluate: committee district",
  "intake: standing_committee province",
  "appraise: standing_committee province",
  "meet_or_written: committee province",
  "decide: committee province",
  "signs: committee_head",
];

/** Third dash: Công an tỉnh → BCĐ tỉnh evaluates and recognises. */
const PROVINCE_ITSELF = [
  "self_assess: unit",
  "evaluate: committee province",
  "decide: committee province",
  "signs: committee_head",
];

/** Nha Trang II.2: BCĐ cấp xã → Thường trực BCĐ thành phố → Chủ tịch UBND thành phố. */
const COMMUNE_TO_CITY = [
  "self_assess: police commune",
  "evaluate: committee commune",
  "intake: standing_committee district",
  "appraise: standing_committee district",
  "decide: peoples_committee district",
  "signs: chairman",
];

/** Nha Trang II.2 with TT 124 Đ.9.1.c: the unit's head → Thường trực BCĐ thành phố → Chủ tịch UBND thành phố. */
const CITY_UNIT = [
  "self_assess: unit",
  "evaluate: unit_head",
  "intake: standing_committee district",
  "appraise: standing_committee district",
  "decide: peoples_committee district",
  "signs: chairman",
];

/** TT 124 Đ.9.1.a, 9.1.c, 10.1: the unit's head → Thường trực BCĐ cấp xã → Chủ tịch UBND cấp xã. */
const DECIDED_BY_COMMUNE = [
  "self_assess: unit",
  "evaluate: unit_head",
  "intake: standing_committee commune",
  "appraise: standing_committee commune",
  "decide: peoples_committee commune",
  "signs: chairman",
];

/** TT 124 Đ.9.1.b, 10.2: Thường trực BCĐ cấp xã → Thường trực BCĐ cấp huyện → Chủ tịch UBND cấp huyện. */
const TT124_COMMUNE = [
  "self_assess: police commune",
  "evaluate: standing_committee commune",
  "intake: standing_committee district",
  "appraise: standing_committee district",
  "decide: peoples_committee district",
  "signs: chairman",
];

/** TT 124 Đ.9.1.c, 10.3: the unit's head → Thường trực BCĐ tỉnh → Chủ tịch UBND tỉnh. */
const DECIDED_BY_PROVINCE = [
  "self_assess: unit",
  "evaluate: unit_head",
  "intake: standing_committee province",
  "appraise: standing_committee province",
  "decide: peoples_committee province",
  "signs: chairman",
];

/** Bắc Ninh III.1.2, IV.2: the unit → Công an tỉnh → Chủ tịch UBND tỉnh. */
const BAC_NINH = [
  "self_assess: unit",
  "intake: police province",
  "appraise: police province",
  "decide: peoples_committee province",
  "signs: chairman",
];

const EXEMPLARY_2023 = {
  "xa commune": COMMUNE_TO_DISTRICT,
  "phuong commune": COMMUNE_TO_DISTRICT,
  "thi_tran commune": COMMUNE_TO_DISTRICT,
  "co_quan commune": COMMUNE_TO_DISTRICT,
  "doanh_nghiep commune": COMMUNE_TO_DISTRICT,
  "co_so_giao_duc commune": COMMUNE_TO_DISTRICT,
  "co_quan district": DISTRICT_TO_PROVINCE,
  "doanh_nghiep district": DISTRICT_TO_PROVINCE,
  "co_so_giao_duc district": DISTRICT_TO_PROVINCE,
  "co_quan province": PROVINCE_ITSELF,
  "doanh_nghiep province": PROVINCE_ITSELF,
  "co_so_giao_duc province": PROVINCE_ITSELF,
};

const BAC_NINH_TABLE = {
  "xa commune": BAC_NINH,
  "phuong commune": BAC_NINH,
  "co_quan commune": BAC_NINH,
  "doanh_nghiep commune": BAC_NINH,
  "co_so_giao_duc commune": BAC_NINH,
  "co_quan province": BAC_NINH,
  "doanh_nghiep province": BAC_NINH,
  "co_so_giao_duc province": BAC_NINH,
};

/** What is not named here is outside the plan. */
const EXPECTED: readonly (readonly [
  string,
  PlanContent,
  string,
  Readonly<Record<string, readonly string[]>>,
])[] = [
  ["Ninh Thuận 2023", PLAN_NINH_THUAN_2023, "2023-10-02", EXEMPLARY_2023],
  ["Lâm Đồng 2023", PLAN_LAM_DONG_2023, "2023-10-02", EXEMPLARY_2023],
  ["An Giang 2023", PLAN_AN_GIANG_2023, "2023-10-02", EXEMPLARY_2023],
  [
    "Nha Trang 2023",
    PLAN_NHA_TRANG_2023,
    "2023-11-16",
    {
      "xa commune": COMMUNE_TO_CITY,
      "phuong commune": COMMUNE_TO_CITY,
      "co_quan district": CITY_UNIT,
      "doanh_nghiep district": CITY_UNIT,
      "co_so_giao_duc district": CITY_UNIT,
    },
  ],
  [
    "Khánh Hòa 2023, cấp xã",
    PLAN_KHANH_HOA_2023,
    "2023-11-16",
    {
      "khu_dan_cu commune": DECIDED_BY_COMMUNE,
      "co_quan commune": DECIDED_BY_COMMUNE,
      "doanh_nghiep commune": DECIDED_BY_COMMUNE,
      "co_so_giao_duc commune": DECIDED_BY_COMMUNE,
    },
  ],
  [
    "Thông tư 124, Điều 9 và 10, in three tiers",
    PLAN_TT124_THREE_TIER,
    "2023-11-16",
    {
      "khu_dan_cu commune": DECIDED_BY_COMMUNE,
      "xa commune": TT124_COMMUNE,
      "phuong commune": TT124_COMMUNE,
      "thi_tran commune": TT124_COMMUNE,
      "co_quan commune": DECIDED_BY_COMMUNE,
      "doanh_nghiep commune": DECIDED_BY_COMMUNE,
      "co_so_giao_duc commune": DECIDED_BY_COMMUNE,
      "co_quan district": CITY_UNIT,
      "doanh_nghiep district": CITY_UNIT,
      "co_so_giao_duc district": CITY_UNIT,
      "co_quan province": DECIDED_BY_PROVINCE,
      "doanh_nghiep province": DECIDED_BY_PROVINCE,
      "co_so_giao_duc province": DECIDED_BY_PROVINCE,
    },
  ],
  ["Bắc Ninh 2025", PLAN_BAC_NINH_2025, "2025-12-11", BAC_NINH_TABLE],
  ["Bắc Ninh 2026", PLAN_BAC_NINH_2026, "2026-12-11", BAC_NINH_TABLE],
];

const COMBINATIONS = UNIT_CLASSES.flatMap((unitClass) =>
  MANAGING_LEVELS.flatMap((managingLevel) =>
    [false, true].map((delegated) => ({ unitClass, managingLevel, delegated })),
  ),
);

describe.each(EXPECTED)("%s", (_name, plan, on, table) => {
  test.each(COMBINATIONS)(
    "a unit of class $unitClass managed at $managingLevel, delegated $delegated, goes the one way the plan says",
    (combination) => {
      const expected = table[`${combination.unitClass} ${combination.managingLevel}`];
      const route = routeFor(plan, { ...combination, on });
      const answer = route.ok ? pathOf(route.value) : route.error.code;
      expect(answer).toEqual(expected ?? "plan.outside-scope");
    },
  );

  test("the first and the last day of the cycle have the same rows as the days between", () => {
    const inScope = COMBINATIONS.filter(
      ({ unitClass, managingLevel }) => table[`${unitClass} ${managingLevel}`],
    );
    const { from, to } = plan.header.cycle;
    const days = [from, on, `${plan.header.cycleYear}-12-31`, to ?? on];
    const rows = (day: string): readonly unknown[] =>
      inScope.map((combination) => {
        const route = routeFor(plan, { ...combination, on: day });
        return route.ok ? route.value.row.key : route.error;
      });
    expect(days.map(rows)).toEqual(days.map(() => rows(on)));
  });
});

const NINH_THUAN_2_OCTOBER: RouteFacts = {
  unitClass: "xa",
  managingLevel: "commune",
  delegated: false,
  on: "2023-10-02",
};

const match = (plan: PlanContent, facts: RouteFacts): RouteMatch => {
  const route = routeFor(plan, facts);
  if (!route.ok) throw new Error(route.error.code);
  return route.value;
};

describe("why a dossier goes to this level", () => {
  test("case 1: a xã of Ninh Thuận shows clause II.4, first dash", () => {
    expect(match(PLAN_NINH_THUAN_2023, NINH_THUAN_2_OCTOBER).clause).toBe("II.4, gạch đầu dòng thứ nhất");
  });

  test("case 2: the panel names the document and the term of the delegation", () => {
    const facts = { ...NINH_THUAN_2_OCTOBER, unitClass: "co_so_giao_duc", delegated: true } as const;
    const reasons = explainRoute(PLAN_NINH_THUAN_2023, match(PLAN_NINH_THUAN_2023, facts), {
      managementDocument: "Quyết định số 12/QĐ-UBND",
      managementEndsOn: "2023-12-31",
    });
    expect(reasons.find(({ key }) => key === "delegation")?.value).toBe(
      "Được ủy quyền theo Quyết định số 12/QĐ-UBND, đến hết ngày 31/12/2023",
    );
  });

  test("case 2: the delegation has ended, so on 2/1/2024 the school goes to the district, then the province", () => {
    const records = [
      { bodyId: "huyen", level: "district", basis: "by_law", from: "2010-01-01", to: null },
      { bodyId: "xa", level: "commune", basis: "delegated", from: "2023-01-01", to: "2024-01-01" },
    ] as const;
    const path = (on: string): readonly string[] => {
      const management = managementOn(records, on);
      if (!management.ok) throw new Error(management.error.code);
      const { level, delegated } = management.value;
      const facts = { unitClass: "co_so_giao_duc", managingLevel: level, delegated, on } as const;
      return pathOf(match(PLAN_NINH_THUAN_2023, facts));
    };
    expect(path("2023-10-02")).toEqual(COMMUNE_TO_DISTRICT);
    expect(path("2024-01-02")).toEqual(DISTRICT_TO_PROVINCE);
  });

  test("case 3: the provincial committee evaluates and decides, so two persons are asked for", () => {
    const province = {
      ...NINH_THUAN_2_OCTOBER,
      unitClass: "doanh_nghiep",
      managingLevel: "province",
    } as const;
    expect(match(PLAN_NINH_THUAN_2023, province).evaluatorDecides).toBe(true);
    expect(match(PLAN_NINH_THUAN_2023, NINH_THUAN_2_OCTOBER).evaluatorDecides).toBe(false);
  });

  test("Lâm Đồng's commune row says that it follows the common rule of 2023, its province row does not", () => {
    const basis = (facts: RouteFacts): string | undefined =>
      explainRoute(PLAN_LAM_DONG_2023, match(PLAN_LAM_DONG_2023, facts)).find(({ key }) => key === "basis")
        ?.value;
    expect(basis(NINH_THUAN_2_OCTOBER)).toContain(
      "theo quy trình chung năm 2023; bản kế hoạch sao chép không có đoạn này",
    );
    expect(basis({ ...NINH_THUAN_2_OCTOBER, unitClass: "co_quan", managingLevel: "province" })).toBe(
      "IV.1.đ",
    );
  });

  test("the facts are read in order: class, level, management, day, plan, row, clause, bodies", () => {
    const keys = explainRoute(PLAN_NINH_THUAN_2023, match(PLAN_NINH_THUAN_2023, NINH_THUAN_2_OCTOBER)).map(
      ({ key }) => key,
    );
    expect(keys).toEqual([
      "unit_class",
      "managing_level",
      "delegation",
      "on",
      "plan",
      "row",
      "basis",
      "evaluator",
      "decider",
    ]);
  });
});

describe("a plan that was never published", () => {
  const withRoutes = (routes: readonly RouteRow[]): PlanContent => ({ ...PLAN_NINH_THUAN_2023, routes });

  test("a pair in scope without a row is refused as no route", () => {
    expect(routeFor(withRoutes([]), NINH_THUAN_2_OCTOBER)).toMatchObject({
      ok: false,
      error: { code: "plan.no-route" },
    });
  });

  test("two rows that match are refused and named", () => {
    const twice = [...PLAN_NINH_THUAN_2023.routes, ...PLAN_NINH_THUAN_2023.routes];
    expect(routeFor(withRoutes(twice), NINH_THUAN_2_OCTOBER)).toMatchObject({
      ok: false,
      error: { code: "plan.ambiguous-route", rows: ["commune-units", "commune-units"] },
    });
  });

  test("a row with a date range holds from its first day to the day before its end", () => {
    const [first] = PLAN_NINH_THUAN_2023.routes;
    if (!first) throw new Error("Ninh Thuận has routes");
    const on = { from: "2023-07-01", to: "2023-10-01" };
    const plan = withRoutes([{ ...first, when: { ...first.when, on } }]);
    const isOpen = (day: string): boolean => routeFor(plan, { ...NINH_THUAN_2_OCTOBER, on: day }).ok;
    expect(["2023-06-30", "2023-07-01", "2023-09-30", "2023-10-01"].map(isOpen)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("a row for delegated units does not take the others", () => {
    const [first] = PLAN_NINH_THUAN_2023.routes;
    if (!first) throw new Error("Ninh Thuận has routes");
    const plan = withRoutes([{ ...first, when: { ...first.when, delegated: "yes" } }]);
    expect(routeFor(plan, NINH_THUAN_2_OCTOBER).ok).toBe(false);
    expect(routeFor(plan, { ...NINH_THUAN_2_OCTOBER, delegated: true }).ok).toBe(true);
  });
});

describe("case 5: the scope of Nha Trang's plan", () => {
  const managed = { managingLevel: "district" } as const;

  test("a THCS of the city is in scope", () => {
    const school = { unitClass: "co_so_giao_duc", schoolLevel: "lower_secondary", ...managed } as const;
    expect(scopeOf(PLAN_NHA_TRANG_2023, school).ok).toBe(true);
  });

  test.each([
    [
      "a primary school",
      { unitClass: "co_so_giao_duc", schoolLevel: "primary", ...managed },
      "TT 124 Đ.1 (cơ sở giáo dục)",
    ],
    [
      "a pre-school",
      { unitClass: "co_so_giao_duc", schoolLevel: "preschool", ...managed },
      "TT 124 Đ.1 (cơ sở giáo dục)",
    ],
    [
      "a nursery",
      { unitClass: "co_so_giao_duc", schoolLevel: "nursery", ...managed },
      "TT 124 Đ.1 (cơ sở giáo dục)",
    ],
    [
      "a micro enterprise",
      { unitClass: "doanh_nghiep", enterpriseSize: "micro", ...managed },
      "TT 124 Đ.1 (doanh nghiệp)",
    ],
    [
      "a small enterprise",
      { unitClass: "doanh_nghiep", enterpriseSize: "small", ...managed },
      "TT 124 Đ.1 (doanh nghiệp)",
    ],
    ["a military command", { unitClass: "co_quan", armedForces: true, ...managed }, "TT 124 Đ.1 (cơ quan)"],
  ] as const)("%s is out, with its own clause", (_name, facts, clause) => {
    const scope = scopeOf(PLAN_NHA_TRANG_2023, facts);
    expect(scope).toMatchObject({ ok: false, error: { code: "plan.outside-scope", why: "excluded" } });
    expect(scope.ok ? "" : scope.error.clause).toContain(clause);
  });

  test("an enterprise of a form the plan does not list is out by the plan's own clause", () => {
    const other = { unitClass: "doanh_nghiep", enterpriseForm: "other", ...managed } as const;
    expect(scopeOf(PLAN_NHA_TRANG_2023, other)).toMatchObject({
      ok: false,
      error: { clause: "II.2, đối tượng áp dụng", why: "excluded" },
    });
  });

  test("a medium enterprise of unknown form is in: what is not on record excludes nothing", () => {
    const medium = { unitClass: "doanh_nghiep", enterpriseSize: "medium", ...managed } as const;
    expect(scopeOf(PLAN_NHA_TRANG_2023, medium).ok).toBe(true);
  });

  test("a unit managed by a commune is covered by the plan of the communes, and that plan sends a phường back", () => {
    const own = scopeOf(PLAN_NHA_TRANG_2023, { unitClass: "khu_dan_cu", managingLevel: "commune" });
    const general = scopeOf(PLAN_KHANH_HOA_2023, { unitClass: "phuong", managingLevel: "commune" });
    expect(own.ok ? null : own.error.coveredBy?.planKey).toBe("khanh-hoa-security-safe-2023");
    expect(general.ok ? null : general.error.coveredBy?.planKey).toBe("nha-trang-security-safe-2023");
  });

  test("a unit of the province is outside, and no plan of the tenant covers it", () => {
    const scope = scopeOf(PLAN_NHA_TRANG_2023, { unitClass: "co_quan", managingLevel: "province" });
    expect(scope).toMatchObject({ ok: false, error: { clause: "TT 124 Đ.10.3", coveredBy: null } });
  });
});
