import { describe, expect, test } from "vitest";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { checkEligibility, type EligibilityLine } from "@/lib/registrations/domain/eligibility";
import {
  decideOverrideCheck,
  decideProposal,
  findingOf,
  tookPartInOverride,
  type EligibilityOverride,
} from "@/lib/registrations/domain/eligibility-override";
import { proposeOverrideInput } from "@/lib/registrations/override-contract";
import type { EarlierResult, Lineage } from "@/lib/results/domain/earlier-result";

const ACHIEVED: EarlierResult = {
  unitId: "u",
  unitName: "Xã Phước Sơn",
  programme: "security_safe",
  year: 2022,
  outcome: { kind: "title", achieved: true },
  withdrawn: false,
  decisionNumber: "45/QĐ-UBND",
  decidedOn: "2022-11-18",
  deciderName: "UBND huyện Ninh Phước",
  source: "paper",
};
const MIDDLING: EarlierResult = {
  ...ACHIEVED,
  programme: "movement_grade",
  outcome: { kind: "grade", grade: "trung_binh" },
  decisionNumber: "50/QĐ-UBND",
};

const check = (
  results: readonly EarlierResult[],
  overrides: readonly EligibilityOverride[] = [],
  waiting: Lineage["waiting"] = [],
) => checkEligibility(PLAN_NINH_THUAN_2023, { unitId: "u", predecessorIds: [], results, waiting }, overrides);

const theClass = (eligibility: ReturnType<typeof check>): EligibilityLine => {
  const line = eligibility.groups
    .flatMap(({ lines }) => lines)
    .find(({ programme }) => programme === "movement_grade");
  if (!line) throw new Error("Ninh Thuận II.1 asks for a class");
  return line;
};

const of = (line: EligibilityLine, change: Partial<EligibilityOverride> = {}): EligibilityOverride => ({
  overrideId: "o",
  lineKey: line.key,
  finding: findingOf(line),
  status: "confirmed",
  reason: "Xã được chia tách trong năm 2022.",
  documentNumber: "118/UBND-NC",
  documentDate: "2023-03-10",
  documentBody: "UBND tỉnh",
  bodyName: "Ban Chỉ đạo huyện Ninh Phước",
  proposedBy: "A",
  proposedOn: "2023-03-12",
  checkedBy: "B",
  checkedOn: "2023-03-13",
  ...change,
});

const lacking = check([ACHIEVED, MIDDLING]);
const line = theClass(lacking);

describe("an override lets one line go on, and no more than that", () => {
  test("confirmed, the plan's conditions pass; the line stays «thiếu»", () => {
    const eligibility = check([ACHIEVED, MIDDLING], [of(line)]);
    expect(eligibility).toMatchObject({ passes: true, blocking: [] });
    expect(theClass(eligibility)).toMatchObject({ answer: "lacking", override: { standing: "confirmed" } });
    expect(eligibility.groups[0]?.answer).toBe("lacking");
  });

  test.each(["waiting", "refused"] as const)("%s, nothing goes on", (status) => {
    const eligibility = check([ACHIEVED, MIDDLING], [of(line, { status })]);
    expect(eligibility.passes).toBe(false);
    expect(theClass(eligibility).override?.standing).toBe(status);
  });

  test("another line that is not «đủ» still stops the unit", () => {
    const eligibility = check([MIDDLING], [of(line)]);
    expect(eligibility.passes).toBe(false);
    expect(eligibility.blocking.map(({ programme }) => programme)).toEqual(["security_safe"]);
  });

  test.each([
    ["another class", { outcome: { kind: "grade", grade: "yeu" } }],
    ["another decision", { decisionNumber: "51/QĐ-UBND" }],
    ["a result that was withdrawn", { withdrawn: true }],
  ] as const)("it ends when the register says %s", (_, change) => {
    const eligibility = check([ACHIEVED, { ...MIDDLING, ...change }], [of(line)]);
    expect(eligibility.passes).toBe(false);
    expect(theClass(eligibility).override?.standing).toBe("outdated");
  });

  test("what was let through without data ends when a result comes, but not when one is merely entered", () => {
    const none = theClass(check([ACHIEVED]));
    const entered = check([ACHIEVED], [of(none)], [{ unitId: "u", programme: "movement_grade", year: 2022 }]);
    expect(entered.passes).toBe(true);
    expect(check([ACHIEVED, MIDDLING], [of(none)]).passes).toBe(false);
  });

  test("a line that is «đủ» by now needs none, and names none", () => {
    const good: EarlierResult = { ...MIDDLING, outcome: { kind: "grade", grade: "kha" } };
    const eligibility = check([ACHIEVED, good], [of(line)]);
    expect(eligibility.passes).toBe(true);
    expect(theClass(eligibility).override).toBeUndefined();
  });

  test("of several the one that lets through is told, then the one that waits", () => {
    const all = [
      of(line, { overrideId: "r", status: "refused" }),
      of(line, { overrideId: "w", status: "waiting" }),
    ];
    expect(theClass(check([ACHIEVED, MIDDLING], all)).override?.overrideId).toBe("w");
    expect(theClass(check([ACHIEVED, MIDDLING], [...all, of(line)])).override?.overrideId).toBe("o");
  });
});

