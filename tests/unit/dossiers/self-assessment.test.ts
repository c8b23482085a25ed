import { describe, expect, test } from "vitest";
import { FORCE_MAJEURE, percent, row, zero, atLeast, MET } from "@/lib/programmes/data/criterion-parts";
import type { Criterion } from "@/lib/programmes/domain/criteria";
import { gapsOf, isAnswered } from "@/lib/dossiers/domain/criterion-gaps";
import { figureSentence } from "@/lib/dossiers/domain/figure-sentence";
import { gapSentence } from "@/lib/dossiers/domain/gap-sentence";
import {
  digestOf,
  EMPTY_ANSWER,
  withDerivedResult,
  type StoredAnswer,
} from "@/lib/dossiers/domain/stored-answer";

const aRow = (measure: Criterion["measure"], extras: Partial<Criterion> = {}): Criterion => ({
  ...row("TC1", { title: "Nội dung", measure }, { clause: "Minh họa", basis: "illustrative" }),
  ...extras,
});
const answer = (typed: Partial<StoredAnswer>): StoredAnswer => ({ ...EMPTY_ANSWER, ...typed });
const reasons = (criterion: Criterion, typed: Partial<StoredAnswer>, papers = 1): readonly string[] =>
  gapsOf({ criterion, number: "3.2" }, answer(typed), papers).map(({ reason }) => reason);

describe("what a row still lacks", () => {
  test("an untouched row lacks its result and its paper", () => {
    expect(reasons(aRow(MET), {}, 0)).toEqual(["result", "evidence"]);
  });

  test("a reason may stand in place of a paper, and «không áp dụng» needs none", () => {
    expect(reasons(aRow(MET), { result: "met", evidenceAbsence: "Bản giấy ở kho" }, 0)).toEqual([]);
    const optional = aRow(MET, { notApplicableWhen: "Không có khu công nghiệp" });
    expect(reasons(optional, { result: "not_applicable", explanation: "Không có" }, 0)).toEqual([]);
  });

  test("«không áp dụng» is refused where the set does not allow it, and needs its reason where it does", () => {
    expect(reasons(aRow(MET), { result: "not_applicable", explanation: "Không có" })).toEqual([
      "not_applicable_not_allowed",
    ]);
    const optional = aRow(MET, { notApplicableWhen: "Không có khu công nghiệp" });
    expect(reasons(optional, { result: "not_applicable" })).toEqual(["not_applicable_reason"]);
  });

  test("«chưa đạt» says why; a «không để xảy ra» row says who confirms it", () => {
    expect(reasons(aRow(MET), { result: "not_met" })).toEqual(["explanation"]);
    expect(reasons(aRow(zero("vụ")), { figure: "0", result: "met" })).toEqual(["explanation"]);
  });

  test("figures are numbers that can be: «chín mươi sáu» and 41 of 40 are sent back at the box", () => {
    const rate = aRow(percent(70, "Số được công nhận", "Tổng số"));
    expect(reasons(rate, { numerator: "chín mươi sáu", denominator: "40", result: "met" })).toEqual([
      "figure_not_a_number",
    ]);
    expect(reasons(rate, { numerator: "41", denominator: "40", result: "met" })).toEqual([
      "figures_impossible",
    ]);
    const [gap] = gapsOf(
      { criterion: rate, number: "3.2" },
      answer({ numerator: "x", denominator: "40" }),
      1,
    );
    expect(gap && gapSentence(gap)).toBe("Nhập «Số được công nhận» của tiêu chí 3.2 bằng số, ví dụ 87,5");
  });

  test("the figures decide: a result that says otherwise is sent back, whichever way", () => {
    const rate = aRow(percent(70, "Số được công nhận", "Tổng số"));
    const below = { numerator: "27", denominator: "40" };
    expect(reasons(rate, { ...below, result: "met" })).toEqual(["should_be_not_met"]);
    expect(
      reasons(rate, { numerator: "35", denominator: "40", result: "not_met", explanation: "x" }),
    ).toEqual(["should_be_met"]);
    expect(reasons(rate, { ...below, result: "not_met", explanation: "13 đơn vị chờ kết luận" })).toEqual([]);
  });

  test("an exception the text names lifts a case, with a note of what happened", () => {
    const cases = aRow(zero("vụ"), { exceptions: [FORCE_MAJEURE] });
    const typed = {
      figure: "1",
      result: "met",
      explanation: "01 vụ",
      exceptionCode: "force_majeure",
    } as const;
    expect(reasons(cases, typed)).toEqual(["exception_note"]);
    expect(reasons(cases, { ...typed, exceptionNote: "Sét đánh, báo cáo số 12" })).toEqual([]);
    expect(reasons(aRow(zero("vụ")), { ...typed, exceptionNote: "x" })).toEqual(["should_be_not_met"]);
  });

  test("words and papers do not count against «đã đánh giá»", () => {
    const criterion = aRow(MET);
    expect(isAnswered({ criterion, number: "1.1" }, answer({ result: "not_met" }))).toBe(true);
    expect(isAnswered({ criterion, number: "1.1" }, EMPTY_ANSWER)).toBe(false);
  });
});

test("figures give the result, so nobody types it twice", () => {
  const twice = aRow(atLeast(2, "lần kiểm tra"));
  expect(withDerivedResult(twice, answer({ figure: "1" })).result).toBe("not_met");
  expect(withDerivedResult(twice, answer({ figure: "hai" })).result).toBeNull();
  expect(withDerivedResult(twice, answer({ figure: "1", result: "met" })).result).toBe("met");
});

test("a figure below its threshold is told, with what follows", () => {
  const rate = aRow(percent(70, "Số được công nhận", "Tổng số"));
  expect(figureSentence(rate, answer({ numerator: "27", denominator: "40" }))).toEqual({
    reached: false,
    sentence: "67,5% — dưới ngưỡng 70%. Vẫn lưu được; kết quả phải là Chưa đạt.",
  });
  expect(figureSentence(rate, answer({ numerator: "35", denominator: "40" }))?.reached).toBe(true);
});

test("the mark of a row changes with any of its texts, and not by moving a word between them", () => {
  const one = digestOf(answer({ explanation: "ab", numerator: "c" }));
  expect(one).not.toBe(digestOf(answer({ explanation: "a", numerator: "bc" })));
  expect(one).toBe(digestOf(answer({ explanation: "ab", numerator: "c" })));
  expect(one).toMatch(/^[0-9a-f]{16}$/);
});
