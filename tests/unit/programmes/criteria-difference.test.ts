import { describe, expect, test } from "vitest";
import { putCriterion, putGroup, removeCriterion, removeGroup } from "@/lib/programmes/domain/criteria-edit";
import { countDifferences, differencesOf } from "@/lib/programmes/domain/criteria-difference";
import { criteriaOf, type CriteriaContent, type Criterion } from "@/lib/programmes/domain/criteria";
import { exceptionsFrom, replacesFrom } from "@/lib/programmes/domain/criterion-texts";
import { aCriteriaSet } from "../../factories/criteria";

const SET = aCriteriaSet();
const row = (code: string): Criterion => {
  const found = criteriaOf(SET).find((criterion) => criterion.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const withRows = (...criteria: readonly Criterion[]): CriteriaContent =>
  aCriteriaSet({ groups: [{ code: "A", title: "Nhóm", clause: "Mục A", criteria }] });

const kinds = (after: CriteriaContent): readonly string[] =>
  differencesOf(SET, after).map(
    ({ difference, before, after: now }) => `${now?.code ?? before[0]?.code}: ${difference}`,
  );

describe("two versions", () => {
  test("the same content keeps every row", () => {
    expect(countDifferences(differencesOf(SET, SET))).toEqual([{ difference: "kept", count: 4 }]);
  });

  test("other words are a rewording, another threshold another way of judging", () => {
    const reworded = { ...row("A1"), title: "Lời khác" };
    const remeasured: Criterion = {
      ...row("B1"),
      measure: { kind: "percentage", numerator: "Số hộ tham gia", denominator: "Tổng số hộ", atLeast: 95 },
    };
    expect(kinds(withRows(reworded, row("A2"), remeasured, row("B2")))).toEqual([
      "A1: reworded",
      "A2: kept",
      "B1: remeasured",
      "B2: kept",
    ]);
  });

  test("two rows that come from one are a split, one that comes from two a join", () => {
    const split = [
      { ...row("A1"), code: "A1a", replaces: ["A1"] },
      { ...row("A1"), code: "A1b", replaces: ["A1"] },
    ];
    const joined = { ...row("B1"), code: "B", replaces: ["B1", "B2"] };
    expect(kinds(withRows(...split, row("A2"), joined))).toEqual([
      "A1a: split",
      "A1b: split",
      "A2: kept",
      "B: joined",
    ]);
  });

  test("a row from nowhere is new, a row that nothing comes from is dropped", () => {
    expect(kinds(withRows(row("A1"), { ...row("A1"), code: "C1" }, row("A2"), row("B1")))).toEqual([
      "A1: kept",
      "C1: new",
      "A2: kept",
      "B1: kept",
      "B2: dropped",
    ]);
  });

  test("a row under an old code that is said to come from none is new, and the old one is dropped", () => {
    expect(kinds(withRows({ ...row("A1"), replaces: [] }, row("A2"), row("B1"), row("B2")))).toEqual([
      "A1: new",
      "A2: kept",
      "B1: kept",
      "B2: kept",
      "A1: dropped",
    ]);
  });
});

describe("writing a draft", () => {
  test("a group is added at its place, changed and taken out", () => {
    const added = putGroup(SET, { was: null, code: "C", title: "Thêm", clause: "Mục C", place: 1 });
    expect(added.ok && added.value.groups.map(({ code }) => code)).toEqual(["C", "A", "B"]);
    const moved = putGroup(SET, { was: "A", code: "A0", title: "Đổi", clause: "Mục A", place: 2 });
    expect(moved.ok && moved.value.groups.map(({ code, criteria }) => [code, criteria.length])).toEqual([
      ["B", 2],
      ["A0", 2],
    ]);
    const removed = removeGroup(SET, "A");
    expect(removed.ok && removed.value.groups.map(({ code }) => code)).toEqual(["B"]);
  });

  test("codes are used once", () => {
    expect(putGroup(SET, { was: "A", code: "B", title: "", clause: "", place: 1 })).toEqual({
      ok: false,
      error: { code: "criteria.group-code-taken", taken: "B" },
    });
    expect(putCriterion(SET, { was: "A1", group: "A", place: 1, criterion: row("B1") })).toEqual({
      ok: false,
      error: { code: "criteria.criterion-code-taken", taken: "B1" },
    });
  });

  test("a row moves to another group and is nowhere twice", () => {
    const moved = putCriterion(SET, { was: "A1", group: "B", place: 2, criterion: row("A1") });
    expect(moved.ok && moved.value.groups.map(({ criteria }) => criteria.map(({ code }) => code))).toEqual([
      ["A2"],
      ["B1", "A1", "B2"],
    ]);
  });

  test("what is not there can't be changed", () => {
    expect(removeCriterion(SET, "Z9").ok).toBe(false);
    expect(putCriterion(SET, { was: "Z9", group: "A", place: 1, criterion: row("A1") }).ok).toBe(false);
    expect(putCriterion(SET, { was: null, group: "Z", place: 1, criterion: row("A1") }).ok).toBe(false);
  });
});

describe("texts of a row", () => {
  test("an exception that is known keeps its code", () => {
    expect(exceptionsFrom("bất khả kháng\n\nDịch bệnh kéo dài\nBất khả kháng ", [])).toEqual([
      { code: "force_majeure", title: "Bất khả kháng" },
      { code: "dich_benh_keo_dai", title: "Dịch bệnh kéo dài" },
    ]);
  });

  test("where a row comes from", () => {
    expect(replacesFrom("", "A1")).toBeNull();
    expect(replacesFrom("A1", "A1")).toBeNull();
    expect(replacesFrom("A1, A2", "A1")).toEqual(["A1", "A2"]);
    expect(replacesFrom("Không", "A1")).toEqual([]);
  });
});
