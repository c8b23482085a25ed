import { createHash } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { canonicalJson } from "@/lib/core/canonical-json";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoDirectory } from "@/lib/demo/load-demo-tenant";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { correctReport } from "@/lib/registrations/server/correct-report";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { getProgressReport } from "@/lib/registrations/server/get-progress-report";
import { listProgressReports } from "@/lib/registrations/server/list-progress-reports";
import { saveDraftReport } from "@/lib/registrations/server/save-draft-report";
import { sendReport } from "@/lib/registrations/server/send-report";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { demoActor } from "../../factories/demo-actor";
import { demoUnit, planVersionId } from "../../factories/demo-facts";
import { emptyRegistrations } from "../../factories/empty-registrations";
import { useDatabase } from "../../support/database";

const database = useDatabase();
const NOVEMBER = "2026-11-25";

let plan = "";
let officer: Actor;
let police: Actor;
let superuser: Awaited<ReturnType<typeof database.superuserClient>>;

const on = (actor: Actor, today: string): Actor => ({ ...actor, today });

beforeAll(async () => {
  await database.truncateAll();
  await loadDemoDirectory(DEMO_TENANTS.bn, new Date("2026-11-25T02:00:00Z"));
  officer = await demoActor("bn.ca-xa-yen-phong", NOVEMBER);
  police = await demoActor("bn.ca-tinh.tham-dinh", NOVEMBER);
  plan = await planVersionId(officer, "bac-ninh-exemplary-2026");
  superuser = await database.superuserClient();
});

beforeEach(() => emptyRegistrations(superuser));

/** Xã Yên Phong on the approved list since a day; the decision itself is another test's matter. */
async function approvedSince(day: string): Promise<string> {
  const entered = await draftRegistration.execute(on(officer, day), {
    planVersionId: plan,
    unitId: demoUnit("bn", "Xã Yên Phong"),
  });
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  const registrationId = entered.value.units[0]?.registrationId ?? "";
  const accepted = await acceptRegistration.execute(on(police, day), { registrationId, revision: "2" });
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.error));
  await superuser.query("SET session_replication_role = replica");
  await superuser.query("UPDATE registration SET status = 'approved', revision = 4 WHERE id = $1", [
    registrationId,
  ]);
  await superuser.query(
    `INSERT INTO registration_event (tenant_id, registration_id, revision, act, from_status, to_status, person_id, post_title,
       body_name, working_date) VALUES ($1, $2, 4, 'approve', 'accepted', 'approved', $3, '', '', $4)`,
    [police.tenantId, registrationId, police.personId, day],
  );
  await superuser.query("SET session_replication_role = origin");
  return registrationId;
}

async function read(actor: Actor, registrationId: string, period: string) {
  const page = await getProgressReport(actor, { registrationId, period });
  if (!page.ok) throw new Error(page.error.code);
  return page.value;
}

type Row = Readonly<Record<string, string>>;

/** Every criterion green but those named. */
async function lightsOf(registrationId: string, period: string, others: Row = {}): Promise<Row> {
  const { draft, sent } = await read(officer, registrationId, period);
  const lines = (draft?.content ?? sent[0]?.content)?.lines ?? [];
  return { ...Object.fromEntries(lines.map(({ code }) => [code, "green"])), ...others };
}

const firstCode = async (registrationId: string): Promise<string> =>
  (await read(officer, registrationId, "2026-11")).draft?.content.lines[0]?.code ?? "";

async function send(day: string, registrationId: string, period: string, more: object = {}) {
  const light = await lightsOf(registrationId, period);
  return sendReport.execute(on(officer, day), {
    registrationId,
    period,
    light,
    done: `Đã làm ${period}`,
    next: `Sẽ làm sau ${period}`,
    ...more,
  });
}

const reportRows = async () =>
  (await superuser.query("SELECT * FROM progress_report ORDER BY period, version")).rows;

const tasks = async (actor: Actor) => {
  const list = await getWorklist(actor, { box: "chua-xu-ly", urgency: null, page: 1 });
  return list.ok ? list.value.items.map(({ task, dueOn, status }) => ({ task, dueOn, status })) : [];
};

