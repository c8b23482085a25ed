import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant, withTenant } from "@/lib/platform/db/with-tenant";
import { draftListApproval } from "@/lib/recognition/server/draft-list-approval";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { approveRegistrations } from "@/lib/registrations/server/approve-registration";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { leaveOffList } from "@/lib/registrations/server/leave-off-list";
import { listAcceptedRegistrations } from "@/lib/registrations/server/list-accepted-registrations";
import { listRegistrations } from "@/lib/registrations/server/list-registrations";
import { saveRegistrationPaper } from "@/lib/registrations/server/save-registration-paper";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const TODAY = "2026-11-25";
const unit = (name: string): string => demoUnit("bn", name);

let plan = "";
let officer: Actor;
let police: Actor;
let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.bn, new Date("2026-11-25T02:00:00Z"));
  officer = await demoActor("bn.ca-xa-yen-phong", TODAY);
  police = await demoActor("bn.ca-tinh.tham-dinh", TODAY);
  plan = await planVersionId(officer, "bac-ninh-exemplary-2026");
  superuser = await database.superuserClient();
});

beforeEach(() => emptyRegistrations(superuser));

const one = async (id: string) =>
  (await superuser.query("SELECT * FROM registration WHERE id = $1", [id])).rows[0];

async function registered(actor: Actor, name: string): Promise<string> {
  const result = await draftRegistration.execute(actor, { planVersionId: plan, unitId: unit(name) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.units[0]?.registrationId ?? "";
}

async function accepted(): Promise<string> {
  const registrationId = await registered(officer, "Xã Yên Phong");
  const result = await acceptRegistration.execute(police, { registrationId, revision: "2" });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return registrationId;
}

/** A decision row to point at; triggers of decisions are another area's matter. */
async function aDecision(): Promise<string> {
  const id = newId();
  await superuser.query("SET session_replication_role = replica");
  await superuser.query(
    `INSERT INTO decision (tenant_id, id, kind, programme, cycle_year, plan_version_id, body_id, decider_name, signer_post_id,
       signer_title, signer_name, status, abstract, content, content_hash, symbol, place, drafted_by_id, scope_path)
     VALUES ($1, $2, 'list_approval', 'exemplary', 2026, $3, $4, 'UBND tỉnh', $5, 'Chủ tịch', 'A', 'signed', '', '{}', '', 'QĐ-UBND',
       'Bắc Ninh', $6, $7)`,
    [police.tenantId, id, plan, police.bodyId, police.postId, police.personId, police.scopePath],
  );
  await superuser.query("SET session_replication_role = origin");
  return id;
}

const approve = (registrationIds: readonly string[], decisionId: string) =>
  withTenant(scopeOf(police), (tx) => approveRegistrations(tx, police, { registrationIds, decisionId }));

describe("Bắc Ninh: registration, then the approved list (II.1, III.1.2)", () => {
  test("no paper is asked, so a unit that is «đủ» is sent at once to Công an tỉnh", async () => {
    const registrationId = await registered(officer, "Xã Yên Phong");
    expect(await one(registrationId)).toMatchObject({
      status: "submitted",
      revision: 2,
      receiving_scope: police.scopePath,
    });
  });

  test("a province-managed enterprise registers itself", async () => {
    const clerk = await demoActor("bn.don-vi.co-khi-dong-phong", TODAY);
    const registrationId = await registered(clerk, "Công ty CP Cơ khí Đông Phong (thử nghiệm)");
    expect((await one(registrationId)).status).toBe("submitted");
  });

  test("the commune's officer cannot register it in its place", async () => {
    const answer = await draftRegistration.execute(officer, {
      planVersionId: plan,
      unitId: unit("Công ty CP Cơ khí Đông Phong (thử nghiệm)"),
    });
    expect(answer).toMatchObject({
      error: { units: [{ unitName: null, refusal: { code: "registration.unit-not-found" } }] },
    });
  });

  test("without last year's result it waits as a draft", async () => {
    const actor = await demoActor("bn.ca-xa-luc-ngan", TODAY);
    const registrationId = await registered(actor, "Xã Lục Ngạn");
    const row = await one(registrationId);
    expect(row).toMatchObject({ status: "draft", revision: 1 });
    expect(row.eligibility.blocking[0].answer).toBe("no_data");
  });

  test("the plan of last year takes nobody in any more", async () => {
    const earlier = await planVersionId(officer, "bac-ninh-exemplary-2025");
    expect(
      await draftRegistration.execute(officer, { planVersionId: earlier, unitId: unit("Xã Yên Phong") }),
    ).toMatchObject({ error: { code: "registration.window-closed", closesOn: "2025-12-31" } });
  });
});

describe("the decision on the list", () => {
  test("approves what was accepted, with its journal row", async () => {
    const registrationId = await accepted();
    const waiting = await readTenant(scopeOf(police), (tx) => listAcceptedRegistrations(tx));
    expect(waiting).toMatchObject([{ registrationId, unitName: "Xã Yên Phong", cycleYear: 2026 }]);

    const decisionId = await aDecision();
    expect(await approve([registrationId], decisionId)).toEqual({ ok: true, value: { approved: 1 } });
    expect(await one(registrationId)).toMatchObject({ status: "approved", approval_decision_id: decisionId });
    const { rows } = await superuser.query(
      "SELECT act FROM registration_event WHERE registration_id = $1 ORDER BY revision",
      [registrationId],
    );
    expect(rows.map(({ act }) => act)).toEqual(["draft", "submit", "accept", "approve"]);
  });

  test("all or none: one that is not accepted undoes the rest", async () => {
    const ready = await accepted();
    const early = await registered(officer, "Công ty CP May Long Châu (thử nghiệm)");
    expect(await approve([ready, early], await aDecision())).toEqual({
      ok: false,
      error: {
        code: "registration.not-accepted",
        unitNames: ["Công ty CP May Long Châu (thử nghiệm)"],
      },
    });
    expect((await one(ready)).status).toBe("accepted");
  });

  test("resolution and plan of the unit are written after it, not before", async () => {
    const registrationId = await accepted();
    const paper = {
      registrationId,
      code: "nghi_quyet",
      revision: "0",
      source: "number",
      documentNumber: "05-NQ/ĐU",
      documentDate: "24/11/2026",
    };
    expect(await saveRegistrationPaper.execute(officer, paper)).toMatchObject({
      error: { code: "registration.paper-closed", status: "accepted" },
    });
    await approve([registrationId], await aDecision());
    expect((await saveRegistrationPaper.execute(officer, paper)).ok).toBe(true);
  });
});

describe("a unit that the province leaves off the list", () => {
  const leaveOff = (actor: Actor, registrationId: string) =>
    leaveOffList.execute(actor, { registrationId, revision: "3", reason: "Năm nay chưa chọn địa bàn này" });

  test("gets its answer with the reason from who drafts the list", async () => {
    const registrationId = await accepted();
    expect(await leaveOff(officer, registrationId)).toMatchObject({ ok: false });
    expect((await one(registrationId)).status).toBe("accepted");

    expect(await leaveOff(police, registrationId)).toMatchObject({ value: { status: "rejected" } });
    expect(await one(registrationId)).toMatchObject({
      status: "rejected",
      reason: "Năm nay chưa chọn địa bàn này",
    });
    expect((await registered(officer, "Xã Yên Phong")).length).toBeGreaterThan(0);
  });

  test("not while it stands in a draft of the list", async () => {
    const registrationId = await accepted();
    const drafted = await draftListApproval.execute(police, {
      planVersionId: plan,
      registration: registrationId,
    });
    expect(drafted).toMatchObject({ ok: true });
    expect(await leaveOff(police, registrationId)).toMatchObject({
      error: { code: "registration.in-list-draft" },
    });
  });
});

test("the list shows the receiver what waits for him, and the commune its own only", async () => {
  await registered(officer, "Xã Yên Phong");
  const filter = { text: "", status: null, unitClass: null, planKey: null, due: null, page: 1 };

  const received = await listRegistrations(police, filter);
  expect(received).toMatchObject({
    value: { all: 1, page: { rows: [{ unitName: "Xã Yên Phong", waitsForActor: true }] } },
  });
  const neighbour = await demoActor("bn.ca-xa-tien-du", TODAY);
  expect(await listRegistrations(neighbour, filter)).toMatchObject({ value: { all: 0 } });
});
