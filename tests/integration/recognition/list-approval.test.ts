import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { draftListApproval } from "@/lib/recognition/server/draft-list-approval";
import { getDecisionDesk } from "@/lib/recognition/server/get-decision-desk";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { valueOf } from "../../factories/decision";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const TODAY = "2026-11-25";
const DEMO_PASSWORD = "thu-nghiem-2026";

let plan = "";
let officer: Actor;
let police: Actor;
let chairman: Actor;
let clerk: Actor;
let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.bn, new Date("2026-11-25T02:00:00Z"));
  officer = await demoActor("bn.ca-xa-yen-phong", TODAY);
  police = await demoActor("bn.ca-tinh.tham-dinh", TODAY);
  chairman = await demoActor("bn.chu-tich", TODAY);
  clerk = await demoActor("bn.van-thu", TODAY);
  plan = await planVersionId(officer, "bac-ninh-exemplary-2026");
  superuser = await database.superuserClient();
}, 180_000);
beforeEach(async () => {
  await superuser.query("SET session_replication_role = replica");
  for (const table of ["confirmation", "decision_item", "decision"])
    await superuser.query(`DELETE FROM ${table}`);
  await superuser.query("SET session_replication_role = DEFAULT");
  await emptyRegistrations(superuser);
});
afterAll(closeClients);

async function accepted(name = "Xã Yên Phong", by = officer): Promise<string> {
  const drafted = valueOf(
    await draftRegistration.execute(by, { planVersionId: plan, unitId: demoUnit("bn", name) }),
  );
  const registrationId = drafted.units[0]?.registrationId ?? "";
  valueOf(await acceptRegistration.execute(police, { registrationId, revision: "2" }));
  return registrationId;
}

const registration = (id: string) =>
  readTenant(scopeOf(police), (tx) => tx.registration.findFirstOrThrow({ where: { id } }));
const decision = (id: string) =>
  readTenant(scopeOf(police), (tx) => tx.decision.findFirstOrThrow({ where: { id } }));
const draft = async (registrationId: string) =>
  valueOf(await draftListApproval.execute(police, { planVersionId: plan, registration: registrationId }))
    .decisionId;

describe("approval of the list, Bắc Ninh III.8", () => {
  test("from accepted registrations to an issued decision: the units are approved", async () => {
    const registrationId = await accepted();
    const desk = valueOf(await getDecisionDesk(police, { tab: "draft", page: 1 }));
    expect(desk.lists.flatMap(({ rows }) => rows.map((row) => row.registrationId))).toContain(registrationId);

    const decisionId = await draft(registrationId);
    const before = await decision(decisionId);
    expect(before).toMatchObject({ kind: "list_approval", status: "draft", symbol: "QĐ-UBND" });
    expect(JSON.stringify(before.content)).not.toMatch(/Ban Chỉ đạo|BAN CHỈ ĐẠO|họp|huyện/i);

    valueOf(await presentDecisions.execute(police, { batchTitle: "Đợt danh sách", decision: decisionId }));
    const ready = await decision(decisionId);
    const answer = valueOf(
      await signDecisions.execute(chairman, {
        batchId: ready.batchId,
        decision: { [decisionId]: ready.contentHash },
        haveRead: "on",
        knowsMethod: "on",
        password: DEMO_PASSWORD,
      }),
    );
    expect(answer.refused).toEqual([]);
    const signed = await decision(decisionId);
    valueOf(
      await issueDecision.execute(clerk, {
        decisionId,
        revision: signed.revision,
        number: "51",
        decidedOn: TODAY,
      }),
    );
    expect(await registration(registrationId)).toMatchObject({
      status: "approved",
      approvalDecisionId: decisionId,
    });
  });

  test("a registration stands in one living list", async () => {
    const registrationId = await accepted();
    await draft(registrationId);
    const again = await draftListApproval.execute(police, {
      planVersionId: plan,
      registration: registrationId,
    });
    expect(again).toMatchObject({
      error: { code: "decision.registration-in-another", units: ["Xã Yên Phong"] },
    });
  });

  test("what is not accepted, or unknown, is not drafted", async () => {
    const drafted = valueOf(
      await draftRegistration.execute(officer, {
        planVersionId: plan,
        unitId: demoUnit("bn", "Xã Yên Phong"),
      }),
    );
    const registrationId = drafted.units[0]?.registrationId ?? "";
    const early = await draftListApproval.execute(police, {
      planVersionId: plan,
      registration: registrationId,
    });
    expect(early).toMatchObject({ error: { code: "decision.plan-not-found" } });
    await accepted("Xã Tiên Du", await demoActor("bn.ca-xa-tien-du", TODAY));
    const mixed = await draftListApproval.execute(police, {
      planVersionId: plan,
      registration: registrationId,
    });
    expect(mixed).toMatchObject({ error: { code: "decision.registration-not-found" } });
  });

  test("the commune's officer does not draft it", async () => {
    const registrationId = await accepted();
    const result = await draftListApproval.execute(officer, {
      planVersionId: plan,
      registration: registrationId,
    });
    expect(result).toMatchObject({ error: { code: "common.forbidden" } });
  });
});
