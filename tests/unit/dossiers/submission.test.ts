import { describe, expect, test } from "vitest";
import { dossierCode } from "@/lib/dossiers/domain/dossier-code";
import { missingLines } from "@/lib/dossiers/domain/missing-lines";
import { canonicalJson } from "@/lib/dossiers/domain/snapshot";
import { EMPTY_ANSWER } from "@/lib/dossiers/domain/stored-answer";
import { PLAIN_DATES } from "@/lib/programmes/domain/calendar";
import { decideTimely, submissionWindowOf, type DossierContents } from "@/lib/dossiers/domain/submission";
import { readTarget } from "@/lib/dossiers/domain/supplement";
import { PLAN_AN_GIANG_2023 } from "@/lib/programmes/data/plan-an-giang-2023";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NHA_TRANG_2023 } from "@/lib/programmes/data/plan-nha-trang-2023";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { aCriteriaSet } from "../../factories/criteria";

const ASKED = { dates: PLAIN_DATES, unit: { scopePath: "t/tinh/xa/", unitScope: "u/don-vi/" } };

describe("when a dossier may be sent", () => {
  const nhaTrang = submissionWindowOf(PLAN_NHA_TRANG_2023, "phuong", ASKED);

  test("Nha Trang: the period ends on 15/11, so 15/11 is refused, 16/11 in time, 17/11 late", () => {
    expect(decideTimely(nhaTrang, "2023-11-15")).toEqual({
      ok: false,
      error: { code: "dossier.period-not-ended", opensOn: "2023-11-16" },
    });
    expect(decideTimely(nhaTrang, "2023-11-16")).toEqual({ ok: true, value: "in_time" });
    expect(decideTimely(nhaTrang, "2023-11-17")).toMatchObject({
      ok: false,
      error: { code: "dossier.period-closed", closedOn: "2023-11-16" },
    });
  });

  test("Bắc Ninh: «trước ngày 12/12» closes at the end of 11/12", () => {
    const window = submissionWindowOf(PLAN_BAC_NINH_2026, "xa", ASKED);
    expect(window.closesOn).toBe("2026-12-11");
    expect(decideTimely(window, "2026-12-11").ok).toBe(true);
    expect(decideTimely(window, "2026-12-12").ok).toBe(false);
  });

  test("An Giang: considered «trước ngày 20/10», so 19/10 is the last day to send and 20/10 is refused", () => {
    const window = submissionWindowOf(PLAN_AN_GIANG_2023, "xa", ASKED);
    expect(decideTimely(window, "2023-10-19")).toEqual({ ok: true, value: "in_time" });
    expect(decideTimely(window, "2023-10-20")).toMatchObject({
      ok: false,
      error: { code: "dossier.period-closed", closedOn: "2023-10-19" },
    });
  });

  test("Ninh Thuận names no day for dossiers: none is refused", () => {
    expect(decideTimely(submissionWindowOf(PLAN_NINH_THUAN_2023, "xa", ASKED), "2023-12-30")).toEqual({
      ok: true,
      value: "in_time",
    });
  });

  test("a soft day is shown as late and refuses nothing", () => {
    expect(decideTimely({ ...nhaTrang, hard: false }, "2023-11-20")).toEqual({ ok: true, value: "late" });
  });
});

describe("what is missing", () => {
  const nothing: DossierContents = {
    unitChecked: false,
    eligibilityConfirmed: false,
    criteria: aCriteriaSet(),
    answers: new Map(),
    papers: new Map(),
    completedGroups: new Set(),
    components: [],
  };
  const sentences = (contents: DossierContents): readonly string[] =>
    missingLines(contents).map(({ sentence }) => sentence);

  test("rows never begun stand on one line of their group", () => {
    expect(sentences(nothing)).toEqual([
      "Kiểm tra, xác nhận thông tin đơn vị",
      "Xác nhận điều kiện xét",
      "Tự đánh giá tiêu chí 1.1, 1.2 của nhóm 1",
      "Tự đánh giá tiêu chí 2.1, 2.2 của nhóm 2",
    ]);
  });

  test("a row that was begun is told by what it lacks, a whole group only by the officer's word", () => {
    const met = { ...EMPTY_ANSWER, result: "met" as const };
    const contents = {
      ...nothing,
      unitChecked: true,
      eligibilityConfirmed: true,
      answers: new Map([
        ["A1", met],
        ["A2", met],
        ["B1", { ...met, numerator: "95", denominator: "100" }],
        ["B2", met],
      ]),
      papers: new Map([
        ["A1", 1],
        ["B1", 1],
      ]),
      completedGroups: new Set(["A"]),
    };
    expect(sentences(contents)).toEqual([
      "Tải minh chứng cho tiêu chí 1.2 hoặc ghi lý do chưa có",
      "Xác nhận đã hoàn thành nhóm 2",
    ]);
  });

  test("minutes of the evaluating body are never asked of the unit", () => {
    const minutes = {
      code: "bien_ban",
      title: "Biên bản họp xét",
      maker: "evaluating_body",
      atStep: "evaluate",
      required: true,
      templated: true,
      clause: "II.5",
      basis: "plan",
    } as const;
    const letter = { ...minutes, code: "to_trinh", title: "Tờ trình", maker: "unit" } as const;
    const contents = {
      ...nothing,
      components: [
        { component: minutes, status: "not_started" as const },
        { component: letter, status: "in_progress" as const },
      ],
    };
    expect(sentences(contents).at(-1)).toBe("Hoàn thành: Tờ trình");
    expect(sentences(contents)).not.toContain("Hoàn thành: Biên bản họp xét");
  });
});

test("codes carry the tenant's letters, the cycle year and the number of that year", () => {
  expect(dossierCode("bn", 2026, 147)).toBe("BN-2026-0147");
  expect(dossierCode("bac-ninh", 2026, 1)).toBe("BN-2026-0001");
});

test("a target of a request names a criterion or a component, and nothing else", () => {
  expect(readTarget("criterion:XA-2.3đ")).toEqual({ kind: "criterion", code: "XA-2.3đ" });
  expect(readTarget("component:bao_cao")).toEqual({ kind: "component", code: "bao_cao" });
  expect(readTarget("unit:1")).toBeNull();
  expect(readTarget("criterion:")).toBeNull();
});

test("the same content is the same text, in whatever order it was written", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
});
