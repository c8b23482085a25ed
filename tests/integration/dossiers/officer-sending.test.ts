import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import { findDossier, moveDossier } from "@/lib/dossiers/server/dossier-store";
import { canonicalJson } from "@/lib/dossiers/domain/snapshot";
import { getCheck } from "@/lib/dossiers/server/get-check";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { getHistory } from "@/lib/dossiers/server/get-history";
import { getSubmitted } from "@/lib/dossiers/server/get-submitted";
import type { SupplementLine } from "@/lib/dossiers/officer-views";
import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { confirmUnitInformation } from "@/lib/dossiers/server/confirm-unit-information";
import { recallDossier } from "@/lib/dossiers/server/recall-dossier";
import { resubmitDossier } from "@/lib/dossiers/server/resubmit-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { saveAnswers } from "@/lib/dossiers/server/save-answers";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { saveComponent } from "@/lib/dossiers/server/save-component";
import { startEvaluation } from "@/lib/dossiers/server/start-evaluation";
import { submitDossier } from "@/lib/dossiers/server/submit-dossier";
import { withdrawDossier } from "@/lib/dossiers/server/withdraw-dossier";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { aDossier } from "../../factories/dossier";
import { allMet, anOpenDossier, aWrittenComponent, fillDossier, must } from "../../factories/officer";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let officer: Actor;
let colleague: Actor;
let evaluator: Actor;
let dossierId: string;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [home] = province.communes;
  officer = await aPerson(province, { at: home, role: "commune_officer", name: "Trần Thị B" });
  colleague = await aPerson(province, { at: home, role: "commune_officer", name: "Lê Văn C" });
  evaluator = await aPerson(province, { at: home, body: "standing_committee", role: "reviewer" });
});
beforeEach(async () => {
  dossierId = await anOpenDossier(province, officer);
});
afterAll(closeClients);

const sending = (revision: number, id = dossierId) => ({
  dossierId: id,
  revision: String(revision),
  statement: "on",
});
const homeOf = async (actor: Actor = officer) => must(await getDossierHome(actor, dossierId));

