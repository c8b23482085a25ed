import { describe, expect, test } from "vitest";

import { dayInVietnam } from "@/lib/core/dates";
import { PLAN_TT124_THREE_TIER } from "@/lib/programmes/data/plan-tt124-three-tier";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import {
  evaluateMilestone,
  evaluationPeriodOf,
  findMilestone,
  isOutsidePeriod,
  milestonesOf,
  timeliness,
  type EvaluatedMilestone,
  type MilestoneSetting,
  PLAIN_DATES,
} from "@/lib/programmes/domain/calendar";
import type {
  DateExpression,
  Milestone,
  MilestonePurpose,
  Reading,
} from "@/lib/programmes/domain/date-language";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { entries } from "../../factories/work-calendar";
import { PLAIN_CALENDAR, workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";

const find = (plan: PlanContent, purpose: MilestonePurpose): EvaluatedMilestone => {
  const found = findMilestone(plan, { purpose, unitClass: "phuong", dates: PLAIN_DATES, unit: null });
  if (!found) throw new Error(`no milestone ${purpose}`);
  return found;
};

const aMilestone = (when: DateExpression, reading: Reading = "through", key = "m"): Milestone => ({
  key,
  purpose: "dossier",
  unitClasses: null,
  title: "Mốc",
  from: "đơn vị",
  to: "cấp xét",
  when,
  reading,
  words: "theo kế hoạch",
  recurrence: "yearly",
  force: "hard",
  clause: "II",
  basis: "plan",
});

const HOLIDAYS: WorkCalendar = {
  holidays: entries("2023-04-29", "2023-05-01", "2023-05-02", "2023-05-03"),
  swappedDays: entries("2023-05-06"),
};

const SETTING: MilestoneSetting = {
  cycleYear: 2023,
  cycle: { from: "2023-01-01", to: "2024-01-01" },
  calendar: HOLIDAYS,
  milestones: [],
};

const closesOn = (milestone: Milestone, setting: MilestoneSetting = SETTING): string | null => {
  const evaluated = evaluateMilestone(milestone, setting);
  return evaluated.ok ? evaluated.value.closesOn : evaluated.error.why;
};

const on = (day: number, month: number, yearOffset: -1 | 0 | 1 = 0): DateExpression => ({
  kind: "on",
  at: { day, month, yearOffset },
});

describe("the days of the five plans, read from their words", () => {
  test.each([
    ["Ninh Thuận", PLAN_NINH_THUAN_2023, "selection", "2023-03-31"],
    ["Ninh Thuận", PLAN_NINH_THUAN_2023, "start-up-report", "2023-03-14"],
    ["Ninh Thuận", PLAN_NINH_THUAN_2023, "start-up-report-to-ministry", "2023-03-30"],
    ["Ninh Thuận", PLAN_NINH_THUAN_2023, "yearly-report", "2023-10-14"],
    ["Ninh Thuận", PLAN_NINH_THUAN_2023, "yearly-report-to-ministry", "2023-10-29"],
    ["Ninh Thuận", PLAN_NINH_THUAN_2023, "decision", null],
    ["Nha Trang", PLAN_NHA_TRANG_2023, "registration", "2023-03-30"],
    ["Nha Trang", PLAN_NHA_TRANG_2023, "dossier", "2023-11-16"],
    ["Nha Trang", PLAN_NHA_TRANG_2023, "decision", "2023-11-19"],
    ["Khánh Hòa", PLAN_KHANH_HOA_2023, "decision-residential", "2023-11-14"],
    ["Khánh Hòa", PLAN_KHANH_HOA_2023, "decision-others", "2023-11-19"],
    ["TT 124 Đ.9.1.a", PLAN_TT124_THREE_TIER, "decision-residential", "2023-11-14"],
    ["TT 124 Đ.9.1.b", PLAN_TT124_THREE_TIER, "decision-communes", "2023-11-19"],
    ["TT 124 Đ.9.1.c", PLAN_TT124_THREE_TIER, "decision-organisations", "2023-11-19"],
    ["TT 124 Đ.4.1 to 7.1", PLAN_TT124_THREE_TIER, "registration", "2023-03-31"],
    ["An Giang", PLAN_AN_GIANG_2023, "start-up-report", "2023-03-19"],
    ["An Giang", PLAN_AN_GIANG_2023, "dossier", "2023-10-19"],
    ["An Giang", PLAN_AN_GIANG_2023, "decision", "2023-10-19"],
    ["An Giang", PLAN_AN_GIANG_2023, "yearly-report", "2023-10-19"],
    ["Bắc Ninh", PLAN_BAC_NINH_2026, "dossier", "2026-12-11"],
  ])("%s: the last day of %#. milestone «%s» is the one counted by hand", (_name, plan, key, day) => {
    const evaluated = milestonesOf(plan, PLAIN_CALENDAR).find(({ milestone }) => milestone.key === key);
    expect(evaluated?.closesOn).toBe(day);
  });

  test("the plan's own words stay beside the computed day", () => {
    const { words, counted } = find(PLAN_AN_GIANG_2023, "decision");
    expect(words).toContain("trước ngày 20/10 hằng năm");
    expect(counted).toEqual({ namedDay: "2023-10-20", reading: "before", skipped: [] });
  });

  test("Bắc Ninh's monthly report has one window for each month, to its last day", () => {
    const { occurrences } = find(PLAN_BAC_NINH_2026, "monthly_report");
    expect(occurrences).toHaveLength(12);
    expect(occurrences[1]).toEqual({ opensOn: "2026-02-01", closesOn: "2026-02-28" });
  });

  test("a milestone for another class is not the unit's milestone", () => {
    const decision = findMilestone(PLAN_KHANH_HOA_2023, {
      purpose: "decision",
      unitClass: "co_so_giao_duc",
      dates: PLAIN_DATES,
      unit: null,
    });
    expect(decision?.milestone.key).toBe("decision-others");
  });
});

describe("early, in time, late", () => {
  test.each([
    ["2023-03-30", "in_time"],
    ["2023-03-31", "late"],
  ])("case 6: registering in Nha Trang on %s is %s, «trước ngày 31/3/2023»", (day, answer) => {
    expect(timeliness(day, find(PLAN_NHA_TRANG_2023, "registration"))).toBe(answer);
  });

  test("case 6: 23:59 on 30/3 in Vietnam is still 30/3, a minute later it is not", () => {
    const registration = find(PLAN_NHA_TRANG_2023, "registration");
    const at = (instant: string): string => timeliness(dayInVietnam(new Date(instant)), registration);
    expect(at("2023-03-30T23:59:59+07:00")).toBe("in_time");
    expect(at("2023-03-31T00:00:00+07:00")).toBe("late");
  });

  test("case 6: whoever is late is told whom to ask", () => {
    expect(find(PLAN_NHA_TRANG_2023, "registration").milestone.to).toContain("Công an thành phố");
  });

  test.each([
    ["2023-11-15", "early"],
    ["2023-11-16", "in_time"],
    ["2023-11-17", "late"],
  ])("case 8: a dossier sent in Nha Trang on %s is %s", (day, answer) => {
    expect(timeliness(day, find(PLAN_NHA_TRANG_2023, "dossier"))).toBe(answer);
  });

  test.each([
    ["2023-10-19", "in_time"],
    ["2023-10-20", "late"],
  ])("case 9: a decision of An Giang dated %s is %s by the strict reading", (day, answer) => {
    expect(timeliness(day, find(PLAN_AN_GIANG_2023, "decision"))).toBe(answer);
  });

  test("where the plan gives no day, nothing is late", () => {
    expect(timeliness("2024-06-01", find(PLAN_NINH_THUAN_2023, "decision"))).toBe("in_time");
  });
});

describe("evaluation periods are not due dates", () => {
  test("khu dân cư: 01/11 of the year before to 31/10", () => {
    expect(evaluationPeriodOf(PLAN_KHANH_HOA_2023, "khu_dan_cu")).toEqual({
      from: "2022-11-01",
      to: "2023-10-31",
    });
  });

  test("others: 16/11 of the year before to 15/11", () => {
    expect(evaluationPeriodOf(PLAN_NHA_TRANG_2023, "phuong")).toEqual({
      from: "2022-11-16",
      to: "2023-11-15",
    });
  });

  test("case 8: evidence of 5/11/2023 is outside the period of a khu dân cư of 2023, its ends are inside", () => {
    const period = { from: "2022-11-01", to: "2023-10-31" };
    const outside = ["2022-10-31", "2022-11-01", "2023-10-31", "2023-11-05"].map((day) =>
      isOutsidePeriod(day, period),
    );
    expect(outside).toEqual([true, false, false, true]);
  });

  test("a plan that names no period has none", () => {
    expect(evaluationPeriodOf(PLAN_NINH_THUAN_2023, "xa")).toBeNull();
  });
});

describe("the language of dates", () => {
  test("«đến hết ngày 31/3» and «trước ngày 31/3» differ by a day", () => {
    expect(closesOn(aMilestone(on(31, 3), "through"))).toBe("2023-03-31");
    expect(closesOn(aMilestone(on(31, 3), "before"))).toBe("2023-03-30");
  });

  test("«trước ngày 01/01» closes on the last day of the year before", () => {
    expect(closesOn(aMilestone(on(1, 1, 1), "before"))).toBe("2023-12-31");
  });

  test("a window keeps its first day and closes by its reading", () => {
    const when = {
      kind: "window",
      from: { day: 1, month: 1, yearOffset: 0 },
      to: { day: 31, month: 3, yearOffset: 0 },
    } as const;
    expect(evaluateMilestone(aMilestone(when), SETTING)).toMatchObject({
      ok: true,
      value: { opensOn: "2023-01-01", closesOn: "2023-03-31" },
    });
  });

  test.each([
    [{ kind: "end_of_quarter", quarter: 1 }, "2023-03-31"],
    [{ kind: "end_of_quarter", quarter: 4 }, "2023-12-31"],
    [{ kind: "end_of_month", month: 2 }, "2023-02-28"],
    [{ kind: "end_of_month", month: 12 }, "2023-12-31"],
    [{ kind: "last_working_day_of_month", month: 4 }, "2023-04-28"],
    [{ kind: "last_working_day_of_month", month: 9 }, "2023-09-29"],
    [{ kind: "none" }, null],
  ] as const)("%o closes on %s", (when, day) => {
    expect(closesOn(aMilestone(when))).toBe(day);
  });

  test("each month on the 31st falls on the last day of a shorter month", () => {
    const evaluated = evaluateMilestone(aMilestone({ kind: "each_month", day: 31 }), SETTING);
    expect(evaluated.ok && evaluated.value.occurrences.slice(0, 4).map((month) => month.closesOn)).toEqual([
      "2023-01-31",
      "2023-02-28",
      "2023-03-31",
      "2023-04-30",
    ]);
  });

  test("working days skip the weekend and the tenant's holidays, and add the swapped day", () => {
    const base = aMilestone(on(28, 4), "through", "base");
    const after = aMilestone({ kind: "working_days", count: 3, direction: "after", milestone: "base" });
    const evaluated = evaluateMilestone(after, { ...SETTING, milestones: [base] });
    expect(evaluated).toMatchObject({
      ok: true,
      value: {
        closesOn: "2023-05-06",
        counted: { skipped: ["2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-03"] },
      },
    });
  });

  test("working days before a milestone are counted from its last day backwards", () => {
    const base = aMilestone(on(8, 5), "before", "base");
    const before = aMilestone({ kind: "working_days", count: 2, direction: "before", milestone: "base" });
    expect(closesOn(before, { ...SETTING, milestones: [base] })).toBe("2023-05-05");
  });

  test("the working days left to a day are counted without today", () => {
    expect(workingDaysBetween("2023-04-28", "2023-05-08", HOLIDAYS)).toBe(4);
    expect(workingDaysBetween("2023-05-08", "2023-05-08", HOLIDAYS)).toBe(0);
  });

  test.each([
    ["a day that does not exist", aMilestone(on(30, 2)), [], "no_such_day"],
    [
      "a base that is not there",
      aMilestone({ kind: "working_days", count: 1, direction: "after", milestone: "x" }),
      [],
      "unknown_base",
    ],
    [
      "a base without a day",
      aMilestone({ kind: "working_days", count: 1, direction: "after", milestone: "x" }),
      [aMilestone({ kind: "none" }, "through", "x")],
      "undated_base",
    ],
    [
      "a base that is counted from itself",
      aMilestone({ kind: "working_days", count: 1, direction: "after", milestone: "x" }),
      [aMilestone({ kind: "working_days", count: 1, direction: "after", milestone: "x" }, "through", "x")],
      "circular",
    ],
  ])("%s is refused", (_name, milestone, milestones, why) => {
    expect(closesOn(milestone, { ...SETTING, milestones })).toBe(why);
  });
});
