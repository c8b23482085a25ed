import { describe, expect, test } from "vitest";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";
import { committee, peoplesCommittee, police, THE_UNIT } from "@/lib/programmes/domain/body-ref";
import { newPlan } from "@/lib/programmes/domain/new-plan";
import type { PlanDraft, RouteRow, Step, StepKind } from "@/lib/programmes/domain/plan";
import { withEdit, withoutPart } from "@/lib/programmes/domain/plan-edit";
import { publishablePlan, type PlanRefusal } from "@/lib/programmes/domain/publication";
import { stepMark, withMoved } from "@/lib/programmes/domain/way-edit";
import { savePlanItemInput } from "@/lib/programmes/plan-item-contract";
import { planDraft } from "@/lib/programmes/contract";
import { wayPosts, waysSaid, withoutWays, type TypedPost } from "@/tests/factories/typed-plan";
import { THREE_TIER_TENANT, TWO_TIER_TENANT } from "@/tests/unit/programmes/tenant-facts";

const TARGET = { planVersionId: "0198c0de-0000-7000-8000-000000000000", revision: "0" };
const SOURCE = { clause: "II.4", basis: "plan" };
const CHOICES = { criteria: [], plans: [] };

const sent = (plan: PlanDraft, typed: TypedPost) =>
  withEdit(plan, savePlanItemInput.parse({ ...TARGET, ...SOURCE, ...typed }).edit, CHOICES);

function edited(plan: PlanDraft, ...posts: readonly TypedPost[]): PlanDraft {
  return posts.reduce((draft, typed) => {
    const result = sent(draft, typed);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }, plan);
}

const faultsOf = (typed: TypedPost): Readonly<Record<string, string>> => {
  const read = savePlanItemInput.safeParse({ ...TARGET, ...SOURCE, ...typed });
  return Object.fromEntries((read.error?.issues ?? []).map(({ path, message }) => [path.join(":"), message]));
};

const BN = PLAN_BAC_NINH_2026;
const [ROW] = BN.routes;
if (!ROW) throw new Error("a plan with routes");

describe("written in forms from nothing", () => {
  test.each(
    Object.values(SHIPPED_PLANS)
      .flat()
      .map((plan) => [plan.header.key, plan] as const),
  )("entry, routes and components say what the file says: %s", (_, plan) => {
    expect(waysSaid(edited(withoutWays(plan), ...wayPosts(plan)))).toEqual(waysSaid(plan));
  });

  test("a plan from nothing is a plan of the contract, and says all that it lacks", () => {
    const plan = newPlan({
      title: "Kế hoạch thử",
      programme: "exemplary",
      cycleYear: 2027,
      regime: "two_tier",
      issuer: "UBND tỉnh Thử Mới",
      cycleFrom: "2027-01-01",
      dayAfterCycle: "2028-01-01",
    });
    expect(planDraft.safeParse(plan).error).toBeUndefined();
    expect(plan.header.key).toBe("ubnd-tinh-thu-moi-exemplary-2027");
    const publishable = publishablePlan(plan, TWO_TIER_TENANT);
    const codes = publishable.ok ? [] : publishable.error.map(({ code }) => code);
    expect(codes).toEqual(["plan.scope-empty", "plan.clause-missing", "plan.clause-missing"]);
  });
});

describe("the entry", () => {
  test("another way keeps the papers, and loses whoever chose", () => {
    const plan = edited(PLAN_NINH_THUAN_2023, { part: "entry", kind: "registered", to: "police@province" });
    expect(plan.entry).toMatchObject({ kind: "registered", to: police("province"), via: null });
    expect(plan.entry.papers).toEqual(PLAN_NINH_THUAN_2023.entry.papers);
    expect(plan.entry).not.toHaveProperty("selectors");
  });

  test.each<readonly [string, TypedPost, readonly string[]]>([
    ["registered to nobody", { part: "entry", kind: "registered" }, ["to"]],
    [
      "approved by nobody",
      { part: "entry", kind: "registered_then_approved", to: "police@province" },
      [
        "approval:reviewedBy",
        "approval:decidedBy",
        "approval:signer",
        "approval:decisionTitle",
        "approval:clause",
        "approval:basis",
      ],
    ],
    ["selected asks for neither", { part: "entry", kind: "selected" }, []],
    ["chosen by nobody", { part: "selectors", managingLevels: "commune" }, ["by1"]],
    ["no clause", { part: "entry", kind: "selected", clause: "" }, ["clause"]],
  ])("%s", (_, typed, faults) => {
    expect(Object.keys(faultsOf(typed))).toEqual(faults);
  });

  test("a milestone that the plan lacks is no window", () => {
    expect(sent(BN, { part: "entry", kind: "selected", milestone: "none" })).toMatchObject({
      error: { code: "plan.named-milestone-not-found" },
    });
  });

  test("a form of paper stands once; a paper of the plan's own never takes its code", () => {
    expect(
      sent(BN, { part: "approvalPapers", template: "nghi_quyet", title: "Nghị quyết khác" }),
    ).toMatchObject({
      error: { code: "plan.paper-twice" },
    });
    const plan = edited(BN, { part: "entryPapers", title: "Bản đăng ký", template: "other" });
    expect(plan.entry.papers.map(({ code }) => code)).toEqual(["ban_dang_ky_2"]);
  });
});

