import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/core/dates";
import {
  answeringBlock,
  countOpinions,
  decideAsking,
  decideNotAwaiting,
  opinionDueOn,
  opinionState,
  outcomeOf,
  POSITIONS,
  type AskedBody,
} from "@/lib/dossiers/domain/opinion";
import { opinionLetter, opinionSummary } from "@/lib/dossiers/domain/opinion-paper";
import { countWords, sentenceOfOpinion, type OpinionFacts } from "@/lib/dossiers/domain/opinion-words";
import { PLAIN_CALENDAR } from "@/lib/programmes/domain/working-days";

/** rules.md 4, OPINION: a named other body; opinion by a date; silence recorded as silence. */
const DUE = "2023-10-09";
const asked = (change: Partial<AskedBody> = {}): AskedBody => ({
  bodyName: "Công an tỉnh",
  dueOn: DUE,
  closedOn: null,
  opinion: null,
  ...change,
});

describe("how an asked body stands", () => {
  test.each([
    ["on its last day it may still answer", asked(), DUE, "waiting"],
    ["the day after it is silent", asked(), "2023-10-10", "silent"],
    [
      "an answer is an answer, however much later one looks",
      asked({ opinion: { position: "agree", late: false } }),
      "2024-01-01",
      "answered",
    ],
    [
      "what came late stays late",
      asked({ opinion: { position: "agree", late: true } }),
      "2023-10-11",
      "late",
    ],
    ["concluded after its day: silent for good", asked({ closedOn: "2023-10-10" }), "2024-01-01", "silent"],
    [
      "concluded on its last day: not awaited, not silent",
      asked({ closedOn: DUE }),
      "2024-01-01",
      "not_awaited",
    ],
  ] as const)("%s", (_, body, today, state) => {
    expect(opinionState(body, today)).toBe(state);
  });
});

/** Every kind of answer a body can give or not give, concluded or not, on the days around its last day. */
const ANSWERS = [null, ...POSITIONS.flatMap((position) => [false, true].map((late) => ({ position, late })))];
const DAYS = [-2, -1, 0, 1, 2].map((days) => addDays(DUE, days));
const BODIES = ANSWERS.flatMap((opinion) => [null, ...DAYS].map((closedOn) => asked({ opinion, closedOn })));

describe("silence never counts as consent", () => {
  test("any mix of bodies on any day: as many agree as said so, and every body is counted once", () => {
    for (const today of DAYS) {
      for (const first of BODIES) {
        for (const second of BODIES) {
          const mix = [first, second];
          const count = countOpinions(mix, today);
          expect(count.agree).toBe(mix.filter(({ opinion }) => opinion?.position === "agree").length);
          expect(Object.values(count).reduce((sum, one) => sum + one, 0)).toBe(mix.length);
        }
      }
    }
  });

  test("who said nothing is closed as silent or not awaited, and never as answered", () => {
    for (const day of DAYS) {
      expect(outcomeOf(asked(), day)).toBe(day > DUE ? "silent" : "not_awaited");
    }
  });

  test("the words of a silent body hold no consent", () => {
    const words = sentenceOfOpinion(facts({ state: "silent" }), 1);
    expect(words).toBe("không trả lời (hạn 09/10/2023).");
    expect(countWords(countOpinions([asked({ closedOn: "2023-10-10" })], "2023-10-10"))).toBe(
      "1 không trả lời",
    );
  });
});

describe("the plan does not stop for silence", () => {
  const waits = asked({ bodyName: "Công an tỉnh" });
  const spoke = asked({ opinion: { position: "disagree", late: false } });

  test("after the last day the appraisal is concluded without a word", () => {
    expect(decideNotAwaiting([waits, spoke], { today: "2023-10-10", note: "" })).toEqual({
      ok: true,
      value: null,
    });
  });

  test("all have answered: it is concluded before the day", () => {
    expect(decideNotAwaiting([spoke], { today: "2023-10-02", note: "" }).ok).toBe(true);
  });

  test.each(["2023-10-02", DUE])(
    "on %s a body may still answer: not without a note why it is not awaited",
    (today) => {
      const later = asked({ bodyName: "UBND tỉnh", dueOn: "2023-10-12" });
      expect(decideNotAwaiting([waits, later, spoke], { today, note: " " })).toEqual({
        ok: false,
        error: {
          code: "appraisal.opinions-awaited",
          bodies: ["Công an tỉnh", "UBND tỉnh"],
          dueOn: "2023-10-12",
        },
      });
      expect(decideNotAwaiting([waits], { today, note: "Đã làm việc trực tiếp" }).ok).toBe(true);
    },
  );
});

