import { describe, expect, test } from "vitest";
import { componentDefaults, type ComponentFacts } from "@/lib/dossiers/domain/component-defaults";
import {
  componentGaps,
  componentOfSlug,
  componentSlug,
  componentStatus,
  documentDateProblem,
  readComponentData,
  sameWriting,
} from "@/lib/dossiers/domain/component-fields";

const MINUTES = {
  issuer: "Ban Chỉ đạo xã Một",
  time: "08:00",
  place: "Hội trường UBND xã",
  chair: "Chủ tịch UBND xã, Nguyễn Văn A",
  secretary: "Cán bộ, Trần Thị B",
  attendees: "Đại diện Mặt trận",
  opinions: "Nhất trí",
  present: "5",
  agreed: "5",
  disagreed: "0",
  conclusion: "Đề nghị công nhận",
};

const minutesGaps = (change: Readonly<Record<string, string>>): readonly string[] =>
  componentGaps({
    code: "bien_ban",
    mode: "template",
    data: { date: "2023-10-02", fields: { ...MINUTES, ...change } },
    hasFile: false,
  }).map(({ sentence }) => sentence);

describe("minutes", () => {
  test("are done when every field is there and the votes add up", () => {
    expect(minutesGaps({})).toEqual([]);
    expect(minutesGaps({ agreed: "3", disagreed: "1" })).toEqual(["Tổng phiếu 4 khác số có mặt 5"]);
    expect(minutesGaps({ present: "năm" })).toEqual(["Nhập số người bằng số nguyên"]);
    expect(minutesGaps({ present: "" })).toEqual(["Nhập số có mặt"]);
  });
});

test("a component signed on paper needs its file, number and day", () => {
  const sentences = componentGaps({
    code: "to_trinh",
    mode: "upload",
    data: { date: "", fields: {} },
    hasFile: false,
  }).map(({ sentence }) => sentence);
  expect(sentences).toEqual(["Chọn tệp đã ký, đóng dấu", "Nhập ngày văn bản", "Nhập số, ký hiệu"]);
});

test("a document is not dated after today", () => {
  expect(documentDateProblem("2023-10-03", "2023-10-02")).toBe("Ngày ký không được sau hôm nay (02/10/2023)");
  expect(documentDateProblem("2023-10-02", "2023-10-02")).toBeNull();
  expect(documentDateProblem(null, "2023-10-02")).toContain("ngày/tháng/năm");
});

test("stored data is read back as texts, whatever else lies in it", () => {
  expect(readComponentData({ date: "2023-10-02", fields: { number: "12", votes: 5 } })).toEqual({
    date: "2023-10-02",
    fields: { number: "12" },
  });
  expect(readComponentData(null)).toEqual({ date: "", fields: {} });
  expect(readComponentData({ date: "hôm qua" })).toEqual({ date: "", fields: {} });
});

describe("texts a component opens with", () => {
  const facts: ComponentFacts = {
    unitName: "Xã Phước Thuận",
    unitClass: "xa",
    placeName: "huyện Ninh Phước",
    programme: "exemplary",
    cycleYear: 2023,
    planTitle: "Kế hoạch số 1",
    headTitle: null,
    receivingBodyName: "Ban Chỉ đạo xã Phước Thuận",
    deciderName: "Ban Chỉ đạo huyện Ninh Phước",
    evaluatorName: "Ban Chỉ đạo xã Phước Thuận",
    total: 34,
    met: 33,
    notMet: 1,
    notApplicable: 0,
    criteriaHash: "5d1c0f7e",
  };

  test("a commune writes as its UBND, from its own place", () => {
    const letter = componentDefaults("to_trinh", facts);
    expect(letter).toMatchObject({ issuer: "UBND xã Phước Thuận", symbol: "TTr-UBND", place: "Phước Thuận" });
    expect(letter["content"]).toContain("33/34 tiêu chí đạt, 1 tiêu chí chưa đạt");
  });

  test("minutes conclude nothing beforehand while a criterion is not met", () => {
    expect(componentDefaults("bien_ban", facts)["conclusion"]).toBe("");
    expect(componentDefaults("bien_ban", { ...facts, met: 34, notMet: 0 })["conclusion"]).toContain(
      "thống nhất",
    );
  });

  test("counts are written only once every row is judged", () => {
    expect(componentDefaults("to_trinh", { ...facts, met: 10 })["content"]).not.toContain("/34");
  });
});

describe("a component that saves itself", () => {
  const gap = { field: "field:content", sentence: "Nhập nội dung đề nghị" };
  test.each([
    ["yes", "in_progress", [], "done"],
    ["no", "done", [], "in_progress"],
    [undefined, "done", [], "done"],
    [undefined, "done", [gap], "in_progress"],
    [undefined, "in_progress", [], "in_progress"],
    [undefined, undefined, [], "in_progress"],
  ] as const)("said %s, was %s, lacks %j: %s", (said, before, gaps, status) =>
    expect(componentStatus(said, before, gaps)).toBe(status),
  );

  test("says the same when only empty fields differ, and else not", () => {
    const writing = { mode: "template", data: { date: "", fields: { content: "a" } }, fileId: null } as const;
    const withFields = (fields: Readonly<Record<string, string>>) => ({
      ...writing,
      data: { date: "" as const, fields },
    });
    expect(sameWriting(writing, withFields({ content: "a", number: "" }))).toBe(true);
    expect(sameWriting(writing, withFields({ content: "b" }))).toBe(false);
    expect(sameWriting(writing, { ...writing, mode: "upload" })).toBe(false);
    expect(sameWriting(writing, { ...writing, fileId: "1" })).toBe(false);
    expect(sameWriting(writing, { ...writing, data: { ...writing.data, date: "2023-10-01" } })).toBe(false);
  });
});

describe("a component that only this plan has", () => {
  test("brought as a file needs no number and no day: a map has neither", () => {
    const gaps = (hasFile: boolean) =>
      componentGaps({ code: "so_do", mode: "upload", data: { date: "", fields: {} }, hasFile });
    expect(gaps(true)).toEqual([]);
    expect(gaps(false)).toEqual([{ field: "signedFile", sentence: "Chọn tệp tài liệu" }]);
  });

  test.each(["don_vi", "tieu_chi", "ban_cam_ket", "to_trinh"])(
    "has an address that is no other page of the dossier: %s",
    (code) => {
      const slug = componentSlug(code);
      expect(componentOfSlug(slug)).toBe(code);
      expect(["don-vi", "tieu-chi", "don_vi", "tieu_chi"]).not.toContain(slug);
    },
  );

  test.each(["thanh-phan-", "thanh-phan-Đơn", "thanh-phan-to_trinh", "khac"])(
    "an address that names none is none: %s",
    (slug) => expect(componentOfSlug(slug)).toBeNull(),
  );
});
