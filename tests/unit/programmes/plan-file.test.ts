import { describe, expect, test } from "vitest";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { planFileSchema, planFileText, readPlanFile } from "@/lib/programmes/plan-file";

const PLANS = Object.values(SHIPPED_PLANS).flat();
const PLAN = PLAN_BAC_NINH_2026;

/** The file of the plan after somebody edited it as text. */
const edited = (change: (plan: Record<string, unknown>) => void): string => {
  const plan: Record<string, unknown> = JSON.parse(planFileText(PLAN));
  change(plan);
  return JSON.stringify(plan);
};
const isPart = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null;

function part(plan: unknown, ...path: (string | number)[]): Record<string | number, unknown> {
  const found = path.reduce<unknown>((inner, step) => (isPart(inner) ? inner[step] : undefined), plan);
  if (!isPart(found)) throw new Error(`no ${path.join(".")} in the plan`);
  return found;
}

const faultsOf = (text: string) => {
  const read = readPlanFile(text);
  if (read.ok || read.error.code !== "plan.file-faulty") throw new Error("the file was read");
  return read.error.faults;
};

describe("a plan taken away as a file and brought back", () => {
  test.each(PLANS.map((plan) => [plan.header.key, plan] as const))("%s is the same plan", (_, plan) => {
    expect(readPlanFile(planFileText(plan))).toEqual({ ok: true, value: plan });
  });

  test("a mark of the encoding at the head, as some editors put it, is no part of it", () => {
    expect(readPlanFile(`\uFEFF${planFileText(PLAN)}`).ok).toBe(true);
  });
});

describe("a wrong file is refused whole, each fault with its place", () => {
  test.each<readonly [string, string, { path: string; text: string }]>([
    [
      "a missing item",
      edited((plan) => delete part(plan, "header")["title"]),
      { path: "header.title", text: "Thiếu mục này" },
    ],
    [
      "an item that the schema does not know",
      edited((plan) => (part(plan, "header")["tieuDe"] = "x")),
      { path: "header", text: "Không có mục «tieuDe»; sửa tên mục hoặc bỏ đi" },
    ],
    [
      "a text where a number belongs",
      edited((plan) => (part(plan, "header")["cycleYear"] = "2026")),
      { path: "header.cycleYear", text: "Phải là một số" },
    ],
    [
      "a word that is none of the list",
      edited((plan) => (part(plan, "routes", 1, "when")["delegated"] = "maybe")),
      { path: "routes[1].when.delegated", text: "Phải là một trong: yes, no, any" },
    ],
    [
      "a day that no calendar has",
      edited((plan) => (part(plan, "header", "cycle")["from"] = "2026-02-30")),
      { path: "header.cycle.from", text: "Ngày có dạng yyyy-MM-dd" },
    ],
    [
      "a step of no known kind",
      edited((plan) => (part(plan, "routes", 0, "steps", 0)["kind"] = "vote")),
      {
        path: "routes[0].steps[0].kind",
        text: "Phải là một trong: self_assess, evaluate, intake, appraise, opinion, meet_or_written, decide",
      },
    ],
    [
      "an empty key",
      edited((plan) => (part(plan, "header")["key"] = "")),
      { path: "header.key", text: "Không được để trống" },
    ],
  ])("%s", (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test("several faults are told at once", () => {
    const text = edited((plan) => {
      delete part(plan, "header")["issuer"];
      part(plan, "milestones", 0)["reading"] = "after";
    });
    expect(faultsOf(text).map(({ path }) => path)).toEqual(["header.issuer", "milestones[0].reading"]);
  });

  test("of very many a hundred are shown, and how many there are", () => {
    const text = edited((plan) => (plan["consequences"] = Array.from({ length: 150 }, () => 1)));
    expect(readPlanFile(text)).toMatchObject({ error: { code: "plan.file-faulty", count: 150 } });
    expect(faultsOf(text)).toHaveLength(100);
  });

  test.each([
    ["nothing", " \n", { code: "plan.file-empty" }],
    ["a comma too many", '{\n  "header": 1,\n}', { code: "plan.file-not-json", line: 3 }],
    ["a file cut short", '{\n  "header": {\n', { code: "plan.file-not-json", line: 2 }],
  ])("%s", (_, text, error) => {
    expect(readPlanFile(text)).toEqual({ ok: false, error });
  });

  test.each(["[]", "null", '"kế hoạch"', "7"])("%s is no plan", (text) => {
    expect(readPlanFile(text)).toMatchObject({ error: { code: "plan.file-faulty" } });
  });

  test("a name that JavaScript keeps for itself is an unknown item like any other", () => {
    const text = planFileText(PLAN).replace('"header"', '"__proto__": {}, "header"');
    expect(faultsOf(text)).toEqual([{ path: "", text: "Không có mục «__proto__»; sửa tên mục hoặc bỏ đi" }]);
  });
});

describe("the published schema", () => {
  test.each(Object.keys(PLAN satisfies PlanContent))("names %s", (name) => {
    expect(planFileSchema()).toHaveProperty(["properties", name]);
  });

  test("does not ask for the line that editors put at the head", () => {
    expect(planFileSchema()).not.toHaveProperty("required", expect.arrayContaining(["$schema"]));
  });
});
