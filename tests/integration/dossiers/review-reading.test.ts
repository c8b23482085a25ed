import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { closeClients } from "@/lib/platform/db/clients";
import { forwardDossier } from "@/lib/dossiers/server/forward-dossier";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";
import { startEvaluation } from "@/lib/dossiers/server/start-evaluation";
import { afterAll } from "vitest";
import { aDossier, aSubmission, resubmit } from "../../factories/dossier";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let evaluator: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  evaluator = await aPerson(province, {
    at: province.communes[0],
    body: "standing_committee",
    role: "reviewer",
  });
  reviewer = await aPerson(province, {
    at: district,
    body: "standing_committee",
    role: "reviewer",
    name: "Trần Thị B",
  });
});
afterAll(closeClients);

const desk = async (actor: Actor, dossierId: string) => {
  const view = await getAppraisalDesk(actor, { dossierId });
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};

const ALL_PASS = { A1: "pass", A2: "pass", B1: "pass", B2: "pass" } as const;

const saveAll = async (
  actor: Actor,
  dossierId: string,
  typed: Record<string, unknown> = { result: ALL_PASS },
) => {
  const { revision, appraisal } = await desk(actor, dossierId);
  return saveAppraisal.execute(actor, {
    dossierId,
    revision,
    appraisalRevision: appraisal?.revision ?? 0,
    ...typed,
  });
};

const propose = async (actor: Actor, dossierId: string, typed: { proposal: string; reason?: string }) => {
  const { revision, appraisal, act } = await desk(actor, dossierId);
  const command = act === "forward" ? forwardDossier : proposeDossier;
  return command.execute(actor, {
    dossierId,
    revision,
    appraisalRevision: appraisal?.revision ?? 0,
    ...typed,
  });
};