describe("answering", () => {
  const open = { dueOn: DUE, closedOn: null, said: 0, part: null, today: "2023-10-02" };

  test.each([
    ["the first answer", open, null],
    ["a correction on the last day", { ...open, said: 3, today: DUE }, null],
    ["a first answer after it", { ...open, today: "2023-11-01" }, null],
    ["a correction after it", { ...open, said: 1, today: "2023-10-10" }, "opinion.stands"],
    ["anything once the appraisal is concluded", { ...open, closedOn: "2023-10-05" }, "opinion.closed"],
    ["whoever entered it", { ...open, part: "entered" }, "dossier.own-work"],
    ["whoever evaluated it", { ...open, part: "evaluated" }, "dossier.own-work"],
    ["its appraiser", { ...open, part: "appraised" }, "dossier.own-work"],
  ] as const)("%s", (_, facts_, code) => {
    expect(answeringBlock(facts_)?.code ?? null).toBe(code);
  });
});

describe("asking", () => {
  const question = {
    appraising: true,
    body: { id: "b" },
    ownBodyIds: ["own"],
    open: [],
    criteria: ["1.1"],
    known: ["1.1", "1.2"],
    dueOn: DUE,
    today: "2023-10-02",
  };

  test.each([
    ["another body, about a criterion, until a later day", {}, null],
    ["a dossier that is not being appraised", { appraising: false }, "opinion.not-appraising"],
    ["no body of today", { body: null }, "opinion.body-unknown"],
    ["the appraiser's own body", { body: { id: "own" } }, "opinion.own-body"],
    ["a body asked already", { open: [{ bodyId: "b", bodyName: "B", dueOn: DUE }] }, "opinion.asked-already"],
    ["a criterion of another set", { criteria: ["9.9"] }, "opinion.criterion-unknown"],
    ["until today", { dueOn: "2023-10-02" }, "opinion.day-not-after"],
  ] as const)("%s", (_, change, code) => {
    const decision = decideAsking({ ...question, ...change });
    expect(decision.ok ? null : decision.error.code).toBe(code);
  });

  test("working days of the plan: asked on Friday 29/9/2023 for three, the last day is Wednesday", () => {
    expect(opinionDueOn("2023-09-29", PLAIN_CALENDAR, 3)).toBe("2023-10-04");
  });
});

function facts(change: Partial<OpinionFacts> = {}): OpinionFacts {
  return {
    bodyName: "Công an tỉnh",
    state: "answered",
    askedOn: "2023-10-02",
    dueOn: DUE,
    closingNote: "",
    opinion: null,
    ...change,
  };
}

describe("papers", () => {
  const tenant = { name: "tỉnh Thử", shortName: "Thử", isDemo: false };
  const case_ = { unitName: "Trường Một", programme: "exemplary", cycleYear: 2023, submission: 2 };
  const late = {
    position: "disagree" as const,
    text: "Chưa đủ hồ sơ",
    criteria: [{ number: "1.2" }],
    submission: 1,
    givenOn: "2023-10-11",
    late: true,
  };

  test("a late opinion is told as late, with the sending and the criterion it speaks of", () => {
    expect(sentenceOfOpinion(facts({ state: "late", opinion: late }), 2)).toBe(
      "không đồng ý (tiêu chí 1.2; về lần gửi 1; 11/10/2023, muộn so với hạn 09/10/2023): Chưa đủ hồ sơ.",
    );
  });

  test("the letter says until when, and that silence is no consent; it has no title but «V/v»", () => {
    const paper = opinionLetter(
      {
        ...case_,
        dossierCode: "NT-1",
        bodyName: "Công an tỉnh",
        askingBodyName: "Thường trực Ban Chỉ đạo",
        askedByName: "A",
        askedByTitle: "Cán bộ",
        question: "Có vụ việc nào không?",
        criteria: [{ number: "1.2", title: "An ninh" }],
        clause: "",
        askedOn: "2023-10-02",
        dueOn: DUE,
      },
      tenant,
    );
    expect(paper.type).toBe("");
    expect(paper.subject).toBe("V/v lấy ý kiến về hồ sơ của Trường Một");
    expect(JSON.stringify(paper.blocks)).toContain("không trả lời không được tính là đồng ý");
    expect(JSON.stringify(paper.blocks)).toContain("chậm nhất hết ngày 09/10/2023");
  });

  test("the summary has a row for each body: what it says, «muộn», or that it says nothing", () => {
    const bodies = [
      { ...facts({ state: "late", opinion: late }), closedOn: null },
      { ...facts({ bodyName: "UBND tỉnh", state: "silent" }), closedOn: null },
    ];
    const paper = opinionSummary(
      {
        ...case_,
        code: "NT-1",
        bodyName: "Thường trực",
        today: "2023-10-12",
        opinions: bodies,
        readerName: "A",
      },
      tenant,
    );
    const table = paper.blocks.find(({ kind }) => kind === "table");
    expect(table).toMatchObject({
      rows: [
        [
          "Công an tỉnh",
          "02/10/2023; 09/10/2023",
          "Không đồng ý (muộn)",
          expect.stringContaining("Chưa đủ hồ sơ"),
        ],
        ["UBND tỉnh", "02/10/2023; 09/10/2023", "Không trả lời", ""],
      ],
    });
    expect(JSON.stringify(paper.blocks[0])).toContain("1 không đồng ý, 1 không trả lời");
  });
});
