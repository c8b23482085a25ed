import { describe, expect, test } from "vitest";
import { asTyped, columnLetter, neutralised, typedNumber, type SheetTable } from "@/lib/core/spreadsheet";
import { QD510_ORGANISATIONS } from "@/lib/programmes/data/criteria-qd510";
import { ILLUSTRATIVE_CRITERIA, PUBLISHED_CRITERIA } from "@/lib/programmes/data/criteria-sets";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { criteriaRows, rowsWithErrors } from "@/lib/programmes/domain/criteria-sheet";
import { readCriteriaSheet } from "@/lib/programmes/server/read-criteria-sheet";
import { aCriteriaSet } from "../../factories/criteria";

const HEAD = criteriaRows({ groups: [] })[0] ?? [];

/** Rows as a reader of files gives them. */
const tableOf = (
  rows: readonly (readonly (string | number)[])[],
  overrides: Partial<SheetTable> = {},
): SheetTable => ({
  kind: "xlsx",
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((cell) => (typeof cell === "number" ? typedNumber(cell) : cell)),
  })),
  flaws: [],
  ...overrides,
});

const row = (cells: Readonly<Record<string, string>>): readonly string[] =>
  HEAD.map((head) => cells[String(head)] ?? "");

const A1 = {
  "Mã nhóm": "A",
  "Tên nhóm": "Lãnh đạo, chỉ đạo",
  "Căn cứ của nhóm": "Mục A",
  "Mã tiêu chí": "A1",
  "Tiêu đề": "Có kế hoạch",
  "Cách đánh giá": "Đạt / chưa đạt",
  "Căn cứ": "Điều A1",
  Nguồn: "Văn bản quy phạm",
  "Phải kèm minh chứng": "Có",
};

const content = aCriteriaSet();
const read = (table: SheetTable, mode: "replace" | "add" = "replace") =>
  readCriteriaSheet(table, { content, mode });
const problemsOf = (...rows: readonly Readonly<Record<string, string>>[]) =>
  read(tableOf([HEAD, ...rows.map(row)])).problems;

describe("there and back", () => {
  test.each(
    [...PUBLISHED_CRITERIA, ...ILLUSTRATIVE_CRITERIA, QD510_ORGANISATIONS].map(
      (set) => [set.key, set] as const,
    ),
  )("%s loses nothing", (_, set) => {
    const table = tableOf(criteriaRows(set));
    const reading = readCriteriaSheet(table, { content: set, mode: "replace" });
    expect(reading.problems).toEqual([]);
    expect(reading.notes).toEqual([]);
    expect(reading.content).toEqual(set);
  });

  test("a group without criteria keeps its row", () => {
    const set: CriteriaContent = {
      ...content,
      groups: [...content.groups, { code: "C", title: "Trống", clause: "Mục C", criteria: [] }],
    };
    const reading = readCriteriaSheet(tableOf(criteriaRows(set)), { content, mode: "replace" });
    expect(reading.content?.groups.at(-1)).toEqual({
      code: "C",
      title: "Trống",
      clause: "Mục C",
      criteria: [],
    });
  });
});

