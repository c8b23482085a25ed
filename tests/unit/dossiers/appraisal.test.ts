import { describe, expect, test } from "vitest";
import {
  decideProposal,
  decideReturn,
  decideSaving,
  proposalByResults,
  sumUp,
  type AppraisalResult,
  type AppraisedSubject,
  type JudgedItem,
} from "@/lib/dossiers/domain/appraisal";

const criteria = (count: number): AppraisedSubject[] =>
  Array.from({ length: count }, (_, index) => ({
    code: `T${index + 1}`,
    title: `Tiêu chí ${index + 1}`,
    kind: "criterion",
    mayBeNotApplicable: index === count - 1,
  }));
const REPORT: AppraisedSubject = {
  code: "component:bao_cao",
  title: "Báo cáo",
  kind: "component",
  mayBeNotApplicable: false,
};
const judged = (code: string, result: AppraisalResult, note = ""): JudgedItem => ({
  code,
  result,
  reasonCode: null,
  note,
  privateNote: "",
});
const allBut = (subjects: readonly AppraisedSubject[], ...others: JudgedItem[]): JudgedItem[] => [
  ...subjects
    .filter(({ code, kind }) => kind === "criterion" && !others.some((other) => other.code === code))
    .map(({ code }) => judged(code, "pass")),
  ...others,
];
const sumOf = (subjects: readonly AppraisedSubject[], ...others: JudgedItem[]) =>
  sumUp(subjects, allBut(subjects, ...others));

describe("what the results say (rules.md 8, case 14)", () => {
  const subjects = criteria(34);

  test("34 đạt: công nhận", () => {
    expect(proposalByResults(sumOf(subjects))).toBe("recognise");
  });

  test("33 đạt and 1 không đạt: không công nhận, whatever the rest", () => {
    expect(proposalByResults(sumOf(subjects, judged("T7", "fail")))).toBe("not_recognise");
    expect(proposalByResults(sumOf(subjects, judged("T7", "fail"), judged("T8", "fail_fixable")))).toBe(
      "not_recognise",
    );
  });

  test("33 đạt and 1 không áp dụng where the set allows it: công nhận", () => {
    expect(proposalByResults(sumOf(subjects, judged("T34", "not_applicable")))).toBe("recognise");
  });

  test("something to mend, or a row not read: nothing yet", () => {
    expect(proposalByResults(sumOf(subjects, judged("T1", "fail_fixable")))).toBeNull();
    expect(proposalByResults(sumUp(subjects, allBut(subjects).slice(1)))).toBeNull();
  });

  test("a paper to mend waits like a criterion; one that nobody marked stands in no way", () => {
    const withReport = [...subjects, REPORT];
    expect(sumOf(withReport).unseen).toEqual([]);
    expect(sumOf(withReport, judged(REPORT.code, "fail_fixable")).failFixable).toEqual([REPORT.code]);
    expect(sumOf(withReport, judged(REPORT.code, "pass")).pass).toHaveLength(34);
  });
});

