import { describe, expect, test } from "vitest";

import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_LAM_DONG_2023 } from "@/lib/programmes/data/plan-lam-dong-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { PLAN_TT124_THREE_TIER } from "@/lib/programmes/data/plan-tt124-three-tier";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";
import { police, THE_UNIT, type BodyRef } from "@/lib/programmes/domain/body-ref";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import type { PlanContent, PlanDraft, RouteRow, Step } from "@/lib/programmes/domain/plan";
import { publishablePlan, type PlanRefusal, type PublishingFacts } from "@/lib/programmes/domain/publication";
import { THREE_TIER_TENANT, TWO_TIER_TENANT } from "@/tests/unit/programmes/tenant-facts";

const NINH_THUAN = PLAN_NINH_THUAN_2023;

const refusalsOf = (draft: PlanDraft, facts: PublishingFacts = THREE_TIER_TENANT): readonly PlanRefusal[] => {
  const published = publishablePlan(draft, facts);
  return published.ok ? [] : published.error;
};

const withRow = (key: string, change: (row: RouteRow) => RouteRow): PlanContent => ({
  ...NINH_THUAN,
  routes: NINH_THUAN.routes.map((row) => (row.key === key ? change(row) : row)),
});

const withMilestone = (key: string, change: Partial<Milestone>): PlanContent => ({
  ...NINH_THUAN,
  milestones: NINH_THUAN.milestones.map((milestone) =>
    milestone.key === key ? { ...milestone, ...change } : milestone,
  ),
});

describe("the shipped plans can be published by a tenant that has the bodies", () => {
  test.each(
    Object.entries(SHIPPED_PLANS).flatMap(([tenant, plans]) => plans.map((plan) => [tenant, plan] as const)),
  )("%s", (tenant, plan) => {
    expect(refusalsOf(plan, tenant === "bac-ninh" ? TWO_TIER_TENANT : THREE_TIER_TENANT)).toEqual([]);
  });

  test("TT 124 in three tiers, by a province that is no demo", () => {
    expect(refusalsOf(PLAN_TT124_THREE_TIER, { ...THREE_TIER_TENANT, demo: false })).toEqual([]);
  });

  test("what is published is the plan itself", () => {
    expect(publishablePlan(NINH_THUAN, THREE_TIER_TENANT)).toEqual({ ok: true, value: NINH_THUAN });
  });
});

