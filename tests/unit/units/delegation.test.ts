import { describe, expect, test } from "vitest";
import { lapsesSoon } from "@/lib/committees/domain/lapse";
import { decideEarlyEnd, decideUnitDelegation, levelBelow } from "@/lib/units/domain/delegation";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/** TT 124 Đ.10.5: một cấp xuống, đối với cơ quan, doanh nghiệp, cơ sở giáo dục trên địa bàn. */
const THREE_TIERS = {
  unit: { unitClass: "co_so_giao_duc", groundPath: "t/p/d/c/" },
  byLaw: { scopePath: "t/p/d/", level: "district" },
  to: { scopePath: "t/p/d/c/", level: "commune" },
  hasDistricts: true,
  others: [],
  term: { validFrom: "2023-03-01", lastDay: "2023-12-31", documentDate: "2023-02-20" },
} as const;
const TWO_TIERS = {
  ...THREE_TIERS,
  unit: { unitClass: "doanh_nghiep", groundPath: "t/p/c/" },
  byLaw: { scopePath: "t/p/", level: "province" },
  to: { scopePath: "t/p/c/", level: "commune" },
  hasDistricts: false,
} as const;

type Asked = Parameters<typeof decideUnitDelegation>[0];
const codeOf = (more: Partial<Asked>, from: Asked = THREE_TIERS): string => {
  const decided = decideUnitDelegation({ ...from, ...more });
  return decided.ok ? "ok" : decided.error.code;
};

describe("who delegates to whom", () => {
  test("the level below: district to commune; province to district, or to commune where districts are no more", () => {
    expect(levelBelow("district", true)).toBe("commune");
    expect(levelBelow("province", true)).toBe("district");
    expect(levelBelow("province", false)).toBe("commune");
    expect(levelBelow("commune", false)).toBeNull();
    expect(codeOf({})).toBe("ok");
    expect(codeOf({}, TWO_TIERS)).toBe("ok");
  });

  test("not two levels down, not sideways, not to another district's commune", () => {
    const province = { scopePath: "t/p/", level: "province" } as const;
    expect(codeOf({ byLaw: province })).toBe("unit.delegation-not-one-down");
    expect(codeOf({ to: { scopePath: "t/p/d/", level: "district" } })).toBe("unit.delegation-not-one-down");
    expect(codeOf({ to: { scopePath: "t/p/e/c/", level: "commune" } })).toBe("unit.delegation-not-one-down");
  });

  test("only to the body on whose ground the unit stands", () => {
    expect(codeOf({ to: { scopePath: "t/p/d/x/", level: "commune" } })).toBe("unit.delegation-other-ground");
  });

  test.each(UNIT_CLASSES)("agencies, enterprises and schools alone: %s", (unitClass) => {
    const may = ["co_quan", "doanh_nghiep", "co_so_giao_duc"].includes(unitClass);
    expect(codeOf({ unit: { ...THREE_TIERS.unit, unitClass } })).toBe(
      may ? "ok" : "unit.delegation-not-for-class",
    );
  });

  test("nobody delegates what nobody manages", () => {
    expect(codeOf({ byLaw: null })).toBe("unit.management-unknown");
  });
});

describe("its term and document", () => {
  const { term } = THREE_TIERS;

  test("has an end after its beginning, and a document that came first", () => {
    expect(codeOf({ term: { ...term, lastDay: "2023-02-28" } })).toBe("unit.delegation-ends-early");
    expect(codeOf({ term: { ...term, lastDay: term.validFrom } })).toBe("ok");
    expect(codeOf({ term: { ...term, documentDate: "2023-03-02" } })).toBe("unit.delegation-document-later");
    expect(codeOf({ term: { ...term, documentDate: term.validFrom } })).toBe("ok");
  });

  test("meets no other delegation of the unit; the day after another's last is free", () => {
    const before = { from: "2022-01-01", to: "2023-03-01" };
    expect(codeOf({ others: [before] })).toBe("ok");
    expect(decideUnitDelegation({ ...THREE_TIERS, others: [{ ...before, to: "2023-03-02" }] })).toEqual({
      ok: false,
      error: { code: "unit.delegation-overlaps", from: "2022-01-01", lastDay: "2023-03-01" },
    });
    expect(codeOf({ others: [{ from: "2023-12-31", to: null }] })).toBe("unit.delegation-overlaps");
  });
});

describe("ended early", () => {
  const running = { from: "2023-03-01", to: "2024-01-01" };
  const end = (endsAfter: string): string =>
    decideEarlyEnd(running, { endsAfter, today: "2023-06-15" }).ok ? "ok" : "refused";

  test("on a day of its term, before its last, not further back than yesterday", () => {
    expect(end("2023-06-14")).toBe("ok");
    expect(end("2023-12-30")).toBe("ok");
    expect(end("2023-06-13")).toBe("refused");
    expect(end("2023-12-31")).toBe("refused");
  });

  test("one that has not begun keeps at least its first day", () => {
    const early = { endsAfter: "2023-02-28", today: "2023-02-01" };
    expect(decideEarlyEnd(running, early).ok).toBe(false);
    expect(decideEarlyEnd(running, { ...early, endsAfter: "2023-03-01" }).ok).toBe(true);
  });
});

test("it is told from 30 days before the last day to the last day", () => {
  expect(lapsesSoon("2026-12-31", "2026-11-30")).toBe(false);
  expect(lapsesSoon("2026-12-31", "2026-12-01")).toBe(true);
  expect(lapsesSoon("2026-12-31", "2026-12-31")).toBe(true);
  expect(lapsesSoon("2026-12-31", "2027-01-01")).toBe(false);
});
