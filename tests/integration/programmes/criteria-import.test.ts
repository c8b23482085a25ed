import { utils, write } from "@e965/xlsx";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import { readSpreadsheet } from "@/lib/platform/spreadsheet/read-spreadsheet";
import { copyCriteriaSet } from "@/lib/programmes/server/copy-criteria-set";
import { criteriaBytes, errorFile } from "@/lib/programmes/server/criteria-file";
import { getCriteriaDraft, getCriteriaImport } from "@/lib/programmes/server/criteria-queries";
import { discardCriteriaDraft } from "@/lib/programmes/server/discard-criteria-draft";
import { readCriteriaFile } from "@/lib/programmes/server/read-criteria-file";
import { removeCriterionFromDraft } from "@/lib/programmes/server/remove-criterion-from-draft";
import { takeOverCriteriaFile } from "@/lib/programmes/server/take-over-criteria-file";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

useDatabase();
let province: TestProvince;
let secretary: Actor;
let other: Actor;
let criteriaVersionId = "";

beforeAll(async () => {
  province = await aProvince();
  const seat = { at: province.province, body: "committee", role: "secretary" } as const;
  secretary = await aPerson(province, seat);
  other = await aPerson(province, seat);
});

beforeEach(async () => {
  const drafts = await inProvince(province, (tx) =>
    tx.criteriaVersion.findMany({ where: { status: "draft" } }),
  );
  for (const { id, revision } of drafts) {
    await discardCriteriaDraft.execute(secretary, { criteriaVersionId: id, revision: String(revision) });
  }
  const copied = { criteriaVersionId: province.criteriaVersionId };
  criteriaVersionId = valueOf(await copyCriteriaSet.execute(secretary, copied)).criteriaVersionId;
});

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const draftNow = async () => valueOf(await getCriteriaDraft(secretary, criteriaVersionId));
const stagedNow = async () => valueOf(await getCriteriaImport(secretary, criteriaVersionId)).staged;

type Rows = (string | number)[][];

/** The exported file as its reader edits it. */
async function exportedRows(): Promise<Rows> {
  const bytes = criteriaBytes(await draftNow(), "xlsx");
  const table = valueOf(readSpreadsheet({ name: "a.xlsx", bytes }, "Tiêu chí"));
  return table.rows.map(({ cells }) => [...cells]);
}

const xlsx = (rows: Rows, name = "tieu-chi.xlsx"): File => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Tiêu chí");
  const bytes: unknown = write(book, { type: "array", bookType: "xlsx" });
  if (!(bytes instanceof ArrayBuffer)) throw new Error("bytes");
  return new File([bytes], name);
};

const send = (file: File, mode = "replace") =>
  readCriteriaFile.execute(secretary, { criteriaVersionId, mode, file, pasted: "" });

const columnOf = (rows: Rows, head: string): number => rows[0]?.indexOf(head) ?? -1;
function put(rows: Rows, at: number, head: string, cell: string | number): void {
  const row = rows[at];
  if (row) row[columnOf(rows, head)] = cell;
}

describe("download, edit, upload", () => {
  test.each(["xlsx", "csv"] as const)("%s: the file as it was downloaded changes nothing", async (kind) => {
    const bytes = criteriaBytes(await draftNow(), kind);
    valueOf(await send(new File([bytes], `tieu-chi.${kind}`)));
    const staged = await stagedNow();
    expect(staged?.problems).toEqual([]);
    expect(staged?.changes?.lines).toEqual([]);
  });

  test("a dry run writes nothing; taking over writes all of it, once", async () => {
    const before = await draftNow();
    const rows = await exportedRows();
    put(rows, 1, "Tiêu đề", "Tên mới");
    put(rows, 3, "Ngưỡng", "87,5");
    rows.splice(2, 1);
    rows.push(rows[1]?.map(String) ?? []);
    put(rows, rows.length - 1, "Mã tiêu chí", "A5");
    put(rows, rows.length - 1, "Nguồn", "Tiêu chí của tỉnh");
    valueOf(await send(xlsx(rows)));

    const after = await draftNow();
    expect(after.content).toEqual(before.content);
    expect(after.revision).toBe(before.revision);
    const staged = await stagedNow();
    expect(staged?.changes?.counts).toEqual({ new: 1, changed: 2, dropped: 1, moved: 0, same: 1 });

    const act = { criteriaVersionId, revision: String(before.revision), stagedId: staged?.id };
    valueOf(await takeOverCriteriaFile.execute(secretary, act));
    const draft = await draftNow();
    expect(draft.content.groups.map(({ criteria }) => criteria.map(({ code }) => code))).toEqual([
      ["A1", "A5"],
      ["B1", "B2"],
    ]);
    expect(draft.content.groups[1]?.criteria[0]?.measure).toMatchObject({ atLeast: 87.5 });
    expect(await stagedNow()).toBeNull();
    expect(
      await takeOverCriteriaFile.execute(secretary, { ...act, revision: String(draft.revision) }),
    ).toEqual({ ok: false, error: { code: "criteria.import-gone" } });
    const log = await inProvince(province, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: criteriaVersionId }, orderBy: { at: "asc" } }),
    );
    expect(log.map(({ event }) => event)).toEqual([
      "criteria.copied",
      "criteria.file-read",
      "criteria.file-taken-over",
    ]);
  });

  test("rows pasted from a spreadsheet go the same way; what they leave out may stay", async () => {
    const rows = await exportedRows();
    put(rows, 1, "Tiêu đề", "Tên dán");
    const pasted = [rows[0], rows[1]].map((row) => row?.join("\t")).join("\r\n");
    valueOf(await readCriteriaFile.execute(secretary, { criteriaVersionId, mode: "add", pasted }));
    expect((await stagedNow())?.changes?.counts).toEqual({
      new: 0,
      changed: 1,
      dropped: 0,
      moved: 0,
      same: 3,
    });
  });
});

