import { describe, expect, test } from "vitest";
import { checksOf } from "@/lib/dossiers/domain/appraisal-checks";
import {
  countsByClass,
  countsOf,
  differsFrom,
  filledFrom,
  isUndecided,
  type CountedStanding,
  type CountedUnit,
} from "@/lib/dossiers/domain/counted-units";
import { EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import { judgeXa4 } from "@/lib/programmes/domain/judgement";
import { TT124_COMMUNE } from "@/lib/programmes/data/criteria-tt124-communities";

const units = (
  standing: CountedStanding,
  count: number,
  unitClass: CountedUnit["unitClass"] = "khu_dan_cu",
): readonly CountedUnit[] =>
  Array.from({ length: count }, (_, index) => ({
    unitId: `${standing}${unitClass}${index}`,
    name: `Đơn vị ${index}`,
    unitClass,
    standing,
    decision: null,
  }));

describe("XA-4 from the commune's own units (TT 124 Đ.5.4; worked case 7)", () => {
  test("12 managed, all registered, 8 recognised is chưa đạt; with 9 it is đạt", () => {
    const with8 = countsOf([...units("recognised", 8), ...units("not_recognised", 4)]);
    expect(with8).toEqual({ managed: 12, registered: 12, recognised: 8 });
    expect(judgeXa4(with8).verdict).toBe("not_met");
    expect(judgeXa4(countsOf([...units("recognised", 9), ...units("in_progress", 3)])).verdict).toBe("met");
  });

  test("one of 12 that never registered fails it whatever the rest", () => {
    const counts = countsOf([...units("recognised", 11), ...units("unregistered", 1)]);
    expect(judgeXa4(counts).cause).toBe("not_all_registered");
  });

  test("kinds are one denominator: a kind below 70 % does not fail it", () => {
    const all = [...units("recognised", 9), ...units("not_recognised", 1, "co_quan")];
    expect(judgeXa4(countsOf(all)).verdict).toBe("met");
    expect(countsByClass(all, ["khu_dan_cu", "co_quan", "doanh_nghiep"])).toEqual([
      { unitClass: "khu_dan_cu", managed: 9, registered: 9, recognised: 9 },
      { unitClass: "co_quan", managed: 1, registered: 1, recognised: 0 },
    ]);
  });

  test("registered without a decision is what may still change the numbers", () => {
    const all = (
      ["recognised", "not_recognised", "in_progress", "registered", "unregistered"] as const
    ).flatMap((standing) => units(standing, 1));
    expect(all.filter(isUndecided).map(({ standing }) => standing)).toEqual(["in_progress", "registered"]);
  });
});

describe("an answer beside the register", () => {
  const counts = { managed: 12, registered: 12, recognised: 9 };

  test("filled from it is the same; another number in any box differs; empty boxes say nothing", () => {
    const filled = filledFrom(counts, EMPTY_ANSWER);
    expect(differsFrom(counts, filled)).toBe(false);
    for (const part of ["denominator", "figure", "numerator"] as const)
      expect(differsFrom(counts, { ...filled, [part]: "7" })).toBe(true);
    expect(differsFrom(counts, EMPTY_ANSWER)).toBe(false);
    expect(differsFrom(counts, { ...filled, numerator: "" })).toBe(false);
  });

  test("filling keeps what the officer chose and wrote", () => {
    const answer = { ...EMPTY_ANSWER, result: "met", explanation: "Đã đối chiếu." } as const;
    expect(filledFrom(counts, answer)).toMatchObject({ result: "met", explanation: "Đã đối chiếu." });
  });

  test("the appraiser is told where what was sent differs, and only there", () => {
    const check = (numerator: string) =>
      checksOf({
        criteria: TT124_COMMUNE,
        sent: {
          answers: [
            {
              criterionCode: "XA-4",
              result: "met",
              explanation: "",
              numerator,
              denominator: "12",
              figure: "12",
              exceptionCode: null,
              exceptionNote: null,
              evidenceAbsence: "",
            },
          ],
          evidence: [],
          components: [],
        },
        missingComponents: [],
        period: null,
        register: counts,
      }).filter(({ kind }) => kind === "register_differs");
    expect(check("9")).toEqual([]);
    expect(check("10")).toMatchObject([{ code: "XA-4", register: counts }]);
  });
});
