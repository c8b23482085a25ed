import { describe, expect, test } from "vitest";

import { criteriaContent, planContent, planDraft } from "@/lib/programmes/contract";
import {
  DRAFT_CRITERIA,
  ILLUSTRATIVE_CRITERIA,
  PUBLISHED_CRITERIA,
} from "@/lib/programmes/data/criteria-sets";
import { PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";

const PLANS = Object.values(SHIPPED_PLANS).flat();
const CRITERIA = [...PUBLISHED_CRITERIA, ...ILLUSTRATIVE_CRITERIA, ...DRAFT_CRITERIA];

const throughFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a plan is one JSON file", () => {
  test.each(PLANS.map((plan) => [plan.header.key, plan] as const))(
    "%s comes back as it was",
    (_key, plan) => {
      expect(planContent.parse(throughFile(plan))).toEqual(plan);
    },
  );

  test.each(CRITERIA.map((content) => [content.key, content] as const))(
    "%s comes back as it was",
    (_key, content) => {
      expect(criteriaContent.parse(throughFile(content))).toEqual(content);
    },
  );

  test("an unknown field is refused, not dropped", () => {
    expect(planContent.safeParse({ ...PLAN_NINH_THUAN_2023, extra: 1 }).success).toBe(false);
    const [row] = PLAN_NINH_THUAN_2023.routes;
    const routes = [{ ...row, decider: "BCĐ huyện" }];
    expect(planContent.safeParse({ ...PLAN_NINH_THUAN_2023, routes }).success).toBe(false);
  });

  test("a day that does not exist is refused", () => {
    const header = { ...PLAN_NINH_THUAN_2023.header, documentDate: "2023-02-30" };
    expect(planContent.safeParse({ ...PLAN_NINH_THUAN_2023, header }).success).toBe(false);
  });

  test("a draft may lack the maker of a component, a plan may not", () => {
    const components = PLAN_NINH_THUAN_2023.components.map((component) => ({ ...component, maker: null }));
    const draft = { ...PLAN_NINH_THUAN_2023, components };
    expect(planDraft.safeParse(draft).success).toBe(true);
    expect(planContent.safeParse(draft).success).toBe(false);
  });
});

describe("case 12: nothing of the three tiers appears in Bắc Ninh", () => {
  const used = [PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026].flatMap(({ criteria }) =>
    criteria.map(({ criteriaKey }) => criteriaKey),
  );
  const texts = [PLAN_BAC_NINH_2025, PLAN_BAC_NINH_2026, ...CRITERIA.filter(({ key }) => used.includes(key))];

  test.each(["huyện", "Ban Chỉ đạo", "BCĐ", "họp xét", "thị trấn"])(
    "no «%s» in its plans and criteria",
    (word) => {
      expect(texts).toHaveLength(4);
      expect(JSON.stringify(texts).toLowerCase().includes(word.toLowerCase())).toBe(false);
    },
  );

  test("no committee, no meeting and no district in its routes", () => {
    const { routes, entry, maintenance } = PLAN_BAC_NINH_2026;
    expect(JSON.stringify({ routes, entry, maintenance })).not.toMatch(
      /committee@|"committee"|standing|meet_|district/,
    );
  });
});

describe("what each plan says, by hand from its text", () => {
  const key = (name: string) => {
    const plan = PLANS.find(({ header }) => header.key === name);
    if (!plan) throw new Error(name);
    return plan;
  };

  test.each([
    ["ninh-thuan-exemplary-2023", "selected", ["ke_hoach_don_vi"]],
    ["lam-dong-exemplary-2023", "selected", ["ke_hoach_don_vi"]],
    ["an-giang-exemplary-2023", "selected", ["ke_hoach_don_vi"]],
    ["nha-trang-security-safe-2023", "registered", ["nghi_quyet", "ke_hoach", "ban_dang_ky"]],
    ["khanh-hoa-security-safe-2023", "registered", ["nghi_quyet", "ke_hoach", "ban_dang_ky"]],
    ["bac-ninh-exemplary-2026", "registered_then_approved", []],
  ])("%s: entry is %s with papers %o", (name, kind, papers) => {
    const { entry } = key(name);
    expect([entry.kind, entry.papers.map(({ code }) => code)]).toEqual([kind, papers]);
  });

  test.each([
    ["ninh-thuan-exemplary-2023", ["to_trinh", "bao_cao", "bien_ban"]],
    ["lam-dong-exemplary-2023", ["to_trinh", "bao_cao", "bien_ban"]],
    ["an-giang-exemplary-2023", ["to_trinh", "bao_cao", "bien_ban"]],
    ["nha-trang-security-safe-2023", ["to_trinh", "bao_cao", "bien_ban", "tai_lieu_khac"]],
    ["bac-ninh-exemplary-2026", ["to_trinh", "bao_cao"]],
  ])("%s: the dossier has %o", (name, components) => {
    expect(key(name).components.map(({ code }) => code)).toEqual(components);
  });

  test.each([
    ["ninh-thuan-exemplary-2023", ["hard security_safe achieved", "hard movement_grade kha"]],
    ["lam-dong-exemplary-2023", ["hard security_safe achieved", "hard movement_grade kha"]],
    ["an-giang-exemplary-2023", ["hard security_safe achieved", "hard movement_grade kha"]],
    ["nha-trang-security-safe-2023", []],
    ["bac-ninh-exemplary-2026", ["hard security_safe achieved", "advisory movement_grade any_result"]],
  ])("%s: preconditions are %o", (name, expected) => {
    const lines = key(name).preconditions.flatMap(({ force, lines: asked }) =>
      asked.map(
        ({ programme, floor }) =>
          `${force} ${programme} ${floor.kind === "grade" ? floor.atLeast : floor.kind}`,
      ),
    );
    expect(lines).toEqual(expected);
  });

  test("what the plans do not state is marked as a setting of the tenant, not as law", () => {
    const steps = key("ninh-thuan-exemplary-2023").routes.flatMap(({ steps: all }) => all);
    const bases = (kind: string): readonly string[] => [
      ...new Set(steps.filter((step) => step.kind === kind).map(({ basis }) => basis)),
    ];
    expect(bases("intake")).toEqual(["tenant_setting"]);
    expect(bases("meet_or_written")).toEqual(["tenant_setting"]);
    expect(bases("evaluate")).toEqual(["plan"]);
    expect(bases("decide")).toEqual(["plan"]);
  });
});
