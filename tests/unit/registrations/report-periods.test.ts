import { describe, expect, test } from "vitest";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAIN_DATES, type PlanDates } from "@/lib/programmes/domain/calendar";
import type { PlanContent, Report } from "@/lib/programmes/domain/plan";
import { askedPeriods, isLate, periodsOf, reportsOfUnits } from "@/lib/registrations/domain/report-periods";
import { markOf } from "@/lib/registrations/domain/report-standing";

const UNIT = { scopePath: "t/27/xa/", unitScope: "u/1/" };
const [MONTHLY] = reportsOfUnits(PLAN_BAC_NINH_2026);

function periods(plan: PlanContent = PLAN_BAC_NINH_2026, dates: PlanDates = PLAIN_DATES) {
  const [report] = reportsOfUnits(plan);
  return report ? periodsOf(plan, report, { dates, unit: UNIT }) : [];
}

const withReport = (change: Partial<Report>): PlanContent => ({
  ...PLAN_BAC_NINH_2026,
  reports: PLAN_BAC_NINH_2026.reports.map((report) =>
    report === MONTHLY ? { ...report, ...change } : report,
  ),
});

const withDay = (day: number | "last"): PlanContent => ({
  ...PLAN_BAC_NINH_2026,
  milestones: PLAN_BAC_NINH_2026.milestones.map((milestone) =>
    milestone.key === "monthly-report" ? { ...milestone, when: { kind: "each_month", day } } : milestone,
  ),
});

describe("BN IV.2: «định kỳ hằng tháng báo cáo kết quả thực hiện»", () => {
  test("the unit reports for every month of the cycle year, by the last day of the month", () => {
    expect(periods().map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ["2026-01", "2026-01-31"],
      ["2026-02", "2026-02-28"],
      ["2026-03", "2026-03-31"],
      ["2026-04", "2026-04-30"],
      ["2026-05", "2026-05-31"],
      ["2026-06", "2026-06-30"],
      ["2026-07", "2026-07-31"],
      ["2026-08", "2026-08-31"],
      ["2026-09", "2026-09-30"],
      ["2026-10", "2026-10-31"],
      ["2026-11", "2026-11-30"],
      ["2026-12", "2026-12-31"],
    ]);
  });

  test("a plan that says «ngày 25 hằng tháng» is due on the 25th", () => {
    expect(periods(withDay(25))[10]).toMatchObject({
      key: "2026-11",
      label: "tháng 11/2026",
      opensOn: "2026-11-01",
      dueOn: "2026-11-25",
    });
  });

  test("the day comes from the plan's report line; without one nothing is late", () => {
    const undated = periods(withReport({ milestone: null }));
    expect(undated).toHaveLength(12);
    expect(undated[10]).toMatchObject({
      key: "2026-11",
      opensOn: "2026-11-01",
      endsOn: "2026-11-30",
      dueOn: null,
    });
    expect(isLate({ dueOn: null }, "2030-01-01")).toBe(false);
  });

  test("a yearly report of units has one period, the year of the plan", () => {
    const yearly = withReport({ period: "yearly", milestone: "dossier" });
    expect(periods(yearly)).toMatchObject([{ label: "năm 2026", dueOn: "2026-12-11" }]);
  });

  test("a year's report is not taken for that of the year after, whose plan has the same line", () => {
    const yearly = withReport({ period: "yearly", milestone: null });
    const after = { ...yearly, header: { ...yearly.header, cycleYear: yearly.header.cycleYear + 1 } };
    expect(periods(after)[0]?.label).toBe("năm 2027");
    expect(periods(after)[0]?.key).not.toBe(periods(yearly)[0]?.key);
  });

  test("a report between bodies is none of a unit's", () => {
    expect(reportsOfUnits(PLAN_AN_GIANG_2023)).toEqual([]);
  });

  test("a later day granted for the last month moves that month alone", () => {
    const extension = {
      id: "1",
      planKey: PLAN_BAC_NINH_2026.header.key,
      milestoneKey: "monthly-report",
      unitId: null,
      unitName: null,
      scopePath: "t/27/",
      unitScope: "",
      formerClosesOn: "2026-12-31",
      closesOn: "2027-01-08",
      reason: "",
      document: { number: "1", date: "2026-12-20", issuer: "" },
      grantedOn: "2026-12-20",
      grantedBy: "",
    };
    const found = periods(PLAN_BAC_NINH_2026, { ...PLAIN_DATES, extensions: [extension] });
    expect(found.map(({ dueOn }) => dueOn).slice(10)).toEqual(["2026-11-30", "2027-01-08"]);
  });
});

describe("what a unit owes", () => {
  const asked = (since: string, today: string, until: string | null = null) =>
    askedPeriods(periods(), { since, until, today }).map(({ key }) => key);

  test("from the month of its approval on, never for the months before", () => {
    expect(asked("2026-04-15", "2026-06-10")).toEqual(["2026-04", "2026-05", "2026-06"]);
  });

  test("a unit approved on the last day of a month owes that month", () => {
    expect(asked("2026-04-30", "2026-05-01")).toEqual(["2026-04", "2026-05"]);
  });

  test("a month is open from its first day", () => {
    expect(asked("2026-10-01", "2026-10-31")).toEqual(["2026-10"]);
    expect(asked("2026-10-01", "2026-11-01")).toEqual(["2026-10", "2026-11"]);
  });

  test("nothing after the month in which its dossier was closed", () => {
    expect(asked("2026-09-01", "2026-12-20", "2026-11-28")).toEqual(["2026-09", "2026-10", "2026-11"]);
  });
});

describe("late is said, not refused", () => {
  const november = { dueOn: "2026-11-30" };
  test.each([
    ["2026-11-30", null, "waiting"],
    ["2026-12-01", null, "overdue"],
    ["2026-12-05", "2026-11-30", "sent"],
    ["2026-12-05", "2026-12-01", "sent_late"],
  ] as const)("on %s, first sent %s: %s", (today, firstSentOn, mark) => {
    expect(markOf(november, { firstSentOn, drafted: false }, today)).toBe(mark);
  });

  test("a draft that is past its day is overdue like nothing at all", () => {
    expect(markOf(november, { firstSentOn: null, drafted: true }, "2026-12-01")).toBe("overdue");
    expect(markOf(november, { firstSentOn: null, drafted: true }, "2026-11-30")).toBe("writing");
  });
});
