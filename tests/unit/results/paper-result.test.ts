import { describe, expect, test } from "vitest";
import {
  decideCheck,
  decideEntry,
  isReplaceable,
  outcomeNamed,
  PAPER_OUTCOMES,
  PAPER_RESULT_STATUSES,
  partsOf,
  placeOfDecision,
} from "@/lib/results/domain/paper-result";

const TODAY = "2026-03-02";
const entry = { cycleYear: 2025, decidedOn: "2025-12-30", today: TODAY };

describe("what a paper can say", () => {
  test("a result of last year, decided by now", () => {
    expect(decideEntry(entry)).toEqual({ ok: true, value: null });
    expect(decideEntry({ ...entry, decidedOn: TODAY }).ok).toBe(true);
  });

  test("not a decision of tomorrow", () => {
    expect(decideEntry({ ...entry, decidedOn: "2026-03-03" })).toEqual({
      ok: false,
      error: { code: "result.decided-later", today: TODAY },
    });
  });

  test("not a year after the decision", () => {
    expect(decideEntry({ ...entry, decidedOn: "2024-12-31" })).toEqual({
      ok: false,
      error: { code: "result.year-after-decision", decidedOn: "2024-12-31" },
    });
  });

  test("not the running year: that is decided in the product", () => {
    expect(decideEntry({ ...entry, cycleYear: 2026, decidedOn: "2026-03-01" })).toEqual({
      ok: false,
      error: { code: "result.year-not-over", year: 2026 },
    });
  });
});

describe("a second person checks it, once", () => {
  test("another person may, the same may not", () => {
    expect(decideCheck({ status: "waiting", enteredById: "a" }, "b").ok).toBe(true);
    expect(decideCheck({ status: "waiting", enteredById: "a" }, "a")).toEqual({
      ok: false,
      error: { code: "result.same-person" },
    });
  });

  test.each(PAPER_RESULT_STATUSES.filter((status) => status !== "waiting"))("nobody when %s", (status) => {
    expect(decideCheck({ status, enteredById: "a" }, "b")).toEqual({
      ok: false,
      error: { code: "result.already-checked", status },
    });
  });

  test("what waits or was confirmed can be replaced, nothing else", () => {
    expect(PAPER_RESULT_STATUSES.filter(isReplaceable)).toEqual(["waiting", "confirmed"]);
  });
});

describe("in whose register the decision stands", () => {
  const threeTierCommune = { path: "t/p/d/c/", level: "commune" } as const;
  const twoTierCommune = { path: "t/p/c/", level: "commune" } as const;

  test("three tiers: of the commune, its district, its province", () => {
    expect(placeOfDecision(threeTierCommune, "commune")).toBe("t/p/d/c/");
    expect(placeOfDecision(threeTierCommune, "district")).toBe("t/p/d/");
    expect(placeOfDecision(threeTierCommune, "province")).toBe("t/p/");
  });

  test("two tiers: what a district decided that is no more, the province keeps", () => {
    expect(placeOfDecision(twoTierCommune, "district")).toBe("t/p/");
    expect(placeOfDecision(twoTierCommune, "commune")).toBe("t/p/c/");
  });

  test("a unit that the district manages stands at the district, one of the province at the province", () => {
    expect(placeOfDecision({ path: "t/p/d/", level: "district" }, "district")).toBe("t/p/d/");
    expect(placeOfDecision({ path: "t/p/d/", level: "district" }, "province")).toBe("t/p/");
    expect(placeOfDecision({ path: "t/p/", level: "province" }, "district")).toBe("t/p/");
  });
});

test("each outcome is found again by its programme and result; «Yếu» is not offered", () => {
  for (const outcome of PAPER_OUTCOMES) {
    const { programme, result } = partsOf(outcome);
    expect(outcomeNamed(programme, result)).toBe(outcome);
  }
  expect(outcomeNamed("movement_grade", "yeu")).toBeNull();
});
