import { describe, expect, test } from "vitest";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanContent, PlanDraft } from "@/lib/programmes/domain/plan";
import { withEdit, withoutPart } from "@/lib/programmes/domain/plan-edit";
import { keyFor, markOf } from "@/lib/programmes/domain/plan-items";
import type { PlanChoices } from "@/lib/programmes/domain/plan-part";
import { pairGroups } from "@/lib/programmes/domain/scope-edit";
import { removePlanItemInput, savePlanItemInput } from "@/lib/programmes/plan-item-contract";

const TARGET = { planVersionId: "0198c0de-0000-7000-8000-000000000000", revision: "0" };
const SOURCE = { clause: "II.4", basis: "plan" };

const CHOICES: PlanChoices = {
  criteria: [
    {
      key: "tt124-cap-xa",
      version: 2,
      title: "Cấp xã",
      programme: "security_safe",
      unitClasses: ["xa", "phuong", "thi_tran"],
    },
    {
      key: "qd510",
      version: 1,
      title: "Phân loại",
      programme: "movement_grade",
      unitClasses: ["xa", "phuong"],
    },
  ],
  plans: [{ planKey: "khanh-hoa-2023", title: "Kế hoạch chung" }],
};

/** As the form sends it; a group of preconditions has its clauses in its lines. */
const typedWhole = (typed: object): object => ({
  ...TARGET,
  ...("combine" in typed && "force" in typed ? {} : SOURCE),
  ...typed,
});

/** The draft after a form was sent. */
function sent(plan: PlanDraft, typed: object) {
  return withEdit(plan, savePlanItemInput.parse(typedWhole(typed)).edit, CHOICES);
}

