import { describe, expect, test } from "vitest";
import { changedCodes, changesBetween } from "@/lib/dossiers/domain/appraisal-changes";
import { checksOf } from "@/lib/dossiers/domain/appraisal-checks";
import {
  countingOfStep,
  dueOf,
  howOfDue,
  resumedDueOn,
  supplementDueOn,
} from "@/lib/dossiers/domain/appraisal-deadline";
import { deskBlockOf, offerActs } from "@/lib/dossiers/domain/appraisal-offer";
import { isClaimable } from "@/lib/dossiers/domain/appraisal-queue";
import type { SnapshotAnswer, SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import type { StepKind } from "@/lib/programmes/domain/plan";
import { PLAIN_CALENDAR } from "@/lib/programmes/domain/working-days";
import { entries } from "../../factories/work-calendar";
import { aCriteriaSet } from "../../factories/criteria";

describe("days of a reading", () => {
  test("a supplement is due five working days after today: Monday 2/10 gives Monday 9/10", () => {
    expect(supplementDueOn("2023-10-02", PLAIN_CALENDAR)).toBe("2023-10-09");
  });

  test("a tenant's holiday is passed over", () => {
    expect(
      supplementDueOn("2023-08-30", { holidays: entries("2023-09-01", "2023-09-04"), swappedDays: [] }),
    ).toBe("2023-09-08");
  });

  test("the working days a dossier was away are given back", () => {
    const away = { askedOn: "2023-10-02", answeredOn: "2023-10-09", calendar: PLAIN_CALENDAR };
    expect(resumedDueOn("2023-10-20", away)).toBe("2023-10-27");
    expect(resumedDueOn("2023-10-20", { ...away, answeredOn: "2023-10-02" })).toBe("2023-10-20");
  });

  test("never later than the plan's day for the decision (An Giang: 19/10)", () => {
    const planDay = { day: "2023-10-19", words: "trước ngày 20/10", clause: "II.5" };
    const appraise = { today: "2023-10-10", planDay };
    const stepDueOn = (kind: StepKind, at: Parameters<typeof countingOfStep>[1]) => {
      const counting = countingOfStep(kind, at);
      return counting && dueOf(counting, PLAIN_CALENDAR);
    };
    expect(stepDueOn("appraise", appraise)).toBe("2023-10-19");
    expect(stepDueOn("appraise", { ...appraise, today: "2023-09-01" })).toBe("2023-09-22");
    expect(stepDueOn("appraise", { ...appraise, planDay: null })).toBe("2023-10-31");
    expect(stepDueOn("decide", appraise)).toBe("2023-10-19");
  });

  test("days given back never carry it over the plan's day; a paper that extends it does", () => {
    const planDay = { day: "2023-10-19", words: "trước ngày 20/10", clause: "II.5" };
    const away = { kind: "paused", askedOn: "2023-10-03", answeredOn: "2023-10-06" } as const;
    const counting = { from: "2023-10-03", workingDays: 15, planDay, changes: [away] };
    expect(dueOf(counting, PLAIN_CALENDAR)).toBe("2023-10-19");
    const how = { closesOn: "2023-10-19", today: "2023-10-06", calendar: PLAIN_CALENDAR };
    expect(howOfDue(counting, how).steps.map(({ kind }) => kind)).toEqual([
      "working_days",
      "plan_day_first",
      "paused",
      "plan_day_first",
    ]);
    const extended = { kind: "extended", to: "2023-10-30", document: "Công văn 12" } as const;
    expect(dueOf({ ...counting, changes: [away, extended] }, PLAIN_CALENDAR)).toBe("2023-10-30");
  });
});

const answer = (criterionCode: string, change: Partial<SnapshotAnswer> = {}): SnapshotAnswer => ({
  criterionCode,
  result: "met",
  explanation: "",
  numerator: null,
  denominator: null,
  figure: null,
  exceptionCode: null,
  exceptionNote: null,
  evidenceAbsence: "",
  ...change,
});
const paper = (
  id: string,
  criterionCode: string,
  change: Partial<SubmissionSnapshot["evidence"][number]> = {},
) => ({
  id,
  criterionCode,
  kind: "document",
  title: `Văn bản ${id}`,
  fileHash: null,
  documentNumber: null,
  documentDate: null,
  issuer: null,
  ...change,
});
const sent = (change: Partial<SubmissionSnapshot> = {}): SubmissionSnapshot => ({
  answers: [answer("A1"), answer("A2"), answer("B1", { numerator: "95", denominator: "100" }), answer("B2")],
  evidence: [paper("1", "A1"), paper("2", "A2"), paper("3", "B1")],
  components: [{ code: "bao_cao", mode: "template", data: { b: 1, a: 2 }, fileHash: null }],
  ...change,
});

describe("what changed between two submissions", () => {
  test("nothing, however the data is spelled", () => {
    const other = sent({
      components: [{ code: "bao_cao", mode: "template", data: { a: 2, b: 1 }, fileHash: null }],
    });
    expect(changesBetween(sent(), other)).toEqual([]);
  });

  test("an answer, a new paper, a paper taken away, another file under the same paper, a component", () => {
    const changes = changesBetween(
      sent(),
      sent({
        answers: sent().answers.map((one) =>
          one.criterionCode === "A1" ? { ...one, explanation: "Đã sửa" } : one,
        ),
        evidence: [paper("1", "A1", { fileHash: "khác" }), paper("3", "B1"), paper("4", "B2")],
        components: [{ code: "bao_cao", mode: "upload", data: {}, fileHash: "x" }],
      }),
    );
    expect(changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      "answer A1",
      "evidence_changed A1",
      "evidence_removed A2",
      "evidence_added B2",
      "component component:bao_cao",
    ]);
    expect(changedCodes(changes)).toEqual(["A1", "A2", "B2", "component:bao_cao"]);
  });
});

