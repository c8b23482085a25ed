import { describe, expect, test } from "vitest";
import { tryPlan, type PlanTrialUnit } from "@/lib/dossiers/domain/plan-trial";
import { tryCases, type TriedCase } from "@/lib/dossiers/domain/plan-trial-cases";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { committee } from "@/lib/programmes/domain/body-ref";
import type { PlanContent, PlanDraft } from "@/lib/programmes/domain/plan";
import { planForNextYear } from "@/lib/programmes/domain/plan-copy";
import type { EarlierResult, Lineage } from "@/lib/results/domain/earlier-result";

const noResults = (unitId: string): Lineage => ({ unitId, predecessorIds: [], results: [] });
const COMMUNE: PlanTrialUnit = {
  unitId: "u1",
  name: "Xã Một",
  unitClass: "xa",
  managingLevel: "commune",
  delegated: false,
  lineage: noResults("u1"),
};
const SMALL: PlanTrialUnit = {
  unitId: "u2",
  name: "Doanh nghiệp nhỏ",
  unitClass: "doanh_nghiep",
  managingLevel: "commune",
  delegated: false,
  enterpriseSize: "small",
  lineage: noResults("u2"),
};

const resultOf = (year: number, said: Pick<EarlierResult, "programme" | "outcome">): EarlierResult => ({
  unitId: "u1",
  unitName: "Xã Một",
  year,
  withdrawn: false,
  decisionNumber: "1/QĐ",
  decidedOn: `${year}-12-20`,
  deciderName: "UBND",
  source: "paper",
  ...said,
});
const titleOf = (year: number): EarlierResult =>
  resultOf(year, { programme: "security_safe", outcome: { kind: "title", achieved: true } });
const gradeOf = (year: number, grade: "kha" | "trung_binh"): EarlierResult =>
  resultOf(year, { programme: "movement_grade", outcome: { kind: "grade", grade } });

const BEFORE = PLAN_BAC_NINH_2026;
const NEXT = planForNextYear(BEFORE);
const tried = (draft: PlanDraft, units: readonly PlanTrialUnit[], before: PlanContent | null = BEFORE) =>
  tryPlan(draft, { before, units, today: "2026-11-25", titleOfCriteria: (key) => key });
const aspectsOf = (draft: PlanDraft, units: readonly PlanTrialUnit[] = [COMMUNE]) =>
  tried(draft, units).groups.map(({ aspect, units: count }) => ({ aspect, count }));

