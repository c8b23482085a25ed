import { describe, expect, test } from "vitest";

import { ILLUSTRATIVE_COMMUNES_2022 } from "@/lib/programmes/data/criteria-illustrative-communes";
import { TT124_COMMUNE, TT124_RESIDENTIAL_AREA } from "@/lib/programmes/data/criteria-tt124-communities";
import { TT124_AGENCY_ENTERPRISE } from "@/lib/programmes/data/criteria-tt124-organisations";
import { criteriaOf, type CriteriaContent, type Criterion } from "@/lib/programmes/domain/criteria";
import {
  judge,
  judgeCriterion,
  judgeXa4,
  type Answer,
  type Answers,
} from "@/lib/programmes/domain/judgement";

function passing({ measure }: Criterion): Answer {
  switch (measure.kind) {
    case "met":
    case "scored":
      return { kind: "met", met: true };
    case "zero_count":
      return { kind: "figure", value: 0 };
    case "threshold":
      return { kind: "figure", value: measure.threshold };
    case "percentage":
      return { kind: "ratio", numerator: measure.atLeast, denominator: 100 };
    case "computed":
      return { kind: "units", counts: { managed: 10, registered: 10, recognised: 7 } };
  }
}

const allPassing = (content: CriteriaContent): Answers =>
  Object.fromEntries(criteriaOf(content).map((criterion) => [criterion.code, passing(criterion)]));

const find = (content: CriteriaContent, code: string): Criterion => {
  const criterion = criteriaOf(content).find((candidate) => candidate.code === code);
  if (!criterion) throw new Error(`no criterion ${code}`);
  return criterion;
};

describe("all or nothing", () => {
  const answers = allPassing(ILLUSTRATIVE_COMMUNES_2022);

  test("34 đạt is đạt", () => {
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, answers)).toMatchObject({ result: "achieved", deciding: [] });
  });

  test("case 14: 33 đạt and 1 chưa đạt is chưa đạt, and the deciding criterion is named", () => {
    const one = { ...answers, TC11: { kind: "met", met: false } } as const;
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, one)).toMatchObject({
      result: "not_achieved",
      deciding: ["TC11"],
    });
  });

  test("case 14: 33 đạt and 1 «không áp dụng» where the set allows it is đạt, with the reason to print", () => {
    const reason = "Trong năm không có kiến nghị, phản ánh";
    const one = { ...answers, TC14: { kind: "not_applicable", reason } } as const;
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, one)).toMatchObject({
      result: "achieved",
      notApplicable: [{ code: "TC14", reason }],
    });
  });

  test("«không áp dụng» where the set does not allow it counts as not answered", () => {
    const one = { ...answers, TC1: { kind: "not_applicable", reason: "Không có" } } as const;
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, one)).toMatchObject({
      result: "incomplete",
      unanswered: ["TC1"],
    });
  });

  test("«không áp dụng» without a reason counts as not answered", () => {
    const one = { ...answers, TC14: { kind: "not_applicable", reason: "  " } } as const;
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, one)).toMatchObject({
      result: "incomplete",
      unanswered: ["TC14"],
    });
  });

  test("no row turned to chưa đạt can be made up for by any other", () => {
    const results = criteriaOf(ILLUSTRATIVE_COMMUNES_2022).map(({ code, measure }) => {
      const failing: Answer =
        measure.kind === "met"
          ? { kind: "met", met: false }
          : measure.kind === "percentage"
            ? { kind: "ratio", numerator: 0, denominator: 100 }
            : { kind: "figure", value: measure.kind === "zero_count" ? 1 : 0 };
      return judge(ILLUSTRATIVE_COMMUNES_2022, { ...answers, [code]: failing }).result;
    });
    expect(new Set(results)).toEqual(new Set(["not_achieved"]));
  });

  test("one chưa đạt decides although others are not answered yet", () => {
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, { TC1: { kind: "met", met: false } }).result).toBe(
      "not_achieved",
    );
  });

  test("rows not answered leave it incomplete", () => {
    expect(judge(ILLUSTRATIVE_COMMUNES_2022, {})).toMatchObject({ result: "incomplete", deciding: [] });
  });

  test("a set without rows is never đạt", () => {
    expect(judge({ groups: [] }, {}).result).toBe("incomplete");
  });
});

