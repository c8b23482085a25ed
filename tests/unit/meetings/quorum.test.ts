import { describe, expect, test } from "vitest";
import { lockBlocks, type LockableItem, type LockableMeeting } from "@/lib/meetings/domain/locking";
import type { Attendance } from "@/lib/meetings/domain/meeting";
import {
  neededOf,
  parseShare,
  reaches,
  ruleOn,
  ruleSentences,
  standingOf,
  type DatedRule,
  type QuorumRule,
} from "@/lib/meetings/domain/quorum";

const half = { numerator: 1, denominator: 2 } as const;
const TWO_THIRDS = { numerator: 2, denominator: 3, atLeast: true } as const;
const MORE_THAN_HALF = { ...half, atLeast: false } as const;

describe("how many it takes", () => {
  test.each([
    // share, of, needed
    [{ ...half, atLeast: true }, 10, 5],
    [{ ...half, atLeast: true }, 9, 5],
    [MORE_THAN_HALF, 10, 6],
    [MORE_THAN_HALF, 9, 5],
    [MORE_THAN_HALF, 1, 1],
    [TWO_THIRDS, 9, 6],
    [TWO_THIRDS, 10, 7],
    [TWO_THIRDS, 1, 1],
    [{ numerator: 1, denominator: 3, atLeast: true }, 9, 3],
    [{ numerator: 70, denominator: 100, atLeast: true }, 10, 7],
    [{ numerator: 70, denominator: 100, atLeast: false }, 10, 8],
    [{ numerator: 1, denominator: 1, atLeast: true }, 7, 7],
  ])("%o of %i: %i", (share, of, needed) => {
    expect(neededOf(share, of)).toBe(needed);
    expect(reaches(share, needed, of)).toBe(true);
    expect(reaches(share, needed - 1, of)).toBe(false);
  });

  test("exactly half is half, and not more than half", () => {
    expect(reaches({ ...half, atLeast: true }, 5, 10)).toBe(true);
    expect(reaches(MORE_THAN_HALF, 5, 10)).toBe(false);
  });

  test("of nobody nothing is reached", () => {
    expect(reaches({ ...half, atLeast: true }, 0, 0)).toBe(false);
    expect(reaches(MORE_THAN_HALF, 0, 0)).toBe(false);
  });
});

describe("a share as it is typed", () => {
  test.each([
    ["2/3", { numerator: 2, denominator: 3 }],
    [" 1 / 2 ", { numerator: 1, denominator: 2 }],
    ["70%", { numerator: 70, denominator: 100 }],
    ["1/1", { numerator: 1, denominator: 1 }],
    ["3/2", null],
    ["0/3", null],
    ["101%", null],
    ["2/0", null],
    ["hai phần ba", null],
    ["", null],
    ["-1/2", null],
  ])("«%s»", (text, share) => {
    expect(parseShare(text)).toEqual(share);
  });
});

const document = {
  number: "05/QC-BCĐ",
  date: "2023-03-01",
  issuer: "Ban Chỉ đạo",
  clause: "Điều 5",
} as const;

const dated = (overrides: Partial<DatedRule> = {}): DatedRule => ({
  quorum: TWO_THIRDS,
  majority: { ...MORE_THAN_HALF, of: "present" },
  coversWritten: false,
  document,
  bodyId: "huyện",
  validFrom: "2023-03-01",
  enteredAt: "2023-03-02T01:00:00.000Z",
  ...overrides,
});

describe("which rule holds", () => {
  const early = dated();
  const late = dated({ validFrom: "2023-06-01", quorum: { ...half, atLeast: true } });
  const on = (day: string, rules: readonly DatedRule[], bodyId = "huyện") =>
    ruleOn(rules, { bodyId, on: day });

  test("none before its day, the first from its day on, the later one from its own", () => {
    expect(on("2023-02-28", [early, late])).toBeNull();
    expect(on("2023-03-01", [early, late])).toBe(early);
    expect(on("2023-05-31", [early, late])).toBe(early);
    expect(on("2023-06-01", [late, early])).toBe(late);
  });

  test("of two from one day the one entered later", () => {
    const mended = dated({ enteredAt: "2023-03-03T01:00:00.000Z" });
    expect(on("2023-03-05", [mended, early])).toBe(mended);
  });

  test("a body's own before the one for all; of another body none", () => {
    const all = dated({ bodyId: null, validFrom: "2023-09-01" });
    expect(on("2023-10-01", [early, all])).toBe(early);
    expect(on("2023-10-01", [early, all], "tỉnh")).toBe(all);
    expect(on("2023-10-01", [early], "tỉnh")).toBeNull();
  });

  test("a document that asks for nothing ends what was asked, for this body also what all are asked", () => {
    const ended = dated({ validFrom: "2023-06-01", quorum: null, majority: null });
    expect(on("2023-07-01", [early, ended, dated({ bodyId: null })])).toBeNull();
  });

  test("each says how it stands", () => {
    const rules = [early, late];
    expect(rules.map((rule) => standingOf(rule, rules, "2023-05-31"))).toEqual(["holds", "later"]);
    expect(rules.map((rule) => standingOf(rule, rules, "2023-06-01"))).toEqual(["replaced", "holds"]);
  });
});

