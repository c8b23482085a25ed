import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { getAssignments } from "@/lib/dossiers/server/get-assignments";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { getHistory } from "@/lib/dossiers/server/get-history";
import { giveRows } from "@/lib/dossiers/server/give-rows";
import { saveAnswers } from "@/lib/dossiers/server/save-answers";
import { submitDossier } from "@/lib/dossiers/server/submit-dossier";
import { takeBackRow } from "@/lib/dossiers/server/take-back-row";
import { closeClients } from "@/lib/platform/db/clients";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { handOver } from "@/lib/reports/server/hand-over";
import { aDossier } from "../../factories/dossier";
import { allMet, anOpenDossier, fillDossier, must } from "../../factories/officer";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let giver: Actor;
let taker: Actor;
let otherBody: Actor;
let dossierId: string;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [home] = province.communes;
  giver = await aPerson(province, { at: home, role: "commune_officer", name: "Nguyễn Thị A" });
  taker = await aPerson(province, { at: home, role: "commune_officer", name: "Trần Thị B" });
  otherBody = await aPerson(province, { at: home, body: "standing_committee", role: "commune_officer" });
});
beforeEach(async () => {
  dossierId = await anOpenDossier(province, giver);
});
afterAll(closeClients);

const rows = ["criterion:A1", "component:bao_cao"];
const give = (change: object = {}, actor: Actor = giver) =>
  giveRows.execute(actor, {
    dossierId,
    row: rows,
    toPersonId: taker.personId,
    beforeOn: "6/10/2023",
    ...change,
  });
const given = async () => must(await getAssignments(giver, dossierId)).given;
const work = async (actor: Actor) =>
  must(await getWorklist(actor, { box: "chua-xu-ly", urgency: null, page: 1 })).items.filter(
    ({ task, code }) => task.startsWith("Làm phần được giao") && code !== "",
  );
const codeOf = async () => must(await getDossierHome(giver, dossierId)).head.code;

test("several rows at once go to a colleague, who finds them in his work with the last day, and nobody else does", async () => {
  expect(must(await give())).toMatchObject({ rows: 2, toName: "Trần Thị B" });
  expect(await given()).toMatchObject([
    { name: "Báo cáo kết quả", state: "running", lastDay: "2023-10-05" },
    { name: "Tiêu chí 1.1", state: "running", personName: "Trần Thị B" },
  ]);
  const code = await codeOf();
  expect((await work(taker)).filter((item) => item.code === code)).toMatchObject([
    { task: "Làm phần được giao: Báo cáo kết quả, Tiêu chí 1.1", dueOn: "2023-10-05", daysLeft: 3 },
  ]);
  expect((await work(giver)).filter((item) => item.code === code)).toEqual([]);
});

test("it gives no right and takes none: the giver still answers the row, and the answer makes it done", async () => {
  must(await give({ row: "criterion:A1" }));
  must(
    await addEvidenceDocument.execute(giver, {
      dossierId,
      criterion: "A1",
      documentTitle: "Báo cáo",
      number: "1/BC",
      date: "1/6/2023",
      issuer: "UBND",
    }),
  );
  must(await saveAnswers.execute(giver, { ...allMet(dossierId, "A"), completed: "no" }));
  expect(await given()).toMatchObject([{ state: "done" }]);
  const code = await codeOf();
  expect((await work(taker)).filter((item) => item.code === code)).toEqual([]);
});

test("somebody of another body is no colleague, though he may prepare the dossier himself", async () => {
  expect(await give({ toPersonId: otherBody.personId })).toMatchObject({
    error: { code: "assignment.not-a-colleague" },
  });
});

test("a day gone by, no row and a foreign row are refused; nothing is written", async () => {
  expect(await give({ beforeOn: "2/10/2023" })).toMatchObject({ error: { code: "assignment.date-past" } });
  expect(await give({ row: [] })).toMatchObject({
    error: { fields: { row: "Chọn ít nhất một tiêu chí hoặc thành phần" } },
  });
  expect(await give({ row: "criterion:Z9" })).toMatchObject({ error: { code: "assignment.unknown-row" } });
  expect(await given()).toEqual([]);
});