describe("proposing", () => {
  const TODAY = { entered: false, documentDate: "2023-03-10", today: "2023-03-12" } as const;

  test("a hard line that is not «đủ», on a document that is there", () => {
    expect(decideProposal(line, TODAY).ok).toBe(true);
  });

  test.each([
    ["override.not-a-condition", null, {}],
    ["override.line-passes", { ...line, answer: "met" }, {}],
    ["override.line-advisory", { ...line, force: "advisory" }, {}],
    ["override.already", { ...line, override: { ...of(line), standing: "waiting" } }, {}],
    ["override.already", { ...line, override: { ...of(line), standing: "confirmed" } }, {}],
    ["override.own-entry", line, { entered: true }],
    ["override.document-later", line, { documentDate: "2023-03-13" }],
  ] as const)("%s", (code, asked, change) => {
    expect(decideProposal(asked, { ...TODAY, ...change })).toMatchObject({ ok: false, error: { code } });
  });

  test("anew after one that ended or was refused", () => {
    for (const standing of ["outdated", "refused"] as const) {
      expect(decideProposal({ ...line, override: { ...of(line), standing } }, TODAY).ok).toBe(true);
    }
  });
});

describe("the second person", () => {
  const proposal = { status: "waiting", proposedById: "a" } as const;
  test.each([
    ["another person answers", proposal, { personId: "b", entered: false }, null],
    ["the proposer does not", proposal, { personId: "a", entered: false }, "override.same-person"],
    ["who entered the unit does not", proposal, { personId: "b", entered: true }, "override.own-entry"],
    [
      "and only once",
      { ...proposal, status: "confirmed" },
      { personId: "b", entered: false },
      "override.already-checked",
    ],
  ] as const)("%s", (_, asked, by, code) => {
    const decided = decideOverrideCheck(asked, by);
    expect(decided.ok ? null : decided.error.code).toBe(code);
  });

  test.each([
    ["select", "a", false],
    ["select", "b", true],
    ["draft", "a", true],
    ["submit", "b", true],
    ["draft", "c", false],
  ] as const)("then %s by %s: took part %s", (act, personId, took) => {
    expect(tookPartInOverride(act, { proposedById: "a", checkedById: "b" }, personId)).toBe(took);
  });
});

test("an empty proposal is told of in the order of its fields", () => {
  const issues = proposeOverrideInput.safeParse({}).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0]).slice(3)).toEqual([
    "documentNumber",
    "documentDate",
    "documentBody",
    "reason",
  ]);
});
