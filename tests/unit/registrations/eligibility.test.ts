import { describe, expect, test } from "vitest";

import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PreconditionGroup } from "@/lib/programmes/domain/plan";
import type { MovementGrade } from "@/lib/programmes/domain/programme";
import { checkEligibility, type Eligibility } from "@/lib/registrations/domain/eligibility";
import type { EarlierResult } from "@/lib/results/domain/earlier-result";

const DECISION = {
  unitId: "u",
  unitName: "Xã Phước Hậu",
  year: 2022,
  withdrawn: false,
  decisionNumber: "45/QĐ-UBND",
  decidedOn: "2022-11-18",
  deciderName: "UBND huyện Ninh Phước",
  source: "paper",
} as const;

const title = (achieved: boolean, change: Partial<EarlierResult> = {}): EarlierResult => ({
  ...DECISION,
  programme: "security_safe",
  outcome: { kind: "title", achieved },
  ...change,
});

const grade = (level: MovementGrade, change: Partial<EarlierResult> = {}): EarlierResult => ({
  ...DECISION,
  programme: "movement_grade",
  decisionNumber: "50/QĐ-UBND",
  outcome: { kind: "grade", grade: level },
  ...change,
});

const check = (results: readonly EarlierResult[], predecessorIds: readonly string[] = []): Eligibility =>
  checkEligibility(PLAN_NINH_THUAN_2023, { unitId: "u", predecessorIds, results });

const answers = ({ groups }: Eligibility): readonly string[] =>
  groups.flatMap(({ lines }) => lines.map(({ answer }) => answer));

describe("case 4: Ninh Thuận asks for TT 124 đạt and class Khá", () => {
  test("đạt and Khá is đủ", () => {
    const eligibility = check([title(true), grade("kha")]);
    expect(answers(eligibility)).toEqual(["met", "met"]);
    expect(eligibility).toMatchObject({ passes: true, blocking: [] });
  });

  test("đạt and Trung bình is thiếu, naming the class and the decision", () => {
    const eligibility = check([title(true), grade("trung_binh")]);
    expect(eligibility.passes).toBe(false);
    expect(eligibility.blocking).toMatchObject([
      {
        key: "movement-grade",
        answer: "lacking",
        cause: { kind: "below_floor", grade: "trung_binh", floor: "kha" },
        clause: "II.1",
        evidence: [{ decisionNumber: "50/QĐ-UBND", decidedOn: "2022-11-18", source: "paper" }],
      },
    ]);
  });

  test("a unit without a class on record is chưa có dữ liệu, which is not the same answer, and does not pass", () => {
    const eligibility = check([title(true)]);
    expect(answers(eligibility)).toEqual(["met", "no_data"]);
    expect(eligibility.blocking).toMatchObject([
      { cause: { kind: "none_on_record", unitIds: ["u"] }, evidence: [] },
    ]);
    expect(eligibility.passes).toBe(false);
  });

  test("TT 124 chưa đạt is thiếu although the class is Xuất sắc", () => {
    expect(answers(check([title(false), grade("xuat_sac")]))).toEqual(["lacking", "met"]);
  });

  test("a result of another year does not count", () => {
    expect(answers(check([title(true, { year: 2021 }), grade("kha", { year: 2023 })]))).toEqual([
      "no_data",
      "no_data",
    ]);
  });

  test("a result of another unit does not count", () => {
    expect(answers(check([title(true, { unitId: "x" }), grade("kha", { unitId: "x" })]))).toEqual([
      "no_data",
      "no_data",
    ]);
  });

  test("a withdrawn title no longer counts, and its decision is shown", () => {
    const eligibility = check([title(true, { withdrawn: true }), grade("kha")]);
    expect(eligibility.blocking).toMatchObject([{ answer: "lacking", cause: { kind: "withdrawn" } }]);
  });

  test("of two decisions for one year the later one counts", () => {
    const corrected = grade("kha", { decidedOn: "2022-12-20", decisionNumber: "61/QĐ-UBND" });
    const eligibility = check([title(true), grade("trung_binh"), corrected]);
    expect(eligibility.passes).toBe(true);
    expect(eligibility.groups[0]?.lines[1]?.evidence).toMatchObject([{ decisionNumber: "61/QĐ-UBND" }]);
  });
});

