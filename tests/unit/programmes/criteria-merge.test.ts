import { describe, expect, test } from "vitest";
import type { CriteriaContent, CriteriaGroup } from "@/lib/programmes/domain/criteria";
import { importChanges, mergedCriteria } from "@/lib/programmes/domain/criteria-merge";
import { aCriteriaSet } from "../../factories/criteria";

const before = aCriteriaSet();
const [a, b] = before.groups;
if (!a || !b) throw new Error("a set of two groups");
const [a1, a2] = a.criteria;
if (!a1 || !a2) throw new Error("two rows in the first group");
const only = (...groups: readonly CriteriaGroup[]): CriteriaContent => ({ ...before, groups });
const codes = ({ groups }: CriteriaContent): string =>
  groups.map(({ code, criteria }) => `${code}: ${criteria.map((one) => one.code).join(" ")}`).join("; ");

describe("a file and the draft", () => {
  test("replace: the file is the whole list", () => {
    expect(codes(mergedCriteria(before, [{ ...b, criteria: [a1] }], "replace"))).toBe("B: A1");
  });

  test("add: what the file leaves out stays, namesakes are replaced in place, new ones follow", () => {
    const given = [
      {
        ...a,
        title: "Tên khác",
        criteria: [
          { ...a1, code: "A9" },
          { ...a1, title: "Khác" },
        ],
      },
      { ...b, code: "C", criteria: [{ ...a1, code: "C1" }] },
    ];
    const merged = mergedCriteria(before, given, "add");
    expect(codes(merged)).toBe("A: A1 A2 A9; B: B1 B2; C: C1");
    expect(merged.groups[0]?.title).toBe("Tên khác");
    expect(merged.groups[0]?.criteria[0]?.title).toBe("Khác");
  });

  test("add: a row that the file puts into another group leaves its own", () => {
    expect(codes(mergedCriteria(before, [{ ...b, criteria: [a1] }], "add"))).toBe("A: A2; B: B1 B2 A1");
  });
});

describe("what taking over would do", () => {
  const told = (after: CriteriaContent): readonly string[] =>
    importChanges(before, after).lines.map(
      ({ difference, before: [was], after: is, moved }) =>
        `${is?.code ?? was?.code ?? ""} ${difference}${moved ? ` ${moved.from}-${moved.to}` : ""}`,
    );

  test.each<readonly [string, CriteriaContent, readonly string[]]>([
    ["nothing", before, []],
    ["reworded", only({ ...a, criteria: [{ ...a1, text: "Khác" }, a2] }, b), ["A1 reworded"]],
    [
      "the source alone",
      only({ ...a, criteria: [{ ...a1, basis: "illustrative" }, a2] }, b),
      ["A1 reworded"],
    ],
    [
      "measured anew",
      only({ ...a, criteria: [{ ...a1, measure: { kind: "zero_count", unit: "vụ" } }, a2] }, b),
      ["A1 remeasured"],
    ],
    ["dropped", only({ ...a, criteria: [a1] }, b), ["A2 dropped"]],
    ["new", only({ ...a, criteria: [a1, { ...a2, code: "A3" }, a2] }, b), ["A3 new"]],
    ["another order", only({ ...a, criteria: [a2, a1] }, b), ["A1 kept A-A"]],
    [
      "another group",
      only({ ...a, criteria: [a2] }, { ...b, criteria: [a1, ...b.criteria] }),
      ["A1 kept A-B"],
    ],
    [
      "the same under a new code",
      only({ ...a, criteria: [{ ...a1, code: "X" }, a2] }, b),
      ["X new", "A1 dropped"],
    ],
  ])("%s", (_, after, lines) => {
    expect(told(after)).toEqual(lines);
  });

  test("counts, and groups", () => {
    const after = only({ ...a, title: "Khác", criteria: [a2] }, { ...b, code: "C" });
    const { counts, groups } = importChanges(before, after);
    expect(counts).toEqual({ new: 0, changed: 0, dropped: 1, moved: 2, same: 1 });
    expect(groups.map(({ change, code }) => `${change} ${code}`)).toEqual([
      "reworded A",
      "new C",
      "dropped B",
    ]);
  });
});
