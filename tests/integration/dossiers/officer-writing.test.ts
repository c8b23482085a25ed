import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { digestOf, EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { addEvidenceFiles } from "@/lib/dossiers/server/add-evidence-files";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { getCriteriaGroup } from "@/lib/dossiers/server/get-criteria-group";
import { getHistory } from "@/lib/dossiers/server/get-history";
import { getEvidence } from "@/lib/dossiers/server/get-evidence";
import { removeEvidence } from "@/lib/dossiers/server/remove-evidence";
import { reuseEvidence } from "@/lib/dossiers/server/reuse-evidence";
import { saveAnswers, saveDraftAnswers } from "@/lib/dossiers/server/save-answers";
import { saveComponent } from "@/lib/dossiers/server/save-component";
import { saveMinutes } from "@/lib/dossiers/server/save-minutes";
import { closeClients } from "@/lib/platform/db/clients";
import { findStoredFile } from "@/lib/platform/storage/find-stored-file";
import type { ComponentCode } from "@/lib/programmes/domain/plan";
import { aDossier } from "../../factories/dossier";
import { allMet, anOpenDossier, aWrittenComponent, must } from "../../factories/officer";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
let province: TestProvince;
let officer: Actor;
let colleague: Actor;
let stranger: Actor;
let dossierId: string;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [home, sibling] = province.communes;
  officer = await aPerson(province, { at: home, role: "commune_officer", name: "Trần Thị B" });
  colleague = await aPerson(province, { at: home, role: "commune_officer", name: "Lê Văn C" });
  stranger = await aPerson(province, { at: sibling, role: "commune_officer" });
});
beforeEach(async () => {
  dossierId = await anOpenDossier(province, officer);
});
afterAll(closeClients);

const groupOf = async (group = "A") => must(await getCriteriaGroup(officer, { dossierId, group }));
const answerOf = async (code: string, group = "A") => {
  const row = (await groupOf(group)).criteria.find((criterion) => criterion.code === code);
  if (!row) throw new Error(code);
  return row;
};
const typed = (code: string, explanation: string, revision = 0) => ({
  dossierId,
  group: "A",
  result: { [code]: "met" },
  explanation: { [code]: explanation },
  revision: { [code]: String(revision) },
});
const aPdf = (name: string, text = name) =>
  new File([`%PDF-1.4\n% ${text}\ntrailer <</Root 1 0 R>>\n%%EOF`], name, { type: "application/pdf" });

