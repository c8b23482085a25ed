import { expect, test } from "vitest";
import type { Criterion } from "@/lib/programmes/domain/criteria";
import { attentionReasons, type AttentionFacts } from "@/lib/recognition/domain/attention";

const criterion = (code: string, measure: Criterion["measure"]): Criterion => ({
  code,
  title: code,
  text: code,
  measure,
  evidence: "optional",
  notApplicableWhen: null,
  exceptions: [],
  clause: "1",
  basis: "plan",
});

const CRITERIA = [
  criterion("3.4", { kind: "percentage", numerator: "hộ", denominator: "hộ", atLeast: 90 }),
  criterion("2.1", { kind: "threshold", unit: "người", compare: "at_least", threshold: 200 }),
  criterion("4.1", { kind: "percentage", numerator: "hộ", denominator: "hộ", atLeast: 100 }),
];

const facts = (change: Partial<AttentionFacts> = {}): AttentionFacts => ({
  submissions: 1,
  votes: null,
  failedCriteria: [],
  proposalReason: null,
  figures: [],
  ...change,
});

const figure = (
  criterionCode: string,
  figure: number | null,
  numerator: number | null,
  denominator: number | null,
) => ({
  criterionCode,
  figure,
  numerator,
  denominator,
});

test("says nothing when nothing differs", () => {
  expect(
    attentionReasons(facts({ submissions: 2, votes: { inFavour: 19, against: 0, other: 0 } }), CRITERIA),
  ).toEqual([]);
});

test("names a dossier that was returned twice or more", () =>
  expect(attentionReasons(facts({ submissions: 3 }), CRITERIA)).toEqual(["Đã bổ sung 2 lần"]));

test("names members who were not in favour", () =>
  expect(attentionReasons(facts({ votes: { inFavour: 17, against: 1, other: 1 } }), CRITERIA)).toEqual([
    "1 thành viên không đồng ý, 1 thành viên có ý kiến khác",
  ]));

test("names a share that only just reaches its threshold", () =>
  expect(attentionReasons(facts({ figures: [figure("3.4", null, 902, 1000)] }), CRITERIA)).toEqual([
    "Tiêu chí 3.4 sát ngưỡng: 90,2%, ngưỡng 90%",
  ]));

test("names a number that only just reaches its threshold", () =>
  expect(attentionReasons(facts({ figures: [figure("2.1", 201, null, null)] }), CRITERIA)).toEqual([
    "Tiêu chí 2.1 sát ngưỡng: 201 người, ngưỡng 200 người",
  ]));

test("a small count reached exactly is how it is meant to be", () => {
  const criteria = [
    criterion("1.1", { kind: "threshold", unit: "mô hình", compare: "at_least", threshold: 1 }),
  ];
  expect(attentionReasons(facts({ figures: [figure("1.1", 1, null, null)] }), criteria)).toEqual([]);
});

test("a figure in per cent is near within one point", () => {
  const criteria = [criterion("1.2", { kind: "threshold", unit: "%", compare: "at_least", threshold: 80 })];
  expect(attentionReasons(facts({ figures: [figure("1.2", 80.5, null, null)] }), criteria)).toEqual([
    "Tiêu chí 1.2 sát ngưỡng: 80,5%, ngưỡng 80%",
  ]);
});

test("a clear margin, a threshold of 100 % and an unknown criterion need no look", () =>
  expect(
    attentionReasons(
      facts({
        figures: [
          figure("3.4", null, 95, 100),
          figure("2.1", 300, null, null),
          figure("4.1", null, 5, 5),
          figure("9", 1, 1, 1),
        ],
      }),
      CRITERIA,
    ),
  ).toEqual([]));

test("names a proposal against the results, with its reason", () =>
  expect(
    attentionReasons(facts({ failedCriteria: ["1.2"], proposalReason: "bất khả kháng" }), CRITERIA),
  ).toEqual(["Đề xuất khác kết quả thẩm định: chưa đạt tiêu chí 1.2; lý do: bất khả kháng"]));