describe("a month of a unit on the approved list (BN IV.2)", () => {
  test("the report is work of the unit's side, due by the plan's day, from the month of the approval on", async () => {
    await approvedSince("2026-10-15");
    const reports = (await tasks(officer)).filter(({ task }) => task.startsWith("Gửi báo cáo"));
    expect(reports).toEqual([
      { task: "Gửi báo cáo tháng 10/2026", dueOn: "2026-10-31", status: "overdue" },
      { task: "Gửi báo cáo tháng 11/2026", dueOn: "2026-11-30", status: "waiting" },
    ]);
    const followed = (await tasks(police)).filter(({ task }) => task.includes("báo cáo tháng"));
    expect(followed).toEqual([
      expect.objectContaining({ task: "Đôn đốc báo cáo tháng 10/2026", status: "overdue" }),
    ]);
  });

  test("it is written over as a draft that nobody else reads, then sent and frozen with its hash", async () => {
    const registrationId = await approvedSince("2026-11-02");
    const report = { registrationId, period: "2026-11" };
    const draft = await saveDraftReport.execute(officer, { ...report, done: "Đang viết" });
    expect(draft).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await read(police, registrationId, "2026-11")).toMatchObject({ draft: null, sent: [] });

    expect(await send(NOVEMBER, registrationId, "2026-11", { revision: 1 })).toMatchObject({
      ok: true,
      value: { label: "tháng 11/2026", version: 1, late: false, receiverName: "Công an tỉnh" },
    });
    const [row] = await reportRows();
    expect(row).toMatchObject({ status: "sent", sent_by_id: officer.personId, revision: 2, reds: 0 });
    const hashed = canonicalJson({ registrationId, period: "2026-11", version: 1, content: row.content });
    expect(row.content_hash).toBe(createHash("sha256").update(hashed).digest("hex"));
    expect((await read(police, registrationId, "2026-11")).sent[0]?.content.done).toBe("Đã làm 2026-11");
    await expect(superuser.query("UPDATE progress_report SET reds = 9")).rejects.toThrow("never changes");
    expect((await tasks(officer)).filter(({ task }) => task.startsWith("Gửi báo cáo"))).toEqual([]);
  });

  test("a month that has not begun and a month that was sent are refused, and a month before the approval is nobody's", async () => {
    const registrationId = await approvedSince("2026-11-02");
    await send(NOVEMBER, registrationId, "2026-11");
    const attempt = (period: string) =>
      sendReport.execute(officer, { registrationId, period, done: "Đã làm" });
    expect(await attempt("2026-12")).toMatchObject({
      error: { code: "report.not-open", opensOn: "2026-12-01" },
    });
    expect(await attempt("2026-11")).toMatchObject({
      error: { code: "report.already-sent", sentOn: NOVEMBER },
    });
    expect(await attempt("2026-10")).toMatchObject({ error: { code: "report.not-asked" } });
  });

  test("nobody above writes it: the right counts at the unit or its managing level alone", async () => {
    const registrationId = await approvedSince("2026-11-02");
    const { scopePath } = police;
    const right = { permission: "registration.prepare", scopePath, from: "2026-01-01", to: null } as const;
    const above: Actor = { ...police, grants: [...police.grants, right] };
    const report = { registrationId, period: "2026-11", done: "Đã làm" };
    expect(await saveDraftReport.execute(above, report)).toMatchObject({
      error: { code: "registration.not-found" },
    });
    expect(await read(above, registrationId, "2026-11")).toMatchObject({ draft: null });
  });

  test("what is missing is said at its field, and nothing is sent", async () => {
    const registrationId = await approvedSince("2026-11-02");
    const code = await firstCode(registrationId);
    const light = await lightsOf(registrationId, "2026-11", { [code]: "red" });
    const answer = await sendReport.execute(officer, { registrationId, period: "2026-11", light });
    expect(answer).toMatchObject({ error: { code: "common.invalid-input" } });
    const fields = answer.ok || !("fields" in answer.error) ? {} : answer.error.fields;
    expect(Object.keys(fields)).toEqual([`note:${code}`, "done"]);
    expect(await reportRows()).toEqual([]);
  });

  test("two people at one report: the second is told who saved, and what he wrote takes nobody's place", async () => {
    const registrationId = await approvedSince("2026-11-02");
    const report = { registrationId, period: "2026-11" };
    await saveDraftReport.execute(officer, { ...report, done: "Của người thứ nhất" });
    const other = await demoActor("bn.ca-xa-yen-phong", NOVEMBER);
    expect(
      await saveDraftReport.execute(other, { ...report, revision: 0, done: "Của người thứ hai" }),
    ).toMatchObject({
      error: { code: "report.changed-meanwhile", by: officer.personName },
    });
    expect((await reportRows())[0].content.done).toBe("Của người thứ nhất");
  });
});

