import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import type { Result } from "@/lib/core/result";
import { tryPlanDraft } from "@/lib/dossiers/server/try-plan-draft";
import { readTenant } from "@/lib/platform/db/with-tenant";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { planFileText } from "@/lib/programmes/plan-file";
import { copyPlan } from "@/lib/programmes/server/copy-plan";
import { discardPlanDraft } from "@/lib/programmes/server/discard-plan-draft";
import { getPlanDraft, getPlanView, listPlans } from "@/lib/programmes/server/plan-queries";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import { contentHashOf, publishPlan } from "@/lib/programmes/server/publish-content";
import { publishPlanDraft } from "@/lib/programmes/server/publish-plan-draft";
import { startPlanFromFile } from "@/lib/programmes/server/read-plan-file";
import { replacePlanDraft } from "@/lib/programmes/server/replace-plan-draft";
import { savePlanItem } from "@/lib/programmes/server/save-plan-item";
import { savePlanPaper } from "@/lib/programmes/server/save-plan-paper";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { superuserClient } = useDatabase();
let province: TestProvince;
let secretary: Actor;
let districtSecretary: Actor;
let reviewer: Actor;

beforeAll(async () => {
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("a province of three tiers");
  const at = province.province;
  secretary = await aPerson(province, { at, body: "committee", role: "secretary" });
  reviewer = await aPerson(province, { at, body: "standing_committee", role: "reviewer" });
  districtSecretary = await aPerson(province, { at: district, body: "committee", role: "secretary" });
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const issuer = () => province.province.bodies.committee.id;
const planOf = (key: string, change: Partial<PlanContent> = {}): PlanContent => ({
  ...province.plan,
  ...change,
  header: { ...province.plan.header, key },
});
const fileOf = (plan: PlanContent): File => new File([planFileText(plan)], "ke-hoach.json");
const started = async (plan: PlanContent): Promise<string> =>
  valueOf(await startPlanFromFile.execute(secretary, { bodyId: issuer(), file: fileOf(plan) })).planVersionId;
const draftOf = async (planVersionId: string) => valueOf(await getPlanDraft(secretary, planVersionId));

const PAPER = {
  title: "Kế hoạch năm 2024",
  issuer: "Ban Chỉ đạo tỉnh Thử",
  documentNumber: "12/KH-BCĐ",
  documentDate: "15/1/2024",
  legalBases: "Văn bản thứ nhất\n\n Văn bản thứ hai ",
  cycleFrom: "1/1/2024",
  cycleEnds: "31/12/2024",
  effectiveFrom: "15/1/2024",
};

describe("next year's plan", () => {
  let planVersionId: string;

  test("is copied, edited in forms, tried on the register and published; this year's stays as it was", async () => {
    const copied = await copyPlan.execute(secretary, {
      planVersionId: province.planVersionId,
      bodyId: issuer(),
    });
    planVersionId = valueOf(copied).planVersionId;
    valueOf(await savePlanPaper.execute(secretary, { planVersionId, revision: "0", ...PAPER }));
    const { content, revision, problems } = await draftOf(planVersionId);
    expect(revision).toBe(1);
    expect(problems).toEqual([]);
    expect(content.header).toMatchObject({
      documentNumber: "12/KH-BCĐ",
      documentDate: "2024-01-15",
      legalBases: ["Văn bản thứ nhất", "Văn bản thứ hai"],
      cycle: { from: "2024-01-01", to: "2025-01-01" },
    });

    const trial = valueOf(await tryPlanDraft(secretary, { planVersionId, page: 1 }));
    expect(trial.before?.planVersionId).toBe(province.planVersionId);
    expect(trial).toMatchObject({ unrouted: 0, groups: [], changed: { total: 0 } });
    expect(trial.decided).toBeGreaterThan(0);

    valueOf(await publishPlanDraft.execute(secretary, { planVersionId, revision: "1" }));
    const published = valueOf(await getPlanView(reviewer, planVersionId));
    expect(published).toMatchObject({ isDraft: false, content: { header: { title: "Kế hoạch năm 2024" } } });
    const old = valueOf(await getPlanView(reviewer, province.planVersionId));
    expect(old.content).toEqual(province.plan);
  });

  test("is frozen with the fingerprint of what it says, and the database refuses to change it", async () => {
    const client = await superuserClient();
    const { rows } = await client.query(
      "SELECT content, content_hash, published_by FROM plan_version WHERE id = $1",
      [planVersionId],
    );
    expect(rows[0].content_hash).toBe(contentHashOf(rows[0].content));
    expect(rows[0].published_by).toBe(secretary.personName);
    await expect(
      client.query("UPDATE plan_version SET revision = 9 WHERE id = $1", [planVersionId]),
    ).rejects.toThrow(/never changes/);
  });

  test("is not copied a second time", async () => {
    const again = await copyPlan.execute(secretary, {
      planVersionId: province.planVersionId,
      bodyId: issuer(),
    });
    expect(again).toMatchObject({ error: { code: "plan.key-taken", status: "published" } });
  });

  test("can't be edited or discarded once it is published", async () => {
    const input = { planVersionId, revision: "1" };
    expect(await savePlanPaper.execute(secretary, { ...input, ...PAPER })).toMatchObject({
      error: { code: "plan.not-found" },
    });
    expect(await discardPlanDraft.execute(secretary, input)).toMatchObject({
      error: { code: "plan.not-found" },
    });
  });
});

describe("a plan from a file", () => {
  test("a draft is seen by those who write plans alone, and in force for nobody", async () => {
    const planVersionId = await started(planOf("nhap-2024"));
    const seen = async (actor: Actor) =>
      valueOf(await listPlans(actor, null)).plans.some((plan) => plan.planVersionId === planVersionId);
    expect(await seen(secretary)).toBe(true);
    for (const actor of [reviewer, districtSecretary]) {
      expect(await seen(actor)).toBe(false);
      expect(await getPlanView(actor, planVersionId)).toMatchObject({ error: { code: "plan.not-found" } });
    }
  });

  test("a file with faults writes nothing", async () => {
    const before = valueOf(await listPlans(secretary, null)).plans.length;
    const file = new File(['{"header": {}}'], "sai.json");
    expect(await startPlanFromFile.execute(secretary, { bodyId: issuer(), file })).toMatchObject({
      error: { code: "plan.file-faulty" },
    });
    expect(valueOf(await listPlans(secretary, null)).plans).toHaveLength(before);
  });

  test("a key is used once; another province may use the same", async () => {
    const elsewhere = await aProvince();
    const colleague = await aPerson(elsewhere, {
      at: elsewhere.province,
      body: "committee",
      role: "secretary",
    });
    const file = fileOf(planOf("mot-lan"));
    await started(planOf("mot-lan"));
    expect(await startPlanFromFile.execute(secretary, { bodyId: issuer(), file })).toMatchObject({
      error: { code: "plan.key-taken", status: "draft" },
    });
    const bodyId = elsewhere.province.bodies.committee.id;
    expect((await startPlanFromFile.execute(colleague, { bodyId, file })).ok).toBe(true);
    expect(
      await startPlanFromFile.execute(colleague, { bodyId: issuer(), file: fileOf(planOf("x")) }),
    ).toMatchObject({
      error: { code: "plan.issuer-not-found" },
    });
  });

  test("a corrected file takes the draft's place; the file of another plan does not", async () => {
    const planVersionId = await started(planOf("sua-tep"));
    const put = (plan: PlanContent, revision: string) =>
      replacePlanDraft.execute(secretary, { planVersionId, revision, file: fileOf(plan) });
    expect(await put(planOf("tep-khac"), "0")).toMatchObject({
      error: { code: "plan.other-key", key: "tep-khac", expected: "sua-tep" },
    });
    valueOf(await put(planOf("sua-tep", { consequences: [] }), "0"));
    expect((await draftOf(planVersionId)).content.consequences).toEqual([]);
    expect(await put(planOf("sua-tep"), "0")).toMatchObject({
      error: { code: "plan.changed-meanwhile", by: secretary.personName },
    });
  });
});

describe("publishing refuses", () => {
  test("a pair without a row, and everything else at once", async () => {
    const planVersionId = await started(
      planOf("thieu-dong", { routes: province.plan.routes.slice(1), criteria: [] }),
    );
    const { problems } = await draftOf(planVersionId);
    const refused = await publishPlanDraft.execute(secretary, { planVersionId, revision: "0" });
    expect(refused).toMatchObject({ error: { code: "plan.unfinished", refusals: problems } });
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["plan.criteria-missing", "plan.route-missing"]),
    );
  });

  test("what somebody else changed meanwhile", async () => {
    const planVersionId = await started(planOf("cung-sua"));
    const edit = {
      planVersionId,
      revision: "0",
      part: "otherwise",
      sentence: "Không xét đơn vị khác.",
      clause: "II.1",
      basis: "plan",
    };
    valueOf(await savePlanItem.execute(secretary, edit));
    expect(await publishPlanDraft.execute(secretary, { planVersionId, revision: "0" })).toMatchObject({
      error: { code: "plan.changed-meanwhile", by: secretary.personName },
    });
  });
});

