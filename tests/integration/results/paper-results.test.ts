import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type pg from "pg";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { findStoredFile } from "@/lib/platform/storage/find-stored-file";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import type { EarlierResult } from "@/lib/results/domain/earlier-result";
import { confirmResult, refuseResult } from "@/lib/results/server/check-result";
import { enterResult } from "@/lib/results/server/enter-result";
import { listEarlierResults } from "@/lib/results/server/list-earlier-results";
import { getPaperResult, listPaperResults } from "@/lib/results/server/paper-result-queries";
import { valueOf } from "../../factories/decision";
import { aPerson, aProvince, aSchool, type TestPlace, type TestProvince } from "../../factories/province";
import { asFile } from "../../factories/signing";
import { useDatabase } from "../../support/database";

const database = useDatabase();
afterAll(closeClients);

let superuser: pg.Client;
let province: TestProvince;
let district: TestPlace;
let officer: Actor;
let checker: Actor;
let unitId: string;

beforeAll(async () => {
  superuser = await database.superuserClient();
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  officer = await aPerson(province, { at: district, role: "reviewer" });
  checker = await aPerson(province, { at: district, role: "reviewer" });
});
beforeEach(async () => {
  unitId = (await aSchool(province, district)).id;
});

const CLASS = {
  outcome: "movement_grade:kha",
  cycleYear: "2022",
  decisionNumber: "812/QĐ-UBND",
  decidedOn: "28/12/2022",
  deciderName: "UBND huyện Một",
  deciderLevel: "district",
};
const TITLE = { ...CLASS, outcome: "security_safe:recognised", decisionNumber: "700/QĐ-UBND" };

type Typed = Partial<typeof CLASS> & { readonly replacesId?: string };

const enter = (more: Typed = {}, by: Actor = officer) =>
  enterResult.execute(by, { ...CLASS, unitId, ...more });
const entered = async (more: Typed = {}): Promise<string> => valueOf(await enter(more)).resultId;
const confirm = (resultId: string, by: Actor = checker) => confirmResult.execute(by, { resultId });

/** What eligibility reads of the unit for 2022. */
const counted = async (): Promise<readonly EarlierResult[]> =>
  (await readTenant(scopeOf(officer), (tx) => listEarlierResults(tx, unitId, [2022]))).results;

const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? "ok" : answer.error?.code;

