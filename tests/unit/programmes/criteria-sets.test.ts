import { describe, expect, test } from "vitest";

import {
  DRAFT_CRITERIA,
  ILLUSTRATIVE_CRITERIA,
  PUBLISHED_CRITERIA,
} from "@/lib/programmes/data/criteria-sets";
import { QD510_ORGANISATIONS } from "@/lib/programmes/data/criteria-qd510";
import { TT124_AGENCY_ENTERPRISE, TT124_SCHOOL } from "@/lib/programmes/data/criteria-tt124-organisations";
import { TT124_COMMUNE, TT124_RESIDENTIAL_AREA } from "@/lib/programmes/data/criteria-tt124-communities";
import { criteriaOf, type CriteriaContent } from "@/lib/programmes/domain/criteria";
import { publishableCriteriaSet } from "@/lib/programmes/domain/criteria-publication";
import { score } from "@/lib/programmes/domain/scoring";

const codes = (content: CriteriaContent): readonly string[] => criteriaOf(content).map(({ code }) => code);
const subPoints = (content: CriteriaContent, group: string): readonly string[] =>
  content.groups.find(({ code }) => code === group)?.criteria.map(({ code }) => code) ?? [];

const refusalsOf = (content: CriteriaContent, demo: boolean): readonly unknown[] => {
  const published = publishableCriteriaSet(content, { demo });
  return published.ok ? [] : published.error;
};

describe("the sets of TT 124", () => {
  test.each([
    ["Điều 4, khu dân cư", TT124_RESIDENTIAL_AREA, 5],
    ["Điều 5, cấp xã", TT124_COMMUNE, 4],
    ["Điều 6, cơ quan, doanh nghiệp", TT124_AGENCY_ENTERPRISE, 5],
    ["Điều 7, cơ sở giáo dục", TT124_SCHOOL, 6],
  ])("%s has its number of criteria", (_name, content, count) => {
    expect(content.groups).toHaveLength(count);
  });

  test("KDC-3 has seven cases, KDC-4 four points, each answered on its own", () => {
    expect(subPoints(TT124_RESIDENTIAL_AREA, "KDC-3")).toEqual(
      ["a", "b", "c", "d", "đ", "e", "g"].map((letter) => `KDC-3${letter}`),
    );
    expect(subPoints(TT124_RESIDENTIAL_AREA, "KDC-4")).toEqual(["KDC-4a", "KDC-4b", "KDC-4c", "KDC-4d"]);
  });

  test("CQ-3 has eight cases; GD-3 six of them, without strikes and without fines of workers", () => {
    expect(subPoints(TT124_AGENCY_ENTERPRISE, "CQ-3")).toHaveLength(8);
    expect(subPoints(TT124_SCHOOL, "GD-3")).toEqual(["GD-3a", "GD-3b", "GD-3c", "GD-3đ", "GD-3e", "GD-3g"]);
  });

  test("exceptions stand exactly where the circular has them", () => {
    const excepted = [TT124_RESIDENTIAL_AREA, TT124_AGENCY_ENTERPRISE, TT124_SCHOOL].flatMap((content) =>
      criteriaOf(content).filter(({ exceptions }) => exceptions.length > 0),
    );
    expect(excepted.map(({ code }) => code)).toEqual([
      "KDC-4b",
      "KDC-4d",
      "CQ-3đ",
      "CQ-3g",
      "GD-3đ",
      "GD-3g",
    ]);
  });

  test("«không áp dụng» is allowed for guards, đầu mối, places without a Party organisation, and parents", () => {
    const allowed = PUBLISHED_CRITERIA.flatMap((content) =>
      criteriaOf(content).filter(({ notApplicableWhen }) => notApplicableWhen !== null),
    );
    expect(allowed.map(({ code }) => code)).toEqual([
      "CQ-1.1",
      "CQ-4.1",
      "CQ-4.2",
      "CQ-5.1",
      "GD-1.1",
      "GD-2.2",
      "GD-5.1",
      "GD-5.2",
      "GD-6.1",
    ]);
  });

  test("every set says that its text is condensed, and every row has its clause of TT 124", () => {
    for (const content of PUBLISHED_CRITERIA) {
      expect(content.label).toBe("Thông tư 124/2021/TT-BCA (nội dung tóm lược)");
      expect(criteriaOf(content).every(({ clause }) => clause.startsWith("TT 124 Đ."))).toBe(true);
    }
  });
});