describe("the self-assessment", () => {
  test("is saved at any moment, with figures as typed and nothing complete", async () => {
    const draft = { dossierId, group: "B", numerator: { B1: "chín" }, revision: { B1: "0" } };
    expect((await saveDraftAnswers.execute(officer, draft)).ok).toBe(true);
    expect((await answerOf("B1", "B")).answer).toMatchObject({ numerator: "chín", result: null });
  });

  test("every save of a group is counted, whoever makes it and whether it is finished or not", async () => {
    expect((await groupOf()).saving).toBe(null);
    expect(must(await saveDraftAnswers.execute(officer, typed("A1", "một"))).saves).toBe(1);
    must(await saveAnswers.execute(colleague, { ...typed("A1", "hai", 1), completed: "no" }));
    expect((await groupOf()).saving).toMatchObject({ number: 2 });
  });

  test("a group is finished only when no row lacks anything; what lacks comes back at its field, nothing is written", async () => {
    const refused = await saveAnswers.execute(officer, allMet(dossierId, "A"));
    expect(refused).toEqual({
      ok: false,
      error: {
        code: "common.invalid-input",
        fields: {
          "absence:A1": "Tải minh chứng cho tiêu chí 1.1 hoặc ghi lý do chưa có",
          "absence:A2": "Tải minh chứng cho tiêu chí 1.2 hoặc ghi lý do chưa có",
        },
      },
    });
    expect((await answerOf("A1")).revision).toBe(0);
    const whole = allMet(dossierId, "A", { absence: { A1: "Bản giấy", A2: "Bản giấy" } });
    expect(must(await saveAnswers.execute(officer, whole)).completed).toBe(true);
  });

  test("figures give the result, and a result that says otherwise is sent back", async () => {
    const below = {
      dossierId,
      group: "B",
      numerator: { B1: "80" },
      denominator: { B1: "100" },
      revision: { B1: "0" },
    };
    must(await saveAnswers.execute(officer, below));
    expect((await answerOf("B1", "B")).answer.result).toBe("not_met");
    const lie = allMet(dossierId, "B", {
      numerator: { B1: "80" },
      revision: { B1: "1", B2: "0" },
      absence: { B1: "x" },
    });
    expect(await saveAnswers.execute(officer, lie)).toMatchObject({
      error: { fields: { "result:B1": "Số liệu tiêu chí 2.1 chưa đạt ngưỡng, kết quả phải là Chưa đạt" } },
    });
  });

  test("two officers on different rows do not collide, though both posted the whole group", async () => {
    const shown = digestOf(EMPTY_ANSWER);
    const whole = (code: "A1" | "A2") => ({
      dossierId,
      group: "A",
      result: { [code]: "met" },
      explanation: { A1: code === "A1" ? "của người một" : "", A2: code === "A2" ? "của người hai" : "" },
      revision: { A1: "0", A2: "0" },
      base: { A1: shown, A2: shown },
    });
    const answers = await Promise.all([
      saveAnswers.execute(officer, whole("A1")),
      saveAnswers.execute(colleague, whole("A2")),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    expect((await answerOf("A1")).answer.explanation).toBe("của người một");
    expect((await answerOf("A2")).answer.explanation).toBe("của người hai");
  });

  test("a stale row is refused with who and when; both versions stay, and keeping mine takes the new revision", async () => {
    must(await saveAnswers.execute(officer, typed("A1", "bản một")));
    const late = await saveAnswers.execute(colleague, typed("A1", "bản hai"));
    expect(late).toMatchObject({ error: { code: "dossier.changed-meanwhile", by: "Trần Thị B" } });
    expect((await answerOf("A1")).answer.explanation).toBe("bản một");

    must(await saveAnswers.execute(colleague, { ...typed("A1", "bản hai"), keep: { A1: "theirs" } }));
    expect((await answerOf("A1")).answer.explanation).toBe("bản một");
    must(await saveAnswers.execute(colleague, { ...typed("A1", "bản hai", 1), keep: { A1: "mine" } }));
    expect((await answerOf("A1")).answer.explanation).toBe("bản hai");
  });

  test("of two saves of one row at the same moment one wins", async () => {
    const answers = await Promise.all([
      saveAnswers.execute(officer, typed("A1", "một")),
      saveAnswers.execute(colleague, typed("A1", "hai")),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test("a refusal after a write leaves nothing behind: the good row of a refused post is not there", async () => {
    must(await saveAnswers.execute(colleague, typed("A2", "của người hai")));
    const both = {
      ...typed("A1", "viết trước"),
      explanation: { A1: "viết trước", A2: "đè lên" },
      result: { A1: "met", A2: "met" },
      revision: { A1: "0", A2: "0" },
    };
    expect((await saveAnswers.execute(officer, both)).ok).toBe(false);
    expect((await answerOf("A1")).revision).toBe(0);
  });

  test("a sibling commune, an unknown dossier and an unknown group look the same", async () => {
    const notFound = { ok: false, error: { code: "dossier.not-found" } };
    expect(await saveAnswers.execute(stranger, typed("A1", "x"))).toEqual(notFound);
    expect(await saveAnswers.execute(officer, { ...typed("A1", "x"), dossierId: newId() })).toEqual(notFound);
    expect(await saveAnswers.execute(officer, { ...typed("A1", "x"), group: "Z" })).toEqual(notFound);
    expect(await getCriteriaGroup(stranger, { dossierId, group: "A" })).toEqual(notFound);
    expect(await getCriteriaGroup(officer, { dossierId: "không phải mã", group: "A" })).toEqual(notFound);
  });
});

describe("evidence", () => {
  test("a file is kept by its fingerprint and read back by those who see the dossier alone", async () => {
    const added = must(
      await addEvidenceFiles.execute(officer, { dossierId, criterion: "A1", files: aPdf("Nghị quyết.pdf") }),
    );
    expect(added).toMatchObject({ added: ["Nghị quyết"], refused: [] });
    const [paper] = (await answerOf("A1")).papers;
    const file = paper?.file;
    if (!file) throw new Error("no file");
    expect(file).toMatchObject({ name: "Nghị quyết.pdf", mediaType: "application/pdf" });

    const { sha256 } = must(await findStoredFile(officer, { fileId: file.id }));
    const place = path.join(process.env["DATA_DIR"] ?? "", province.tenantId, sha256.slice(0, 2), sha256);
    expect((await readFile(place)).toString()).toContain("%PDF-1.4");
    const unseen = { ok: false, error: { code: "file.not-found" } };
    expect(await findStoredFile(stranger, { fileId: file.id })).toEqual(unseen);
    expect(await findStoredFile(officer, { fileId: newId() })).toEqual(unseen);
  });

  test("good files of a post are kept, the others are refused by cause; none taken is a refusal", async () => {
    const locked = new File(["%PDF-1.4\ntrailer <</Encrypt 2 0 R>>"], "khóa.pdf");
    const page = new File(["<html></html>"], "giả.pdf");
    const files = [aPdf("tốt.pdf"), locked, page];
    const { added, refused } = must(
      await addEvidenceFiles.execute(officer, { dossierId, criterion: "A1", files }),
    );
    expect(added).toEqual(["tốt"]);
    expect(refused).toEqual([
      { code: "file.locked", name: "khóa.pdf" },
      { code: "file.type", name: "giả.pdf" },
    ]);
    expect(
      await addEvidenceFiles.execute(officer, { dossierId, criterion: "A1", files: page }),
    ).toMatchObject({
      error: { code: "dossier.no-file-taken", refused: [{ code: "file.type" }] },
    });
    const empty = new File([], "");
    expect(
      await addEvidenceFiles.execute(officer, { dossierId, criterion: "A1", files: empty }),
    ).toMatchObject({
      error: { fields: { files: "Chọn tệp minh chứng" } },
    });
  });

  test("the same paper twice is refused, naming where it stands; it may be reused there on purpose", async () => {
    must(
      await addEvidenceFiles.execute(officer, { dossierId, criterion: "A1", files: aPdf("một.pdf", "cùng") }),
    );
    const again = { dossierId, criterion: "B1", files: aPdf("hai.pdf", "cùng") };
    expect(await addEvidenceFiles.execute(officer, again)).toMatchObject({
      error: { refused: [{ code: "file.dup", name: "hai.pdf", place: { kind: "criterion", name: "1.1" } }] },
    });
    const evidenceId = (await answerOf("A1")).papers[0]?.id;
    must(await reuseEvidence.execute(officer, { dossierId, criterion: "B1", evidenceId }));
    expect(await reuseEvidence.execute(officer, { dossierId, criterion: "B1", evidenceId })).toMatchObject({
      error: { code: "evidence.already-here" },
    });
    expect((await answerOf("B1", "B")).papers).toHaveLength(1);
  });

  test("a removed paper is gone from the page and stays in the book", async () => {
    const document = {
      dossierId,
      criterion: "A1",
      documentTitle: "Báo cáo",
      number: "1/BC",
      date: "1/6/2023",
      issuer: "UBND",
    };
    must(await addEvidenceDocument.execute(officer, document));
    const evidenceId = (await answerOf("A1")).papers[0]?.id;
    must(await removeEvidence.execute(officer, { dossierId, evidenceId }));
    expect((await answerOf("A1")).papers).toEqual([]);
    expect(await removeEvidence.execute(officer, { dossierId, evidenceId })).toMatchObject({
      error: { code: "evidence.not-found" },
    });
    expect(await inProvince(province, (tx) => tx.evidence.count({ where: { dossierId } }))).toBe(1);
    expect((await getEvidence(stranger, { dossierId, criterion: null })).ok).toBe(false);
  });
});

describe("what was overwritten", () => {
  const historyOf = async (actor: Actor) => must(await getHistory(actor, dossierId));

  test("an answer that another saved over stays in the history: who, when, before and after", async () => {
    must(await saveAnswers.execute(officer, typed("A1", "bản một")));
    must(await saveAnswers.execute(colleague, typed("A1", "bản hai", 1)));
    expect((await historyOf(officer)).earlier).toMatchObject([
      {
        title: expect.stringContaining("Tiêu chí 1.1"),
        before: ["Đạt", "bản một"],
        after: ["Đạt", "bản hai"],
        savedBy: "Trần Thị B",
        replacedBy: "Lê Văn C",
      },
    ]);
  });

  test("every value is kept, also of one person who saves again and again; the page shows that as one change", async () => {
    for (const [revision, text] of ["b", "bả", "bản"].entries()) {
      must(await saveAnswers.execute(officer, typed("A1", text, revision)));
    }
    must(await saveAnswers.execute(colleague, typed("A1", "bản khác", 3)));
    const kept = await inProvince(province, (tx) => tx.earlierAnswer.count({ where: { dossierId } }));
    expect(kept).toBe(3);
    expect((await historyOf(officer)).earlier.map(({ before }) => before)).toEqual([["Đạt", "bản"]]);
  });

  test("whoever reads the dossier does not read what its officers wrote before", async () => {
    must(await saveAnswers.execute(officer, typed("A1", "bản một")));
    must(await saveAnswers.execute(colleague, typed("A1", "bản hai", 1)));
    const above = await aPerson(province, {
      at: province.province,
      body: "standing_committee",
      role: "reviewer",
    });
    expect(must(await getHistory(above, dossierId)).earlier).toEqual([]);
  });
});

describe("components", () => {
  test("a draft may lack anything; «đã xong» asks for what the paper needs", async () => {
    const draft = { dossierId, component: "to_trinh", revision: "0", mode: "template", done: "no" };
    expect(must(await saveComponent.execute(officer, draft))).toMatchObject({ revision: 1, done: false });
    expect(await saveComponent.execute(officer, { ...draft, revision: "1", done: "yes" })).toMatchObject({
      error: { fields: { documentDate: "Nhập ngày văn bản", "field:content": "Nhập nội dung đề nghị" } },
    });
    expect(
      must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "to_trinh", "1"))).done,
    ).toBe(true);
  });

  test("a second person on an older version is told by whom it was saved", async () => {
    must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "bao_cao")));
    expect(await saveComponent.execute(colleague, aWrittenComponent(dossierId, "bao_cao"))).toMatchObject({
      error: { code: "dossier.changed-meanwhile", by: "Trần Thị B" },
    });
  });

  const draftOf = (component: string, revision: string, change: object = {}) => {
    const { done, ...draft } = aWrittenComponent(dossierId, component, revision);
    return { ...draft, ...change, done: done === "yes" ? undefined : done };
  };
  const asRead = async (component: ComponentCode) =>
    must(await getComponent(officer, { dossierId, component }));

  test("a draft that saves itself leaves «đã xong» standing as long as nothing is missing", async () => {
    must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "to_trinh")));
    const saved = must(await saveComponent.execute(officer, draftOf("to_trinh", "1")));
    expect(saved).toMatchObject({ revision: 2, done: true, unsaved: null });
    const { field } = aWrittenComponent(dossierId, "to_trinh");
    const emptied = draftOf("to_trinh", "2", { field: { ...field, content: "" } });
    expect(must(await saveComponent.execute(officer, emptied)).done).toBe(false);
    expect(must(await saveComponent.execute(officer, draftOf("to_trinh", "3"))).done).toBe(false);
    expect((await asRead("to_trinh")).saved).toMatchObject({ by: "Trần Thị B", number: 4 });
  });

  test("a draft with a day that can't be read keeps the stored day, the rest as typed, and says so", async () => {
    must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "bao_cao")));
    const { field } = aWrittenComponent(dossierId, "bao_cao");
    const half = draftOf("bao_cao", "1", { documentDate: "1/1", field: { ...field, causes: "Mới" } });
    expect(must(await saveComponent.execute(officer, half)).unsaved).toBe(
      "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 5/3/2026",
    );
    expect(await asRead("bao_cao")).toMatchObject({ date: "2023-10-01", values: { causes: "Mới" } });
  });

  test("the button right after the page's own save is no clash with it", async () => {
    must(await saveComponent.execute(officer, draftOf("to_trinh", "0")));
    expect(
      must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "to_trinh"))),
    ).toMatchObject({ revision: 2, done: true });
  });

  test("what a colleague saved over is in the history for those who write it, and for no reader", async () => {
    must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "to_trinh")));
    const { field } = aWrittenComponent(dossierId, "to_trinh");
    const rewritten = draftOf("to_trinh", "1", { field: { ...field, content: "Đề nghị viết lại" } });
    must(await saveComponent.execute(colleague, rewritten));
    const { earlier } = must(await getHistory(officer, dossierId));
    expect(earlier).toMatchObject([{ title: "Tờ trình", savedBy: "Trần Thị B", replacedBy: "Lê Văn C" }]);
    expect(earlier[0]?.before).toContain("Nội dung đề nghị: Đề nghị xét, công nhận");
    expect(earlier[0]?.after).toContain("Nội dung đề nghị: Đề nghị viết lại");

    const above = await aPerson(province, {
      at: province.province,
      body: "standing_committee",
      role: "reviewer",
    });
    expect(must(await getHistory(above, dossierId)).earlier).toEqual([]);
  });

  test("that a component is called finished is no change of what it says", async () => {
    must(await saveComponent.execute(officer, draftOf("to_trinh", "0")));
    must(await saveComponent.execute(colleague, aWrittenComponent(dossierId, "to_trinh", "1")));
    expect(must(await getHistory(officer, dossierId)).earlier).toEqual([]);
  });

  test("a paper is not dated after the working day", async () => {
    const late = { ...aWrittenComponent(dossierId, "to_trinh"), documentDate: "3/10/2023" };
    expect(await saveComponent.execute(officer, late)).toMatchObject({
      error: { fields: { documentDate: "Ngày ký không được sau hôm nay (02/10/2023)" } },
    });
  });

  test("a signed file that stands elsewhere in the dossier is refused, naming the place; its own may come again", async () => {
    const signed = (component: string, revision: string, file: File) => ({
      dossierId,
      component,
      revision,
      mode: "upload",
      done: "no",
      signedFile: file,
    });
    const sameAs = (text: string) => (name: string) => aPdf(name, text);
    const proposal = sameAs("tờ trình");
    must(await saveComponent.execute(officer, signed("to_trinh", "0", proposal("một.pdf"))));
    must(await saveComponent.execute(officer, signed("to_trinh", "1", proposal("một lần nữa.pdf"))));
    const inComponent = { kind: "component", name: "Tờ trình" };
    expect(await saveComponent.execute(officer, signed("bao_cao", "0", proposal("hai.pdf")))).toMatchObject({
      error: { code: "file.dup", name: "hai.pdf", place: inComponent },
    });
    const asEvidence = { dossierId, criterion: "A1", files: proposal("ba.pdf") };
    expect(await addEvidenceFiles.execute(officer, asEvidence)).toMatchObject({
      error: { refused: [{ code: "file.dup", place: inComponent }] },
    });

    const paper = sameAs("minh chứng");
    must(await addEvidenceFiles.execute(officer, { dossierId, criterion: "A2", files: paper("bốn.pdf") }));
    expect(await saveComponent.execute(officer, signed("bao_cao", "0", paper("năm.pdf")))).toMatchObject({
      error: { code: "file.dup", place: { kind: "criterion", name: "1.2" } },
    });
  });

  test("a file of a component that is written from its template by now is free again", async () => {
    const file = (name: string) => aPdf(name, "cùng");
    const upload = { dossierId, mode: "upload", done: "no" };
    must(
      await saveComponent.execute(officer, {
        ...upload,
        component: "to_trinh",
        revision: "0",
        signedFile: file("một.pdf"),
      }),
    );
    must(await saveComponent.execute(officer, aWrittenComponent(dossierId, "to_trinh", "1")));
    expect(
      (
        await saveComponent.execute(officer, {
          ...upload,
          component: "bao_cao",
          revision: "0",
          signedFile: file("hai.pdf"),
        })
      ).ok,
    ).toBe(true);
  });

  test("minutes belong to the evaluating body, at its step, and to nobody who entered the dossier", async () => {
    expect(await saveComponent.execute(officer, aWrittenComponent(dossierId, "bien_ban"))).toMatchObject({
      error: { code: "component.not-found" },
    });
    const evaluator = await aPerson(province, {
      at: province.communes[0],
      body: "standing_committee",
      role: "reviewer",
    });
    const minutes = (id: string) => ({
      dossierId: id,
      component: "bien_ban",
      mode: "template",
      revision: "0",
    });
    expect(await saveMinutes.execute(evaluator, minutes(dossierId))).toMatchObject({
      error: { code: "dossier.locked", status: "draft" },
    });
    const sent = await aDossier(province, { status: "evaluating", finished: ["to_trinh", "bao_cao"] });
    expect((await saveMinutes.execute(evaluator, minutes(sent.dossierId))).ok).toBe(true);
    const next = { ...minutes(sent.dossierId), revision: "1", field: { chair: "Phó Trưởng ban" } };
    must(await saveMinutes.execute(evaluator, next, { now: new Date(Date.now() + 3_600_000) }));
    expect(must(await getHistory(evaluator, sent.dossierId)).earlier).toMatchObject([
      { title: "Biên bản họp xét", after: ["Soạn từ mẫu", "Chủ trì: Phó Trưởng ban"] },
    ]);
    expect(
      must(await getHistory(sent.officer, sent.dossierId)).earlier.filter(({ title }) =>
        title.startsWith("Biên"),
      ),
    ).toEqual([]);
    const both = await aPerson(province, {
      at: province.communes[0],
      body: "standing_committee",
      role: "reviewer",
      as: sent.officer,
    });
    expect(await saveMinutes.execute(both, { ...minutes(sent.dossierId), revision: "2" })).toMatchObject({
      error: { code: "dossier.part-taken" },
    });
  });
});

test("nothing of a sent dossier changes, and whoever evaluated one does not write in it", async () => {
  const sent = await aDossier(province, { status: "submitted" });
  expect(
    await saveAnswers.execute(sent.officer, { ...typed("A1", "x"), dossierId: sent.dossierId }),
  ).toMatchObject({ error: { code: "dossier.locked", status: "submitted" } });
  await inProvince(province, (tx) =>
    tx.dossierPart.create({
      data: { tenantId: province.tenantId, dossierId, personId: colleague.personId, part: "evaluated" },
    }),
  );
  expect(await saveAnswers.execute(colleague, typed("A1", "x"))).toMatchObject({
    error: { code: "dossier.part-taken" },
  });
});