describe("publishing refuses", () => {
  test("a decision signed by whoever does not head the body that decides", () => {
    const [row] = NINH_THUAN.routes;
    if (!row) throw new Error("a plan with routes");
    const plan = withRow(row.key, ({ steps, ...rest }) => ({
      ...rest,
      steps: steps.map((step) => (step.kind === "decide" ? { ...step, signer: "chairman" } : step)),
    }));
    expect(refusalsOf(plan)).toEqual([{ code: "plan.signer-not-of-body", row: row.key, signer: "chairman" }]);
  });

  test("a list approved by UBND and signed by the head of a committee", () => {
    const { entry } = PLAN_BAC_NINH_2026;
    if (entry.kind !== "registered_then_approved") throw new Error("a plan with an approved list");
    const plan: PlanContent = {
      ...PLAN_BAC_NINH_2026,
      entry: { ...entry, approval: { ...entry.approval, signer: "committee_head" } },
    };
    expect(refusalsOf(plan, TWO_TIER_TENANT)).toEqual([
      { code: "plan.signer-not-of-body", row: null, signer: "committee_head" },
    ]);
  });

  test("a set made for another programme: points of QĐ 510 measure no title", () => {
    const publishedCriteria = THREE_TIER_TENANT.publishedCriteria.map((set) => ({
      ...set,
      programme: "movement_grade",
    }));
    const [first] = NINH_THUAN.criteria;
    expect(refusalsOf(NINH_THUAN, { ...THREE_TIER_TENANT, publishedCriteria })).toContainEqual({
      code: "plan.criteria-not-for",
      criteriaKey: first?.criteriaKey,
    });
  });

  test("a plan of classes, which could only end as a title", () => {
    const plan = { ...NINH_THUAN, header: { ...NINH_THUAN.header, programme: "movement_grade" as const } };
    expect(refusalsOf(plan)).toContainEqual({ code: "plan.programme-not-carried" });
  });

  test("a pair in scope without criteria", () => {
    const plan = { ...NINH_THUAN, criteria: NINH_THUAN.criteria.slice(1) };
    expect(refusalsOf(plan)).toEqual(
      ["xa", "phuong", "thi_tran"].map((unitClass) => ({
        code: "plan.criteria-missing",
        pair: { unitClass, managingLevel: "commune" },
      })),
    );
  });

  test("a class measured by two sets", () => {
    const plan = { ...NINH_THUAN, criteria: [...NINH_THUAN.criteria, ...NINH_THUAN.criteria.slice(0, 1)] };
    expect(refusalsOf(plan)).toContainEqual(
      expect.objectContaining({
        code: "plan.criteria-ambiguous",
        pair: { unitClass: "xa", managingLevel: "commune" },
      }),
    );
  });

  test("a criteria version that is not published", () => {
    expect(refusalsOf(NINH_THUAN, { ...THREE_TIER_TENANT, publishedCriteria: [] })).toContainEqual({
      code: "plan.criteria-not-published",
      criteriaKey: "minh-hoa-2022-cap-xa",
      version: 1,
    });
  });

  test("an illustrative set outside demo tenants", () => {
    expect(refusalsOf(NINH_THUAN, { ...THREE_TIER_TENANT, demo: false }).map(({ code }) => code)).toEqual([
      "plan.criteria-illustrative",
      "plan.criteria-illustrative",
    ]);
  });

  test("a pair without a route, delegated or not", () => {
    const plan = { ...NINH_THUAN, routes: NINH_THUAN.routes.filter(({ key }) => key !== "province-managed") };
    expect(refusalsOf(plan)).toHaveLength(6);
    expect(refusalsOf(plan)).toContainEqual({
      code: "plan.route-missing",
      pair: { unitClass: "co_quan", managingLevel: "province" },
      delegated: true,
      on: "2023-01-01",
    });
  });

  test("a pair whose delegated units have no route", () => {
    const plan = withRow("district-managed", (row) => ({ ...row, when: { ...row.when, delegated: "no" } }));
    expect(refusalsOf(plan)).toHaveLength(3);
    expect(refusalsOf(plan)).toContainEqual(
      expect.objectContaining({ code: "plan.route-missing", delegated: true }),
    );
  });

  test("two routes for one pair, naming both", () => {
    const plan = withRow("commune-managed", (row) => ({
      ...row,
      when: { ...row.when, managingLevels: ["commune", "district"] },
    }));
    expect(refusalsOf(plan)).toContainEqual({
      code: "plan.route-ambiguous",
      pair: { unitClass: "co_quan", managingLevel: "district" },
      delegated: false,
      on: "2023-01-01",
      rows: ["commune-managed", "district-managed"],
    });
  });

  test("a date of the cycle without a route: a gap between two rows, or before the first", () => {
    const firstHalf = { from: "2023-01-01", to: "2023-07-01" };
    const late = { from: "2023-07-02", to: null };
    const plan = {
      ...NINH_THUAN,
      routes: NINH_THUAN.routes.flatMap((row) =>
        row.key === "commune-units"
          ? [
              { ...row, when: { ...row.when, on: firstHalf } },
              { ...row, key: "commune-units-late", when: { ...row.when, on: late } },
            ]
          : [row],
      ),
    };
    expect(refusalsOf(plan)).toContainEqual({
      code: "plan.route-missing",
      pair: { unitClass: "xa", managingLevel: "commune" },
      delegated: false,
      on: "2023-07-01",
    });
    expect(refusalsOf(plan).every((refusal) => "on" in refusal && refusal.on === "2023-07-01")).toBe(true);
  });

  test("a date of the cycle with two routes: rows that overlap by a day", () => {
    const plan = {
      ...NINH_THUAN,
      routes: NINH_THUAN.routes.flatMap((row) =>
        row.key === "commune-units"
          ? [
              { ...row, when: { ...row.when, on: { from: "2023-01-01", to: "2023-07-02" } } },
              {
                ...row,
                key: "commune-units-late",
                when: { ...row.when, on: { from: "2023-07-01", to: null } },
              },
            ]
          : [row],
      ),
    };
    expect(refusalsOf(plan)).toContainEqual(
      expect.objectContaining({ code: "plan.route-ambiguous", on: "2023-07-01" }),
    );
  });

  test("a route that does not end in its one decision", () => {
    const plan = withRow("commune-units", (row) => ({ ...row, steps: row.steps.slice(0, -1) }));
    expect(refusalsOf(plan)).toEqual([{ code: "plan.route-decision-not-last", row: "commune-units" }]);
  });

  test("a route that goes on after its decision", () => {
    const plan = withRow("commune-units", (row) => ({ ...row, steps: [...row.steps].reverse() }));
    expect(refusalsOf(plan)).toEqual([{ code: "plan.route-decision-not-last", row: "commune-units" }]);
  });

  test("a route with two decisions", () => {
    const plan = withRow("commune-units", (row) => ({
      ...row,
      steps: [...row.steps, ...row.steps.slice(-1)],
    }));
    expect(refusalsOf(plan)).toEqual([{ code: "plan.route-decision-not-last", row: "commune-units" }]);
  });

  describe("a body that is asked for its opinion (rules.md 4, OPINION: a named other body, beside the appraisal)", () => {
    const asking = (by: BodyRef, before: Step["kind"]): PlanContent =>
      withRow("commune-units", ({ steps, ...row }) => {
        const at = steps.findIndex(({ kind }) => kind === before);
        const asked: Step = { kind: "opinion", by, workingDays: 5, basis: "plan", clause: "II.4" };
        return { ...row, steps: [...steps.slice(0, at), asked, ...steps.slice(at)] };
      });
    const misplaced = [{ code: "plan.opinion-misplaced", row: "commune-units" }];

    test.each(["appraise", "meet_or_written", "decide"] as const)("may stand before %s", (before) => {
      expect(refusalsOf(asking(police("province"), before))).toEqual([]);
    });

    test("not before anybody has taken the dossier in", () => {
      expect(refusalsOf(asking(police("province"), "intake"))).toEqual(misplaced);
    });

    test("not the unit itself", () => {
      expect(refusalsOf(asking(THE_UNIT, "decide"))).toEqual(misplaced);
    });

    test("not the body that appraises", () => {
      const row = NINH_THUAN.routes.find(({ key }) => key === "commune-units");
      const appraiser = row?.steps.find(({ kind }) => kind === "appraise")?.by ?? THE_UNIT;
      expect(appraiser).not.toBe(THE_UNIT);
      expect(refusalsOf(asking(appraiser, "decide"))).toEqual(misplaced);
    });

    test("not twice in one route", () => {
      const once = asking(police("province"), "decide");
      const twice = {
        ...once,
        routes: once.routes.map((row) => ({
          ...row,
          steps: row.steps.flatMap((step): readonly Step[] =>
            step.kind === "opinion" ? [step, step] : [step],
          ),
        })),
      };
      expect(refusalsOf(twice)).toEqual(misplaced);
    });
  });

  test("a milestone outside its cycle", () => {
    const plan = withMilestone("yearly-report", {
      when: { kind: "on", at: { day: 15, month: 1, yearOffset: 1 } },
    });
    expect(refusalsOf(plan)).toEqual([
      { code: "plan.milestone-outside-cycle", milestone: "yearly-report", day: "2024-01-14" },
    ]);
  });

  test("a milestone on a day that does not exist", () => {
    const plan = withMilestone("yearly-report", {
      when: { kind: "on", at: { day: 31, month: 9, yearOffset: 0 } },
    });
    expect(refusalsOf(plan)).toEqual([
      { code: "plan.milestone-not-computable", milestone: "yearly-report", why: "no_such_day" },
    ]);
  });

  test("an entry or a report that names a milestone the plan does not have", () => {
    const plan = {
      ...NINH_THUAN,
      milestones: NINH_THUAN.milestones.filter(({ key }) => key !== "selection"),
    };
    expect(refusalsOf(plan)).toEqual([
      { code: "plan.milestone-unknown", item: "entry", milestone: "selection" },
    ]);
  });

  test("a component without a maker", () => {
    const components = NINH_THUAN.components.map((component) =>
      component.code === "bien_ban" ? { ...component, maker: null } : component,
    );
    expect(refusalsOf({ ...NINH_THUAN, components })).toEqual([
      { code: "plan.component-maker-missing", component: "bien_ban" },
    ]);
  });

  test("a required component made at a step that a route does not have", () => {
    const plan = { ...PLAN_BAC_NINH_2026, components: NINH_THUAN.components };
    expect(refusalsOf(plan, TWO_TIER_TENANT)).toEqual([
      { code: "plan.component-step-missing", component: "bien_ban", row: "commune-units" },
      { code: "plan.component-step-missing", component: "bien_ban", row: "organisations" },
    ]);
  });

  test("a version that overlaps another published version of the same plan", () => {
    const versions = (to: string | null): PublishingFacts => ({
      ...THREE_TIER_TENANT,
      otherVersions: [{ version: 1, effective: { from: "2023-01-01", to } }],
    });
    expect(refusalsOf(NINH_THUAN, versions(null))).toEqual([{ code: "plan.version-overlaps", version: 1 }]);
    expect(refusalsOf(NINH_THUAN, versions("2023-02-02"))).toHaveLength(1);
    expect(refusalsOf(NINH_THUAN, versions("2023-02-01"))).toEqual([]);
  });

  test("a route whose body the tenant does not have", () => {
    const bodies = THREE_TIER_TENANT.bodies.filter(
      ({ kind, level }) => !(kind === "committee" && level === "district"),
    );
    expect(refusalsOf(NINH_THUAN, { ...THREE_TIER_TENANT, bodies })).toContainEqual({
      code: "plan.body-missing",
      item: "route.commune-units",
      ref: { kind: "committee", at: "above" },
      office: { kind: "committee", level: "district" },
    });
  });

  test("a body that ended before the cycle is no body of the plan", () => {
    const bodies = THREE_TIER_TENANT.bodies.map((body) => ({ ...body, to: "2023-01-01" }));
    expect(refusalsOf(NINH_THUAN, { ...THREE_TIER_TENANT, bodies }).map(({ code }) => code)).toContain(
      "plan.body-missing",
    );
  });

  test("a body of the selection that the tenant does not have", () => {
    const bodies = THREE_TIER_TENANT.bodies.filter(
      ({ kind, level }) => !(kind === "committee" && level === "district"),
    );
    expect(refusalsOf(PLAN_LAM_DONG_2023, { ...THREE_TIER_TENANT, bodies })).toContainEqual(
      expect.objectContaining({ code: "plan.body-missing", item: "entry.selector" }),
    );
  });

  test("a level above the province", () => {
    const plan = withRow("province-managed", (row) => ({
      ...row,
      steps: row.steps.map((step) =>
        step.kind === "decide" ? { ...step, by: { kind: "committee", at: "above" } } : step,
      ),
    }));
    expect(refusalsOf(plan)).toEqual([
      {
        code: "plan.body-missing",
        item: "route.province-managed",
        ref: { kind: "committee", at: "above" },
        office: null,
      },
    ]);
  });

  test("a district or a thị trấn in the two-tier regime", () => {
    const pairs = [
      ...PLAN_BAC_NINH_2026.scope.pairs,
      { unitClass: "thi_tran", managingLevel: "commune", clause: "II.1", basis: "plan" } as const,
    ];
    const plan = { ...PLAN_BAC_NINH_2026, scope: { ...PLAN_BAC_NINH_2026.scope, pairs } };
    expect(refusalsOf(plan, TWO_TIER_TENANT)).toContainEqual({
      code: "plan.level-not-in-regime",
      pair: { unitClass: "thi_tran", managingLevel: "commune" },
    });
  });

  test("an item without its clause", () => {
    const plan = withMilestone("yearly-report", { clause: " " });
    expect(refusalsOf(plan)).toEqual([{ code: "plan.clause-missing", item: "milestone.yearly-report" }]);
  });

  test("a plan that takes nobody in", () => {
    const plan = { ...NINH_THUAN, scope: { ...NINH_THUAN.scope, pairs: [] } };
    expect(refusalsOf(plan)).toEqual([{ code: "plan.scope-empty" }]);
  });

  test("two items of one key", () => {
    const plan = {
      ...NINH_THUAN,
      components: [...NINH_THUAN.components, ...NINH_THUAN.components.slice(0, 1)],
    };
    expect(refusalsOf(plan)).toEqual([{ code: "plan.key-duplicated", item: "component.to_trinh" }]);
  });

  test("everything at once, so that the secretary reads it in one go", () => {
    const plan = { ...withMilestone("yearly-report", { clause: "" }), criteria: [] };
    expect(refusalsOf(plan).map(({ code }) => code)).toEqual([
      "plan.clause-missing",
      ...NINH_THUAN.scope.pairs.map(() => "plan.criteria-missing"),
    ]);
  });
});
