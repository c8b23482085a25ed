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
import { placeOutcome, readPage } from "@/lib/dossiers/domain/asked-place";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";

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
  evidenceId: null,
  page: null,
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
    expect(decideSaving(subjects, [judged("X9", "pass")], [])).toEqual({
      ok: false,
      error: { code: "appraisal.unknown-row", codes: ["X9"] },
    });
  });

  test("a paper can always be mended: it never fails", () => {
    expect(decideSaving(subjects, [judged(REPORT.code, "fail")], [])).toMatchObject({
      ok: false,
      error: { code: "appraisal.paper-cannot-fail" },
    });
    expect(decideSaving(subjects, [judged(REPORT.code, "fail_fixable")], [])).toMatchObject({ ok: true });
  });

  test("«không áp dụng» only where the set allows it", () => {
    expect(decideSaving(subjects, [judged("T1", "not_applicable")], [])).toMatchObject({ ok: false });
    expect(decideSaving(subjects, [judged("T3", "not_applicable")], [])).toMatchObject({ ok: true });
  });
});

describe("which file and page are to be mended", () => {
  const [subjects, at] = [
    [
      { code: "T1", title: "", kind: "criterion", mayBeNotApplicable: false },
      REPORT,
    ] as const satisfies readonly AppraisedSubject[],
    (code: string, place: Partial<JudgedItem>): JudgedItem => ({ ...judged(code, "fail_fixable"), ...place }),
  ];
  const sent = [
    { id: "e1", criterionCode: "T1" },
    { id: "e2", criterionCode: "T2" },
  ];

  test("a paper that was sent with the criterion, with a page or without", () => {
    expect(decideSaving(subjects, [at("T1", { evidenceId: "e1" })], sent).ok).toBe(true);
    expect(decideSaving(subjects, [at("T1", { evidenceId: "e1", page: 3 })], sent).ok).toBe(true);
  });

  test("not one of another criterion, nor one that was not sent", () => {
    for (const evidenceId of ["e2", "e3"]) {
      expect(decideSaving(subjects, [at("T1", { evidenceId })], sent)).toEqual({
        ok: false,
        error: { code: "appraisal.file-not-sent", codes: ["T1"] },
      });
    }
  });

  test("a page is a page of a file; a component is one paper itself", () => {
    expect(decideSaving(subjects, [at("T1", { page: 3 })], sent)).toEqual({
      ok: false,
      error: { code: "appraisal.page-of-no-file", codes: ["T1"] },
    });
    expect(decideSaving(subjects, [at(REPORT.code, { page: 3 })], sent).ok).toBe(true);
  });

  test("the letter carries both", () => {
    const items = [at("T1", { note: "Quét lại", evidenceId: "e1", page: 3 })];
    expect(decideReturn(items, { notes: {}, dueOn: "2023-10-09", today: "2023-10-02" })).toMatchObject({
      value: [{ code: "T1", evidenceId: "e1", page: 3 }],
    });
  });

  test.each([
    ["", null],
    ["1", 1],
    ["9999", 9999],
    ["0", "wrong"],
    ["10000", "wrong"],
    ["3-4", "wrong"],
    ["-1", "wrong"],
  ])("page «%s» is read as %s", (typed, page) => expect(readPage(typed)).toBe(page));
});

describe("what became of the file that was asked for", () => {
  const paper = (id: string, fileHash: string, title = id): SubmissionSnapshot["evidence"][number] => ({
    id,
    criterionCode: "T1",
    kind: "file",
    title,
    fileHash,
    documentNumber: null,
    documentDate: null,
    issuer: null,
  });
  const sending = (
    evidence: SubmissionSnapshot["evidence"],
    components: SubmissionSnapshot["components"] = [],
  ): SubmissionSnapshot => ({ answers: [], evidence, components });
  const asked = { target: "criterion:T1", evidenceId: "e1", page: 3 };
  const before = sending([paper("e1", "cũ")]);

  test("it stands as it stood, also under another name", () =>
    expect(placeOutcome(asked, before, sending([paper("e1", "cũ", "Tên mới")]))).toEqual({ kind: "kept" }));
  test("it gave way to those that came at its criterion", () =>
    expect(
      placeOutcome(
        asked,
        before,
        sending([paper("e3", "mới"), { ...paper("e4", "mới"), criterionCode: "T2" }]),
      ),
    ).toEqual({ kind: "replaced", by: ["e3"] }));
  test("what stood beside it all the time has not come in its place", () => {
    const beside = sending([paper("e1", "cũ"), paper("e5", "cũ")]);
    expect(placeOutcome(asked, beside, sending([paper("e5", "cũ")]))).toEqual({ kind: "removed" });
  });
  test("it went and none came", () =>
    expect(placeOutcome(asked, before, sending([]))).toEqual({ kind: "removed" }));
  test("of the whole row there is nothing to follow", () =>
    expect(placeOutcome({ ...asked, evidenceId: null, page: null }, before, before)).toBe(null));
  test("a component is followed when a page of it was named", () => {
    const report = (fileHash: string) => [{ code: "bao_cao", mode: "upload", data: {}, fileHash }];
    const item = { target: "component:bao_cao", evidenceId: null, page: 2 };
    expect(placeOutcome(item, sending([], report("a")), sending([], report("b")))).toEqual({
      kind: "changed",
    });
    expect(placeOutcome(item, sending([], report("a")), sending([], report("a")))).toEqual({ kind: "kept" });
    expect(placeOutcome({ ...item, page: null }, sending([]), sending([]))).toBe(null);
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
      value: [{ code: "T2", reasonCode: null, note: "Quét lại trang 3", evidenceId: null, page: null }],
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