describe("entered, and checked by a second person", () => {
  test("the scan of the paper is opened by who checks, and by nobody of another province", async () => {
    const file = asFile(new TextEncoder().encode("%PDF-1.7\n%%EOF\n"), "qd-812.pdf");
    const resultId = valueOf(await enterResult.execute(officer, { ...CLASS, unitId, file })).resultId;
    const { scan } = valueOf(await getPaperResult(checker, resultId));
    expect(scan).toMatchObject({ name: "qd-812.pdf", mediaType: "application/pdf" });
    const fileId = scan?.id ?? "";
    expect(valueOf(await findStoredFile(checker, { fileId }))).toMatchObject({ name: "qd-812.pdf" });
    const other = await aProvince();
    const stranger = await aPerson(other, { at: other.province, role: "reviewer" });
    expect(await findStoredFile(stranger, { fileId })).toEqual({
      ok: false,
      error: { code: "file.not-found" },
    });

    // A correction is about the same paper and keeps its scan.
    const corrected = await entered({ replacesId: resultId, decisionNumber: "821/QĐ-UBND" });
    expect(valueOf(await getPaperResult(checker, corrected)).scan).toEqual(scan);
  });

  test("a scan that is no paper is refused by name, and nothing is entered", async () => {
    const file = asFile(new TextEncoder().encode("MZ"), "anh.exe");
    expect(await enterResult.execute(officer, { ...CLASS, unitId, file })).toEqual({
      ok: false,
      error: { code: "file.type", name: "anh.exe" },
    });
    expect(
      valueOf(await listPaperResults(officer, { year: null, status: null, text: "", page: 1 })).rows.map(
        (row) => row.unitId,
      ),
    ).not.toContain(unitId);
  });

  test("it counts for nothing while it waits, and is said to wait", async () => {
    await entered();
    const lineage = await readTenant(scopeOf(officer), (tx) => listEarlierResults(tx, unitId, [2022]));
    expect(lineage.results).toEqual([]);
    expect(lineage.waiting).toEqual([{ unitId, programme: "movement_grade", year: 2022 }]);
  });

  test("confirmed, a class counts with its decision and is marked as paper", async () => {
    valueOf(await confirm(await entered()));
    expect(await counted()).toEqual([
      expect.objectContaining({
        programme: "movement_grade",
        year: 2022,
        outcome: { kind: "grade", grade: "kha" },
        decisionNumber: "812/QĐ-UBND",
        decidedOn: "2022-12-28",
        deciderName: "UBND huyện Một",
        source: "paper",
      }),
    ]);
  });

  test("confirmed, a title counts, and stands on the unit's page as history on paper", async () => {
    valueOf(await confirm(await entered(TITLE)));
    expect(await counted()).toEqual([
      expect.objectContaining({ outcome: { kind: "title", achieved: true }, source: "paper" }),
    ]);
    const page = valueOf(await getUnitPage(officer, unitId));
    expect(page.results).toEqual([
      expect.objectContaining({ year: 2022, isPaper: true, result: "Đạt, được công nhận" }),
    ]);
  });

  test("whoever entered it cannot confirm or refuse it", async () => {
    const resultId = await entered();
    expect(codeOf(await confirm(resultId, officer))).toBe("result.same-person");
    expect(codeOf(await refuseResult.execute(officer, { resultId, note: "Sai" }))).toBe("result.same-person");
    expect(await counted()).toEqual([]);
  });

  test("the database refuses the same person too, also past the use case", async () => {
    const resultId = await entered();
    await expect(
      superuser.query(
        `UPDATE paper_result SET status = 'confirmed', checked_by_id = entered_by_id, checked_on = '2023-02-01' WHERE id = $1`,
        [resultId],
      ),
    ).rejects.toThrow();
    await expect(
      superuser.query(
        `INSERT INTO grade_result (tenant_id, id, unit_id, cycle_year, grade, decision_number, decided_on, decider_name, source, scope_path, unit_scope, paper_result_id)
         SELECT tenant_id, gen_random_uuid(), unit_id, cycle_year, result, decision_number, decided_on, decider_name, 'paper', decided_path, unit_scope, id
         FROM paper_result WHERE id = $1`,
        [resultId],
      ),
    ).rejects.toThrow("no checked paper");
  });

  test("refused by the second person with the reason, it never counts and may be entered anew", async () => {
    const resultId = await entered();
    valueOf(await refuseResult.execute(checker, { resultId, note: "Văn bản ghi Trung bình" }));
    expect(await counted()).toEqual([]);
    expect(valueOf(await getPaperResult(officer, resultId)).checkNote).toBe("Văn bản ghi Trung bình");
    expect(codeOf(await confirm(resultId))).toBe("result.already-checked");
    expect((await enter()).ok).toBe(true);
  });

  test("of two who confirm at once one does, and it counts once", async () => {
    const resultId = await entered();
    const other = await aPerson(province, { at: district, role: "secretary" });
    const answers = await Promise.all([confirm(resultId), confirm(resultId, other)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await counted()).toHaveLength(1);
  });

  test("a province's decision is not checked at the district", async () => {
    const resultId = await entered({ deciderLevel: "province" });
    expect(codeOf(await confirm(resultId))).toBe("result.not-found");
    const above = await aPerson(province, { at: province.province, role: "reviewer" });
    expect((await confirm(resultId, above)).ok).toBe(true);
  });
});

describe("wrong input", () => {
  test("the same year twice is refused with the decision that is there", async () => {
    const resultId = await entered();
    expect(await enter({ decisionNumber: "9/QĐ" })).toEqual({
      ok: false,
      error: {
        code: "result.already-there",
        year: 2022,
        document: "số 812/QĐ-UBND ngày 28/12/2022, UBND huyện Một",
        resultId,
      },
    });
  });

  test("two who enter the same at once leave one row", async () => {
    const answers = await Promise.all([enter(), enter({}, checker)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a missing decision, an odd year and a day that is none are told at their fields", async () => {
    expect(await enter({ decisionNumber: " ", cycleYear: "22", decidedOn: "31/2/2023" })).toEqual({
      ok: false,
      error: {
        code: "common.invalid-input",
        fields: {
          decisionNumber: "Nhập số, ký hiệu văn bản",
          cycleYear: "Nhập năm gồm bốn chữ số, ví dụ 2024",
          decidedOn: "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 5/3/2026",
        },
      },
    });
  });

  test("the running year is not entered from paper", async () => {
    expect(codeOf(await enter({ cycleYear: "2023", decidedOn: "1/2/2023" }))).toBe("result.year-not-over");
  });
});

describe("a wrong entry is replaced by a row that points to it", () => {
  test("one that waits gives way at once", async () => {
    const wrong = await entered();
    const right = await entered({ replacesId: wrong, outcome: "movement_grade:trung_binh" });
    expect(codeOf(await confirm(wrong))).toBe("result.already-checked");
    valueOf(await confirm(right));
    expect(await counted()).toEqual([
      expect.objectContaining({ outcome: { kind: "grade", grade: "trung_binh" } }),
    ]);
  });

  test.each([
    ["a class", CLASS, "movement_grade:trung_binh"],
    ["a title", TITLE, "security_safe:not_recognised"],
  ])("%s that counts goes on counting until the new row is confirmed", async (_, first, outcome) => {
    const wrong = await entered(first);
    valueOf(await confirm(wrong));
    const before = await counted();
    const right = await entered({ ...first, outcome, replacesId: wrong, decisionNumber: "813/QĐ-UBND" });
    expect(await counted()).toEqual(before);
    valueOf(await confirm(right));
    const after = await counted();
    expect(after.map(({ decisionNumber }) => decisionNumber)).toEqual(["813/QĐ-UBND"]);
    const old = valueOf(await getPaperResult(officer, wrong));
    expect(old).toMatchObject({
      status: "replaced",
      decisionNumber: first.decisionNumber,
      outcome: first.outcome,
      replacedBy: { resultId: right, status: "confirmed" },
    });
  });

  test("not twice, and not one of another unit", async () => {
    const wrong = await entered();
    await entered({ replacesId: wrong, outcome: "movement_grade:trung_binh" });
    expect(codeOf(await enter({ replacesId: wrong, outcome: "movement_grade:xuat_sac" }))).toBe(
      "result.not-replaceable",
    );
    const other = await aSchool(province, district);
    expect(
      codeOf(await enterResult.execute(officer, { ...CLASS, unitId: other.id, replacesId: wrong })),
    ).toBe("result.not-found");
  });

  test("nothing is taken out of the register without a checked row in its place", async () => {
    valueOf(await confirm(await entered()));
    await expect(
      superuser.query("UPDATE grade_result SET status = 'superseded' WHERE unit_id = $1", [unitId]),
    ).rejects.toThrow("no checked paper takes the place");
    await expect(
      superuser.query("UPDATE paper_result SET status = 'replaced' WHERE unit_id = $1", [unitId]),
    ).rejects.toThrow("nothing takes the place");
  });
});

test("it is work of a second person, not of the one who entered it", async () => {
  const resultId = await entered();
  const work = async (actor: Actor): Promise<readonly string[]> =>
    valueOf(await getWorklist(actor, { box: "chua-xu-ly", urgency: null, page: 1 })).items.map(
      ({ href }) => href,
    );
  expect(await work(checker)).toContain(`/ket-qua/${resultId}`);
  expect(await work(officer)).not.toContain(`/ket-qua/${resultId}`);
});

test("the list is filtered by year, state and name, and offers the years there are", async () => {
  const resultId = await entered({ cycleYear: "2021", decidedOn: "27/12/2021" });
  const list = (filter: object) =>
    listPaperResults(officer, { year: null, status: null, text: "", page: 1, ...filter });
  const view = valueOf(await list({ year: 2021, status: "waiting" }));
  expect(view.rows.map((row) => row.resultId)).toEqual([resultId]);
  expect(view.years).toEqual([2022, 2021]);
  expect(valueOf(await list({ text: "khongcogitrungten" })).rows).toEqual([]);
});
