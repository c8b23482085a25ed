import { describe, expect, test } from "vitest";
import { parentBody } from "@/lib/documents/domain/administrative-names";
import { annexReference, dateWords, fileStem, numberLine } from "@/lib/documents/domain/paper-words";
import { printable } from "@/lib/documents/domain/printable";
import { capacityLines, signatureFor, type SigningCapacity } from "@/lib/documents/domain/signing-capacity";
import { aPaper } from "../../factories/paper";

describe("quyền hạn của người ký (NĐ 30/2020, Phụ lục I, II.7)", () => {
  test.each<[SigningCapacity, readonly string[]]>([
    ["own", []],
    ["for_body", ["TM. ỦY BAN NHÂN DÂN"]],
    ["deputy", ["KT. CHỦ TỊCH"]],
    ["deputy_for_body", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]],
    ["by_order", ["TL. CHỦ TỊCH"]],
    ["authorised", ["TUQ. CHỦ TỊCH"]],
  ])("%s", (capacity, lines) =>
    expect(capacityLines({ capacity, bodyName: "Ủy ban nhân dân", headTitle: "Chủ tịch" })).toEqual(lines),
  );

  test.each([
    ["UBND xã Phước Thuận", "Chủ tịch", ["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"],
    ["UBND xã Phước Thuận", "Phó Chủ tịch UBND xã", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"],
    ["Ban Chỉ đạo tỉnh Ninh Thuận", "Trưởng ban Thường trực", ["TM. BAN CHỈ ĐẠO"], "TRƯỞNG BAN THƯỜNG TRỰC"],
    ["Trường THCS Lộc Thọ", "Hiệu trưởng", [], "HIỆU TRƯỞNG"],
    ["Trường THCS Lộc Thọ", "Phó Hiệu trưởng", ["KT. HIỆU TRƯỞNG"], "PHÓ HIỆU TRƯỞNG"],
    ["UBND xã Phước Thuận", "TUQ. Chủ tịch", [], "TUQ. CHỦ TỊCH"],
  ])("%s, %s", (bodyName, title, capacity, post) =>
    expect(signatureFor({ bodyName, title, name: "Nguyễn Văn An" })).toMatchObject({ capacity, post }),
  );
});

describe("words of a paper", () => {
  test("number and day stay dotted until they are given", () => {
    expect(numberLine(aPaper())).toBe("Số: 08/QĐ-UBND");
    expect(numberLine(aPaper({ number: null }))).toBe("Số: ………/QĐ-UBND");
    expect(numberLine(aPaper({ symbol: null }))).toBeNull();
    expect(dateWords({ datedOn: null, year: 2026 })).toBe("ngày …… tháng …… năm 2026");
  });

  test("an annex says whose document it belongs to", () =>
    expect(
      annexReference(aPaper({ number: null, datedOn: null }), {
        issuerName: "Ủy ban nhân dân tỉnh Bắc Ninh",
        title: "",
        blocks: [],
      }),
    ).toBe(
      "(Kèm theo Quyết định số ………/QĐ-UBND ngày …… tháng …… năm 2026 của Ủy ban nhân dân tỉnh Bắc Ninh)",
    ));

  test("files are named in plain letters", () =>
    expect(fileStem({ title: "Tờ trình «Đạt» / ../../x" })).toBe("to-trinh-dat-x"));

  test("police bodies print the body above them; others none", () => {
    expect(parentBody("Công an tỉnh Bắc Ninh", "Tỉnh Bắc Ninh")).toEqual(["BỘ CÔNG AN"]);
    expect(parentBody("Công an huyện Ninh Phước", "Tỉnh Ninh Thuận")).toEqual(["CÔNG AN TỈNH NINH THUẬN"]);
    expect(parentBody("UBND tỉnh Bắc Ninh", "Tỉnh Bắc Ninh")).toEqual([]);
  });

  test("what prints nothing is left out, letters are composed", () =>
    expect(printable("Hường\u200B\u202E\n\tx\uE000".normalize("NFD"))).toBe("Hường x"));
});