describe("what is wrong is told with its row and column", () => {
  test.each([
    [{ "Mã tiêu chí": "" }, "Mã tiêu chí", "Nhập mã tiêu chí, ví dụ KDC-1.2"],
    [
      { "Mã tiêu chí": "A 1" },
      "Mã tiêu chí",
      "Mã gồm chữ, số, dấu chấm, gạch nối; không có dấu cách; đến 30 ký tự",
    ],
    [{ "Mã nhóm": "" }, "Mã nhóm", "Nhập mã nhóm, ví dụ KDC-1"],
    [{ "Mã nhóm": "Z", "Tên nhóm": "" }, "Tên nhóm", "Nhập tên của nhóm Z ở dòng đầu tiên của nhóm."],
    [{ "Tiêu đề": "" }, "Tiêu đề", "Nhập tiêu đề"],
    [{ "Căn cứ": "" }, "Căn cứ", "Nhập điều, khoản, điểm"],
    [
      { "Cách đánh giá": "Tùy ý" },
      "Cách đánh giá",
      "«Tùy ý» không có trong danh sách. Ghi một trong: «Đạt / chưa đạt», «Không để xảy ra», «Số liệu so ngưỡng», «Tỷ lệ phần trăm», «Tính từ kết quả các đơn vị thuộc xã», «Chấm điểm».",
    ],
    [{ "Phải kèm minh chứng": "x" }, "Phải kèm minh chứng", "Ghi «Có» hoặc «Không»."],
    [
      { "Mã tiêu chí": "A9", Nguồn: "" },
      "Nguồn",
      "Ghi một trong: «Văn bản quy phạm», «Tiêu chí của tỉnh», «Minh họa».",
    ],
    [{ "Điểm tối đa": "5" }, "Điểm tối đa", "Cách đánh giá «Đạt / chưa đạt» không dùng cột này. Để ô trống."],
    [
      { "Cách đánh giá": "Tỷ lệ phần trăm", Ngưỡng: "bảy mươi", "Tử số": "a", "Mẫu số": "b" },
      "Ngưỡng",
      "Nhập tỷ lệ bằng số, ví dụ 70",
    ],
    [
      { "Cách đánh giá": "Số liệu so ngưỡng", Ngưỡng: "2", "Đơn vị tính": "mô hình" },
      "So sánh",
      "Ghi một trong: «Từ», «Không quá».",
    ],
  ])("%j", (cells, column, text) => {
    expect(problemsOf({ ...A1, ...cells })).toEqual([{ row: 2, column, text }]);
  });

  test("a code used twice, and a group called two names", () => {
    expect(problemsOf(A1, { ...A1, "Tên nhóm": "Tên khác" })).toEqual([
      { row: 3, column: "Tên nhóm", text: "Tên nhóm A khác với tên ở dòng 2." },
      { row: 3, column: "Mã tiêu chí", text: "Mã «A1» đã dùng ở dòng 2." },
    ]);
  });

  test("every fault of every row at once", () => {
    const problems = problemsOf({ ...A1, "Tiêu đề": "", "Căn cứ": "" }, { ...A1, "Mã tiêu chí": "?" });
    expect(problems.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
      "2 Tiêu đề",
      "2 Căn cứ",
      "3 Mã tiêu chí",
    ]);
  });

  test.each([
    ["formula", 2, 4, "Tiêu đề", "Ô là công thức. Chép rồi dán lại chỉ giá trị."],
    ["merged", 2, 1, "Tên nhóm", "Ô bị gộp. Bỏ gộp ô và ghi đủ từng ô."],
    ["hidden_row", 2, null, null, "Dòng đang ẩn hoặc bị lọc. Bỏ ẩn, bỏ lọc, hoặc xóa dòng."],
    ["hidden_column", null, 5, "Nội dung", "Cột đang ẩn. Bỏ ẩn cột rồi xem lại nội dung."],
    ["date", 2, 3, "Mã tiêu chí", "Ô mang định dạng ngày tháng. Đổi định dạng ô sang Văn bản rồi ghi lại."],
    ["error_value", 2, 4, "Tiêu đề", "Ô đang báo lỗi của bảng tính. Ghi lại giá trị."],
    ["too_long", 2, 5, "Nội dung", "Ô dài quá 5.000 ký tự. Rút gọn nội dung."],
  ] as const)("a flaw: %s", (kind, at, column, name, text) => {
    const { problems, content: none } = read(
      tableOf([HEAD, row(A1)], { flaws: [{ kind, row: at, column }] }),
    );
    expect(problems).toEqual([{ row: at ?? 1, column: name, text }]);
    expect(none).toBeNull();
  });

  test("a file without the head, with a column missing, with one twice", () => {
    expect(read(tableOf([["a", "b"], row(A1)])).problems[0]?.text).toMatch(/^Không thấy dòng tên cột/);
    expect(read(tableOf([HEAD.filter((head) => head !== "Mã nhóm")])).problems).toEqual([
      {
        row: 1,
        column: "Mã nhóm",
        text: "Thiếu cột «Mã nhóm». Ghi đúng tên cột như tệp tải về.",
      },
    ]);
    expect(read(tableOf([[...HEAD, "tiêu đề"]])).problems).toEqual([
      { row: 1, column: "tiêu đề", text: "Cột «tiêu đề» có hai lần. Bỏ một cột." },
    ]);
    expect(read(tableOf([HEAD])).problems).toEqual([
      { row: null, column: null, text: "Tệp chỉ có dòng tên cột, chưa có tiêu chí nào." },
    ]);
  });
});