test("the whole is said as such", () => {
  const whole = { numerator: 100, denominator: 100, atLeast: true } as const;
  expect(ruleSentences(dated({ quorum: whole, majority: null }))).toEqual([
    "Họp được khi có mặt toàn bộ số thành viên",
  ]);
});

test("the rule in sentences", () => {
  expect(ruleSentences(dated({ majority: { ...MORE_THAN_HALF, of: "all" }, coversWritten: true }))).toEqual([
    "Họp được khi có mặt ít nhất 2/3 số thành viên",
    "Đề nghị công nhận khi có quá 1/2 tổng số thành viên được biểu quyết đồng ý",
    "Khi lấy ý kiến bằng văn bản, người trả lời được tính như người có mặt",
  ]);
});

describe("minutes against the rule", () => {
  const people = (present: number, absent: number): readonly Attendance[] =>
    Array.from({ length: present + absent }, (_, index) => (index < present ? "present" : "absent"));
  const item = (overrides: Partial<LockableItem> = {}): LockableItem => ({
    unitName: "Xã Một",
    conclusion: "recognise",
    votes: { inFavour: 4, against: 2, other: 0 },
    voters: 6,
    there: 6,
    entitled: 9,
    ...overrides,
  });
  const room = (overrides: Partial<LockableMeeting> = {}): LockableMeeting => ({
    mode: "meeting",
    status: "open",
    chairName: "Nguyễn Văn A",
    chairAttendance: "present",
    attendances: people(6, 3),
    members: 9,
    items: [item()],
    ...overrides,
  });
  const rule = (overrides: Partial<QuorumRule> = {}): QuorumRule => ({
    quorum: TWO_THIRDS,
    majority: { ...MORE_THAN_HALF, of: "present" },
    coversWritten: false,
    document,
    ...overrides,
  });

  test("exactly two thirds of the members, more than half of those there", () => {
    expect(lockBlocks(room(), rule())).toEqual([]);
  });

  test("one too few, told once with the numbers", () => {
    const five = room({
      attendances: people(5, 4),
      items: [item({ voters: 5, there: 5, votes: votes(5, 0) })],
    });
    expect(lockBlocks(five, rule())).toEqual([
      { rule: "no_quorum", present: 5, members: 9, needed: 6, document },
    ]);
    expect(lockBlocks(five, null)).toEqual([]);
  });

  test("members who were not asked are counted among the members", () => {
    expect(lockBlocks(room({ attendances: people(6, 0), members: 10 }), rule())).toMatchObject([
      { rule: "no_quorum", present: 6, members: 10, needed: 7 },
    ]);
  });

  test("whoever entered the dossier is left out of both numbers", () => {
    const barred = item({ voters: 5, there: 5, entitled: 8, votes: votes(5, 0) });
    expect(lockBlocks(room({ items: [barred] }), rule())).toEqual([
      {
        rule: "no_item_quorum",
        short: [{ unitName: "Xã Một", count: 5, of: 8, needed: 6 }],
        document,
      },
    ]);
  });

  test("exactly half in favour is not more than half; of all members it takes more", () => {
    const even = room({ items: [item({ votes: votes(3, 3) })] });
    expect(lockBlocks(even, rule())).toEqual([
      { rule: "no_majority", short: [{ unitName: "Xã Một", count: 3, of: 6, needed: 4 }], document },
    ]);
    const ofAll = rule({ majority: { ...MORE_THAN_HALF, of: "all" } });
    expect(lockBlocks(room(), ofAll)).toMatchObject([
      { rule: "no_majority", short: [{ count: 4, of: 9, needed: 5 }] },
    ]);
  });

  test("whoever abstains is there: he counts for the quorum, and among those of whom it takes a majority", () => {
    const two = room({ items: [item({ voters: 4, there: 6, votes: votes(4, 0) })] });
    expect(lockBlocks(two, rule())).toEqual([]);
    const three = room({ items: [item({ voters: 3, there: 6, votes: votes(3, 0) })] });
    expect(lockBlocks(three, rule())).toMatchObject([
      { rule: "no_majority", short: [{ count: 3, of: 6, needed: 4 }] },
    ]);
  });

  test("whoever is out of the room for a dossier is not there for it", () => {
    const out = room({ items: [item({ voters: 5, there: 5, votes: votes(5, 0) })] });
    expect(lockBlocks(out, rule())).toMatchObject([
      { rule: "no_item_quorum", short: [{ count: 5, of: 9, needed: 6 }] },
    ]);
  });

  test("a majority is asked for recognition alone", () => {
    const items = [
      item({ conclusion: "decline", votes: votes(0, 6) }),
      item({ conclusion: "clarify", votes: null }),
    ];
    expect(lockBlocks(room({ items }), rule())).toEqual([]);
  });

  test("written opinions are judged by a rule that speaks of them, by those who answered", () => {
    const written = room({
      mode: "written_opinions",
      attendances: Array(9).fill("unknown"),
      items: [item({ votes: votes(5, 0), voters: 0, there: 0 })],
    });
    expect(lockBlocks(written, rule())).toEqual([]);
    expect(lockBlocks(written, rule({ coversWritten: true }))).toMatchObject([
      { rule: "no_item_quorum", short: [{ count: 5, of: 9, needed: 6 }] },
    ]);
  });
});

const votes = (inFavour: number, against: number) => ({ inFavour, against, other: 0 });
