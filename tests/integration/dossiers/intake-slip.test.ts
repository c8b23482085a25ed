import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type pg from "pg";
import type { Actor } from "@/lib/core/actor";
import { getIntakeSlip } from "@/lib/dossiers/server/get-intake-slip";
import { getSubmitted } from "@/lib/dossiers/server/get-submitted";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { closeClients } from "@/lib/platform/db/clients";
import { valueOf } from "../../factories/decision";
import { aDossier, aSubmission, type TestDossier } from "../../factories/dossier";
import { aPerson, aProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const database = useDatabase();
afterAll(closeClients);

let province: TestProvince;
let reviewer: Actor;
let superuser: pg.Client;

beforeAll(async () => {
  superuser = await database.superuserClient();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  reviewer = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
});

const titleOf = (code: string): string =>
  province.plan.components.find((component) => component.code === code)?.title ?? "";

async function takenIn(finished: readonly string[]): Promise<TestDossier> {
  const sent = aSubmission(province, { evidence: [] });
  const dossier = await aDossier(province, { status: "submitted", finished, sent });
  valueOf(await receiveDossier.execute(reviewer, { dossierId: dossier.dossierId, revision: 1 }));
  return dossier;
}

describe("phiếu tiếp nhận", () => {
  test("the sender gets who took it in and when, and what was missing then", async () => {
    const { dossierId, officer } = await takenIn(["to_trinh"]);
    const slip = valueOf(await getIntakeSlip(officer, dossierId));
    expect(slip).toMatchObject({
      receivedBy: reviewer.personName,
      bodyName: reviewer.bodyName,
      receivedOn: province.today,
      findings: { present: [titleOf("to_trinh")] },
    });
    expect(slip.findings?.missing).toEqual(
      expect.arrayContaining([titleOf("bao_cao"), titleOf("bien_ban"), "minh chứng tiêu chí 1.1"]),
    );
    expect(slip.receivedAt).toMatch(/\d{2}:\d{2}/);
  });

  test("it says what was missing on that day, whatever came later", async () => {
    const { dossierId, officer } = await takenIn(["to_trinh", "bien_ban"]);
    const before = valueOf(await getIntakeSlip(officer, dossierId));
    await superuser.query("SET session_replication_role = replica");
    await superuser.query(
      "INSERT INTO dossier_component (tenant_id, dossier_id, code, status) VALUES ($1, $2, 'bao_cao', 'done')",
      [province.tenantId, dossierId],
    );
    await superuser.query("SET session_replication_role = origin");
    expect(valueOf(await getIntakeSlip(officer, dossierId))).toEqual(before);
  });

  test("there is none before it is taken in", async () => {
    const { dossierId, officer } = await aDossier(province, { status: "submitted" });
    expect(await getIntakeSlip(officer, dossierId)).toMatchObject({ error: { code: "dossier.not-found" } });
  });
});

describe("what the sender could do before and cannot now says why", () => {
  test("once it was taken in it is not withdrawn any more, and the sender is told whom to ask", async () => {
    const sent = await aDossier(province, { status: "submitted" });
    expect(valueOf(await getSubmitted(sent.officer, sent.dossierId))).toMatchObject({
      mayWithdraw: true,
      withdrawEnded: false,
      receivedOn: null,
    });
    const { dossierId, officer } = await takenIn(["to_trinh"]);
    expect(valueOf(await getSubmitted(officer, dossierId))).toMatchObject({
      mayWithdraw: false,
      withdrawEnded: true,
      receivedOn: province.today,
    });
    expect(valueOf(await getSubmitted(reviewer, dossierId))).toMatchObject({ withdrawEnded: false });
  });
});
