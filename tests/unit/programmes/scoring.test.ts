import { describe, expect, test } from "vitest";
import { measureWords } from "@/components/programmes/measure-words";
import type { CriteriaContent, Criterion, Measure } from "@/lib/programmes/domain/criteria";
import { publishableCriteriaSet } from "@/lib/programmes/domain/criteria-publication";
import { criteriaRows } from "@/lib/programmes/domain/criteria-sheet";
import { MOVEMENT_GRADES, type MovementGrade } from "@/lib/programmes/domain/programme";
import { score, type Points, type Score } from "@/lib/programmes/domain/scoring";
import { readCriteriaSheet } from "@/lib/programmes/server/read-criteria-sheet";
import { typedNumber, type Cell, type SheetTable } from "@/lib/core/spreadsheet";
import { fc } from "../../support/property";

type Minimum = NonNullable<Extract<Measure, { kind: "scored" }>["minimum"]>;

const MAX = { A: 60, B: 30, C: 10 } as const;
type Code = keyof typeof MAX;
const CODES = ["A", "B", "C"] as const satisfies readonly Code[];

const row = (code: Code, minimum: Minimum | undefined): Criterion => ({
  code,
  title: code,
  text: code,
  measure: { kind: "scored", maxPoints: MAX[code], ...(minimum ? { minimum } : {}) },
  evidence: "optional",
  notApplicableWhen: null,
  exceptions: [],
  clause: "Mục 1",
  basis: "tenant_setting",
  mark: "Tiêu chí của tỉnh",
});

/** A set of a province, with its own thresholds: 90, 70 and 50 of 100. */
const setWith = (minimums: Partial<Record<Code, Minimum>>): CriteriaContent => ({
  key: "own",
  title: "Phân loại phong trào",
  programme: "movement_grade",
  unitClasses: ["co_quan"],
  legalText: "Hướng dẫn của tỉnh",
  label: null,
  illustrative: false,
  effective: { from: "2024-01-01", to: null },
  scheme: {
    kind: "scored",
    scale: 100,
    thresholds: [
      { grade: "xuat_sac", atLeast: 90 },
      { grade: "kha", atLeast: 70 },
      { grade: "trung_binh", atLeast: 50 },
    ],
  },
  groups: [
    {
      code: "G",
      title: "Bảng điểm",
      clause: "Mục 1",
      criteria: CODES.map((code) => row(code, minimums[code])),
    },
  ],
});