describe("thresholds of TT 124", () => {
  test("KDC-1: 99 of 100 hộ registered is chưa đạt, 100 of 100 is đạt", () => {
    const households = find(TT124_RESIDENTIAL_AREA, "KDC-1.2");
    const verdict = (numerator: number): string =>
      judgeCriterion(households, { kind: "ratio", numerator, denominator: 100 }).verdict;
    expect([99, 100].map(verdict)).toEqual(["not_met", "met"]);
  });

  test("CQ-5: 7 of 10 đầu mối is 70 %, 2 of 3 is less", () => {
    const parts = find(TT124_AGENCY_ENTERPRISE, "CQ-5.1");
    expect(judgeCriterion(parts, { kind: "ratio", numerator: 7, denominator: 10 }).verdict).toBe("met");
    expect(judgeCriterion(parts, { kind: "ratio", numerator: 2, denominator: 3 }).verdict).toBe("not_met");
  });

  test("CQ-5 may be «không áp dụng» where no đầu mối can be rated", () => {
    const parts = find(TT124_AGENCY_ENTERPRISE, "CQ-5.1");
    expect(judgeCriterion(parts, { kind: "not_applicable", reason: "Không có đầu mối" }).verdict).toBe(
      "not_applicable",
    );
  });

  test.each([
    [0, 0],
    [11, 10],
    [-1, 10],
    [1.5, 10],
  ])("%d of %d is no possible figure and counts as not answered", (numerator, denominator) => {
    const parts = find(TT124_AGENCY_ENTERPRISE, "CQ-5.1");
    expect(judgeCriterion(parts, { kind: "ratio", numerator, denominator })).toMatchObject({
      verdict: "unanswered",
      cause: { kind: "impossible_figures" },
    });
  });

  test("XA-1: one model is enough, none is not", () => {
    const models = find(TT124_COMMUNE, "XA-1.2");
    const verdict = (value: number): string => judgeCriterion(models, { kind: "figure", value }).verdict;
    expect([0, 1, 2].map(verdict)).toEqual(["not_met", "met", "met"]);
  });

  test("an answer of another kind counts as not answered", () => {
    expect(judgeCriterion(find(TT124_COMMUNE, "XA-1.2"), { kind: "met", met: true })).toMatchObject({
      verdict: "unanswered",
      cause: { kind: "answer_of_another_kind" },
    });
  });
});

describe("sub-points and exceptions", () => {
  const answers = allPassing(TT124_RESIDENTIAL_AREA);

  test("KDC-3: one case of seven makes the residential area chưa đạt, and it is that sub-point that decides", () => {
    const one = { ...answers, "KDC-3đ": { kind: "figure", value: 1 } } as const;
    expect(judge(TT124_RESIDENTIAL_AREA, one)).toMatchObject({
      result: "not_achieved",
      deciding: ["KDC-3đ"],
    });
  });

  test("KDC-4d: «bất khả kháng» with a note lifts the row, and the note is kept", () => {
    const exception = { code: "force_majeure", note: "Sét đánh, có xác nhận của UBND phường" };
    const fire = judgeCriterion(find(TT124_RESIDENTIAL_AREA, "KDC-4d"), {
      kind: "figure",
      value: 1,
      exception,
    });
    expect(fire).toMatchObject({
      verdict: "met",
      cause: { kind: "exception", title: "Bất khả kháng", note: exception.note },
    });
  });

  test("an exception without a note is not answered yet", () => {
    const exception = { code: "force_majeure", note: "" };
    expect(
      judgeCriterion(find(TT124_RESIDENTIAL_AREA, "KDC-4d"), { kind: "figure", value: 1, exception }).verdict,
    ).toBe("unanswered");
  });

  test("KDC-3 knows no exception: claiming one leaves it chưa đạt", () => {
    const exception = { code: "force_majeure", note: "Bất khả kháng" };
    expect(
      judgeCriterion(find(TT124_RESIDENTIAL_AREA, "KDC-3a"), { kind: "figure", value: 1, exception }),
    ).toMatchObject({ verdict: "not_met", cause: { kind: "exception_not_allowed" } });
  });

  test("«đã phát hiện, báo ngay» is an exception of serious crime, not of fire", () => {
    const exception = { code: "handled_in_time", note: "Báo Công an phường ngay trong ngày" };
    const verdict = (code: string): string =>
      judgeCriterion(find(TT124_RESIDENTIAL_AREA, code), { kind: "figure", value: 1, exception }).verdict;
    expect(["KDC-4b", "KDC-4d"].map(verdict)).toEqual(["met", "not_met"]);
  });
});

describe("XA-4: the units of the commune, together", () => {
  test("case 7: 12 managed, 12 registered, 8 recognised is 66,7 % and chưa đạt", () => {
    const xa4 = judgeXa4({ managed: 12, registered: 12, recognised: 8 });
    expect(xa4).toMatchObject({ verdict: "not_met", cause: "too_few_recognised" });
    expect(xa4.recognisedRate).toBeCloseTo(66.7, 1);
  });

  test("case 7: 9 of 12 recognised is 75 % and đạt", () => {
    expect(judgeXa4({ managed: 12, registered: 12, recognised: 9 })).toMatchObject({
      verdict: "met",
      recognisedRate: 75,
    });
  });

  test("case 7: with 11 of 12 registered it is chưa đạt whatever the rest", () => {
    expect(judgeXa4({ managed: 12, registered: 11, recognised: 11 })).toMatchObject({
      verdict: "not_met",
      cause: "not_all_registered",
    });
  });

  test("exactly 70 % is enough", () => {
    expect(judgeXa4({ managed: 10, registered: 10, recognised: 7 }).verdict).toBe("met");
  });

  test("a commune without units in scope has no data, it has not passed", () => {
    expect(judgeXa4({ managed: 0, registered: 0, recognised: 0 })).toMatchObject({
      verdict: "unanswered",
      cause: "no_units",
    });
  });

  test("more recognised than registered cannot be", () => {
    expect(judgeXa4({ managed: 12, registered: 8, recognised: 9 }).cause).toBe("impossible_figures");
  });

  test("the commune's judgement takes it from the counts", () => {
    const counts = { managed: 12, registered: 12, recognised: 8 };
    const answers = { ...allPassing(TT124_COMMUNE), "XA-4": { kind: "units", counts } } as const;
    expect(judge(TT124_COMMUNE, answers)).toMatchObject({ result: "not_achieved", deciding: ["XA-4"] });
  });
});