function edited(plan: PlanDraft, typed: object): PlanDraft {
  const result = sent(plan, typed);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Fields at which a form is refused. */
const faultsOf = (typed: object): readonly string[] => {
  const read = savePlanItemInput.safeParse(typedWhole(typed));
  return (read.error?.issues ?? []).map(({ path }) => path.join(":"));
};

const milestone = (plan: PlanContent, key: string) => plan.milestones.find((one) => one.key === key);

describe("the key of a new item", () => {
  test.each([
    ["Báo cáo tháng", [], "bao-cao-thang"],
    ["Báo cáo tháng", ["bao-cao-thang"], "bao-cao-thang-2"],
    ["Báo cáo tháng", ["bao-cao-thang", "bao-cao-thang-2"], "bao-cao-thang-3"],
    ["Đề nghị (đợt 1/2026)", [], "de-nghi-dot-1-2026"],
    ["…", [], "muc"],
  ])("«%s» beside %j is %s", (title, taken, key) => {
    expect(keyFor(title, taken)).toBe(key);
  });

  test("an item without a key is known by what it says, and by nothing else", () => {
    const [first, second] = PLAN_BAC_NINH_2026.consequences;
    if (!first || !second) throw new Error("two consequences");
    const reversed = Object.fromEntries(Object.entries(first).toReversed());
    expect(markOf(first)).toBe(markOf(reversed));
    expect(markOf(first)).not.toBe(markOf({ ...first, clause: "II.8" }));
    expect(markOf(first)).not.toBe(markOf(second));
  });
});

describe("whom a plan takes in", () => {
  test("pairs with one clause at one level are one sentence", () => {
    expect(
      pairGroups(PLAN_NHA_TRANG_2023.scope).map(({ managingLevel, unitClasses }) => [
        managingLevel,
        unitClasses,
      ]),
    ).toEqual([
      ["commune", ["xa", "phuong"]],
      ["district", ["co_quan"]],
      ["district", ["doanh_nghiep"]],
      ["district", ["co_so_giao_duc"]],
    ]);
  });

  test("a sentence more takes in its pairs, each with the clause", () => {
    const { scope } = edited(PLAN_NHA_TRANG_2023, {
      part: "pairs",
      managingLevel: "province",
      unitClasses: ["co_quan", "doanh_nghiep"],
    });
    expect(scope.pairs.filter(({ managingLevel }) => managingLevel === "province")).toEqual([
      { unitClass: "co_quan", managingLevel: "province", ...SOURCE },
      { unitClass: "doanh_nghiep", managingLevel: "province", ...SOURCE },
    ]);
    expect(scope.pairs).toHaveLength(PLAN_NHA_TRANG_2023.scope.pairs.length + 2);
  });

  test("a sentence said anew gives up the pairs it no longer names", () => {
    const [group] = pairGroups(PLAN_NHA_TRANG_2023.scope);
    if (!group) throw new Error("a sentence");
    const { scope } = edited(PLAN_NHA_TRANG_2023, {
      part: "pairs",
      at: markOf(group),
      managingLevel: "commune",
      unitClasses: "xa",
    });
    expect(scope.pairs.map(({ unitClass }) => unitClass)).not.toContain("phuong");
  });

  test("a pair stands in a plan once", () => {
    expect(
      sent(PLAN_NHA_TRANG_2023, {
        part: "pairs",
        managingLevel: "commune",
        unitClasses: ["phuong", "dac_khu"],
      }),
    ).toEqual({
      ok: false,
      error: { code: "plan.pair-taken", unitClasses: ["phuong"], managingLevel: "commune" },
    });
  });

  test("who is left out is named by what he is, with the sentence he is told", () => {
    const { scope } = edited(PLAN_BAC_NINH_2026, {
      part: "exclusions",
      attribute: "school_level",
      levels: "primary",
      sizes: ["micro"],
      sentence: "Trường tiểu học không xét.",
    });
    expect(scope.exclusions.at(-1)).toEqual({
      key: "school-level",
      condition: { attribute: "school_level", isOneOf: ["primary"] },
      sentence: "Trường tiểu học không xét.",
      ...SOURCE,
    });
  });

  test("units that another plan covers are told which", () => {
    const typed = {
      part: "outside",
      unitClasses: "xa",
      managingLevels: ["commune"],
      sentence: "Do tỉnh xét.",
    };
    const { scope } = edited(PLAN_BAC_NINH_2026, { ...typed, coveredBy: "khanh-hoa-2023" });
    expect(scope.outside.at(-1)?.coveredBy).toEqual({
      planKey: "khanh-hoa-2023",
      title: "Kế hoạch chung",
    });
    expect(sent(PLAN_BAC_NINH_2026, { ...typed, coveredBy: "khong-co" })).toMatchObject({
      error: { code: "plan.covering-plan-not-found" },
    });
  });
});

describe("by what a class is measured", () => {
  const typed = { part: "criteria", criteria: "tt124-cap-xa@2" };
  const [ofCommunes] = PLAN_NHA_TRANG_2023.criteria;

  test("a published version of the plan's programme for those classes", () => {
    const plan = edited(PLAN_NHA_TRANG_2023, {
      ...typed,
      at: ofCommunes && markOf(ofCommunes),
      unitClasses: ["xa", "phuong"],
    });
    expect(plan.criteria[0]).toEqual({
      unitClasses: ["xa", "phuong"],
      criteriaKey: "tt124-cap-xa",
      criteriaVersion: 2,
      ...SOURCE,
    });
  });

  test.each<readonly [string, object, object]>([
    [
      "one set for a class",
      { unitClasses: ["phuong", "thi_tran"] },
      { code: "plan.class-measured-twice", unitClasses: ["phuong"] },
    ],
    [
      "no set of another programme",
      { criteria: "qd510@1", unitClasses: ["thi_tran"] },
      { code: "plan.criteria-not-found" },
    ],
    [
      "no version that is not published",
      { criteria: "tt124-cap-xa@9", unitClasses: ["thi_tran"] },
      { code: "plan.criteria-not-found" },
    ],
    [
      "no set that is made for others",
      { unitClasses: ["thi_tran", "dac_khu"] },
      { code: "plan.criteria-of-other-classes", unitClasses: ["dac_khu"] },
    ],
  ])("%s", (_, change, error) => {
    expect(sent(PLAN_NHA_TRANG_2023, { ...typed, ...change })).toEqual({ ok: false, error });
  });

  test("the set that an item has may stay, published here or not", () => {
    const at = ofCommunes && markOf(ofCommunes);
    expect(
      edited(PLAN_NHA_TRANG_2023, { ...typed, at, criteria: "tt124-cap-xa@1", unitClasses: "xa" })
        .criteria[0],
    ).toMatchObject({ unitClasses: ["xa"], criteriaVersion: 1 });
  });

  test("results of a class come from one stretch of days", () => {
    const period = {
      part: "evaluationPeriods",
      fromDay: "1/11",
      fromYear: "-1",
      toDay: "31/10",
      toYear: "0",
    };
    expect(
      edited(PLAN_NHA_TRANG_2023, { ...period, unitClasses: "khu_dan_cu" }).evaluationPeriods.at(-1),
    ).toEqual({
      unitClasses: ["khu_dan_cu"],
      from: { day: 1, month: 11, yearOffset: -1 },
      to: { day: 31, month: 10, yearOffset: 0 },
      ...SOURCE,
    });
    expect(sent(PLAN_NHA_TRANG_2023, { ...period, unitClasses: ["xa"] })).toMatchObject({
      error: { code: "plan.class-period-twice", unitClasses: ["xa"] },
    });
    expect(faultsOf({ ...period, unitClasses: "khu_dan_cu", toYear: "-1" })).toEqual(["toDay"]);
  });
});

describe("preconditions", () => {
  const LINE = {
    title: "Đạt an toàn",
    programme: "security_safe",
    yearsBack: "1",
    floor: "achieved",
    ...SOURCE,
  };
  const block = (index: number, line: object) =>
    Object.fromEntries(Object.entries(line).map(([name, value]) => [`${index}:${name}`, value]));
  const typed = { part: "preconditions", combine: "any_of", force: "hard" };

  test("a group is read from its blocks; an empty block is none", () => {
    const line = { ...block(0, LINE), ...block(1, { ...LINE, title: "", clause: "" }) };
    expect(edited(PLAN_NHA_TRANG_2023, { ...typed, line }).preconditions).toEqual([
      {
        combine: "any_of",
        force: "hard",
        lines: [
          {
            key: "dat-an-toan",
            title: "Đạt an toàn",
            programme: "security_safe",
            yearsBack: 1,
            floor: { kind: "achieved" },
            ...SOURCE,
          },
        ],
      },
    ]);
  });

  test("a line keeps its key; an emptied one goes; a new one gets a key that no other group has", () => {
    const [group] = PLAN_NINH_THUAN_2023.preconditions;
    const line = {
      ...block(0, { ...LINE, key: "security-safe", title: "" }),
      ...block(1, { ...LINE, key: "movement-grade", programme: "movement_grade", floor: "xuat_sac" }),
      ...block(2, { ...LINE, title: "Movement grade" }),
    };
    const [changed] = edited(PLAN_NINH_THUAN_2023, {
      ...typed,
      at: group && markOf(group),
      line,
    }).preconditions;
    expect(changed?.lines.map(({ key, floor }) => [key, floor])).toEqual([
      ["movement-grade", { kind: "grade", atLeast: "xuat_sac" }],
      ["movement-grade-2", { kind: "achieved" }],
    ]);
  });

  test("faults are told at the field of their block", () => {
    const line = block(2, { ...LINE, yearsBack: "hai", clause: "" });
    expect(faultsOf({ ...typed, line })).toEqual(["line:2:yearsBack", "line:2:clause"]);
    expect(faultsOf(typed)).toEqual(["line:0:title"]);
  });
});

describe("milestones", () => {
  const TYPED = {
    part: "milestones",
    at: "dossier",
    purpose: "dossier",
    title: "Gửi hồ sơ",
    from: "Đơn vị",
    to: "Công an tỉnh",
    reading: "before",
    words: "trước ngày 20/10 hằng năm",
    recurrence: "yearly",
    force: "hard",
  };

  test.each<readonly [string, object, object]>([
    ["one day", { kind: "on", firstDay: "20/10" }, { kind: "on", at: { day: 20, month: 10, yearOffset: 0 } }],
    [
      "a stretch that begins the year before",
      { kind: "window", firstDay: "16-11", firstYear: "-1", lastDay: "15.11" },
      {
        kind: "window",
        from: { day: 16, month: 11, yearOffset: -1 },
        to: { day: 15, month: 11, yearOffset: 0 },
      },
    ],
    ["no day, whatever stands in the other fields", { kind: "none", firstDay: "x" }, { kind: "none" }],
    ["the end of a month", { kind: "end_of_month", month: "9" }, { kind: "end_of_month", month: 9 }],
    [
      "the end of a quarter",
      { kind: "end_of_quarter", quarter: "1" },
      { kind: "end_of_quarter", quarter: 1 },
    ],
    ["the last of each month", { kind: "each_month", monthDay: "last" }, { kind: "each_month", day: "last" }],
    ["the 25th of each month", { kind: "each_month", monthDay: "25" }, { kind: "each_month", day: 25 }],
    [
      "the last working day of a month",
      { kind: "last_working_day_of_month", month: "12" },
      { kind: "last_working_day_of_month", month: 12 },
    ],
    [
      "working days before another",
      { kind: "working_days", count: "5", direction: "before", milestone: "monthly-report" },
      { kind: "working_days", count: 5, direction: "before", milestone: "monthly-report" },
    ],
  ])("%s", (_, typed, when) => {
    const plan = edited(PLAN_BAC_NINH_2026, { ...TYPED, ...typed });
    expect(plan.milestones[0]).toMatchObject({ key: "dossier", when, unitClasses: null });
    expect(plan.milestones.slice(1)).toEqual(PLAN_BAC_NINH_2026.milestones.slice(1));
  });

  test.each(["", "31/2", "29/2", "20", "20/10/2026", "13/13", "mai"])(
    "«%s» is no day of every year",
    (firstDay) => {
      expect(faultsOf({ ...TYPED, kind: "on", firstDay })).toEqual(["firstDay"]);
    },
  );

  test.each<readonly [object, string]>([
    [{ kind: "end_of_month" }, "month"],
    [{ kind: "end_of_quarter", quarter: "5" }, "quarter"],
    [{ kind: "each_month", monthDay: "32" }, "monthDay"],
    [{ kind: "working_days", milestone: "decision" }, "count"],
    [{ kind: "working_days", count: "3" }, "milestone"],
  ])("%j lacks its %s", (typed, field) => {
    expect(faultsOf({ ...TYPED, ...typed })).toEqual([field]);
  });

  test("is counted from a milestone that the plan has", () => {
    const typed = { ...TYPED, kind: "working_days", count: "5", milestone: "khong-co" };
    expect(sent(PLAN_BAC_NINH_2026, typed)).toMatchObject({
      error: { code: "plan.named-milestone-not-found" },
    });
  });

  test("a new one gets a key of its own", () => {
    const plan = edited(PLAN_BAC_NINH_2026, { ...TYPED, at: "", kind: "none" });
    expect(plan.milestones.at(-1)?.key).toBe("gui-ho-so");
  });

  test("one that is gone is not brought back under its key", () => {
    expect(sent(PLAN_BAC_NINH_2026, { ...TYPED, at: "khong-con", kind: "none" })).toMatchObject({
      error: { code: "plan.item-not-found" },
    });
  });

  test("one that others count by stays until they are changed", () => {
    expect(withoutPart(PLAN_NINH_THUAN_2023, { part: "milestones", at: "selection" })).toEqual({
      ok: false,
      error: { code: "plan.milestone-in-use", by: ["entry"] },
    });
    expect(withoutPart(PLAN_NINH_THUAN_2023, { part: "milestones", at: "yearly-report" })).toMatchObject({
      error: { by: ["report.yearly"] },
    });
    const counted = edited(PLAN_BAC_NINH_2026, {
      ...TYPED,
      kind: "working_days",
      count: "5",
      milestone: "decision",
    });
    expect(withoutPart(counted, { part: "milestones", at: "decision" })).toMatchObject({
      error: { by: ["milestone.dossier"] },
    });
    expect(withoutPart(PLAN_BAC_NINH_2026, { part: "milestones", at: "decision" }).ok).toBe(true);
    expect(milestone(PLAN_BAC_NINH_2026, "decision")).toBeDefined();
  });
});

describe("quotas", () => {
  const typed = {
    part: "quotas",
    kind: "minimum",
    title: "Mỗi địa phương",
    each: "police_unit",
    combine: "any_of",
  };

  test.each(["district", "police_unit", "province"])("«và» and «hoặc» of parts for each %s", (each) => {
    const quotaPart = { "0:title": "xã", "0:atLeast": "2", "0:unitClasses": ["xa", "phuong"] };
    expect(edited(PLAN_AN_GIANG_2023, { ...typed, each, quotaPart }).quotas.at(-1)).toEqual({
      key: "moi-dia-phuong",
      kind: "minimum",
      title: "Mỗi địa phương",
      each,
      combine: "any_of",
      parts: [{ key: "xa", title: "xã", atLeast: 2, unitClasses: ["xa", "phuong"] }],
      ...SOURCE,
    });
  });

  test("a number that is given, or not yet given", () => {
    const assigned = {
      part: "quotas",
      at: "assigned",
      kind: "assigned",
      title: "Giao",
      assignedBy: "Bộ Công an",
    };
    const numberOf = (number: string) => edited(PLAN_BAC_NINH_2026, { ...assigned, number }).quotas[0];
    expect(numberOf("1.200")).toMatchObject({ key: "assigned", number: 1200 });
    expect(numberOf("")).toMatchObject({ number: null });
  });

  test.each<readonly [object, readonly string[]]>([
    [{ each: undefined, combine: undefined }, ["each", "combine", "quotaPart:0:title"]],
    [{ quotaPart: { "0:title": "xã", "0:atLeast": "0", "0:unitClasses": "xa" } }, ["quotaPart:0:atLeast"]],
    [{ quotaPart: { "1:title": "xã", "1:atLeast": "1" } }, ["quotaPart:1:unitClasses"]],
    [{ kind: "assigned" }, ["assignedBy"]],
    [{ kind: "assigned", assignedBy: "Bộ", number: "bốn mươi" }, ["number"]],
  ])("%j is refused at %j", (change, fields) => {
    expect(faultsOf({ ...typed, ...change })).toEqual(expect.arrayContaining([...fields]));
  });
});

describe("what becomes of a title", () => {
  const recheck = {
    part: "maintenance",
    kind: "recheck",
    everyYears: "2",
    by: "police@province",
    document: "Thông báo",
    onLoss: "Không xét khen thưởng.",
  };

  test("is checked again every so many years, with or without a notice", () => {
    expect(edited(PLAN_BAC_NINH_2026, recheck).maintenance).toEqual({
      kind: "recheck",
      everyYears: 2,
      by: { kind: "police", at: "province" },
      document: "Thông báo",
      onLoss: "Không xét khen thưởng.",
      ...SOURCE,
    });
    const notice = { title: "Thông báo", symbol: "TB-CAT", signer: "police_head", ...SOURCE };
    expect(edited(PLAN_BAC_NINH_2026, { ...recheck, notice }).maintenance).toMatchObject({ notice });
  });

  test.each<readonly [object, readonly string[]]>([
    [{ everyYears: "0" }, ["everyYears"]],
    [{ by: "police@nowhere", document: "" }, ["by", "document"]],
    [{ notice: { title: "Thông báo" } }, ["notice:symbol", "notice:signer", "notice:clause", "notice:basis"]],
    [{ kind: "keep_up" }, ["text"]],
    [{ kind: "keep_up", text: "Giữ vững", clause: "" }, ["clause"]],
  ])("%j is refused at %j", (change, fields) => {
    expect(faultsOf({ ...recheck, ...change })).toEqual(fields);
  });

  test("a plan that says nothing of it has no clause for it", () => {
    const typed = { ...TARGET, part: "maintenance", kind: "none" };
    expect(withEdit(PLAN_BAC_NINH_2026, savePlanItemInput.parse(typed).edit, CHOICES)).toMatchObject({
      value: { maintenance: { kind: "none" } },
    });
  });

  test("grounds to take it back are lines; what stands once is said, said anew and taken out", () => {
    const typed = { part: "withdrawal", grounds: "Vi phạm pháp luật\n\n Kê khai gian dối " };
    const plan = edited(PLAN_BAC_NINH_2026, typed);
    expect(plan.withdrawal).toEqual({ grounds: ["Vi phạm pháp luật", "Kê khai gian dối"], ...SOURCE });
    expect(withoutPart(plan, { part: "withdrawal", at: "" })).toEqual({
      ok: true,
      value: PLAN_BAC_NINH_2026,
    });
    expect(withoutPart(PLAN_BAC_NINH_2026, { part: "withdrawal", at: "" })).toMatchObject({
      error: { code: "plan.item-not-found" },
    });
  });
});

describe("every list", () => {
  test.each<readonly [string, keyof PlanContent]>([
    ["criteria", "criteria"],
    ["preconditions", "preconditions"],
    ["quotas", "quotas"],
    ["reports", "reports"],
    ["consequences", "consequences"],
  ])("%s: an item is taken out once", (part, list) => {
    const items = PLAN_NINH_THUAN_2023[list];
    if (!Array.isArray(items)) throw new Error("a list");
    const typed = removePlanItemInput.parse({ ...TARGET, part, at: markOf(items[0]) });
    const first = withoutPart(PLAN_NINH_THUAN_2023, typed);
    expect(first).toEqual({ ok: true, value: { ...PLAN_NINH_THUAN_2023, [list]: items.slice(1) } });
    if (first.ok)
      expect(withoutPart(first.value, typed)).toMatchObject({ error: { code: "plan.item-not-found" } });
  });

  test.each([
    ["pairs", { managingLevel: "commune", unitClasses: "dac_khu" }],
    ["otherwise", { sentence: "Không xét." }],
    ["succession", { rule: "sole_successor" }],
    ["consequences", { text: "Khen thưởng", concerns: "Đơn vị" }],
    ["reports", { title: "Báo cáo", period: "yearly", from: "Xã", to: "Tỉnh" }],
  ])("%s carries its clause, and what was left empty is not there", (part, typed) => {
    expect(faultsOf({ part, ...typed, clause: " ", basis: "" })).toEqual(["clause", "basis"]);
    expect(faultsOf({ part, ...typed, source: "", mark: "" })).toEqual([]);
    const { edit } = savePlanItemInput.parse({ ...TARGET, ...SOURCE, part, ...typed, source: "", mark: "" });
    expect(edit.item).not.toHaveProperty("source");
    expect(edit.item).not.toHaveProperty("mark");
  });
});
