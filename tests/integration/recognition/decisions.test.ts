import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { closeClients } from "@/lib/platform/db/clients";
import { cancelDraft } from "@/lib/recognition/server/cancel-draft";
import { declineRecognition } from "@/lib/recognition/server/decline-recognition";
import { disagreeWithProposal } from "@/lib/recognition/server/disagree-with-proposal";
import { draftDecisions } from "@/lib/recognition/server/draft-decisions";
import { getBatch } from "@/lib/recognition/server/get-batch";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { getDecisionDesk } from "@/lib/recognition/server/get-decision-desk";
import { getToSign } from "@/lib/recognition/server/get-to-sign";
import { issueDecision } from "@/lib/recognition/server/issue-decision";
import { getToNumber, listSigned } from "@/lib/recognition/server/list-signed";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { reconsiderDossier } from "@/lib/recognition/server/reconsider-dossier";
import { redraftDecision } from "@/lib/recognition/server/redraft-decision";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";
import { verifyRecognition } from "@/lib/recognition/server/verify-recognition";
import {
  aDecisionDesk,
  aProposedDossier,
  decisionsOf,
  drafted,
  issued,
  issuing,
  open,
  presented,
  signed,
  signing,
  valueOf,
  withPassword,
  type TestDesk,
} from "../../factories/decision";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestPlace,
  type TestProvince,
} from "../../factories/province";
import { useDatabase } from "../../support/database";
import { pastTriggers } from "../../support/past-triggers";

const { truncateAll, superuserClient, ownerClient } = useDatabase();
let province: TestProvince;
let district: TestPlace;
let desk: TestDesk;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  desk = await aDecisionDesk(province, district);
});
afterAll(closeClients);

const dossierOf = (dossierId: string) =>
  inProvince(province, (tx) => tx.dossier.findFirstOrThrow({ where: { id: dossierId } }));
const itemsOf = (decisionId: string) =>
  inProvince(province, (tx) =>
    tx.decisionItem.findMany({ where: { decisionId }, orderBy: { position: "asc" } }),
  );
const confirmationsOf = (decisionId: string) =>
  inProvince(province, (tx) => tx.confirmation.findMany({ where: { decisionId } }));
const errorOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
) => (result.ok ? null : result.error.code);

describe("from a proposal to a published recognition", () => {
  test("one decision for each unit is drafted, presented, signed, numbered, issued and looked up", async () => {
    const dossiers = [await aProposedDossier(province), await aProposedDossier(province)];
    const rows = await issued(province, desk, dossiers);
    expect(rows.map(({ status }) => status)).toEqual(["issued", "issued"]);

    for (const { dossierId } of dossiers) {
      expect(await dossierOf(dossierId)).toMatchObject({ status: "recognised" });
    }
    const [row] = rows;
    const [item] = await itemsOf(row?.id ?? "");
    const found = valueOf(await verifyRecognition(item?.verificationCode ?? ""));
    expect(found).toMatchObject({
      status: "active",
      integrity: "intact",
      unitName: item?.unitName,
      decisionNumber: `${row?.number}/QĐ-BCĐ`,
      confirmation: "internal",
      signerName: "Nguyễn Văn A",
    });
  });

  test("one decision with a list recognises every unit of its annex", async () => {
    const dossiers = [
      await aProposedDossier(province),
      await aProposedDossier(province),
      await aProposedDossier(province),
    ];
    const [row] = await issued(province, desk, dossiers, "list");
    const items = await itemsOf(row?.id ?? "");
    expect(items).toHaveLength(3);
    for (const { verificationCode } of items)
      expect((await verifyRecognition(verificationCode ?? "")).ok).toBe(true);
  });

  test("what is issued leaves word for the unit in the outbox and a row in the journal", async () => {
    const dossier = await aProposedDossier(province);
    const [row] = await issued(province, desk, [dossier]);
    const [messages, events] = await inProvince(province, async (tx) => [
      await tx.outbox.findMany({ where: { topic: "decision.issued" } }),
      await tx.dossierEvent.findMany({ where: { dossierId: dossier.dossierId, act: "recognise" } }),
    ]);
    expect(messages.some(({ payload }) => JSON.stringify(payload).includes(row?.id ?? "?"))).toBe(true);
    expect(events).toHaveLength(1);
  });

  test("each person finds the document in the own list", async () => {
    const dossier = await aProposedDossier(province);
    const before = valueOf(await getDecisionDesk(desk.secretary, { tab: "draft", page: 1 }));
    expect(before.dossiers.map(({ dossierId }) => dossierId)).toContain(dossier.dossierId);

    const [row] = await presented(province, desk, [dossier]);
    const toSign = valueOf(await getToSign(desk.head, null));
    expect(toSign.batches.map(({ batchId }) => batchId)).toContain(row?.batchId);

    valueOf(await signDecisions.execute(desk.head, signing(row ? [row] : [])));
    expect(
      valueOf(await listSigned(desk.head, { page: 1 })).rows.map(({ decisionId }) => decisionId),
    ).toContain(row?.id);
    const toNumber = valueOf(await getToNumber(desk.clerk, { page: 1 }));
    expect(toNumber.waiting.map(({ decisionId }) => decisionId)).toContain(row?.id);
  });
});