test("given again it goes on to the new one, taken back it is nobody's; both stay in the history", async () => {
  must(await give({ row: "criterion:A1" }));
  must(await give({ row: "criterion:A1", toPersonId: giver.personId }));
  const [row] = await given();
  expect(row).toMatchObject({ personName: "Nguyễn Thị A" });
  const back = { dossierId, assignmentId: row?.id };
  expect(must(await takeBackRow.execute(taker, back)).fromName).toBe("Nguyễn Thị A");
  expect(await takeBackRow.execute(taker, back)).toMatchObject({ error: { code: "assignment.not-found" } });
  expect(await given()).toEqual([]);
  const { assignments } = must(await getHistory(giver, dossierId));
  expect(assignments.map(({ personName, ended }) => [personName, ended?.ending])).toEqual([
    ["Nguyễn Thị A", "taken_back"],
    ["Trần Thị B", "given_on"],
  ]);
});

test("minutes of the evaluating body are not offered, and not given", async () => {
  const { groups } = must(await getAssignments(giver, dossierId));
  const offered = groups.flatMap(({ rows: all }) => all.map(({ target }) => target));
  expect(offered).toContain("component:to_trinh");
  expect(offered).not.toContain("component:bien_ban");
  expect(await give({ row: "component:bien_ban" })).toMatchObject({
    error: { code: "assignment.unknown-row" },
  });
});

test("a sent dossier is divided no more, and what was given ends with the sending", async () => {
  await fillDossier(giver, dossierId);
  must(await give());
  const { revision } = must(await getDossierHome(giver, dossierId)).head;
  must(await submitDossier.execute(giver, { dossierId, revision, statement: "on" }));
  expect(await give()).toMatchObject({ error: { code: "dossier.locked" } });
  const { assignments } = must(await getHistory(giver, dossierId));
  expect(assignments.map(({ ended }) => ended?.ending)).toEqual(["sent", "sent"]);
});

test("after a return only rows that were asked for are given", async () => {
  const returned = await aDossier(province, { status: "returned", officer: giver });
  expect(await give({ dossierId: returned.dossierId })).toMatchObject({
    error: { code: "dossier.row-locked", rows: "Tiêu chí 1.1, Báo cáo kết quả" },
  });
});

test("a post that ends leaves no row behind: it is told that nobody has it", async () => {
  const [home] = province.communes;
  const leaver = await aPerson(province, { at: home, role: "commune_officer", name: "Lê Văn C" });
  must(await give({ row: "criterion:A1", toPersonId: leaver.personId }));
  await inProvince(province, (tx) =>
    tx.postHolding.updateMany({
      where: { personId: leaver.personId },
      data: { validTo: dateColumn(province.today) },
    }),
  );
  expect(await given()).toMatchObject([{ personName: "Lê Văn C", state: "left" }]);
});

test("handed over, a leaver's given rows go to the receiver with their day; to one with another part they lapse", async () => {
  const [home] = province.communes;
  const leaver = await aPerson(province, { at: home, role: "commune_officer", name: "Lê Văn D" });
  const admin = await aPerson(province, { at: province.province, role: "admin" });
  must(await give({ row: "criterion:A1", toPersonId: leaver.personId }));
  const second = await anOpenDossier(province, giver);
  must(await give({ dossierId: second, row: "criterion:A2", toPersonId: leaver.personId }));
  await inProvince(province, (tx) =>
    tx.dossierPart.create({
      data: {
        tenantId: province.tenantId,
        dossierId: second,
        personId: taker.personId,
        part: "evaluated",
      },
    }),
  );
  const holdingOf = (actor: Actor) =>
    inProvince(province, (tx) => tx.postHolding.findFirstOrThrow({ where: { personId: actor.personId } }));
  const done = await handOver.execute(admin, {
    holdingId: (await holdingOf(leaver)).id,
    toHoldingId: (await holdingOf(taker)).id,
    lastDay: "2/10/2023",
    document: "QĐ 12",
  });
  expect(done).toMatchObject({ ok: true, value: { passed: 1, left: 1 } });
  expect(await given()).toMatchObject([{ personName: "Trần Thị B", beforeOn: "2023-10-06" }]);
  const { assignments } = must(await getHistory(giver, second));
  expect(assignments).toMatchObject([{ personName: "Lê Văn D", ended: { ending: "lapsed" } }]);
});
