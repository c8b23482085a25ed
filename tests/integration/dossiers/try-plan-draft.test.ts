import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { tryPlanDraft } from "@/lib/dossiers/server/try-plan-draft";
import { closeClients } from "@/lib/platform/db/clients";
import { copyPlan } from "@/lib/programmes/server/copy-plan";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";
import { replacePlanDraft } from "@/lib/programmes/server/replace-plan-draft";
import { planFileText } from "@/lib/programmes/plan-file";
import { aDossier } from "../../factories/dossier";
import { must } from "../../factories/officer";
import { aPerson, aProvince, aSchool, inProvince, type TestProvince } from "../../factories/province";
import { countStatements } from "../../support/count-statements";
import { useDatabase } from "../../support/database";

useDatabase();
let province: TestProvince;
let secretary: Actor;
let planVersionId = "";

beforeAll(async () => {
  province = await aProvince();
  secretary = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  await aDossier(province, { status: "recognised" });
  await aDossier(province, { status: "draft" });
  const [issuer] = await inProvince(province, (tx) =>
    tx.plan.findMany({ select: { bodyId: true }, where: { key: province.plan.header.key } }),
  );
  planVersionId = must(
    await copyPlan.execute(secretary, { planVersionId: province.planVersionId, bodyId: issuer?.bodyId }),
  ).planVersionId;
});
afterAll(closeClients);

const trial = async () => must(await tryPlanDraft(secretary, { planVersionId, page: 1 }));

test("last year's cases that were sent are tried, a draft of a case is not", async () => {
  const { cases, changed, before } = await trial();
  expect(before?.planVersionId).toBe(province.planVersionId);
  expect(cases).toMatchObject({ cases: 1, otherDecider: 0 });
  expect(changed.total).toBe(0);
});

test("a draft that leaves a class out tells its units and its cases", async () => {
  const { content, revision } = must(await getPlanDraft(secretary, planVersionId));
  const pairs = content.scope.pairs.filter(({ unitClass }) => unitClass !== "co_so_giao_duc");
  const text = planFileText({ ...content, scope: { ...content.scope, pairs } });
  const file = new File([text], "ke-hoach.json", { type: "application/json" });
  must(await replacePlanDraft.execute(secretary, { planVersionId, revision: String(revision), file }));

  const { cases, groups, changed } = await trial();
  expect(cases).toMatchObject({ cases: 1, still: 0, outside: 1 });
  expect(groups).toMatchObject([{ aspect: "scope" }]);
  expect(changed.total).toBe(groups.reduce((sum, { units }) => sum + units, 0));
});

test("writes nothing but that it was looked at, once an hour", async () => {
  const rows = () =>
    inProvince(province, async (tx) => ({
      dossiers: await tx.dossier.findMany({ orderBy: { id: "asc" } }),
      plans: await tx.planVersion.findMany({ orderBy: { id: "asc" } }),
      looks: await tx.auditEntry.count({ where: { event: "plan.tried", subjectId: planVersionId } }),
    }));
  const before = await rows();
  await trial();
  expect(before.looks).toBe(1);
  expect(await rows()).toEqual(before);
});

test("asks the database as often for many units as for few", async () => {
  await trial();
  const few = await countStatements(trial);
  for (let schools = 0; schools < 3; schools += 1) await aSchool(province);
  expect(await countStatements(trial)).toBe(few);
});
