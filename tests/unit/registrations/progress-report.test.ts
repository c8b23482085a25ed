import { describe, expect, test } from "vitest";
import {
  emptyReport,
  prefilled,
  reportGaps,
  type Light,
  type ReportContent,
} from "@/lib/registrations/domain/progress-report";
import { yearEndDraft } from "@/lib/registrations/domain/year-end-draft";
import { aCriteriaSet } from "../../factories/criteria";

const EMPTY = emptyReport(aCriteriaSet());
const [FIRST, SECOND] = EMPTY.lines.map(({ code }) => code);

type Said = readonly [Light, string];

function report(first: Said, second: Said, texts: Partial<ReportContent> = {}): ReportContent {
  const said = [first, second];
  return {
    ...EMPTY,
    done: "Đã ra quân",
    ...texts,
    lines: EMPTY.lines.map((line, index) => {
      const [light, note] = said[index] ?? ["green", ""];
      return { ...line, light, note };
    }),
  };
}

const FROM_NOTHING: { readonly prefilledFrom: string | null; readonly confirmed: boolean } = {
  prefilledFrom: null,
  confirmed: false,
};
const GREEN: Said = ["green", ""];
const fieldsOf = (content: ReportContent, origin = FROM_NOTHING) =>
  reportGaps(content, origin).map(({ field }) => field);

describe("what a report lacks", () => {
  test("every criterion asks for a light, and the report for what was done", () => {
    expect(fieldsOf(EMPTY)).toEqual([...EMPTY.lines.map(({ code }) => `light:${code}`), "done"]);
  });

  test.each(["yellow", "red"] as const)("%s without its difficulty is not sent", (light) => {
    expect(fieldsOf(report([light, ""], GREEN))).toEqual([`note:${FIRST}`]);
    expect(fieldsOf(report([light, "Thiếu camera"], GREEN))).toEqual([]);
  });

  test("what was taken over from the report before is confirmed first", () => {
    const content = report(GREEN, GREEN);
    expect(fieldsOf(content, { prefilledFrom: "2026-10", confirmed: false })).toEqual(["confirmed"]);
    expect(fieldsOf(content, { prefilledFrom: "2026-10", confirmed: true })).toEqual([]);
  });
});

describe("prefilled from the last report", () => {
  const last = report(["yellow", "Thiếu camera"], GREEN, {
    difficulties: "Thiếu kinh phí",
    proposals: "Cấp kinh phí",
    next: "Lắp 4 camera",
  });

  test("lights and difficulties stay, what was planned stands where is said what was done", () => {
    expect(prefilled(EMPTY, last)).toMatchObject({
      done: "Lắp 4 camera",
      difficulties: "Thiếu kinh phí",
      proposals: "Cấp kinh phí",
      next: "",
    });
    expect(prefilled(EMPTY, last).lines[0]).toMatchObject({
      code: FIRST,
      light: "yellow",
      note: "Thiếu camera",
    });
  });

  test("a criterion that the last report did not have begins without a light", () => {
    const shorter = { ...last, lines: last.lines.filter(({ code }) => code !== SECOND) };
    expect(prefilled(EMPTY, shorter).lines[1]).toMatchObject({ code: SECOND, light: null });
  });
});

describe("the draft of the year-end report", () => {
  const year = yearEndDraft([
    {
      label: "tháng 9/2026",
      content: report(["yellow", "Thiếu camera"], GREEN, { done: "Ra mắt tổ tự quản" }),
    },
    {
      label: "tháng 10/2026",
      content: report(["red", "Chưa có kinh phí"], GREEN, { proposals: "Cấp kinh phí" }),
    },
    {
      label: "tháng 11/2026",
      content: report(["green", "Đã lắp 4 camera"], ["red", "Chưa họp dân"], { proposals: "Cấp kinh phí" }),
    },
  ]);

  test("says month by month what was done, the same words once", () => {
    expect(year.highlights).toBe("Tháng 9/2026: Ra mắt tổ tự quản.\nTháng 10/2026: Đã ra quân.");
  });

  test("says of a difficulty since when, how bad, and how it was overcome; of an open one that it is open", () => {
    const [overcome = "", open = ""] = (year.shortcomings ?? "").split("\n");
    expect(overcome).toContain("từ tháng 9/2026, mức đỏ: Chưa có kinh phí.");
    expect(overcome).toContain("Đã khắc phục từ tháng 11/2026: Đã lắp 4 camera.");
    expect(open).toContain("từ tháng 11/2026, mức đỏ: Chưa họp dân.");
    expect(open).toContain("Đến báo cáo tháng 11/2026 chưa khắc phục xong.");
  });

  test("a proposal that was made twice stands once, and nothing is said of causes", () => {
    expect(year.proposals).toBe("Tháng 10/2026: Cấp kinh phí.");
    expect(Object.keys(year)).toEqual(["highlights", "shortcomings", "proposals"]);
  });

  test("a year without difficulties says nothing of any", () => {
    expect(yearEndDraft([{ label: "tháng 9/2026", content: report(GREEN, GREEN) }])).toEqual({
      highlights: "Tháng 9/2026: Đã ra quân.",
    });
  });
});