describe("the next month", () => {
  test("begins with the last report, says whose it is, and is sent once that was looked through", async () => {
    const registrationId = await approvedSince("2026-10-05");
    const code = await firstCode(registrationId);
    const light = await lightsOf(registrationId, "2026-10", { [code]: "yellow" });
    await send("2026-10-28", registrationId, "2026-10", { light, note: { [code]: "Thiếu camera" } });

    const { draft } = await read(officer, registrationId, "2026-11");
    expect(draft).toMatchObject({ prefilledFrom: "tháng 10/2026", content: { done: "Sẽ làm sau 2026-10" } });
    expect(draft?.content.lines[0]).toMatchObject({ light: "yellow", note: "Thiếu camera" });

    const note = { [code]: "Thiếu camera" };
    const unread = await send(NOVEMBER, registrationId, "2026-11", { light, note });
    expect(unread).toMatchObject({ error: { fields: { confirmed: expect.any(String) } } });
    expect(await send(NOVEMBER, registrationId, "2026-11", { light, note, confirmed: "on" })).toMatchObject({
      ok: true,
    });
    expect((await reportRows())[1]).toMatchObject({
      period: "2026-11",
      prefilled_from: "2026-10",
      yellows: 1,
    });
  });

  test("after the last day a report is taken, and said to be late", async () => {
    const registrationId = await approvedSince("2026-10-05");
    expect(await send("2026-11-01", registrationId, "2026-10")).toMatchObject({
      ok: true,
      value: { late: true },
    });
    const list = await listProgressReports(police, { period: "2026-10", filter: "gui-muon", page: 1 });
    expect(list).toMatchObject({ value: { page: { rows: [{ mark: "sent_late", sentOn: "2026-11-01" }] } } });
  });
});

describe("a correction", () => {
  test("is a new version pointing at the old one, which stays and counts until it is sent", async () => {
    const registrationId = await approvedSince("2026-11-02");
    await send(NOVEMBER, registrationId, "2026-11");
    const begin = { registrationId, period: "2026-11", version: 1, correctionReason: "Nhầm số liệu" };
    expect(await correctReport.execute(officer, begin)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await correctReport.execute(officer, begin)).toMatchObject({
      error: { code: "report.being-corrected" },
    });
    expect((await read(police, registrationId, "2026-11")).sent.map(({ version }) => version)).toEqual([1]);

    const corrected = await send("2026-12-03", registrationId, "2026-11", {
      revision: 1,
      done: "Số liệu đúng",
    });
    expect(corrected).toMatchObject({ ok: true, value: { version: 2, late: false } });
    const [old, renewed] = await reportRows();
    expect(old).toMatchObject({ version: 1, content: { done: "Đã làm 2026-11" } });
    expect(renewed).toMatchObject({ version: 2, replaces_id: old.id, correction_reason: "Nhầm số liệu" });
    const list = await listProgressReports(on(police, "2026-12-03"), {
      period: "2026-11",
      filter: null,
      page: 1,
    });
    expect(list).toMatchObject({ value: { page: { rows: [{ mark: "sent", corrected: true }] } } });
  });
});

describe("the receivers' list (BN IV.3: «tổng hợp»)", () => {
  test("counts who sent, who is late and where a criterion is red, and names it", async () => {
    const registrationId = await approvedSince("2026-10-05");
    const code = await firstCode(registrationId);
    const light = await lightsOf(registrationId, "2026-11", { [code]: "red" });
    await send(NOVEMBER, registrationId, "2026-11", { light, note: { [code]: "Chưa có kinh phí" } });
    const november = await listProgressReports(police, { period: null, filter: "den-do", page: 1 });
    expect(november).toMatchObject({
      value: {
        period: { key: "2026-11" },
        counts: { "da-gui": 1, "chua-gui": 0, "qua-han": 0, "den-do": 1 },
        page: { rows: [{ unitName: "Xã Yên Phong", reds: 1 }] },
      },
    });
    const line = november.ok ? november.value.page.rows[0]?.redLines[0] : "";
    expect(line).toContain("Chưa có kinh phí");
    const october = await listProgressReports(police, { period: "2026-10", filter: "qua-han", page: 1 });
    expect(october).toMatchObject({
      value: { counts: { "qua-han": 1 }, page: { rows: [{ mark: "overdue" }] } },
    });
  });

  test("a commune sees its own units alone", async () => {
    await approvedSince("2026-11-02");
    const other = await demoActor("bn.ca-xa-luc-ngan", NOVEMBER);
    expect(await listProgressReports(other, { period: null, filter: null, page: 1 })).toMatchObject({
      value: { all: 0, period: null },
    });
  });
});

describe("the year-end report of the dossier", () => {
  test("begins with what the months said, names them, and is the officer's own once it is saved", async () => {
    const registrationId = await approvedSince("2026-10-05");
    await send("2026-10-28", registrationId, "2026-10", { proposals: "Cấp kinh phí camera" });
    await send(NOVEMBER, registrationId, "2026-11", { confirmed: "on" });
    const opened = await openDossier.execute(officer, { registrationId });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const page = await getComponent(officer, { dossierId: opened.value.dossierId, component: "bao_cao" });
    expect(page).toMatchObject({
      value: {
        status: "not_started",
        fromReports: ["tháng 10/2026", "tháng 11/2026"],
        values: {
          highlights: "Tháng 10/2026: Đã làm 2026-10.\nTháng 11/2026: Đã làm 2026-11.",
          proposals: "Tháng 10/2026: Cấp kinh phí camera.",
        },
      },
    });
    const letter = await getComponent(officer, { dossierId: opened.value.dossierId, component: "to_trinh" });
    expect(letter).toMatchObject({ value: { fromReports: [] } });
  });
});
