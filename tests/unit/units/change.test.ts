import { describe, expect, test } from "vitest";
import { classesAfterChange, decideUnitChange } from "@/lib/units/domain/change";

const TODAY = "2026-03-02";
const latest = { from: "2025-07-01" };
const change = { validFrom: "2026-04-01", documentDate: "2026-03-20", today: TODAY };
const codeOf = (more: Partial<typeof change>, from = latest): string => {
  const decided = decideUnitChange(from, { ...change, ...more });
  return decided.ok ? "ok" : decided.error.code;
};

describe("a change of the register", () => {
  test("begins on a day after the first of the line in force, also in the past or to come", () => {
    expect(codeOf({})).toBe("ok");
    expect(codeOf({ validFrom: "2025-07-02", documentDate: "2025-07-01" })).toBe("ok");
    expect(codeOf({ validFrom: "2025-07-01", documentDate: "2025-06-01" })).toBe("unit.change-not-after");
    expect(codeOf({ validFrom: "2025-06-30", documentDate: "2025-06-01" })).toBe("unit.change-not-after");
  });

  test("is one at a time: none while another is to come; on its day the next may be written", () => {
    expect(codeOf({}, { from: "2026-03-03" })).toBe("unit.change-coming");
    expect(codeOf({}, { from: TODAY })).toBe("ok");
  });

  test("has a document that came first", () => {
    expect(codeOf({ documentDate: "2026-04-01" })).toBe("ok");
    expect(codeOf({ documentDate: "2026-04-02" })).toBe("unit.change-document-later");
  });
});

describe("the class of a unit", () => {
  test("a commune may become a ward; a thị trấn there is to 30/6/2025 only", () => {
    expect(classesAfterChange("xa", "2025-07-01")).toEqual(["xa", "phuong", "dac_khu"]);
    expect(classesAfterChange("xa", "2025-06-30")).toContain("thi_tran");
  });

  test.each(["co_quan", "doanh_nghiep", "co_so_giao_duc", "khu_dan_cu"] as const)("%s stays one", (one) => {
    expect(classesAfterChange(one, TODAY)).toEqual([one]);
  });
});