describe("drafting", () => {
  test.each(["in_meeting", "not_recognised", "under_review"] as const)(
    "a dossier that is %s can't enter an annex, not even behind the product's back",
    async (status) => {
      const good = await aProposedDossier(province);
      const [row] = await drafted(province, desk, [good]);
      const other = await aProposedDossier(province);
      const superuser = await superuserClient();
      await superuser.query("SET session_replication_role = replica");
      await superuser.query("UPDATE dossier SET status = $1 WHERE id = $2", [status, other.dossierId]);
      await superuser.query("SET session_replication_role = DEFAULT");

      const refused = await draftDecisions.execute(desk.secretary, {
        form: "each",
        dossier: [other.dossierId],
      });
      expect(refused).toMatchObject({ ok: false, error: { code: "decision.dossier-not-ready" } });

      const insert = inProvince(
        province,
        (tx) => tx.$executeRaw`
          INSERT INTO decision_item (tenant_id, id, decision_id, position, dossier_id, unit_id, unit_version_id, unit_name,
            unit_kind, place_name, scope_path, unit_scope, decider_path)
          SELECT tenant_id, gen_random_uuid(), ${row?.id}::uuid, 2, id, unit_id, unit_version_id, unit_name, unit_class,
            '', scope_path, unit_scope, ${district.path} FROM dossier WHERE id = ${other.dossierId}::uuid`,
      );
      await expect(insert).rejects.toThrow(/not proposed/);
    },
  );

  test("of two drafts from one dossier at once, one is made", async () => {
    const dossier = await aProposedDossier(province);
    const other = await aPerson(province, { at: district, body: "committee", role: "secretary" });
    const input = { form: "each", dossier: [dossier.dossierId] };
    const results = await Promise.all([
      draftDecisions.execute(desk.secretary, input),
      draftDecisions.execute(other, input),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.map(errorOf).filter(Boolean)).toEqual(["decision.dossier-in-another"]);
    expect(await decisionsOf(province, [dossier.dossierId])).toHaveLength(1);
  });

  test("a dossier of another district, an unknown one, and one of another decider are not found alike", async () => {
    const elsewhere = await aProposedDossier(province, {
      unit: await aSchool(province, province.communes[2]),
    });
    const ofProvince = await aProposedDossier(province, { unit: province.agency });
    for (const dossierId of [elsewhere.dossierId, crypto.randomUUID(), ofProvince.dossierId]) {
      const result = await draftDecisions.execute(desk.secretary, { form: "each", dossier: [dossierId] });
      expect(errorOf(result)).toBe("decision.dossier-not-found");
    }
  });

  test("refuses when nobody holds the signing post, and writes nothing", async () => {
    const second = province.districts[1];
    if (!second) throw new Error("no district");
    const dossier = await aProposedDossier(province, { unit: await aSchool(province, province.communes[2]) });
    const secretary = await aPerson(province, { at: second, body: "committee", role: "secretary" });
    const result = await draftDecisions.execute(secretary, { form: "each", dossier: [dossier.dossierId] });
    expect(errorOf(result)).toBe("decision.signer-missing");
    expect(await decisionsOf(province, [dossier.dossierId])).toHaveLength(0);
  });

  test("a cancelled draft frees its dossiers; a cancelled one never moves again", async () => {
    const dossier = await aProposedDossier(province);
    const [row] = await drafted(province, desk, [dossier]);
    const act = { decisionId: row?.id, revision: row?.revision };
    valueOf(await cancelDraft.execute(desk.secretary, act));
    expect(errorOf(await cancelDraft.execute(desk.secretary, { ...act, revision: 2 }))).toBe(
      "decision.act-not-allowed",
    );
    expect(await drafted(province, desk, [dossier])).toHaveLength(1);
  });

  test("only drafts of one signer make a batch, and the drafter of another territory has none of it", async () => {
    const [row] = await drafted(province, desk, [await aProposedDossier(province)]);
    const provincial = await aDecisionDesk(province, province.province);
    const input = { batchTitle: "Đợt", decision: [row?.id ?? ""] };
    expect(errorOf(await presentDecisions.execute(provincial.secretary, input))).toBe("decision.not-found");
    expect(errorOf(await presentDecisions.execute(desk.head, input))).toBe("common.forbidden");
  });
});

describe("signing", () => {
  test("asks for both statements and the password, at their fields, and signs nothing without", async () => {
    const rows = await presented(province, desk, [await aProposedDossier(province)]);
    const untouched = await signDecisions.execute(
      desk.head,
      signing(rows, { haveRead: "", knowsMethod: "" }),
    );
    expect(untouched).toMatchObject({
      error: { fields: { haveRead: "Đánh dấu cả hai ô để ký", knowsMethod: "Đánh dấu cả hai ô để ký" } },
    });
    const wrong = await signDecisions.execute(desk.head, signing(rows, { password: "sai" }));
    expect(wrong).toMatchObject({
      error: { code: "common.invalid-input", fields: { password: "Mật khẩu chưa đúng" } },
    });
    expect((await decisionsOf(province, [])).length).toBe(0);
    expect(await confirmationsOf(rows[0]?.id ?? "")).toHaveLength(0);
  });

  test("a double press and a repeated request have one effect", async () => {
    const rows = await presented(province, desk, [await aProposedDossier(province)]);
    const key = crypto.randomUUID();
    const first = await signDecisions.execute(desk.head, signing(rows), { key });
    const again = await signDecisions.execute(desk.head, signing(rows), { key });
    expect(again).toEqual(first);
    const third = valueOf(await signDecisions.execute(desk.head, signing(rows)));
    expect(third).toMatchObject({
      signed: 0,
      refused: [{ refusal: { code: "decision.changed-meanwhile", by: "Nguyễn Văn A" } }],
    });
    expect(await confirmationsOf(rows[0]?.id ?? "")).toHaveLength(1);
  });

  test("of two signings at once one wins, the other is told who and when", async () => {
    const rows = await presented(province, desk, [await aProposedDossier(province)]);
    const results = await Promise.all([1, 2, 3].map(() => signDecisions.execute(desk.head, signing(rows))));
    const answers = results.map(valueOf);
    expect(answers.map(({ signed: count }) => count).sort()).toEqual([0, 0, 1]);
    const refusals = answers.flatMap(({ refused }) => refused.map(({ refusal }) => refusal));
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: "decision.changed-meanwhile",
        by: "Nguyễn Văn A",
        at: expect.stringMatching(/T/),
      });
    }
    expect(await confirmationsOf(rows[0]?.id ?? "")).toHaveLength(1);
  });

  test("nobody signs for a dossier he entered; the others of the batch are signed", async () => {
    const [mine, free] = [await aProposedDossier(province), await aProposedDossier(province)];
    await inProvince(province, (tx) =>
      tx.dossierPart.create({
        data: {
          tenantId: province.tenantId,
          dossierId: mine.dossierId,
          personId: desk.head.personId,
          part: "evaluated",
        },
      }),
    );
    const rows = await presented(province, desk, [mine, free]);
    const answer = valueOf(await signDecisions.execute(desk.head, signing(rows)));
    expect(answer.signed).toBe(1);
    expect(answer.refused).toMatchObject([{ refusal: { code: "dossier.own-work", units: [mine.unitName] } }]);
    const after = await decisionsOf(province, [mine.dossierId, free.dossierId]);
    expect(after.map(({ status }) => status).sort()).toEqual(["ready", "signed"]);
  });

  test("the content that was shown is the content that is signed", async () => {
    const rows = await presented(province, desk, [await aProposedDossier(province)]);
    const [row] = rows;
    const shown = { [row?.id ?? ""]: "0".repeat(64) };
    const answer = valueOf(await signDecisions.execute(desk.head, signing(rows, { decision: shown })));
    expect(answer.refused).toMatchObject([{ refusal: { code: "decision.changed-meanwhile" } }]);

    const superuser = await superuserClient();
    await superuser.query("SET session_replication_role = replica");
    await superuser.query(
      `UPDATE decision SET content = jsonb_set(content, '{subject}', '"Việc khác"') WHERE id = $1`,
      [row?.id],
    );
    await superuser.query("SET session_replication_role = DEFAULT");
    const altered = valueOf(await signDecisions.execute(desk.head, signing(rows)));
    expect(altered.refused).toMatchObject([{ refusal: { code: "decision.changed-meanwhile" } }]);
  });

  test("a document that asks for a close look is signed only after it was opened", async () => {
    const dossier = await aProposedDossier(province);
    await inProvince(province, (tx) =>
      tx.dossier.updateMany({ where: { id: dossier.dossierId }, data: { submission: 3 } }),
    );
    const rows = await presented(province, desk, [dossier]);
    const [row] = rows;
    const batch = valueOf(await getBatch(desk.head, { batchId: row?.batchId ?? "" }));
    expect(batch.decisions).toMatchObject([{ attention: ["Đã bổ sung 2 lần"], opened: false }]);

    const early = valueOf(await signDecisions.execute(desk.head, signing(rows)));
    expect(early.refused).toMatchObject([{ refusal: { code: "decision.not-opened" } }]);
    if (row) valueOf(await open(desk.head, row));
    expect(valueOf(await signDecisions.execute(desk.head, signing(rows))).signed).toBe(1);
  });

  test("another head of the same territory, the clerk and the secretary don't sign it", async () => {
    const rows = await presented(province, desk, [await aProposedDossier(province)]);
    const chairman = await aPerson(province, { at: district, body: "peoples_committee", role: "chair" });
    await withPassword(chairman);
    const answer = valueOf(await signDecisions.execute(chairman, signing(rows)));
    expect(answer.refused).toMatchObject([{ refusal: { code: "decision.not-signer" } }]);
    expect(errorOf(await signDecisions.execute(desk.clerk, signing(rows)))).toBe("common.forbidden");
    expect(errorOf(await getBatch(chairman, { batchId: rows[0]?.batchId ?? "" }))).toBe("decision.not-found");
  });

  test("sent back with a reason, written again, presented again: the same codes", async () => {
    const dossier = await aProposedDossier(province);
    const [row] = await presented(province, desk, [dossier]);
    const before = await itemsOf(row?.id ?? "");
    const act = { decisionId: row?.id, revision: row?.revision };
    const blank = await sendBackDecision.execute(desk.head, { ...act, reason: " " });
    expect(blank).toMatchObject({ error: { fields: { reason: "Ghi lý do trả lại người trình" } } });
    valueOf(await sendBackDecision.execute(desk.head, { ...act, reason: "Thiếu căn cứ" }));

    const [back] = await decisionsOf(province, [dossier.dossierId]);
    expect(back).toMatchObject({ status: "sent_back", sentBackReason: "Thiếu căn cứ" });
    valueOf(
      await redraftDecision.execute(desk.secretary, { decisionId: back?.id, revision: back?.revision }),
    );
    const [again] = await decisionsOf(province, [dossier.dossierId]);
    expect(again).toMatchObject({ status: "draft", batchId: null });
    expect((await itemsOf(row?.id ?? "")).map(({ verificationCode }) => verificationCode)).toEqual(
      before.map(({ verificationCode }) => verificationCode),
    );
  });
});

