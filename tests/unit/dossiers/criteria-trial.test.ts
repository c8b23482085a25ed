import { describe, expect, test } from "vitest";
import type { AppraisalResult } from "@/lib/dossiers/domain/appraisal";
import {
  decidingRows,
  outcomeOf,
  rowsWithoutPast,
  trialResult,
  tryCriteria,
  type Trial,
  type TrialOutcome,
  type TrialResult,
  type TrialVerdict,
} from "@/lib/dossiers/domain/criteria-trial";
import { EMPTY_ANSWER, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { CriteriaContent, Criterion, Measure } from "@/lib/programmes/domain/criteria";
import { differencesOf } from "@/lib/programmes/domain/criteria-difference";
import { aCriteriaSet } from "../../factories/criteria";

const aRow = (code: string, overrides: Partial<Criterion> = {}): Criterion => ({
  code,
  title: code,
  text: code,
  measure: { kind: "met" },
  evidence: "optional",
  notApplicableWhen: null,
  exceptions: [],
  clause: "Điều 1",
  basis: "legal_text",
  ...overrides,
});

const setOf = (...criteria: readonly Criterion[]): CriteriaContent =>
  aCriteriaSet({ groups: [{ code: "A", title: "A", clause: "Điều 1", criteria }] });

const MET: StoredAnswer = { ...EMPTY_ANSWER, result: "met" };
const NOT_MET: StoredAnswer = { ...EMPTY_ANSWER, result: "not_met" };
const NOT_APPLICABLE: StoredAnswer = { ...EMPTY_ANSWER, result: "not_applicable", explanation: "Không có" };
const rate = (numerator: string, denominator: string): StoredAnswer => ({
  ...MET,
  numerator,
  denominator,
});
const figure = (value: string): StoredAnswer => ({ ...MET, figure: value });

const percentage = (atLeast: number, numerator = "Số hộ"): Measure => ({
  kind: "percentage",
  numerator,
  denominator: "Tổng số hộ",
  atLeast,
});

interface Facts {
  readonly old: readonly Criterion[];
  readonly draft: readonly Criterion[];
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly findings?: Readonly<Record<string, AppraisalResult>>;
}

function tried({ old, draft, answers, findings = {} }: Facts): Trial {
  const made = setOf(...old);
  return tryCriteria(differencesOf(made, setOf(...draft)), made, {
    answers: new Map(Object.entries(answers)),
    findings: new Map(Object.entries(findings)),
  });
}

const told = (trial: Trial): readonly string[] =>
  trial.rows.map(({ code, before, after, cause }) =>
    [code, before ?? "-", after ?? "dropped", cause ?? ""].join(" ").trim(),
  );

const A = aRow("A");

describe("a row by what became of it", () => {
  test.each<readonly [string, Facts, string]>([
    ["kept", { old: [A], draft: [A], answers: { A: MET } }, "A met met"],
    ["reworded", { old: [A], draft: [{ ...A, text: "Khác" }], answers: { A: NOT_MET } }, "A not_met not_met"],
    ["not answered", { old: [A], draft: [A], answers: {} }, "A no_data no_data unanswered"],
    ["new", { old: [], draft: [A], answers: { A: MET } }, "A - no_data new"],
    [
      "under a new code that names its origin",
      { old: [A], draft: [aRow("X", { replaces: ["A"] })], answers: { A: MET } },
      "X met met",
    ],
    [
      "a new code that names none, of an old one",
      { old: [A], draft: [{ ...A, replaces: [] }], answers: { A: MET } },
      "A - no_data new",
    ],
    [
      "a higher threshold that was reached",
      {
        old: [aRow("A", { measure: percentage(70) })],
        draft: [aRow("A", { measure: percentage(80) })],
        answers: { A: rate("85", "100") },
      },
      "A met met",
    ],
    [
      "a higher threshold that was not",
      {
        old: [aRow("A", { measure: percentage(70) })],
        draft: [aRow("A", { measure: percentage(80) })],
        answers: { A: rate("75", "100") },
      },
      "A met not_met",
    ],
    [
      "a lower threshold, and the reader's «chưa đạt» was about the figures",
      {
        old: [aRow("A", { measure: percentage(70) })],
        draft: [aRow("A", { measure: percentage(50) })],
        answers: { A: rate("60", "100") },
        findings: { A: "fail" },
      },
      "A not_met met",
    ],
    [
      "a lower threshold, and the reader found something else",
      {
        old: [aRow("A", { measure: percentage(70) })],
        draft: [aRow("A", { measure: percentage(50) })],
        answers: { A: rate("75", "100") },
        findings: { A: "fail" },
      },
      "A not_met not_met",
    ],
    [
      "figures of something else",
      {
        old: [aRow("A", { measure: percentage(70) })],
        draft: [aRow("A", { measure: percentage(70, "Số người") })],
        answers: { A: rate("75", "100") },
      },
      "A met no_data measured_otherwise",
    ],
    [
      "met or not instead of a figure",
      {
        old: [aRow("A", { measure: percentage(70) })],
        draft: [A],
        answers: { A: rate("75", "100") },
      },
      "A met no_data measured_otherwise",
    ],
    [
      "a figure instead of met or not",
      { old: [A], draft: [aRow("A", { measure: percentage(70) })], answers: { A: MET } },
      "A met no_data measured_otherwise",
    ],
    [
      "a count that must be zero instead of at most two",
      {
        old: [aRow("A", { measure: { kind: "threshold", compare: "at_most", threshold: 2, unit: "vụ" } })],
        draft: [aRow("A", { measure: { kind: "zero_count", unit: "vụ" } })],
        answers: { A: figure("1") },
      },
      "A met not_met",
    ],
    [
      "«không áp dụng», still allowed",
      {
        old: [aRow("A", { notApplicableWhen: "Không có" })],
        draft: [aRow("A", { notApplicableWhen: "Không có", text: "Khác" })],
        answers: { A: NOT_APPLICABLE },
      },
      "A not_applicable not_applicable",
    ],
    [
      "«không áp dụng», no longer allowed",
      {
        old: [aRow("A", { notApplicableWhen: "Không có" })],
        draft: [A],
        answers: { A: NOT_APPLICABLE },
      },
      "A not_applicable no_data not_applicable_no_longer",
    ],
    [
      "an exception that the draft does not know",
      {
        old: [aRow("A", { exceptions: [{ code: "force_majeure", title: "Bất khả kháng" }] })],
        draft: [A],
        answers: { A: { ...NOT_MET, exceptionCode: "force_majeure", exceptionNote: "Bão" } },
      },
      "A met not_met",
    ],
    [
      "found wanting by whoever read it",
      { old: [A], draft: [A], answers: { A: MET }, findings: { A: "fail_fixable" } },
      "A not_met not_met",
    ],
  ])("%s", (_, facts, line) => {
    expect(told(tried(facts))[0]).toBe(line);
  });

  test("dropped rows stand in nobody's way any more", () => {
    const trial = tried({ old: [A, aRow("B")], draft: [A], answers: { A: MET, B: NOT_MET } });
    expect(told(trial)).toEqual(["A met met", "B not_met dropped"]);
    expect(trial.after).toBe("achieved");
  });

  test("the parts of a row that was split are not known, met or not", () => {
    const draft = [aRow("A.1", { replaces: ["A"] }), aRow("A.2", { replaces: ["A"] })];
    expect(told(tried({ old: [A], draft, answers: { A: MET } }))).toEqual([
      "A.1 met no_data split",
      "A.2 met no_data split",
    ]);
  });

  test.each<readonly [string, StoredAnswer, StoredAnswer, string]>([
    ["both met", MET, MET, "C - met"],
    ["one not met", MET, NOT_MET, "C - not_met"],
    ["one not answered", MET, EMPTY_ANSWER, "C - no_data joined"],
  ])("rows joined: %s", (_, a, b, line) => {
    const draft = [aRow("C", { replaces: ["A", "B"] })];
    expect(told(tried({ old: [A, aRow("B")], draft, answers: { A: a, B: b } }))[0]).toBe(line);
  });

  test("rows joined with a figure among them: nobody can tell", () => {
    const draft = [aRow("C", { replaces: ["A", "B"] })];
    const old = [A, aRow("B", { measure: percentage(70) })];
    expect(told(tried({ old, draft, answers: { A: MET, B: rate("9", "10") } }))[0]).toBe(
      "C - no_data joined",
    );
  });
});

test.each<readonly [TrialResult, readonly TrialVerdict[]]>([
  ["achieved", ["met", "not_applicable"]],
  ["not_achieved", ["met", "no_data", "not_met"]],
  ["no_data", ["met", "no_data"]],
  ["no_data", []],
])("%s: %j", (result, verdicts) => {
  expect(trialResult(verdicts)).toBe(result);
});

test.each<readonly [TrialOutcome, TrialResult, TrialResult]>([
  ["still", "achieved", "achieved"],
  ["open", "achieved", "no_data"],
  ["lost", "achieved", "not_achieved"],
  ["gained", "not_achieved", "achieved"],
  ["gained", "no_data", "achieved"],
  ["none", "not_achieved", "not_achieved"],
  ["none", "not_achieved", "no_data"],
  ["none", "no_data", "not_achieved"],
])("%s: %s, then %s", (outcome, before, after) => {
  expect(outcomeOf({ before, after })).toBe(outcome);
});

test("a row without a past is never met, so that no set with one leaves a unit «vẫn đạt»", () => {
  const trial = tried({ old: [A], draft: [A, aRow("N")], answers: { A: MET, N: MET } });
  expect(outcomeOf(trial)).toBe("open");
  expect(decidingRows(trial, "open").map(({ code }) => code)).toEqual(["N"]);
});

test("why: what fails now, what is not known, what no longer stands in the way", () => {
  const lost = tried({ old: [A], draft: [A, aRow("N")], answers: { A: NOT_MET } });
  expect(decidingRows(lost, "lost").map(({ code }) => code)).toEqual(["A"]);
  const gained = tried({ old: [A, aRow("B")], draft: [A], answers: { A: MET, B: NOT_MET } });
  expect(decidingRows(gained, outcomeOf(gained)).map(({ code, after }) => [code, after])).toEqual([
    ["B", null],
  ]);
  expect(decidingRows(gained, "still")).toEqual([]);
});

test("rows that no dossier says anything about", () => {
  const draft = [A, aRow("N"), aRow("B.1", { replaces: ["B"] }), aRow("B.2", { replaces: ["B"] })];
  expect(rowsWithoutPast(differencesOf(setOf(A, aRow("B")), setOf(...draft)))).toEqual(["N", "B.1", "B.2"]);
});