describe("a draft tried on units", () => {
  test("the same rules change nobody, and say how many they take in and leave out", () => {
    expect(tried(NEXT, [COMMUNE, SMALL])).toMatchObject({
      units: 2,
      decided: 1,
      outside: 1,
      unrouted: 0,
      groups: [],
      changed: [],
    });
  });

  test("another decider is told with the way before", () => {
    const routes = NEXT.routes.map((row) => ({
      ...row,
      steps: row.steps.map((step) =>
        step.kind === "decide" ? ({ ...step, by: committee("province") } as const) : step,
      ),
    }));
    const { changed } = tried({ ...NEXT, routes }, [COMMUNE]);
    expect(changed).toMatchObject([{ unitId: "u1", changes: [{ aspect: "route" }] }]);
    expect(changed[0]?.changes[0]?.before).toMatch(/UBND cấp tỉnh quyết định công nhận, Chủ tịch UBND ký$/);
    expect(changed[0]?.changes[0]?.after).toMatch(/Ban Chỉ đạo cấp tỉnh quyết định công nhận/);
  });

  test("a unit that comes in is told as that alone, with who decides on it", () => {
    const scope = { ...NEXT.scope, exclusions: [] };
    expect(tried({ ...NEXT, scope }, [SMALL]).groups).toMatchObject([
      { aspect: "scope", units: 1, after: "Thuộc đối tượng; UBND cấp tỉnh quyết định, Chủ tịch UBND ký" },
    ]);
  });

  test("a unit that goes out is told with the sentence for it", () => {
    const scope = { ...NEXT.scope, pairs: NEXT.scope.pairs.filter(({ unitClass }) => unitClass !== "xa") };
    expect(tried({ ...NEXT, scope }, [COMMUNE]).groups).toMatchObject([
      { aspect: "scope", after: NEXT.scope.otherwise.sentence },
    ]);
  });

  test("another set of criteria, another day, another condition are told each", () => {
    const criteria = NEXT.criteria.map((one) => ({ ...one, criteriaKey: "bo-moi" }));
    expect(aspectsOf({ ...NEXT, criteria })).toEqual([{ aspect: "criteria", count: 1 }]);

    const milestones = NEXT.milestones.map((one) => ({
      ...one,
      when: { kind: "on", at: { day: 1, month: 11, yearOffset: 0 } } as const,
    }));
    expect(aspectsOf({ ...NEXT, milestones })).toEqual([{ aspect: "dates", count: 1 }]);

    const { preconditions } = PLAN_NINH_THUAN_2023;
    const withConditions = tried({ ...NEXT, preconditions }, [COMMUNE], { ...BEFORE, preconditions: [] });
    expect(withConditions.conditions).toEqual({ met: 0, lacking: 0, no_data: 1 });
    expect(withConditions.groups).toMatchObject([
      { aspect: "preconditions", before: "Đủ", after: "Chưa có dữ liệu" },
    ]);
  });

  test("a day that a rule names anew each year is no change, whatever day of the week it falls on", () => {
    const [milestone] = BEFORE.milestones;
    if (!milestone) throw new Error("a plan with milestones");
    const when = { kind: "last_working_day_of_month", month: 5 } as const;
    const before = { ...BEFORE, milestones: [{ ...milestone, when }] };
    expect(tried(planForNextYear(before), [COMMUNE], before).groups).toEqual([]);
  });

  test("days that stay and bind otherwise are told, and so is a stretch that results come from", () => {
    const soft = NEXT.milestones.map((one) => ({ ...one, force: "soft" as const }));
    const hard = NEXT.milestones.map((one) => ({ ...one, force: "hard" as const }));
    const [binding] = tried({ ...NEXT, milestones: soft }, [COMMUNE], { ...BEFORE, milestones: hard }).groups;
    expect(binding).toMatchObject({ aspect: "dates", units: 1 });
    expect(binding?.before).not.toMatch(/quá hạn vẫn nhận/);
    expect(binding?.after).toMatch(/quá hạn vẫn nhận/);

    const evaluationPeriods = [
      {
        unitClasses: ["xa"],
        from: { day: 1, month: 11, yearOffset: -1 },
        to: { day: 31, month: 10, yearOffset: 0 },
        clause: "II.4",
        basis: "plan",
      },
    ] as const;
    expect(tried({ ...NEXT, evaluationPeriods }, [COMMUNE, SMALL]).groups).toEqual([
      {
        aspect: "dates",
        before: "",
        after: "Thời kỳ đánh giá: từ 01/11/2026 đến hết 31/10/2027",
        units: 1,
      },
    ]);
  });

  test("conditions of both plans are asked of the same years: the year alone changes nobody", () => {
    const before = PLAN_NINH_THUAN_2023;
    const lineage = { ...noResults("u1"), results: [titleOf(2023), gradeOf(2023, "kha")] };
    const { conditions, groups } = tried(planForNextYear(before), [{ ...COMMUNE, lineage }], before);
    expect(conditions).toEqual({ met: 1, lacking: 0, no_data: 0 });
    expect(groups).toEqual([]);
  });

  test("what is lacking is told before what is not known", () => {
    const [group] = PLAN_NINH_THUAN_2023.preconditions;
    if (!group) throw new Error("a plan with conditions");
    const preconditions = group.lines.map((line) => ({ ...group, lines: [line] }));
    expect(preconditions).toHaveLength(2);
    const lineage = { ...noResults("u1"), results: [gradeOf(2026, "trung_binh")] };
    expect(tried({ ...NEXT, preconditions }, [{ ...COMMUNE, lineage }]).conditions).toEqual({
      met: 0,
      lacking: 1,
      no_data: 0,
    });
  });

  test("ten thousand units that change alike are one line", () => {
    const units = Array.from({ length: 10_000 }, (_, index) => ({ ...COMMUNE, unitId: `u${index}` }));
    const criteria = NEXT.criteria.map((one) => ({ ...one, criteriaKey: "bo-moi" }));
    expect(aspectsOf({ ...NEXT, criteria }, units)).toEqual([{ aspect: "criteria", count: 10_000 }]);
  });

  test("a unit that no row takes is counted, also where there is no plan before", () => {
    expect(tried({ ...NEXT, routes: [] }, [COMMUNE], null)).toMatchObject({
      unrouted: 1,
      changed: [{ unitId: "u1" }],
    });
  });
});

describe("last year's cases under a draft", () => {
  const caseOf = (grade: "kha" | "trung_binh" | null): TriedCase => ({
    dossierId: "d1",
    unitName: "Xã Một",
    openedOn: "2023-09-01",
    cycleYear: 2023,
    plan: PLAN_NINH_THUAN_2023,
    unitClass: "xa",
    managingLevel: "commune",
    delegated: false,
    lineage: {
      ...noResults("u1"),
      results: [titleOf(2022), ...(grade ? [gradeOf(2022, grade)] : [])],
    },
  });
  const DRAFT = planForNextYear(PLAN_NINH_THUAN_2023);
  const today = "2023-12-01";

  test("a case that has what the draft asks is still eligible; one below the floor lacks, one without is not known", () => {
    const cases = [caseOf("kha"), caseOf("trung_binh"), caseOf(null)];
    expect(tryCases(DRAFT, cases, today)).toMatchObject({
      cases: 3,
      still: 1,
      lacking: 1,
      noData: 1,
      outside: 0,
      otherDecider: 0,
    });
  });

  test("a case that another level would decide is told with both", () => {
    const routes = DRAFT.routes.map((row) => ({
      ...row,
      steps: row.steps.map((step) =>
        step.kind === "decide" ? { ...step, by: committee("province") } : step,
      ),
    }));
    expect(tryCases({ ...DRAFT, routes }, [caseOf("kha")], today)).toMatchObject({
      still: 1,
      otherDecider: 1,
      lines: [
        {
          kind: "other_decider",
          words: "Ban Chỉ đạo cấp tỉnh quyết định, Trưởng Ban Chỉ đạo ký; trước là Ban Chỉ đạo cấp huyện",
        },
      ],
    });
  });

  test("a case whose class the draft leaves out is out, whatever its results", () => {
    const scope = { ...DRAFT.scope, pairs: DRAFT.scope.pairs.filter(({ unitClass }) => unitClass !== "xa") };
    expect(tryCases({ ...DRAFT, scope }, [caseOf("kha")], today)).toMatchObject({ still: 0, outside: 1 });
  });
});