describe("what the system finds by itself", () => {
  const criteria = aCriteriaSet();
  const check = (snapshot: SubmissionSnapshot, period: { from: string; to: string } | null = null) =>
    checksOf({ criteria, sent: snapshot, missingComponents: [], period, register: null });

  test("a rate that passes by a hair is near the threshold; 95 of 100 against 90 is not", () => {
    expect(check(sent())).toEqual([]);
    const near = sent({
      answers: [
        ...sent().answers.slice(0, 2),
        answer("B1", { numerator: "902", denominator: "1000" }),
        answer("B2"),
      ],
    });
    expect(check(near)).toMatchObject([{ kind: "near_threshold", number: "2.1", value: 90.2 }]);
  });

  test("a row without its paper, and one the unit itself says is not met", () => {
    const lacking = sent({
      answers: [answer("A1", { result: "not_met" }), ...sent().answers.slice(1)],
      evidence: [paper("1", "A1"), paper("3", "B1")],
    });
    expect(check(lacking)).toMatchObject([
      { kind: "self_not_met", number: "1.1" },
      { kind: "evidence_missing", number: "1.2" },
    ]);
  });

  test("evidence of 5/11/2023 lies outside 01/11/2022–31/10/2023 (rules.md 8, case 8)", () => {
    const late = sent({
      evidence: [paper("1", "A1", { documentDate: "2023-11-05" }), paper("2", "A2"), paper("3", "B1")],
    });
    expect(check(late, { from: "2022-11-01", to: "2023-10-31" })).toMatchObject([
      { kind: "outside_period", number: "1.1", date: "2023-11-05" },
    ]);
  });
});

describe("what may be done at the desk, and why not", () => {
  const NONE = { pass: [], failFixable: [], fail: [], notApplicable: [], unseen: [] };
  const free = { deskBlock: null, missingMinutes: null };

  test("something to mend: return comes first, the proposal says what it waits for", () => {
    expect(offerActs({ ...free, sum: { ...NONE, pass: ["A"], failFixable: ["B"] } })).toEqual([
      { act: "return", proposal: null, blockedBy: null },
      { act: "propose", proposal: null, blockedBy: { rule: "supplement_open", codes: ["B"] } },
    ]);
  });

  test("a criterion not met: not recognised comes first, a return is still possible", () => {
    expect(offerActs({ ...free, sum: { ...NONE, fail: ["A"], failFixable: ["B"] } })).toEqual([
      { act: "propose", proposal: "not_recognise", blockedBy: null },
      { act: "return", proposal: null, blockedBy: null },
    ]);
  });

  test("minutes missing: named with the body awaited", () => {
    const missingMinutes = { title: "Biên bản", awaited: "Ban Chỉ đạo xã Một" };
    expect(offerActs({ ...free, missingMinutes, sum: { ...NONE, pass: ["A"] } })[0]).toEqual({
      act: "propose",
      proposal: "recognise",
      blockedBy: { rule: "minutes_missing", ...missingMinutes },
    });
  });

  test("own work comes before who has it in hand; both keep every act shut", () => {
    const facts = {
      isHolder: true,
      status: "under_review",
      holderName: "Công an tỉnh",
      stagePart: "appraised",
      assigned: { personName: "Trần Thị B", since: null },
    } as const;
    expect(deskBlockOf({ ...facts, part: "entered" })).toEqual({ rule: "own_work", part: "entered" });
    expect(deskBlockOf({ ...facts, part: "appraised" })).toEqual({
      rule: "taken_by_other",
      awaited: "Trần Thị B",
      since: null,
    });
    expect(deskBlockOf({ ...facts, part: null, assigned: null })).toBeNull();
    expect(deskBlockOf({ ...facts, part: null, isHolder: false })).toMatchObject({ rule: "held_elsewhere" });
  });
});

describe("the queue", () => {
  test("only what nobody has may be taken in hand, and only once it is received", () => {
    expect(isClaimable({ status: "received", assignedPersonId: null })).toBe(true);
    expect(isClaimable({ status: "evaluating", assignedPersonId: null })).toBe(true);
    expect(isClaimable({ status: "submitted", assignedPersonId: null })).toBe(false);
    expect(isClaimable({ status: "received", assignedPersonId: "me" })).toBe(false);
  });
});