describe("sending", () => {
  test("a dossier that lacks something is refused; the check page names each thing with the way to it", async () => {
    expect(await submitDossier.execute(officer, sending(1))).toEqual({
      ok: false,
      error: { code: "dossier.incomplete", missing: 6 },
    });
    const { gaps, maySubmit } = must(await getCheck(officer, dossierId));
    expect(gaps).toHaveLength(6);
    expect(gaps[0]).toMatchObject({ href: `/ho-so/${dossierId}/don-vi` });
    expect(maySubmit).toBe(false);
  });

  test("the statement is asked for", async () => {
    await fillDossier(officer, dossierId);
    expect(await submitDossier.execute(officer, { dossierId, revision: "1" })).toMatchObject({
      error: { fields: { statement: "Đánh dấu xác nhận nội dung hồ sơ đúng với thực tế" } },
    });
  });

  test("what was sent is frozen with its hash, and the dossier lies with the next body", async () => {
    await fillDossier(officer, dossierId);
    expect((await homeOf()).missing).toBe(0);
    const sent = must(await submitDossier.execute(officer, sending(1)));
    expect(sent).toMatchObject({ submission: 1, receivingBodyName: "Ban Chỉ đạo xã Một" });

    const row = await inProvince(province, (tx) =>
      tx.dossierSubmission.findFirstOrThrow({ where: { dossierId } }),
    );
    expect(row.snapshotHash).toBe(createHash("sha256").update(canonicalJson(row.snapshot)).digest("hex"));
    expect(row.snapshot).toMatchObject({
      submission: 1,
      submittedOn: province.today,
      receivingBodyName: "Ban Chỉ đạo xã Một",
    });
    const { head, groups } = await homeOf();
    expect(head).toMatchObject({ status: "evaluating", mayWrite: false, submission: 1 });
    expect(groups.every(({ state }) => state === "view_only")).toBe(true);
    expect(must(await getSubmitted(officer, dossierId))).toMatchObject({ number: 1, hash: row.snapshotHash });
  });

  test("sent twice at once it is sent once; the slower one is told by whom", async () => {
    await fillDossier(officer, dossierId);
    const colleague = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
    const answers = await Promise.all(
      [officer, colleague].map((who) => submitDossier.execute(who, sending(1))),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const submissions = await inProvince(province, (tx) =>
      tx.dossierSubmission.count({ where: { dossierId } }),
    );
    expect(submissions).toBe(1);
    expect(await submitDossier.execute(officer, sending(1))).toMatchObject({
      error: { code: "dossier.changed-meanwhile" },
    });
  });

  test("the same post repeated with its key is one act", async () => {
    await fillDossier(officer, dossierId);
    const once = must(await submitDossier.execute(officer, sending(1), { key: "gửi" }));
    expect(must(await submitDossier.execute(officer, sending(1), { key: "gửi" }))).toEqual(once);
  });

  test("a stranger, an evaluator and an unknown id get the same answer", async () => {
    const stranger = await aPerson(province, { at: province.communes[1], role: "commune_officer" });
    const notFound = { ok: false, error: { code: "dossier.not-found" } };
    expect(await submitDossier.execute(stranger, sending(1))).toEqual(notFound);
    expect(await submitDossier.execute(officer, sending(1, newId()))).toEqual(notFound);
    expect(await submitDossier.execute(evaluator, sending(1))).toEqual({
      ok: false,
      error: { code: "common.forbidden" },
    });
    expect(await getCheck(stranger, dossierId)).toEqual(notFound);
  });

  test("withdrawn until it is taken in, with a reason, and not a second time", async () => {
    await fillDossier(officer, dossierId);
    must(await submitDossier.execute(officer, sending(1)));
    const withdrawal = { dossierId, revision: "2", reason: "Số liệu chưa đúng" };
    expect(await withdrawDossier.execute(officer, { ...withdrawal, reason: " " })).toMatchObject({
      error: { fields: { reason: "Ghi lý do rút hồ sơ" } },
    });
    must(await withdrawDossier.execute(officer, withdrawal));
    expect((await homeOf()).head.status).toBe("withdrawn");
    expect(await withdrawDossier.execute(officer, { ...withdrawal, revision: "3" })).toMatchObject({
      error: { code: "dossier.act-not-allowed" },
    });
  });
});

describe("«Rút để sửa»", () => {
  const recalling = (revision: number, id = dossierId) => ({
    dossierId: id,
    revision: String(revision),
    recallReason: "Nhầm số liệu",
  });
  const sent = async (): Promise<void> => {
    await fillDossier(officer, dossierId);
    must(await submitDossier.execute(officer, sending(1)));
  };

  test("a sent dossier comes back as a draft, is mended and sent again; what was sent first stays", async () => {
    await sent();
    expect((await homeOf()).mayRecall).toBe(true);
    expect(must(await getSubmitted(officer, dossierId)).recall).not.toBeNull();
    expect(await recallDossier.execute(officer, { ...recalling(2), recallReason: " " })).toMatchObject({
      error: { fields: { recallReason: "Ghi nội dung cần sửa" } },
    });
    must(await recallDossier.execute(officer, recalling(2)));
    const { head, mayRecall } = await homeOf();
    expect(head).toMatchObject({ status: "draft", mayWrite: true, submittedOn: null, submission: 1 });
    expect(mayRecall).toBe(false);

    must(
      await saveAnswers.execute(
        officer,
        allMet(dossierId, "A", {
          explanation: { A1: "Số đúng", A2: "Đã thực hiện" },
          revision: { A1: "1", A2: "1" },
        }),
      ),
    );
    expect(must(await submitDossier.execute(officer, sending(head.revision))).submission).toBe(2);
    expect(must(await getSubmitted(officer, dossierId))).toMatchObject({ number: 2, isSupplement: false });
    const { entries, difference } = must(await getHistory(officer, dossierId));
    expect(entries.map(({ act }) => act)).toEqual(["submit", "recall", "submit", "open"]);
    expect(difference?.lines).toMatchObject([{ key: "A1", after: ["Đạt", "Số đúng"] }]);
  });

  test("the receiving body is told", async () => {
    await sent();
    must(await recallDossier.execute(officer, recalling(2)));
    const told = await inProvince(province, (tx) =>
      tx.outbox.findMany({ where: { topic: "dossier.recalled" }, select: { payload: true } }),
    );
    expect(told).toContainEqual({ payload: { dossierId, submission: 1 } });
  });

  test("not once somebody there has it in hand, nor after it went further up", async () => {
    await sent();
    must(await startEvaluation.execute(evaluator, { dossierId }));
    const { head, mayRecall } = await homeOf();
    expect(mayRecall).toBe(false);
    expect(await recallDossier.execute(officer, recalling(head.revision))).toMatchObject({
      error: { code: "dossier.already-read" },
    });
    const above = await aDossier(province, { status: "submitted", officer });
    expect(await recallDossier.execute(officer, recalling(1, above.dossierId))).toMatchObject({
      error: { code: "dossier.act-not-allowed" },
    });
  });

  test("of a reader and a recall at the same moment one wins", async () => {
    await sent();
    const answers = await Promise.all([
      startEvaluation.execute(evaluator, { dossierId }),
      recallDossier.execute(officer, recalling(2)),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("straight in the database: not while it is being read", async () => {
    await sent();
    must(await startEvaluation.execute(evaluator, { dossierId }));
    const dossier = await inProvince(province, (tx) => findDossier(tx, dossierId));
    const move = dossier && decideMove(dossier, "recall");
    if (!dossier || !move?.ok) throw new Error("no move");
    await expect(inProvince(province, (tx) => moveDossier(tx, officer, dossier, move.value))).rejects.toThrow(
      /RestrictViolation/,
    );
  });

  test("Nha Trang: while 16/11 has not passed; what was recalled in time and is sent after it is late like any other", async () => {
    const nhaTrang = await aProvince({ code: "kh-rut", plan: PLAN_NHA_TRANG_2023, today: "2023-11-10" });
    const police = await aPerson(nhaTrang, { at: nhaTrang.communes[0], role: "commune_officer" });
    const id = await anOpenDossier(nhaTrang, police, nhaTrang.commune);
    await fillDossier(police, id);
    const on = (today: string): Actor => ({ ...police, today });
    must(await submitDossier.execute(on("2023-11-16"), sending(1, id)));
    expect(await recallDossier.execute(on("2023-11-17"), recalling(2, id))).toMatchObject({
      error: { code: "dossier.period-closed", closedOn: "2023-11-16", askBodyName: expect.any(String) },
    });
    must(await recallDossier.execute(on("2023-11-16"), recalling(2, id)));
    const late = await submitDossier.execute(on("2023-11-17"), sending(3, id));
    expect(late).toMatchObject({ error: { code: "dossier.period-closed" } });
    expect(must(await getCheck(on("2023-11-17"), id))).toMatchObject({
      timeliness: "late",
      maySubmit: false,
    });
    expect((await submitDossier.execute(on("2023-11-16"), sending(3, id))).ok).toBe(true);
  });
});

describe("the plan's days (Nha Trang)", () => {
  test("15/11 is before the period has ended, 16/11 in time, 17/11 refused with whom to ask", async () => {
    const nhaTrang = await aProvince({ code: "kh", plan: PLAN_NHA_TRANG_2023, today: "2023-11-10" });
    const police = await aPerson(nhaTrang, { at: nhaTrang.communes[0], role: "commune_officer" });
    const id = await anOpenDossier(nhaTrang, police, nhaTrang.commune);
    await fillDossier(police, id);
    const on = (today: string): Actor => ({ ...police, today });
    expect(await submitDossier.execute(on("2023-11-15"), sending(1, id))).toEqual({
      ok: false,
      error: { code: "dossier.period-not-ended", opensOn: "2023-11-16" },
    });
    const late = await submitDossier.execute(on("2023-11-17"), sending(1, id));
    expect(late).toMatchObject({ error: { code: "dossier.period-closed", closedOn: "2023-11-16" } });
    expect(must(await getCheck(on("2023-11-17"), id))).toMatchObject({
      timeliness: "late",
      maySubmit: false,
    });
    expect((await submitDossier.execute(on("2023-11-16"), sending(1, id))).ok).toBe(true);
  });
});

describe("after a return", () => {
  const returned = async (): Promise<void> => {
    await fillDossier(officer, dossierId);
    must(await submitDossier.execute(officer, sending(1)));
    must(await startEvaluation.execute(evaluator, { dossierId }));
    const desk = must(await getAppraisalDesk(evaluator, { dossierId }));
    const result = { A1: "fail_fixable", A2: "pass", B1: "pass", B2: "pass" };
    const reading = { dossierId, revision: desk.revision, appraisalRevision: desk.appraisal?.revision ?? 0 };
    const saved = await saveAppraisal.execute(evaluator, {
      ...reading,
      result,
      reason: { A1: "signature_or_seal_missing" },
      note: { A1: "Thiếu chữ ký" },
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    const after = must(await getAppraisalDesk(evaluator, { dossierId }));
    must(
      await returnDossier.execute(evaluator, {
        dossierId,
        revision: after.revision,
        appraisalRevision: after.appraisal?.revision ?? 0,
        note: { A1: "Thiếu chữ ký" },
        dueOn: "10/10/2023",
      }),
    );
  };
  const mending = (change: Readonly<Record<string, unknown>> = {}) => ({
    dossierId,
    group: "A",
    result: { A1: "met" },
    explanation: { A1: "Đã ký lại" },
    revision: { A1: "1" },
    reply: { A1: "Thay bản có chữ ký" },
    replyRevision: { A1: "1" },
    completed: "yes",
    ...change,
  });

  test("exactly the flagged row is open; every other is refused by name", async () => {
    await returned();
    const { head, supplement, groups, missing } = await homeOf();
    expect(head).toMatchObject({ status: "returned", mayWrite: true, returned: true });
    expect(supplement).toMatchObject({
      dueOn: "2023-10-10",
      lines: [{ title: "Tiêu chí 1.1", note: "Thiếu chữ ký hoặc dấu: Thiếu chữ ký" }],
    });
    expect(groups.map(({ state }) => state)).toEqual(["needs_fix", "view_only"]);
    expect(missing).toBe(1);

    const other = allMet(dossierId, "B", { explanation: { B1: "đổi" }, revision: { B1: "1" } });
    expect(await saveAnswers.execute(officer, other)).toMatchObject({
      error: { code: "dossier.row-locked", rows: "2.1" },
    });
    expect(await saveComponent.execute(officer, aWrittenComponent(dossierId, "to_trinh", "1"))).toMatchObject(
      {
        error: { code: "dossier.row-locked", rows: "Tờ trình" },
      },
    );
    expect(await confirmUnitInformation.execute(officer, { dossierId, confirmed: "on" })).toMatchObject({
      error: { code: "dossier.locked" },
    });
    const paper = {
      dossierId,
      criterion: "A2",
      documentTitle: "x",
      number: "1",
      date: "1/6/2023",
      issuer: "x",
    };
    expect(await addEvidenceDocument.execute(officer, paper)).toMatchObject({
      error: { code: "dossier.row-locked" },
    });
  });

  test("it goes back once each row is answered, and shows what changed", async () => {
    await returned();
    const { head } = await homeOf();
    expect(await resubmitDossier.execute(officer, sending(head.revision))).toMatchObject({
      error: { code: "dossier.incomplete", missing: 1 },
    });
    must(await saveAnswers.execute(officer, mending()));
    expect((await homeOf()).supplement?.lines[0]).toMatchObject({
      answered: true,
      answer: "Thay bản có chữ ký",
    });
    const sent = must(await resubmitDossier.execute(officer, sending(head.revision)));
    expect(sent.submission).toBe(2);
    expect(must(await getSubmitted(officer, dossierId))).toMatchObject({ number: 2, isSupplement: true });

    const { difference, entries } = must(await getHistory(officer, dossierId));
    expect(difference?.lines).toEqual([
      {
        key: "A1",
        title: "Tiêu chí 1.1: Nội dung A1",
        before: ["Đạt", "Đã thực hiện"],
        after: ["Đạt", "Đã ký lại"],
      },
    ]);
    expect(entries.map(({ act }) => act).slice(0, 2)).toEqual(["resubmit", "return"]);
    expect((await homeOf()).head).toMatchObject({ status: "resubmitted", mayWrite: false });
  });

  test("two officers say what was mended: the second learns who was first, and what the first said stays", async () => {
    await returned();
    const shown = async (): Promise<SupplementLine> => {
      const [line] = (await homeOf()).supplement?.lines ?? [];
      if (!line) throw new Error("nothing asked for");
      return line;
    };
    const { revision, mark } = await shown();
    const saying = (text: string, change: Readonly<Record<string, unknown>> = {}) => ({
      dossierId,
      group: "A",
      reply: { A1: text },
      replyRevision: { A1: String(revision) },
      replyMark: { A1: mark },
      ...change,
    });
    must(await saveAnswers.execute(officer, saying("Đã ký lại")));
    expect(await saveAnswers.execute(colleague, saying("Đã thay bản"))).toMatchObject({
      error: { code: "dossier.changed-meanwhile", by: "Trần Thị B" },
    });
    expect(await saveAnswers.execute(colleague, saying("", { completed: "yes" }))).toMatchObject({
      error: { code: "dossier.changed-meanwhile" },
    });
    expect(await shown()).toMatchObject({ answer: "Đã ký lại", answered: false });

    must(await saveAnswers.execute(colleague, saying("Đã thay bản", { replyRevision: { A1: "2" } })));
    expect(await shown()).toMatchObject({ answer: "Đã thay bản", revision: 3 });
  });

  test("of two who say it at the same moment one wins", async () => {
    await returned();
    const saying = (text: string) => ({ ...mending({ reply: { A1: text }, revision: {} }) });
    const answers = await Promise.all([
      saveAnswers.execute(officer, saying("một")),
      saveAnswers.execute(colleague, saying("hai")),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("late is noted and not refused", async () => {
    await returned();
    must(await saveAnswers.execute(officer, mending()));
    const { head } = await homeOf();
    const late = { ...officer, today: "2023-10-20" };
    must(await resubmitDossier.execute(late, sending(head.revision)));
    const { entries } = must(await getHistory(officer, dossierId));
    expect(entries[0]?.details).toMatchObject({ late: true, submission: 2 });
  });
});