describe("a unit is read through its predecessors", () => {
  const both = (unitId: string): readonly EarlierResult[] => [
    title(true, { unitId }),
    grade("kha", { unitId }),
  ];

  test("a renamed unit takes the results of the one before it", () => {
    const eligibility = check(both("before"), ["before"]);
    expect(eligibility.passes).toBe(true);
    expect(eligibility.groups[0]?.lines.map(({ through }) => through)).toEqual([
      "predecessors",
      "predecessors",
    ]);
  });

  test("the unit's own result goes before its predecessors'", () => {
    const eligibility = check([title(false), grade("kha"), ...both("before")], ["before"]);
    expect(answers(eligibility)).toEqual(["lacking", "met"]);
  });

  test("a merged unit is thiếu when one of its parts did not reach it", () => {
    const results = [...both("a"), title(false, { unitId: "b" }), grade("kha", { unitId: "b" })];
    expect(answers(check(results, ["a", "b"]))).toEqual(["lacking", "met"]);
  });

  test("a result from paper that waits for a second person is still chưa có dữ liệu, and said to wait", () => {
    const waiting = [
      { unitId: "b", programme: "security_safe", year: 2022 },
      { unitId: "b", programme: "movement_grade", year: 2021 },
    ];
    const lineage = { unitId: "u", predecessorIds: ["a", "b"], results: both("a"), waiting };
    const eligibility = checkEligibility(PLAN_NINH_THUAN_2023, lineage);
    expect(answers(eligibility)).toEqual(["no_data", "no_data"]);
    expect(eligibility.passes).toBe(false);
    expect(eligibility.blocking.map(({ cause }) => cause)).toEqual([
      { kind: "none_on_record", unitIds: ["b"], waitingIds: ["b"] },
      { kind: "none_on_record", unitIds: ["b"] },
    ]);
  });

  test("a merged unit is chưa có dữ liệu when one of its parts has none, and that part is named", () => {
    const eligibility = check(both("a"), ["a", "b"]);
    expect(answers(eligibility)).toEqual(["no_data", "no_data"]);
    expect(eligibility.blocking[0]?.cause).toEqual({ kind: "none_on_record", unitIds: ["b"] });
  });
});

describe("hard and advisory", () => {
  test("Bắc Ninh: the class is advisory, so a unit without one still passes", () => {
    const eligibility = checkEligibility(PLAN_BAC_NINH_2026, {
      unitId: "u",
      predecessorIds: [],
      results: [title(true, { year: 2025 })],
    });
    expect(answers(eligibility)).toEqual(["met", "no_data"]);
    expect(eligibility.passes).toBe(true);
  });

  test("Bắc Ninh: without the TT 124 result it does not pass", () => {
    const eligibility = checkEligibility(PLAN_BAC_NINH_2026, {
      unitId: "u",
      predecessorIds: [],
      results: [grade("xuat_sac", { year: 2025 })],
    });
    expect(eligibility.passes).toBe(false);
  });

  test("Nha Trang asks for nothing upstream", () => {
    expect(checkEligibility(PLAN_NHA_TRANG_2023, { unitId: "u", predecessorIds: [], results: [] })).toEqual({
      groups: [],
      passes: true,
      blocking: [],
    });
  });

  test("any of: one line is enough; a line without data leaves it open, not lacking", () => {
    const [group] = PLAN_NINH_THUAN_2023.preconditions;
    if (!group) throw new Error("Ninh Thuận has preconditions");
    const anyOf: PreconditionGroup = { ...group, combine: "any_of" };
    const plan = { ...PLAN_NINH_THUAN_2023, preconditions: [anyOf] };
    const answer = (results: readonly EarlierResult[]): string | undefined =>
      checkEligibility(plan, { unitId: "u", predecessorIds: [], results }).groups[0]?.answer;
    expect(answer([title(true), grade("yeu")])).toBe("met");
    expect(answer([title(false)])).toBe("no_data");
    expect(answer([title(false), grade("yeu")])).toBe("lacking");
  });
});