describe("rows and steps", () => {
  test("a new row may begin with the steps of another", () => {
    const { title, when } = ROW;
    const plan = edited(BN, {
      part: "routes",
      title,
      unitClasses: when.unitClasses,
      managingLevels: when.managingLevels,
      delegated: "yes",
      stepsOf: ROW.key,
    });
    expect(plan.routes.at(-1)).toMatchObject({ when: { delegated: "yes", on: null }, steps: ROW.steps });
    expect(new Set(plan.routes.map(({ key }) => key)).size).toBe(plan.routes.length);
  });

  test("the last day that is typed is in it", () => {
    const typed = {
      part: "routes",
      title: "Sáu tháng",
      unitClasses: "xa",
      managingLevels: "commune",
      delegated: "any",
    };
    const plan = edited(BN, { ...typed, from: "1/1/2026", until: "30/6/2026" });
    expect(plan.routes.at(-1)?.when.on).toEqual({ from: "2026-01-01", to: "2026-07-01" });
    expect(faultsOf({ ...typed, until: "30/6/2026" })).toHaveProperty("from");
    expect(faultsOf({ ...typed, from: "1/7/2026", until: "30/6/2026" })).toHaveProperty("until");
  });

  test("a step goes where its kind belongs, and is moved and taken out there", () => {
    const bare = { ...BN, routes: [{ ...ROW, steps: [] }] };
    const step = (kind: StepKind, more: TypedPost = {}): TypedPost => ({
      part: "steps",
      at: `${ROW.key}:`,
      kind,
      by: "police@province",
      ...more,
    });
    const decide = step("decide", {
      by: "peoples_committee@province",
      signer: "chairman",
      formTitle: "Quyết định",
      symbol: "QĐ-UBND",
    });
    const plan = edited(
      bare,
      decide,
      step("appraise"),
      step("self_assess", { by: "unit@unit" }),
      step("intake"),
    );
    const kinds = (draft: PlanDraft) => draft.routes[0]?.steps.map(({ kind }) => kind);
    expect(kinds(plan)).toEqual(["self_assess", "intake", "appraise", "decide"]);

    const placed = { part: "steps", at: stepMark(ROW.key, 1) } as const;
    const moved = withMoved(plan, placed, "up");
    expect(moved.ok && kinds(moved.value)).toEqual(["intake", "self_assess", "appraise", "decide"]);
    const atTop = withMoved(plan, { part: "steps", at: stepMark(ROW.key, 0) }, "up");
    expect(atTop.ok && kinds(atTop.value)).toEqual(kinds(plan));
    const without = withoutPart(plan, placed);
    expect(without.ok && kinds(without.value)).toEqual(["self_assess", "appraise", "decide"]);
  });

  test.each(["", "khong-co:0", `${ROW.key}:9`, ROW.key])(
    "a step that is not there is not changed: «%s»",
    (at) => {
      expect(
        sent(BN, { part: "steps", at, kind: "meet_or_written", by: "committee@province" }),
      ).toMatchObject({
        error: { code: "plan.item-not-found" },
      });
      expect(withoutPart(BN, { part: "steps", at })).toMatchObject({
        error: { code: "plan.item-not-found" },
      });
    },
  );

  test.each<readonly [string, TypedPost, readonly string[]]>([
    ["nobody acts", { kind: "appraise", by: "" }, ["by"]],
    [
      "a decision without signer and form",
      { kind: "decide", by: "committee@province" },
      ["signer", "formTitle", "symbol"],
    ],
    ["days that are none", { kind: "opinion", by: "police@province", workingDays: "mai" }, ["workingDays"]],
    ["no days named", { kind: "opinion", by: "police@province", workingDays: "" }, []],
  ])("%s", (_, typed, faults) => {
    expect(Object.keys(faultsOf({ part: "steps", at: `${ROW.key}:`, ...typed }))).toEqual(faults);
  });
});

