import { describe, expect, test } from "vitest";
import {
  decideAnswer,
  decideRemaining,
  type AnsweringMember,
  type RemainingItem,
} from "@/lib/meetings/domain/answering";

const member = (overrides: Partial<AnsweringMember> = {}): AnsweringMember => ({
  mode: "written_opinions",
  status: "open",
  opinionsDueOn: "2023-10-12",
  attendance: "unknown",
  today: "2023-10-12",
  secretaryName: "Trần Thị B",
  ...overrides,
});

const item = (overrides: Partial<RemainingItem> = {}): RemainingItem => ({
  dossierId: "a",
  unitName: "Xã Một",
  conclusion: null,
  ownEntry: false,
  attention: null,
  answered: false,
  ...overrides,
});

const refusal = (result: ReturnType<typeof decideAnswer>) => (result.ok ? null : result.error.code);

describe("a member's answer", () => {
  test.each([
    ["on the last day of written opinions", member(), null],
    ["the day after", member({ today: "2023-10-13" }), "meeting.answer-period-over"],
    ["before they are opened", member({ status: "planned" }), "meeting.not-open-yet"],
    ["after locking", member({ status: "locked" }), "meeting.closed"],
    ["after cancelling", member({ status: "cancelled" }), "meeting.closed"],
    ["before a meeting", member({ mode: "meeting", status: "planned", opinionsDueOn: null }), null],
    ["in the room", member({ mode: "meeting", attendance: "present" }), null],
    ["absent from the room", member({ mode: "meeting", attendance: "absent" }), "meeting.not-present"],
    ["sent somebody", member({ mode: "meeting", attendance: "delegated" }), "meeting.not-present"],
  ])("%s", (_, who, code) => {
    expect(refusal(decideAnswer(who, item()))).toBe(code);
  });

  test("may be changed until the dossier is concluded", () => {
    expect(refusal(decideAnswer(member(), item({ answered: true })))).toBeNull();
    expect(refusal(decideAnswer(member(), item({ conclusion: "recognise" })))).toBe("meeting.item-concluded");
  });

  test("nobody has a say in what he entered", () => {
    expect(refusal(decideAnswer(member(), item({ ownEntry: true })))).toBe("meeting.own-entry");
  });
});

describe("agreeing to all that remain", () => {
  test("not before those that need a close look are answered", () => {
    const items = [
      item({ dossierId: "a", unitName: "Xã Một", attention: "đã bổ sung 3 lần" }),
      item({ dossierId: "b" }),
    ];
    expect(decideRemaining(member(), items)).toEqual({
      ok: false,
      error: { code: "meeting.look-first", units: ["Xã Một"] },
    });
  });

  test("takes only what has no answer, no conclusion and was not entered by him", () => {
    const items = [
      item({ dossierId: "a", attention: "đã bổ sung 3 lần", answered: true }),
      item({ dossierId: "b" }),
      item({ dossierId: "c", answered: true }),
      item({ dossierId: "d", conclusion: "decline" }),
      item({ dossierId: "e", ownEntry: true }),
    ];
    expect(decideRemaining(member(), items)).toEqual({ ok: true, value: ["b"] });
  });

  test("nothing remains", () => {
    expect(decideRemaining(member(), [item({ answered: true })])).toEqual({
      ok: false,
      error: { code: "meeting.nothing-remaining" },
    });
  });
});