describe("what needs no mending", () => {
  test("a title above the head, a column of remarks, a column of errors from last time", () => {
    const { problems, notes } = read(
      tableOf([
        ["Bộ tiêu chí năm 2026"],
        [],
        [...HEAD, "Ghi chú", "Lỗi"],
        [...row(A1), "xem lại", "Tiêu đề: …"],
      ]),
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual(["Cột không dùng đến, được bỏ qua: «Ghi chú»."]);
  });

  test("a column that is not there leaves that part of a row as it is", () => {
    const keep = ["Mã nhóm", "Mã tiêu chí", "Tiêu đề", "Cách đánh giá", "Ngưỡng", "Tử số", "Mẫu số"];
    const cells = ["B", "B1", "Tên mới", "Tỷ lệ phần trăm", "85,5", "Số hộ", "Tổng số hộ"];
    const { problems, notes, content: after } = read(tableOf([keep, cells]), "add");
    expect(problems).toEqual([]);
    expect(notes[0]).toMatch(/^Tệp không có cột «Tên nhóm»/);
    const [, b] = after?.groups ?? [];
    expect(b?.criteria.map(({ code }) => code)).toEqual(["B1", "B2"]);
    expect(b?.criteria[0]).toEqual({
      ...content.groups[1]?.criteria[0],
      title: "Tên mới",
      measure: { kind: "percentage", numerator: "Số hộ", denominator: "Tổng số hộ", atLeast: 85.5 },
    });
  });

  test("pasted rows without a head stand in the order of the file", () => {
    const { problems, notes } = read(tableOf([row(A1)], { kind: "text" }));
    expect(problems).toEqual([]);
    expect(notes).toContain("Nội dung dán không có dòng tên cột: các cột được hiểu theo thứ tự của tệp mẫu.");
  });

  test("a text that is its title follows the title", () => {
    const [first] = content.groups;
    const [a1] = first?.criteria ?? [];
    if (!first || !a1) throw new Error("a set of two groups");
    const set = { ...content, groups: [{ ...first, criteria: [{ ...a1, text: a1.title }] }] };
    const rows = criteriaRows(set).map((cells) =>
      cells.map((cell) => (cell === a1.title ? "Tiêu đề khác" : cell)),
    );
    const reading = readCriteriaSheet(tableOf(rows), { content: set, mode: "replace" });
    expect(reading.content?.groups[0]?.criteria[0]).toEqual({
      ...a1,
      title: "Tiêu đề khác",
      text: "Tiêu đề khác",
    });
  });

  test("a row keeps the source that forms cannot give", () => {
    const { content: after } = read(tableOf(criteriaRows(content)));
    expect(after?.groups[0]?.criteria[0]?.basis).toBe("plan");
  });
});

test("the file of errors is the file with a column more, and comes back without it", () => {
  const table = tableOf([HEAD, row(A1), [], row({ ...A1, "Tiêu đề": "" })]);
  const rows = rowsWithErrors(table, [
    { row: null, column: null, text: "Cả tệp" },
    { row: 4, column: "Tiêu đề", text: "Nhập tiêu đề" },
    { row: 4, column: null, text: "Dòng ẩn" },
  ]);
  expect(rows.map((cells) => cells.at(-1))).toEqual([
    "Lỗi\nCả tệp",
    "",
    "",
    "Tiêu đề: Nhập tiêu đề\nDòng ẩn",
  ]);
  expect(rowsWithErrors(tableOf(rows), [])[0]).toEqual([...HEAD, "Lỗi"]);
});

describe("cells", () => {
  test.each(["=1+1", "+84", "-5", "@a", "\tx", "'=1", "''-1", "thường", "'trích'", ""])(
    "%j comes back as it was",
    (text) => {
      expect(neutralised(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(asTyped(neutralised(text))).toBe(text);
    },
  );

  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
  ])("column %i is %s", (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});