test("of two who publish and discard one draft at once, one wins", async () => {
  const planVersionId = await started(planOf("hai-nguoi"));
  const input = { planVersionId, revision: "0" };
  const outcomes = await Promise.all([
    publishPlanDraft.execute(secretary, input),
    discardPlanDraft.execute(secretary, input),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a discarded draft leaves its key free, and its line in the log", async () => {
  const planVersionId = await started(planOf("bo-di"));
  valueOf(await discardPlanDraft.execute(secretary, { planVersionId, revision: "0" }));
  await started(planOf("bo-di"));
  const rows = await inProvince(province, (tx) =>
    tx.auditEntry.findMany({ where: { event: "plan.discarded", subjectId: planVersionId } }),
  );
  expect(rows).toHaveLength(1);
});

test("a page reads the published plans once; where one may be published they are read as they are now", async () => {
  const key = "trong-mot-giao-dich";
  const scope = { tenantId: province.tenantId, scopePath: "t/", personId: null, today: province.today };
  await readTenant(scope, async (tx) => {
    expect(await listPublishedPlans(tx)).toBe(await listPublishedPlans(tx));
  });
  await inProvince(province, async (tx) => {
    const before = await listPublishedPlans(tx);
    valueOf(
      await publishPlan(tx, planOf(key), {
        tenantId: province.tenantId,
        id: newId(),
        planId: newId(),
        bodyId: issuer(),
        number: 1,
        demo: true,
        now: new Date(),
      }),
    );
    const keys = (await listPublishedPlans(tx)).map(({ content }) => content.header.key);
    expect(keys).toContain(key);
    expect(keys).toHaveLength(before.length + 1);
  });
});
