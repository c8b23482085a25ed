import { describe, expect, test } from "vitest";
import { exceptionsFirst, moved, nextWaiting } from "@/lib/meetings/domain/agenda";
import { opinionReasons, paperReasons, type PaperFacts } from "@/lib/meetings/domain/attention";

describe("agenda", () => {
  test("what needs a close look comes first, then names in Vietnamese order", () => {
    const entry = (unitName: string, attention: string | null = null) => ({
      dossierId: unitName,
      unitName,
      attention,
    });
    const order = exceptionsFirst([
      entry("Đồng Tâm"),
      entry("Dân Chủ"),
      entry("Xuân Lộc", "đã bổ sung 3 lần"),
    ]);
    expect(order.map(({ unitName }) => unitName)).toEqual(["Xuân Lộc", "Dân Chủ", "Đồng Tâm"]);
  });

  test.each([
    ["b", "up", ["b", "a", "c"]],
    ["b", "down", ["a", "c", "b"]],
    ["a", "up", ["a", "b", "c"]],
    ["c", "down", ["a", "b", "c"]],
    ["x", "up", ["a", "b", "c"]],
  ] as const)("%s moved %s", (id, direction, order) => {
    expect(moved(["a", "b", "c"], id, direction)).toEqual(order);
  });

  test("the next dossier that waits goes round once", () => {
    const items = [
      { dossierId: "a", waits: true },
      { dossierId: "b", waits: false },
      { dossierId: "c", waits: false },
    ];
    expect(nextWaiting(items, "b")).toBe("a");
    expect(nextWaiting(items, "a")).toBeNull();
  });
});

describe("why members look closely", () => {
  const facts = (overrides: Partial<PaperFacts> = {}): PaperFacts => ({
    submissions: 1,
    proposal: "recognise",
    proposalReason: null,
    failedCriteria: [],
    askedBefore: null,
    ...overrides,
  });

  test("nothing differs: nothing is said", () => {
    expect(paperReasons(facts())).toEqual([]);
    expect(paperReasons(facts({ submissions: 2 }))).toEqual([]);
  });

  test("proposed not to be recognised, with the criteria", () => {
    expect(paperReasons(facts({ proposal: "not_recognise", failedCriteria: ["2.1"] }))).toEqual([
      "đề xuất không công nhận: tiêu chí 2.1 không đạt",
    ]);
  });

  test("proposed against the results", () => {
    expect(paperReasons(facts({ failedCriteria: ["1.2", "2.1"] }))).toEqual([
      "đề xuất công nhận khác kết quả thẩm định: tiêu chí 1.2, 2.1 không đạt",
    ]);
  });

  test("returned often", () => {
    expect(paperReasons(facts({ submissions: 4 }))).toEqual(["đã bổ sung 3 lần"]);
  });

  test("an earlier review that asked first, with its day and its question", () => {
    const askedBefore = { on: "2023-10-12", question: "Số vụ quý III?" } as const;
    expect(paperReasons(facts({ askedBefore }))).toEqual([
      "cuộc xét trước (12/10/2023) yêu cầu làm rõ: Số vụ quý III?",
    ]);
  });

  test("members who said otherwise", () => {
    expect(opinionReasons({ inFavour: 3, against: 1, other: 2 })).toEqual([
      "1 thành viên không đồng ý",
      "2 thành viên có ý kiến khác",
    ]);
  });
});