describe("from the commune's committee to the district's meeting", () => {
  test("evaluated, forwarded, received, appraised and proposed, each by its own body", async () => {
    const { dossierId } = await aDossier(province);

    const begun = await startEvaluation.execute(evaluator, { dossierId });
    expect(begun).toMatchObject({ ok: true });
    expect(await saveAll(evaluator, dossierId)).toMatchObject({ ok: true, value: { saved: 4 } });
    expect(await propose(evaluator, dossierId, { proposal: "recognise" })).toMatchObject({
      ok: true,
      value: { proposal: "recognise", toBodyName: "Thường trực Ban Chỉ đạo huyện Một" },
    });

    const waiting = await desk(reviewer, dossierId);
    expect(waiting.status).toBe("submitted");
    const { revision } = waiting;
    const received = await receiveDossier.execute(reviewer, { dossierId, revision });
    expect(received).toMatchObject({ ok: true, value: { dueOn: "2023-10-23" } });

    expect(await startAppraisal.execute(reviewer, { dossierId })).toMatchObject({ ok: true });
    expect(await saveAll(reviewer, dossierId)).toMatchObject({ ok: true });
    expect(await desk(reviewer, dossierId)).toMatchObject({
      opinion: { proposal: "recognise", bodyName: "Ban Chỉ đạo xã Một" },
      offers: [{ act: "propose", proposal: "recognise", blockedBy: null }, { act: "return" }],
    });
    expect(await propose(reviewer, dossierId, { proposal: "recognise" })).toMatchObject({ ok: true });
    expect(await desk(reviewer, dossierId)).toMatchObject({ status: "in_meeting" });
  });

  test("minutes of the evaluating committee are awaited, by name", async () => {
    const { dossierId } = await aDossier(province, { finished: ["to_trinh", "bao_cao"] });
    await saveAll(evaluator, dossierId);
    expect((await desk(evaluator, dossierId)).offers[0]).toMatchObject({
      act: "propose",
      blockedBy: { rule: "minutes_missing", awaited: "Ban Chỉ đạo xã Một" },
    });
    expect(await propose(evaluator, dossierId, { proposal: "recognise" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.minutes-missing", awaited: "Ban Chỉ đạo xã Một" },
    });
  });
});

describe("the proposal follows the results", () => {
  test("a criterion not yet read keeps the dossier at the desk", async () => {
    const { dossierId } = await aDossier(province, { status: "under_review" });
    await saveAll(reviewer, dossierId, { result: { A1: "pass", A2: "pass", B1: "pass" } });
    expect(await propose(reviewer, dossierId, { proposal: "recognise" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.not-all-seen", codes: ["B2"] },
    });
  });

  test("one criterion not met: not recognised, with its reason", async () => {
    const { dossierId } = await aDossier(province, { status: "under_review" });
    await saveAll(reviewer, dossierId, {
      result: { ...ALL_PASS, A2: "fail" },
      note: { A2: "Để xảy ra vụ việc phức tạp" },
    });
    expect(await propose(reviewer, dossierId, { proposal: "not_recognise" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.reason-missing", contrary: false },
    });
    expect(await propose(reviewer, dossierId, { proposal: "recognise" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.reason-missing", contrary: true },
    });
    const proposed = await propose(reviewer, dossierId, {
      proposal: "not_recognise",
      reason: "Tiêu chí 1.2 không đạt",
    });
    expect(proposed).toMatchObject({ ok: true, value: { proposal: "not_recognise" } });
    const row = await inProvince(province, (tx) => tx.dossier.findFirstOrThrow({ where: { id: dossierId } }));
    expect(row).toMatchObject({
      status: "in_meeting",
      proposal: "not_recognise",
      proposalReason: "Tiêu chí 1.2 không đạt",
      assignedPersonId: null,
    });
  });

  test("«không áp dụng» only where the criteria set allows it", async () => {
    const { dossierId } = await aDossier(province, { status: "under_review" });
    expect(await saveAll(reviewer, dossierId, { result: { A1: "not_applicable" } })).toMatchObject({
      ok: false,
      error: { code: "appraisal.not-applicable-not-allowed", codes: ["A1"] },
    });
    expect(await saveAll(reviewer, dossierId, { result: { B2: "not_applicable" } })).toMatchObject({
      ok: true,
    });
  });
});

describe("return and second reading", () => {
  test("only the flagged rows go back, the clock stands, the second reading sees only what changed", async () => {
    const first = aSubmission(province);
    const dossier = await aDossier(province, { status: "under_review", sent: first, dueOn: "2023-10-20" });
    const { dossierId } = dossier;
    await saveAll(reviewer, dossierId, {
      result: { ...ALL_PASS, A1: "fail_fixable", "component:bao_cao": "fail_fixable" },
      reason: { A1: "signature_or_seal_missing", "component:bao_cao": "wrong_form" },
      note: { A1: "Quét lại trang 3 có dấu", "component:bao_cao": "Dùng mẫu của kế hoạch" },
      private: { A1: "Gọi lại thứ Năm" },
    });
    const { revision, appraisal, suggestedReturnDueOn } = await desk(reviewer, dossierId);
    expect(suggestedReturnDueOn).toBe("2023-10-09");
    const returned = await returnDossier.execute(reviewer, {
      dossierId,
      revision,
      appraisalRevision: appraisal?.revision,
      note: { A1: "Quét lại trang 3, bản có dấu của UBND xã" },
      dueOn: "9/10/2023",
    });
    expect(returned).toMatchObject({ ok: true, value: { items: 2, dueOn: "2023-10-09" } });

    const items = await inProvince(province, (tx) =>
      tx.supplementItem.findMany({ where: { dossierId }, orderBy: { target: "asc" } }),
    );
    expect(items.map(({ target, note, reasonCode }) => ({ target, note, reasonCode }))).toEqual([
      { target: "component:bao_cao", note: "Dùng mẫu của kế hoạch", reasonCode: "wrong_form" },
      {
        target: "criterion:A1",
        note: "Quét lại trang 3, bản có dấu của UBND xã",
        reasonCode: "signature_or_seal_missing",
      },
    ]);
    expect(JSON.stringify(items)).not.toContain("thứ Năm");
    expect(await desk(reviewer, dossierId)).toMatchObject({
      status: "returned",
      pausedOn: "2023-10-02",
      dueOn: "2023-10-20",
      deskBlock: { rule: "held_elsewhere", awaited: "Công an xã Một" },
    });

    const again = aSubmission(province, {
      ...first,
      answers: first.answers.map((answer) =>
        answer.criterionCode === "A1" ? { ...answer, explanation: "Đã quét lại" } : answer,
      ),
    });
    await resubmit(province, dossier, again);
    expect(await startAppraisal.execute(reviewer, { dossierId })).toMatchObject({ ok: true });
    const second = await desk(reviewer, dossierId);
    expect(second).toMatchObject({ status: "under_review", comparedWith: 1, submission: 2 });
    expect(second.changes).toMatchObject([{ kind: "answer", code: "A1" }]);
    expect(second.sum).toMatchObject({ pass: ["A2", "B1", "B2"], unseen: ["A1"], failFixable: [] });
    expect(second.groups[0]?.rows[0]).toMatchObject({
      changed: true,
      asked: { note: "Quét lại trang 3, bản có dấu của UBND xã" },
    });
  });

  test("a request names a file of the criterion and its page; the second reading sees what became of it", async () => {
    const first = aSubmission(province);
    const dossier = await aDossier(province, { status: "under_review", sent: first });
    const { dossierId } = dossier;
    const [asked, other] = ["A1", "A2"].map((code) =>
      first.evidence.find((one) => one.criterionCode === code),
    );
    if (!asked || !other) throw new Error("no evidence");
    const flag = (place: object) =>
      saveAll(reviewer, dossierId, {
        result: { ...ALL_PASS, A1: "fail_fixable" },
        reason: { A1: "signature_or_seal_missing" },
        note: { A1: "Trang có chữ ký bị mờ" },
        ...place,
      });
    expect(await flag({ file: { A1: other.id } })).toMatchObject({
      error: { code: "appraisal.file-not-sent", codes: ["A1"] },
    });
    expect(await flag({ file: { A1: asked.id }, page: { A1: "0" } })).toMatchObject({
      error: { fields: { "page:A1": "Nhập số trang từ 1 đến 9999" } },
    });
    expect(await flag({ file: { A1: asked.id }, page: { A1: "3" } })).toMatchObject({ ok: true });

    const { revision, appraisal } = await desk(reviewer, dossierId);
    await returnDossier.execute(reviewer, {
      dossierId,
      revision,
      appraisalRevision: appraisal?.revision,
      dueOn: "9/10/2023",
    });
    const [item] = await inProvince(province, (tx) => tx.supplementItem.findMany({ where: { dossierId } }));
    expect(item).toMatchObject({ evidenceId: asked.id, evidenceTitle: "Văn bản A1", page: 3 });
    const home = await getDossierHome(dossier.officer, dossierId);
    expect(home.ok ? home.value.supplement?.lines : []).toMatchObject([
      {
        evidenceId: asked.id,
        page: 3,
        note: "Tệp «Văn bản A1», trang 3. Thiếu chữ ký hoặc dấu: Trang có chữ ký bị mờ",
      },
    ]);

    const scan = { ...asked, id: newId(), title: "Bản quét lại" };
    const evidence = [...first.evidence.filter(({ id }) => id !== asked.id), scan];
    await resubmit(province, dossier, { ...first, evidence });
    await startAppraisal.execute(reviewer, { dossierId });
    expect((await desk(reviewer, dossierId)).groups[0]?.rows[0]?.asked).toMatchObject({
      place: "tệp «Văn bản A1», trang 3",
      outcome: { kind: "replaced", by: ["Bản quét lại"] },
    });
  });

  test("nothing marked, an emptied note and a day gone by are refused by name", async () => {
    const { dossierId } = await aDossier(province, { status: "under_review" });
    await saveAll(reviewer, dossierId);
    const send = async (typed: Record<string, unknown>) => {
      const { revision, appraisal } = await desk(reviewer, dossierId);
      return returnDossier.execute(reviewer, {
        dossierId,
        revision,
        appraisalRevision: appraisal?.revision,
        ...typed,
      });
    };
    expect(await send({ dueOn: "9/10/2023" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.nothing-to-supplement" },
    });
    await saveAll(reviewer, dossierId, {
      result: { A1: "fail_fixable" },
      reason: { A1: "other" },
      note: { A1: "Ghi rõ ngày họp" },
    });
    expect(await send({ dueOn: "9/10/2023", note: { A1: " " } })).toMatchObject({
      ok: false,
      error: { code: "appraisal.note-missing", codes: ["A1"] },
    });
    expect(await send({ dueOn: "2/10/2023" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.due-date-past" },
    });
    expect(await send({ dueOn: "31/02/2023" })).toMatchObject({
      ok: false,
      error: { code: "common.invalid-input", fields: { dueOn: expect.stringContaining("ngày/tháng/năm") } },
    });
  });
});