describe("a file that is wrong", () => {
  test("every error with its row and column, nothing taken over, and the same file with a column more", async () => {
    const rows = await exportedRows();
    put(rows, 1, "Cách đánh giá", "Tùy ý");
    put(rows, 2, "Mã tiêu chí", "A1");
    put(rows, 3, "Ngưỡng", "bảy mươi");
    valueOf(await send(xlsx(rows)));
    const staged = await stagedNow();
    expect(staged?.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 Cách đánh giá",
      "3 Mã tiêu chí",
      "4 Ngưỡng",
    ]);
    expect(staged?.changes).toBeNull();
    const act = { criteriaVersionId, revision: "0", stagedId: staged?.id };
    expect(await takeOverCriteriaFile.execute(secretary, act)).toEqual({
      ok: false,
      error: { code: "criteria.import-faulty" },
    });
    if (!staged) throw new Error("read");

    const answer = errorFile(staged);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const table = valueOf(readSpreadsheet({ name: "loi.xlsx", bytes }, "Tiêu chí"));
    expect(table.rows.map(({ cells }) => cells.at(-1))).toEqual([
      "Lỗi",
      expect.stringMatching(/^Cách đánh giá: «Tùy ý» không có trong danh sách/),
      "Mã tiêu chí: Mã «A1» đã dùng ở dòng 2.",
      "Ngưỡng: Nhập tỷ lệ bằng số, ví dụ 70",
      "",
    ]);

    const mended: Rows = table.rows.map(({ cells }) => [...cells]);
    put(mended, 1, "Cách đánh giá", "Đạt / chưa đạt");
    put(mended, 2, "Mã tiêu chí", "A2");
    put(mended, 3, "Ngưỡng", 90);
    valueOf(await send(xlsx(mended)));
    const again = await stagedNow();
    expect(again?.problems).toEqual([]);
    expect(again?.notes).toEqual([]);
    expect(again?.changes?.lines).toEqual([]);
  });

  test.each<readonly [string, () => File, string]>([
    ["a picture", () => new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], "a.xlsx"), "spreadsheet.type"],
    ["too big", () => new File([new Uint8Array(2 * 1024 * 1024 + 1)], "a.xlsx"), "spreadsheet.too-large"],
    ["empty", () => new File([], "a.csv"), "spreadsheet.empty"],
  ])("%s is refused and leaves what was read before", async (_, file, code) => {
    expect(await send(file())).toMatchObject({ ok: false, error: { code } });
    expect(await stagedNow()).toBeNull();
  });

  test("neither a file nor rows, and both", async () => {
    const nothing = { criteriaVersionId, mode: "replace", file: new File([], ""), pasted: " " };
    expect(await readCriteriaFile.execute(secretary, nothing)).toMatchObject({
      error: { code: "common.invalid-input", fields: { file: "Chọn tệp, hoặc dán các dòng ở ô dưới" } },
    });
    const both = { ...nothing, file: xlsx([["a"]]), pasted: "b" };
    expect(await readCriteriaFile.execute(secretary, both)).toMatchObject({
      error: { code: "common.invalid-input", fields: { pasted: expect.any(String) } },
    });
  });
});

describe("two people at one draft", () => {
  test("a change of the draft, or another file, has to be looked through first", async () => {
    const rows = await exportedRows();
    rows.pop();
    valueOf(await send(xlsx(rows)));
    const first = await stagedNow();
    await removeCriterionFromDraft.execute(other, { criteriaVersionId, revision: "0", was: "A1" });
    expect(
      await takeOverCriteriaFile.execute(secretary, {
        criteriaVersionId,
        revision: "0",
        stagedId: first?.id,
      }),
    ).toMatchObject({ error: { code: "criteria.changed-meanwhile", by: other.personName } });
    await readCriteriaFile.execute(other, { criteriaVersionId, mode: "replace", file: xlsx(rows) });
    expect(
      await takeOverCriteriaFile.execute(secretary, {
        criteriaVersionId,
        revision: "1",
        stagedId: first?.id,
      }),
    ).toMatchObject({ error: { code: "criteria.import-gone" } });
  });
});
