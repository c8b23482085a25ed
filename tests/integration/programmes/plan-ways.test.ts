import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { stepMark } from "@/lib/programmes/domain/way-edit";
import { planFileText } from "@/lib/programmes/plan-file";
import { movePlanItem } from "@/lib/programmes/server/move-plan-item";
import { getNewPlan, getPlanDraft } from "@/lib/programmes/server/plan-queries";
import { publishPlanDraft } from "@/lib/programmes/server/publish-plan-draft";
import { startPlanFromFile } from "@/lib/programmes/server/read-plan-file";
import { removePlanItem } from "@/lib/programmes/server/remove-plan-item";
import { savePlanItem } from "@/lib/programmes/server/save-plan-item";
import { startPlan } from "@/lib/programmes/server/start-plan";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { wayPosts, waysSaid, withoutWays, type TypedPost } from "../../factories/typed-plan";
import { useDatabase } from "../../support/database";

useDatabase();
let province: TestProvince;
let secretary: Actor;
let bodyId = "";

beforeAll(async () => {
  province = await aProvince();
  secretary = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  const { issuers } = valueOf(await getNewPlan(secretary, null));
  bodyId = issuers[0]?.bodyId ?? "";
});
afterAll(closeClients);

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const keyed = (plan: PlanDraft, key: string): PlanDraft => ({
  ...plan,
  header: { ...plan.header, key, effective: { from: "2024-01-01", to: null } },
});
const WHOLE = keyed({ ...PLAN_NINH_THUAN_2023 }, "tu-bieu-mau");

const fromFile = async (plan: PlanDraft): Promise<string> => {
  const file = new File([planFileText(plan)], "ke-hoach.json", { type: "application/json" });
  return valueOf(await startPlanFromFile.execute(secretary, { bodyId, file })).planVersionId;
};
const draftOf = async (planVersionId: string) => valueOf(await getPlanDraft(secretary, planVersionId));

async function post(planVersionId: string, typed: TypedPost) {
  const { revision } = await draftOf(planVersionId);
  return savePlanItem.execute(secretary, { planVersionId, revision: String(revision), ...typed });
}

describe("the ways of a plan", () => {
  test("written in forms are those of the same plan from a file, and can be published", async () => {
    const plan = { ...WHOLE, criteria: province.plan.criteria };
    const planVersionId = await fromFile(withoutWays(plan));
    expect((await draftOf(planVersionId)).problems.length).toBeGreaterThan(0);
    for (const typed of wayPosts(plan)) valueOf(await post(planVersionId, typed));
    const { content, problems, revision } = await draftOf(planVersionId);
    expect(waysSaid(content)).toEqual(waysSaid(plan));
    expect(problems).toEqual([]);
    valueOf(await publishPlanDraft.execute(secretary, { planVersionId, revision: String(revision) }));
    const [first] = wayPosts(plan);
    const late = { planVersionId, revision: String(revision + 1), ...first };
    expect(await savePlanItem.execute(secretary, late)).toMatchObject({ error: { code: "plan.not-found" } });
  });

  test("a step is moved and taken out at the revision that was read, once", async () => {
    const planVersionId = await fromFile(keyed(WHOLE, "cac-buoc"));
    const [row] = WHOLE.routes;
    if (!row) throw new Error("a plan with routes");
    const at = stepMark(row.key, 1);
    const move = { planVersionId, revision: "0", part: "steps", at, to: "up" };
    valueOf(await movePlanItem.execute(secretary, move));
    expect(await movePlanItem.execute(secretary, move)).toMatchObject({
      error: { code: "plan.changed-meanwhile", by: secretary.personName },
    });
    const remove = { planVersionId, revision: "1", part: "steps", at: stepMark(row.key, 0) };
    valueOf(await removePlanItem.execute(secretary, remove));
    const { content } = await draftOf(planVersionId);
    const [first, , ...rest] = row.steps;
    expect(content.routes[0]?.steps).toEqual([first, ...rest]);
    const log = await inProvince(province, (tx) =>
      tx.auditEntry.findMany({ where: { event: "plan.edited", subjectId: planVersionId } }),
    );
    expect(log).toHaveLength(2);
  });
});

describe("a plan from nothing", () => {
  const typed = () => ({
    bodyId,
    title: "Kế hoạch của năm sau",
    programme: "exemplary",
    cycleYear: "2025",
    regime: "three_tier",
    cycleFrom: "1/1/2025",
    cycleEnds: "31/12/2025",
  });

  test("is a draft that says what it lacks; the same is not begun twice", async () => {
    const { planVersionId } = valueOf(await startPlan.execute(secretary, typed()));
    const { content, problems } = await draftOf(planVersionId);
    expect(content.header).toMatchObject({
      cycleYear: 2025,
      cycle: { from: "2025-01-01", to: "2026-01-01" },
      documentNumber: null,
    });
    expect(problems).toContainEqual({ code: "plan.scope-empty" });
    expect(await startPlan.execute(secretary, typed())).toMatchObject({ error: { code: "plan.key-taken" } });
  });

  test.each([
    ["cycleYear", { cycleYear: "năm sau" }],
    ["cycleEnds", { cycleEnds: "31/12/2024" }],
    ["programme", { programme: "" }],
    ["title", { title: " " }],
  ])("is refused at its field: %s", async (field, change) => {
    const refused = await startPlan.execute(secretary, { ...typed(), ...change });
    expect(refused).toMatchObject({ error: { code: "common.invalid-input" } });
    expect(JSON.stringify(refused)).toContain(`"${field}"`);
  });
});