const scored = (content: CriteriaContent, points: Points): Score => {
  const result = score(content, points);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** 0 is the best class, no class the last. */
const rank = (grade: MovementGrade | null): number =>
  grade === null ? MOVEMENT_GRADES.length : MOVEMENT_GRADES.indexOf(grade);

const minimumOf = (max: number): fc.Arbitrary<Minimum> =>
  fc.record({
    atLeast: fc.integer({ min: 1, max }),
    highest: fc.constantFrom<MovementGrade | null>("kha", "trung_binh", null),
  });

const anySet = fc
  .record({ A: minimumOf(MAX.A), B: minimumOf(MAX.B), C: minimumOf(MAX.C) }, { requiredKeys: [] })
  .map((minimums) => setWith(minimums));

const anyPoints = fc.record({
  A: fc.nat({ max: MAX.A }),
  B: fc.nat({ max: MAX.B }),
  C: fc.nat({ max: MAX.C }),
});

describe("a row that must not fall below its points", () => {
  test.each<readonly [string, Minimum | undefined, number, MovementGrade | null, readonly string[]]>([
    ["at the minimum the sum decides", { atLeast: 5, highest: "kha" }, 5, "xuat_sac", []],
    ["below it 94 points are held at Khá", { atLeast: 5, highest: "kha" }, 4, "kha", ["C"]],
    [
      "below it 94 points are held at Trung bình",
      { atLeast: 5, highest: "trung_binh" },
      4,
      "trung_binh",
      ["C"],
    ],
    ["below it 94 points give no class", { atLeast: 5, highest: null }, 4, null, ["C"]],
    ["without a minimum 90 points are enough", undefined, 0, "xuat_sac", []],
  ])("%s", (_, minimum, c, grade, belowMinimum) => {
    const content = setWith(minimum ? { C: minimum } : {});
    expect(scored(content, { A: 60, B: 30, C: c })).toEqual({
      total: 90 + c,
      grade,
      gradeBySum: "xuat_sac",
      belowMinimum,
    });
  });

  test("a class that the sum does not reach is not given by a minimum", () => {
    const content = setWith({ C: { atLeast: 5, highest: "kha" } });
    expect(scored(content, { A: 50, B: 0, C: 0 }).grade).toBe("trung_binh");
    expect(scored(content, { A: 40, B: 0, C: 0 }).grade).toBeNull();
  });

  test("the lowest of several holds, and all are named", () => {
    const content = setWith({
      A: { atLeast: 60, highest: "trung_binh" },
      C: { atLeast: 10, highest: "kha" },
    });
    expect(scored(content, { A: 59, B: 30, C: 9 })).toMatchObject({
      grade: "trung_binh",
      belowMinimum: ["A", "C"],
    });
  });

  test("no sum brings a class above what a failed row leaves", () => {
    fc.assert(
      fc.property(anySet, anyPoints, (content, points) => {
        const { grade } = scored(content, points);
        for (const { code, measure } of content.groups[0]?.criteria ?? []) {
          const minimum = measure.kind === "scored" ? measure.minimum : undefined;
          const given = Object.entries(points).find(([key]) => key === code)?.[1] ?? 0;
          if (minimum && given < minimum.atLeast)
            expect(rank(grade)).toBeGreaterThanOrEqual(rank(minimum.highest));
        }
      }),
    );
  });

  test("a point more never makes the class worse", () => {
    fc.assert(
      fc.property(anySet, anyPoints, fc.constantFrom(...CODES), (content, points, code) => {
        const more = { ...points, [code]: Math.min(points[code] + 1, MAX[code]) };
        expect(rank(scored(content, more).grade)).toBeLessThanOrEqual(rank(scored(content, points).grade));
      }),
    );
  });

  test("is said with the row: what it holds, and that the sum does not help", () => {
    const words = (minimum: Minimum) => measureWords(row("C", minimum).measure);
    expect(words({ atLeast: 5, highest: "kha" })).toBe(
      "Chấm điểm, tối đa 10; dưới 5 điểm: cao nhất là Khá, dù tổng điểm bao nhiêu",
    );
    expect(words({ atLeast: 5, highest: null })).toBe(
      "Chấm điểm, tối đa 10; dưới 5 điểm: không xếp loại, dù tổng điểm bao nhiêu",
    );
  });
});

describe("a set is not published", () => {
  test.each<readonly [string, Minimum, string]>([
    [
      "with a minimum beyond the points of the row",
      { atLeast: 11, highest: "kha" },
      "criteria.minimum-impossible",
    ],
    [
      "with a minimum that nothing falls below",
      { atLeast: 0, highest: "kha" },
      "criteria.minimum-impossible",
    ],
    [
      "with a class that it does not use",
      { atLeast: 5, highest: "yeu" },
      "criteria.minimum-class-not-in-use",
    ],
    [
      "with its best class as what a failed row leaves",
      { atLeast: 5, highest: "xuat_sac" },
      "criteria.minimum-class-not-in-use",
    ],
  ])("%s", (_, minimum, code) => {
    expect(publishableCriteriaSet(setWith({ C: minimum }), { demo: false })).toEqual({
      ok: false,
      error: [{ code, criteria: ["C"] }],
    });
  });

  test("otherwise it is", () => {
    const content = setWith({ A: { atLeast: 60, highest: null }, C: { atLeast: 5, highest: "trung_binh" } });
    expect(publishableCriteriaSet(content, { demo: false }).ok).toBe(true);
  });
});

describe("a file of the set", () => {
  const content = setWith({ A: { atLeast: 59.5, highest: null }, C: { atLeast: 5, highest: "trung_binh" } });
  const tableOf = (rows: readonly (readonly Cell[])[]): SheetTable => ({
    kind: "xlsx",
    rows: rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) => (typeof cell === "number" ? typedNumber(cell) : cell)),
    })),
    flaws: [],
  });
  const changed = (from: Cell, to: Cell) =>
    readCriteriaSheet(
      tableOf(criteriaRows(content).map((cells) => cells.map((cell) => (cell === from ? to : cell)))),
      { content, mode: "replace" },
    ).problems;

  test("carries minimums there and back", () => {
    const reading = readCriteriaSheet(tableOf(criteriaRows(content)), { content, mode: "replace" });
    expect(reading).toEqual({ problems: [], notes: [], content });
  });

  test("without the columns leaves them as they are", () => {
    const rows = criteriaRows(content).map((cells) => cells.slice(0, -2));
    expect(readCriteriaSheet(tableOf(rows), { content, mode: "replace" }).content).toEqual(content);
  });

  test.each<readonly [string, Cell, Cell, string]>([
    ["a class nobody knows", "Không xếp loại", "Giỏi", "Dưới điểm tối thiểu"],
    ["points without what follows", "Không xếp loại", "", "Dưới điểm tối thiểu"],
    ["what follows without points", 59.5, "", "Điểm tối thiểu"],
  ])("is told at its cell: %s", (_, from, to, column) => {
    expect(changed(from, to)).toEqual([expect.objectContaining({ row: 2, column })]);
  });
});