describe("the proposal", () => {
  const subjects = criteria(4);
  const good = sumOf(subjects);
  const bad = sumOf(subjects, judged("T2", "fail"));

  test.each([
    {
      name: "results good, công nhận, no reason",
      sum: good,
      proposal: "recognise",
      reason: "",
      contrary: false,
    },
    {
      name: "a criterion failed, không công nhận, reason",
      sum: bad,
      proposal: "not_recognise",
      reason: "T2",
      contrary: false,
    },
    {
      name: "results good, không công nhận, reason",
      sum: good,
      proposal: "not_recognise",
      reason: "Vụ việc mới",
      contrary: true,
    },
    {
      name: "a criterion failed, công nhận, reason",
      sum: bad,
      proposal: "recognise",
      reason: "Đã có kết luận",
      contrary: true,
    },
  ] as const)("$name: goes on", ({ sum, proposal, reason, contrary }) => {
    expect(decideProposal(sum, { proposal, reason })).toEqual({
      ok: true,
      value: { proposal, reason, contrary },
    });
  });

  test.each([
    { sum: bad, proposal: "not_recognise", contrary: false },
    { sum: bad, proposal: "recognise", contrary: true },
    { sum: good, proposal: "not_recognise", contrary: true },
  ] as const)(
    "without a reason «$proposal» is refused (contrary: $contrary)",
    ({ sum, proposal, contrary }) => {
      expect(decideProposal(sum, { proposal, reason: "  " })).toEqual({
        ok: false,
        error: { code: "appraisal.reason-missing", proposal, contrary },
      });
    },
  );

  test("what can be mended goes back first, unless a criterion is not met anyway", () => {
    const open = sumOf(subjects, judged("T1", "fail_fixable"));
    expect(decideProposal(open, { proposal: "recognise", reason: "" })).toEqual({
      ok: false,
      error: { code: "appraisal.supplement-open", codes: ["T1"] },
    });
    expect(decideProposal(open, { proposal: "not_recognise", reason: "Không kịp" })).toMatchObject({
      ok: false,
    });
    const lost = sumOf(subjects, judged("T1", "fail_fixable"), judged("T2", "fail"));
    expect(decideProposal(lost, { proposal: "not_recognise", reason: "T2 không đạt" })).toMatchObject({
      ok: true,
    });
    expect(decideProposal(lost, { proposal: "recognise", reason: "Vẫn đề nghị" })).toMatchObject({
      ok: false,
      error: { code: "appraisal.supplement-open" },
    });
  });
});

describe("saving results", () => {
  const subjects = [...criteria(3), REPORT];

  test("a row the dossier does not have is refused by its code", () => {
    expect(decideSaving(subjects, [judged("X9", "pass")])).toEqual({
      ok: false,
      error: { code: "appraisal.unknown-row", codes: ["X9"] },
    });
  });

  test("a paper can always be mended: it never fails", () => {
    expect(decideSaving(subjects, [judged(REPORT.code, "fail")])).toMatchObject({
      ok: false,
      error: { code: "appraisal.paper-cannot-fail" },
    });
    expect(decideSaving(subjects, [judged(REPORT.code, "fail_fixable")])).toMatchObject({ ok: true });
  });

  test("«không áp dụng» only where the set allows it", () => {
    expect(decideSaving(subjects, [judged("T1", "not_applicable")])).toMatchObject({ ok: false });
    expect(decideSaving(subjects, [judged("T3", "not_applicable")])).toMatchObject({ ok: true });
  });
});

describe("the letter of a return", () => {
  const items = [
    judged("T1", "pass"),
    judged("T2", "fail_fixable", "Quét lại"),
    judged("T3", "fail", "Có vụ việc"),
  ];
  const letter = { notes: {}, dueOn: "2023-10-09", today: "2023-10-02" };

  test("names the rows marked «Cần bổ sung» and no others, with the notes as last edited", () => {
    expect(decideReturn(items, { ...letter, notes: { T2: "Quét lại trang 3", T1: "không gửi" } })).toEqual({
      ok: true,
      value: [{ code: "T2", reasonCode: null, note: "Quét lại trang 3" }],
    });
  });

  test.each([
    {
      name: "nothing marked",
      given: [judged("T1", "pass")],
      change: {},
      code: "appraisal.nothing-to-supplement",
    },
    { name: "a note emptied", given: items, change: { notes: { T2: " " } }, code: "appraisal.note-missing" },
    { name: "due today", given: items, change: { dueOn: "2023-10-02" }, code: "appraisal.due-date-past" },
    { name: "due yesterday", given: items, change: { dueOn: "2023-10-01" }, code: "appraisal.due-date-past" },
  ])("$name: refused", ({ given, change, code }) => {
    expect(decideReturn(given, { ...letter, ...change })).toMatchObject({ ok: false, error: { code } });
  });
});
