import { describe, expect, test } from "vitest";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { planForNextYear } from "@/lib/programmes/domain/plan-copy";
import { publishablePlan } from "@/lib/programmes/domain/publication";
import { savePlanPaperInput } from "@/lib/programmes/plan-contract";
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
    const quotas = PLAN_BAC_NINH_2026.quotas.map((quota) =>
      quota.kind === "assigned" ? { ...quota, number: 40 } : quota,
    );
    const copied = planForNextYear({ ...PLAN_BAC_NINH_2026, quotas });
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

describe("the days of the paper", () => {
  const paper = {
    planVersionId: "0198c0de-0000-7000-8000-000000000000",
    revision: "0",
    title: "Kế hoạch",
    issuer: "UBND tỉnh",
    documentDateWords: "ngày … tháng … năm 2027",
    cycleFrom: "01/01/2027",
    cycleEnds: "31/12/2027",
    effectiveFrom: "01/03/2027",
    effectiveUntil: "",
  };
  const faultsOf = (change: object): readonly string[] => {
    const read = savePlanPaperInput.safeParse({ ...paper, ...change });
    return (read.error?.issues ?? []).map(({ path }) => path.join(":"));
  };

  test.each([{}, { effectiveUntil: "01/03/2027" }, { cycleEnds: "01/01/2027" }])(
    "%j is in order",
    (change) => {
      expect(faultsOf(change)).toEqual([]);
    },
  );

  test("a last day before the first is told at the last", () => {
    expect(faultsOf({ cycleEnds: "31/12/2026" })).toEqual(["cycleEnds"]);
    expect(faultsOf({ effectiveUntil: "28/02/2027" })).toEqual(["effectiveUntil"]);
  });
});