describe("components", () => {
  test("one of the plan's own gets a code of its own, at the step of its maker", () => {
    const own = {
      part: "components",
      standard: "own",
      title: "Bản cam kết của người đứng đầu",
      maker: "unit",
      required: "on",
    };
    const plan = edited(BN, own, { ...own, maker: "evaluating_body" });
    const added = plan.components.slice(BN.components.length);
    expect(
      added.map(({ code, atStep, required, templated }) => ({ code, atStep, required, templated })),
    ).toEqual([
      { code: "ban_cam_ket_cua_nguoi_dung_dau", atStep: "self_assess", required: true, templated: false },
      { code: "ban_cam_ket_cua_nguoi_dung_dau_2", atStep: "evaluate", required: true, templated: false },
    ]);
    expect(planDraft.safeParse(plan).error).toBeUndefined();
  });

  test.each(["Tờ trình", "2 ảnh chụp", "---", "Ý kiến"])(
    "a code is always one of the contract: «%s»",
    (title) => {
      const plan = edited({ ...BN, components: [] }, { part: "components", title, maker: "unit" });
      expect(planDraft.safeParse(plan).error).toBeUndefined();
      expect(plan.components[0]?.code).not.toBe("to_trinh");
    },
  );

  test("a paper of the five plans stands once", () => {
    expect(
      sent(BN, { part: "components", standard: "to_trinh", title: "Tờ trình", maker: "unit" }),
    ).toMatchObject({
      error: { code: "plan.component-twice" },
    });
  });
});

describe("what can't be carried out is not published", () => {
  const source = { clause: "II.4", basis: "plan" } as const;
  const steps = {
    self_assess: { kind: "self_assess", by: THE_UNIT, orBy: null, ...source },
    evaluate: { kind: "evaluate", by: committee("managing"), advisedBy: null, ...source },
    intake: { kind: "intake", by: police("province"), via: null, ...source },
    appraise: { kind: "appraise", by: police("province"), via: null, ...source },
    opinion: { kind: "opinion", by: committee("province"), workingDays: null, ...source },
    meet_or_written: { kind: "meet_or_written", by: committee("province"), ...source },
    decide: {
      kind: "decide",
      by: peoplesCommittee("province"),
      signer: "chairman",
      form: { title: "Quyết định", symbol: "QĐ-UBND" },
      ...source,
    },
  } as const satisfies Record<StepKind, Step>;
  const refusalsOf = (plan: PlanDraft): readonly PlanRefusal["code"][] => {
    const publishable = publishablePlan(plan, THREE_TIER_TENANT);
    return publishable.ok ? [] : [...new Set(publishable.error.map(({ code }) => code))];
  };
  const along = (...kinds: readonly StepKind[]): PlanDraft => ({
    ...BN,
    components: [],
    routes: BN.routes.map((row): RouteRow => ({ ...row, steps: kinds.map((kind) => steps[kind]) })),
  });

  test.each<readonly [readonly StepKind[]]>([
    [["self_assess", "intake", "appraise", "decide"]],
    [["self_assess", "evaluate", "decide"]],
    [["self_assess", "evaluate", "intake", "appraise", "decide"]],
    [["self_assess", "evaluate", "intake", "appraise", "meet_or_written", "decide"]],
    [["self_assess", "intake", "opinion", "appraise", "decide"]],
  ])("can: %j", (kinds) => expect(refusalsOf(along(...kinds))).toEqual([]));

  test.each<readonly [readonly StepKind[]]>([
    [["self_assess", "decide"]],
    [["intake", "appraise", "decide"]],
    [["self_assess", "intake", "decide"]],
    [["self_assess", "appraise", "decide"]],
    [["self_assess", "evaluate", "meet_or_written", "decide"]],
    [["self_assess", "evaluate", "evaluate", "decide"]],
  ])("cannot: %j", (kinds) => expect(refusalsOf(along(...kinds))).toEqual(["plan.route-not-workable"]));

  test("units of a level that nobody chooses", () => {
    const entry = { kind: "selected", milestone: null, papers: [], selectors: [], ...source } as const;
    expect(refusalsOf({ ...BN, entry })).toEqual(["plan.selector-missing"]);

    const managingLevels = BN.scope.pairs.map(({ managingLevel }) => managingLevel);
    const nobody = [{ managingLevels, by: [], ...source }];
    expect(refusalsOf({ ...BN, entry: { ...entry, selectors: nobody } })).toEqual(["plan.selector-missing"]);
  });

  test("a component made at another step than its maker acts at", () => {
    const components = BN.components.map((one) => ({ ...one, atStep: "appraise" as const }));
    expect(refusalsOf({ ...BN, components })).toEqual(["plan.component-step-not-of-maker"]);
  });
});
