import { describe, expect, test } from "vitest";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { planForNextYear } from "@/lib/programmes/domain/plan-copy";
import { withAssignedNumber, withMilestone } from "@/lib/programmes/domain/plan-edit";
import { publishablePlan } from "@/lib/programmes/domain/publication";
import { savePlanMilestoneInput } from "@/lib/programmes/plan-contract";
import { THREE_TIER_TENANT, TWO_TIER_TENANT } from "@/tests/unit/programmes/tenant-facts";

describe("next year's plan from this year's", () => {
  const next = planForNextYear(PLAN_BAC_NINH_2026);

  test("runs a year later under a key and a name of its own", () => {
    expect(next.header).toMatchObject({
      key: "bac-ninh-exemplary-2027",
      cycleYear: 2027,
      cycle: { from: "2027-01-01", to: "2028-01-01" },
      effective: { from: "2027-01-01", to: null },
    });
    expect(next.header.title).toMatch(/thực hiện năm 2027$/);
  });

  test("says nothing of a document that does not exist yet", () => {
    expect(next.header).toMatchObject({ documentNumber: null, documentDate: null, documentDateWords: "" });
  });

  test("the number that is given every year waits to be entered", () => {
    const withNumber = withAssignedNumber(PLAN_BAC_NINH_2026, "assigned", 40);
    const copied = planForNextYear({ ...PLAN_BAC_NINH_2026, quotas: withNumber?.quotas ?? [] });
    expect(copied.quotas).toEqual([expect.objectContaining({ key: "assigned", number: null })]);
  });

  test("rows that hold in a part of the year hold in the same part of the next", () => {
    const from = "2025-07-01";
    const [row] = PLAN_BAC_NINH_2026.routes;
    if (!row) throw new Error("a plan with routes");
    const halves = [
      { ...row, when: { ...row.when, on: { from: "2025-01-01", to: from } } },
      { ...row, when: { ...row.when, on: { from, to: null } } },
    ];
    expect(
      planForNextYear({ ...PLAN_BAC_NINH_2026, routes: halves }).routes.map(({ when }) => when.on),
    ).toEqual([
      { from: "2026-01-01", to: "2026-07-01" },
      { from: "2026-07-01", to: null },
    ]);
  });

  test("29/2 becomes 28/2", () => {
    const header = { ...PLAN_BAC_NINH_2026.header, cycle: { from: "2024-02-29", to: null } };
    expect(planForNextYear({ ...PLAN_BAC_NINH_2026, header }).header.cycle.from).toBe("2025-02-28");
  });

  test("a year inside another number is no year", () => {
    const [milestone] = PLAN_AN_GIANG_2023.milestones;
    if (!milestone) throw new Error("a plan with milestones");
    const words = "theo Văn bản số 20231/CV, trước ngày 31/3/2023";
    const copied = planForNextYear({ ...PLAN_AN_GIANG_2023, milestones: [{ ...milestone, words }] });
    expect(copied.milestones[0]?.words).toBe("theo Văn bản số 20231/CV, trước ngày 31/3/2024");
  });

  test.each([
    ["two tiers", PLAN_BAC_NINH_2026, TWO_TIER_TENANT],
    ["three tiers", PLAN_LAM_DONG_2023, THREE_TIER_TENANT],
  ])("can be published as it is: %s", (_, plan, tenant) => {
    expect(publishablePlan(planForNextYear(plan), tenant)).toMatchObject({ ok: true });
  });
});

const TYPED = {
  planVersionId: "0198c0de-0000-7000-8000-000000000000",
  revision: "0",
  key: "dossier",
  title: "Gửi hồ sơ",
  reading: "before",
  words: "trước ngày 20/10 hằng năm",
  clause: "II.5",
  force: "hard",
};

describe("a milestone as it is typed", () => {
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
  ])("%s", (_, typed, days) => {
    expect(savePlanMilestoneInput.parse({ ...TYPED, ...typed }).days).toEqual(days);
  });

  test.each(["", "31/2", "29/2", "20", "20/10/2026", "13/13", "mai"])(
    "«%s» is no day of every year",
    (firstDay) => {
      const read = savePlanMilestoneInput.safeParse({ ...TYPED, kind: "on", firstDay });
      expect(read.error?.issues.map(({ path }) => path)).toEqual([["firstDay"]]);
    },
  );

  test("an edit changes that milestone alone; a key that the plan lacks changes nothing", () => {
    const { days, ...edit } = savePlanMilestoneInput.parse({ ...TYPED, kind: "on", firstDay: "1/12" });
    const changed = withMilestone(PLAN_BAC_NINH_2026, { ...edit, days });
    expect(changed?.milestones[0]).toMatchObject({
      key: "dossier",
      when: { kind: "on", at: { day: 1, month: 12, yearOffset: 0 } },
      words: "trước ngày 20/10 hằng năm",
    });
    expect(changed?.milestones.slice(1)).toEqual(PLAN_BAC_NINH_2026.milestones.slice(1));
    expect(withMilestone(PLAN_BAC_NINH_2026, { ...edit, days, key: "none" })).toBeNull();
  });

  test("«giữ cách tính đang có» keeps it", () => {
    const { days, ...edit } = savePlanMilestoneInput.parse({
      ...TYPED,
      key: "monthly-report",
      kind: "as_it_is",
    });
    const changed = withMilestone(PLAN_BAC_NINH_2026, { ...edit, days });
    expect(changed?.milestones.find(({ key }) => key === "monthly-report")?.when).toEqual({
      kind: "each_month",
      day: "last",
    });
  });
});