describe("numbering and issue", () => {
  test("a number is given once per body, year and symbol; said at the field", async () => {
    const [first, second] = await signed(province, desk, [
      await aProposedDossier(province),
      await aProposedDossier(province),
    ]);
    if (!first || !second) throw new Error("two decisions");
    valueOf(await issueDecision.execute(desk.clerk, issuing(first, province, { number: "0777" })));
    const taken = await issueDecision.execute(
      desk.clerk,
      issuing(second, province, { number: "777/QĐ-BCĐ" }),
    );
    expect(taken).toMatchObject({ error: { code: "common.invalid-input" } });
    expect(JSON.stringify(taken)).toContain("777/QĐ-BCĐ năm 2023 đã cấp cho quyết định khác");
    valueOf(await issueDecision.execute(desk.clerk, issuing(second, province, { number: "778" })));
  });

  test("two clerks giving one number at once: one wins, the other gets it at the field", async () => {
    const [first, second] = await signed(province, desk, [
      await aProposedDossier(province),
      await aProposedDossier(province),
    ]);
    if (!first || !second) throw new Error("two decisions");
    const results = await Promise.all([
      issueDecision.execute(desk.clerk, issuing(first, province, { number: "888" })),
      issueDecision.execute(desk.clerk, issuing(second, province, { number: "888" })),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.map(errorOf).filter(Boolean)).toEqual(["common.invalid-input"]);
  });

  test.each([
    [{ decidedOn: "2023-10-03" }, "decidedOn", "Ngày ban hành không được sau hôm nay (02/10/2023)"],
    [{ decidedOn: "1/10/2023" }, "decidedOn", "Ngày ban hành không được trước ngày ký (02/10/2023)"],
    [{ decidedOn: "31/2/2023" }, "decidedOn", "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 5/3/2026"],
    [{ number: "" }, "number", "Nhập số quyết định theo sổ văn bản đi"],
    [{ number: "một" }, "number", "Nhập số bằng chữ số, ví dụ 1234"],
    [{ number: "12/QĐ-UBND" }, "number", "Ký hiệu của quyết định này là QĐ-BCĐ. Chỉ nhập phần số"],
  ])("refuses %o at its field and writes nothing", async (change, field, message) => {
    const dossier = await aProposedDossier(province);
    const [row] = await signed(province, desk, [dossier]);
    if (!row) throw new Error("no decision");
    const result = await issueDecision.execute(desk.clerk, issuing(row, province, change));
    expect(result).toMatchObject({ ok: false, error: { fields: { [field]: message } } });
    expect(await decisionsOf(province, [dossier.dossierId])).toMatchObject([
      { status: "signed", number: null },
    ]);
  });

  test("the clerk of another district and of another province see nothing of it", async () => {
    const [row] = await signed(province, desk, [await aProposedDossier(province)]);
    if (!row) throw new Error("no decision");
    const second = province.districts[1];
    if (!second) throw new Error("no district");
    const other = await aProvince({ code: "khac" });
    const strangers = [
      await aPerson(province, { at: second, body: "committee", role: "clerk" }),
      await aPerson(province, { at: province.communes[0], body: "committee", role: "clerk" }),
      await aPerson(other, { at: other.province, body: "committee", role: "clerk" }),
    ];
    for (const stranger of strangers) {
      expect(errorOf(await issueDecision.execute(stranger, issuing(row, province)))).toBe(
        "decision.not-found",
      );
      expect(errorOf(await getDecision(stranger, { decisionId: row.id }))).toBe("decision.not-found");
    }
    const above = await aPerson(province, { at: province.province, body: "committee", role: "clerk" });
    expect(errorOf(await issueDecision.execute(above, issuing(row, province)))).toBe("decision.not-found");
  });

  test("when one unit of the list is no longer waiting, nothing at all is issued", async () => {
    const [first, second] = [await aProposedDossier(province), await aProposedDossier(province)];
    const [row] = await signed(province, desk, [first, second], "list");
    if (!row) throw new Error("no decision");
    const superuser = await superuserClient();
    await superuser.query("SET session_replication_role = replica");
    await superuser.query("UPDATE dossier SET status = 'not_recognised' WHERE id = $1", [second.dossierId]);
    await superuser.query("SET session_replication_role = DEFAULT");

    const result = await issueDecision.execute(desk.clerk, issuing(row, province));
    expect(result).toMatchObject({
      ok: false,
      error: { code: "decision.dossier-changed", units: [second.unitName] },
    });
    expect(await decisionsOf(province, [first.dossierId])).toMatchObject([
      { status: "signed", number: null },
    ]);
    expect(await dossierOf(first.dossierId)).toMatchObject({ status: "proposed" });
    const recognitions = await inProvince(province, (tx) =>
      tx.recognition.count({ where: { decisionId: row.id } }),
    );
    expect(recognitions).toBe(0);
  });

  test("issue is done once", async () => {
    const dossier = await aProposedDossier(province);
    const [row] = await signed(province, desk, [dossier]);
    if (!row) throw new Error("no decision");
    const results = await Promise.all(
      [1, 2].map(() => issueDecision.execute(desk.clerk, issuing(row, province))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = results.map(errorOf).filter(Boolean);
    expect(codes).toEqual(["decision.changed-meanwhile"]);
  });
});

describe("what is signed and issued stays", () => {
  test("signed content can't be changed, by the product's own role either", async () => {
    const [row] = await signed(province, desk, [await aProposedDossier(province)]);
    const change = inProvince(
      province,
      (tx) => tx.$executeRaw`UPDATE decision SET abstract = 'Khác' WHERE id = ${row?.id}::uuid`,
    );
    await expect(change).rejects.toThrow(/never changes/);
    const annex = inProvince(
      province,
      (tx) =>
        tx.$executeRaw`UPDATE decision_item SET unit_name = 'Khác' WHERE decision_id = ${row?.id}::uuid`,
    );
    await expect(annex).rejects.toThrow(/closed/);
  });

  test("an issued decision, its confirmation and its recognition can't be changed or deleted, by the owner either", async () => {
    const [row] = await issued(province, desk, [await aProposedDossier(province)]);
    const owner = await ownerClient();
    await owner.query("BEGIN");
    await owner.query("SELECT set_config('app.tenant_id', $1, true), set_config('app.scope', 't/', true)", [
      province.tenantId,
    ]);
    const attempts = [
      ["UPDATE decision SET abstract = 'Khác' WHERE id = $1", /never changes/],
      ["UPDATE decision SET number = '1' WHERE id = $1", /never changes/],
      ["DELETE FROM decision WHERE id = $1", /never changes/],
      ["DELETE FROM confirmation WHERE decision_id = $1", /never change/],
      ["UPDATE recognition SET unit_name = 'Khác' WHERE decision_id = $1", /never rewritten/],
      ["DELETE FROM recognition WHERE decision_id = $1", /never rewritten/],
      ["DELETE FROM decision_item WHERE decision_id = $1", /closed/],
    ] as const;
    for (const [statement, refusal] of attempts) {
      await owner.query("SAVEPOINT attempt");
      await expect(owner.query(statement, [row?.id])).rejects.toThrow(refusal);
      await owner.query("ROLLBACK TO SAVEPOINT attempt");
    }
    await owner.query("ROLLBACK");
    const asApp = inProvince(
      province,
      (tx) => tx.$executeRaw`UPDATE decision SET place = 'Khác' WHERE id = ${row?.id}::uuid`,
    );
    await expect(asApp).rejects.toThrow(/never changes/);
  });

  test("what was altered behind the product's back is not confirmed by the public page", async () => {
    const [row] = await issued(province, desk, [await aProposedDossier(province)]);
    const [item] = await itemsOf(row?.id ?? "");
    const superuser = await superuserClient();
    await superuser.query("SET session_replication_role = replica");
    await superuser.query("UPDATE recognition SET unit_name = 'Đơn vị khác' WHERE decision_id = $1", [
      row?.id,
    ]);
    await superuser.query("SET session_replication_role = DEFAULT");
    expect(valueOf(await verifyRecognition(item?.verificationCode ?? ""))).toMatchObject({
      integrity: "altered",
    });
  });

  test("a reserved code is not found before issue, and an unknown one neither", async () => {
    const [row] = await signed(province, desk, [await aProposedDossier(province)]);
    const [item] = await itemsOf(row?.id ?? "");
    expect(errorOf(await verifyRecognition(item?.verificationCode ?? ""))).toBe("verification.not-found");
    expect(errorOf(await verifyRecognition("xin chào"))).toBe("verification.malformed");
  });
});

describe("a proposal that is looked at again", () => {
  const reconsider = async (dossierId: string) =>
    reconsiderDossier.execute(desk.secretary, {
      dossierId,
      revision: (await dossierOf(dossierId)).revision,
      reason: "Xem lại tiêu chí B2",
    });

  test("a draft that came back is cancelled, and one of its dossiers goes to the appraiser's desk", async () => {
    const [one, other] = [await aProposedDossier(province), await aProposedDossier(province)];
    const [row] = await presented(province, desk, [one, other], "list");
    const decisionId = row?.id ?? "";
    expect(errorOf(await reconsider(one.dossierId))).toBe("decision.dossier-being-signed");
    valueOf(
      await sendBackDecision.execute(desk.head, {
        decisionId,
        revision: row?.revision,
        reason: "Xem lại kết quả",
      }),
    );

    valueOf(await reconsider(one.dossierId));
    expect(await dossierOf(one.dossierId)).toMatchObject({ status: "under_review", proposal: null });
    expect(await dossierOf(other.dossierId)).toMatchObject({ status: "proposed" });
    const events = await inProvince(province, (tx) =>
      tx.dossierEvent.findMany({ where: { dossierId: one.dossierId, act: "reconsider" } }),
    );
    expect(events).toMatchObject([{ details: { reason: "Xem lại tiêu chí B2" } }]);
    expect(valueOf(await getDecision(desk.secretary, { decisionId })).status).toBe("cancelled");
    expect(errorOf(await reconsider(one.dossierId))).toBe("dossier.act-not-allowed");
    valueOf(await reconsider(other.dossierId));
  });

  test("the reading is open again with its rows, in the hands of whoever made it", async () => {
    const { dossierId } = await aProposedDossier(province);
    const reader = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
    const { tenantId } = province;
    const mine = { tenantId, dossierId, personId: reader.personId };
    await inProvince(province, (tx) => tx.dossierPart.create({ data: { ...mine, part: "appraised" } }));
    const reading = [tenantId, newId(), dossierId];
    await pastTriggers(
      {
        sql: `INSERT INTO appraisal (tenant_id, id, dossier_id, stage, submission, scope_path, body_name, person_id, status, proposal)
          VALUES ($1, $2, $3, 'appraise', 1, $4, '', $5, 'proposed', 'recognise')`,
        values: [...reading, district.path, reader.personId],
      },
      {
        sql: `INSERT INTO appraisal_item (tenant_id, appraisal_id, dossier_id, criterion_code, result)
          VALUES ($1, $2, $3, 'B2', 'pass')`,
        values: reading,
      },
    );

    valueOf(await reconsider(dossierId));
    expect(await dossierOf(dossierId)).toMatchObject({ assignedPersonId: reader.personId });
    const open = await inProvince(province, (tx) =>
      tx.appraisal.findMany({ where: { dossierId, status: "open" }, include: { appraisalItems: true } }),
    );
    expect(open).toMatchObject([
      { personId: reader.personId, appraisalItems: [{ criterionCode: "B2", result: "pass" }] },
    ]);
    const atDesk = valueOf(await getAppraisalDesk(reader, { dossierId }));
    expect(atDesk.takenBack).toMatchObject({ reason: "Xem lại tiêu chí B2" });
  });

  test("the head who does not agree sends the proposal back with his reason", async () => {
    const { dossierId } = await aProposedDossier(province, { proposal: "not_recognise" });
    const input = {
      dossierId,
      revision: (await dossierOf(dossierId)).revision,
      reason: "Còn căn cứ chưa xem",
    };
    expect(errorOf(await reconsider(dossierId))).toBe("dossier.not-found");
    valueOf(await disagreeWithProposal.execute(desk.head, input));
    expect(await dossierOf(dossierId)).toMatchObject({ status: "under_review", proposal: null });
  });
});

describe("not recognised", () => {
  test("the head confirms a proposal that says so, with its reason", async () => {
    const dossier = await aProposedDossier(province, { proposal: "not_recognise" });
    const toSign = valueOf(await getToSign(desk.head, null));
    expect(toSign.declinable.map(({ dossierId }) => dossierId)).toContain(dossier.dossierId);
    const input = { dossierId: dossier.dossierId, revision: 1, confirmed: "on" };
    expect(errorOf(await declineRecognition.execute(desk.head, { ...input, revision: 9 }))).toBe(
      "dossier.changed-meanwhile",
    );
    valueOf(await declineRecognition.execute(desk.head, input));
    expect(await dossierOf(dossier.dossierId)).toMatchObject({
      status: "not_recognised",
      closingReason: "Chưa đạt tiêu chí B1",
    });
  });

  test("but not one that is proposed for recognition, nor for another body", async () => {
    const dossier = await aProposedDossier(province);
    const input = { dossierId: dossier.dossierId, revision: 1, confirmed: "on" };
    expect(errorOf(await declineRecognition.execute(desk.head, input))).toBe(
      "decision.proposed-for-recognition",
    );
    const chairman = await aPerson(province, { at: district, body: "peoples_committee", role: "chair" });
    expect(errorOf(await declineRecognition.execute(chairman, input))).toBe("dossier.not-found");
  });
});