describe("the illustrative sets", () => {
  test.each(ILLUSTRATIVE_CRITERIA.map((content) => [content.key, content] as const))(
    "%s is marked on every use",
    (_key, content) => {
      expect(content.illustrative).toBe(true);
      expect(content.label).toBe("Bộ tiêu chí minh họa — chưa phải văn bản chính thức");
    },
  );

  test("communes have 34 criteria in five groups, agencies, enterprises and schools 20", () => {
    expect(ILLUSTRATIVE_CRITERIA.map((content) => [content.groups.length, codes(content).length])).toEqual([
      [5, 34],
      [5, 20],
      [5, 34],
      [5, 20],
    ]);
  });

  test("only criteria 1 and 2 beside QĐ 9745 come from the text, and say so", () => {
    const known = ILLUSTRATIVE_CRITERIA.map((content) =>
      criteriaOf(content)
        .filter(({ basis }) => basis !== "illustrative")
        .map(({ code, mark }) => [code, mark]),
    );
    const of9745 = (number: number): readonly string[] => [
      `TC${number}`,
      `Tiêu chí số ${number} của Quyết định số 9745/QĐ-BCA-V05 (nội dung tóm lược)`,
    ];
    expect(known).toEqual([[of9745(1), of9745(2)], [], [], []]);
  });

  test("a real tenant cannot publish them", () => {
    for (const content of ILLUSTRATIVE_CRITERIA) {
      expect(refusalsOf(content, false)).toEqual([{ code: "criteria.illustrative-outside-demo" }]);
    }
  });
});

describe("publishing a criteria set", () => {
  test("the shipped sets can be published in a demo tenant", () => {
    expect(
      [...PUBLISHED_CRITERIA, ...ILLUSTRATIVE_CRITERIA].flatMap((content) => refusalsOf(content, true)),
    ).toEqual([]);
  });

  test("a set of QĐ 510 that does not add up to 100 is refused, with what is missing", () => {
    expect(DRAFT_CRITERIA).toEqual([QD510_ORGANISATIONS]);
    expect(refusalsOf(QD510_ORGANISATIONS, true)).toEqual([
      { code: "criteria.points-not-entered", criteria: ["QD510-4b", "QD510-5"] },
      { code: "criteria.scale-not-reached", scale: 100, total: 12 },
      { code: "criteria.thresholds-not-entered" },
    ]);
  });

  test("rows of one code, without a clause, or over 100 % are refused and named", () => {
    const [first] = criteriaOf(TT124_SCHOOL);
    if (!first) throw new Error("the set has rows");
    const broken = [
      { ...first, clause: "" },
      { ...first, measure: { kind: "percentage", numerator: "a", denominator: "b", atLeast: 101 } as const },
    ];
    const content = {
      ...TT124_SCHOOL,
      groups: [{ code: "G", title: "Nhóm", clause: "x", criteria: broken }],
    };
    expect(refusalsOf(content, true)).toEqual([
      { code: "criteria.clause-missing", criteria: ["GD-1.1"] },
      { code: "criteria.code-duplicated", criteria: ["GD-1.1"] },
      { code: "criteria.threshold-impossible", criteria: ["GD-1.1"] },
    ]);
  });
});

describe("scored sets", () => {
  const [first, second] = criteriaOf(QD510_ORGANISATIONS);
  if (!first || !second) throw new Error("the set has rows");
  const SCORED: CriteriaContent = {
    ...QD510_ORGANISATIONS,
    scheme: {
      kind: "scored",
      scale: 100,
      thresholds: [
        { grade: "trung_binh", atLeast: 50 },
        { grade: "xuat_sac", atLeast: 90 },
        { grade: "kha", atLeast: 70 },
      ],
    },
    groups: [
      {
        code: "G",
        title: "Bảng điểm",
        clause: "QĐ 510 Đ.7",
        criteria: [
          { ...first, code: "A", measure: { kind: "scored", maxPoints: 60 } },
          { ...second, code: "B", measure: { kind: "scored", maxPoints: 40 } },
        ],
      },
    ],
  };

  test.each([
    [50, 40, "xuat_sac"],
    [50, 39, "kha"],
    [40, 30, "kha"],
    [30, 20, "trung_binh"],
    [30, 19, null],
  ])("%d and %d points give the class %s", (a, b, grade) => {
    expect(score(SCORED, { A: a, B: b })).toEqual({
      ok: true,
      value: { total: a + b, grade, gradeBySum: grade, belowMinimum: [] },
    });
  });

  test("points above a row's maximum, or missing, are refused and named", () => {
    expect(score(SCORED, { A: 61, B: 40 })).toMatchObject({ error: { criteria: ["A"] } });
    expect(score(SCORED, { A: 60 })).toMatchObject({
      error: { code: "criteria.points-missing", criteria: ["B"] },
    });
  });

  test("without the tenant's thresholds there is no class", () => {
    const content = { ...SCORED, scheme: QD510_ORGANISATIONS.scheme };
    expect(score(content, { A: 60, B: 40 })).toEqual({
      ok: false,
      error: { code: "criteria.thresholds-not-entered" },
    });
  });
});
