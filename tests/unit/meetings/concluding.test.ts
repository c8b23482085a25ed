import { describe, expect, test } from "vitest";
import {
  decideConclusion,
  type ChosenConclusion,
  type ConcludedMeeting,
} from "@/lib/meetings/domain/concluding";
import { decideLocking, lockBlocks, type LockableMeeting } from "@/lib/meetings/domain/locking";

const NONE = { inFavour: 0, against: 0, other: 0 };

const room = (overrides: Partial<ConcludedMeeting> = {}): ConcludedMeeting => ({
  mode: "meeting",
  status: "open",
  opinionsDueOn: null,
  attendance: { asked: 5, present: 4, absent: 1, delegated: 0, unknown: 0 },
  today: "2023-10-12",
  ...overrides,
});

const chosen = (overrides: Partial<ChosenConclusion> = {}): ChosenConclusion => ({
  conclusion: "recognise",
  counted: { inFavour: 4, against: 0, other: 0 },
  answered: NONE,
  reason: "",
  ...overrides,
});

describe("a conclusion in the room", () => {
  test("is recorded with votes that add up", () => {
    expect(decideConclusion(room(), chosen())).toEqual({
      ok: true,
      value: { conclusion: "recognise", votes: { inFavour: 4, against: 0, other: 0 }, reason: "" },
    });
  });

  test("is refused with votes that do not", () => {
    expect(decideConclusion(room(), chosen({ counted: { inFavour: 3, against: 0, other: 0 } }))).toEqual({
      ok: false,
      error: { code: "meeting.vote-sum", sum: 3, present: 4 },
    });
  });

  test("asks for attendance first", () => {
    const attendance = { asked: 5, present: 0, absent: 0, delegated: 0, unknown: 5 };
    expect(decideConclusion(room({ attendance }), chosen())).toEqual({
      ok: false,
      error: { code: "meeting.attendance-missing", count: 5 },
    });
  });

  test("asks for a reason when recognition is not asked for", () => {
    const against = chosen({ conclusion: "decline", counted: { inFavour: 0, against: 4, other: 0 } });
    expect(decideConclusion(room(), against)).toEqual({
      ok: false,
      error: { code: "meeting.reason-missing" },
    });
    expect(decideConclusion(room(), { ...against, reason: " Còn vụ việc phức tạp. " })).toMatchObject({
      ok: true,
      value: { conclusion: "decline", reason: "Còn vụ việc phức tạp." },
    });
  });

  test("asks for the question when something has to be made clear, and counts no votes", () => {
    const unclear = chosen({ conclusion: "clarify", counted: { inFavour: 1, against: 0, other: 0 } });
    expect(decideConclusion(room(), unclear)).toEqual({
      ok: false,
      error: { code: "meeting.question-missing" },
    });
    expect(decideConclusion(room(), { ...unclear, reason: " Số vụ quý III? " })).toEqual({
      ok: true,
      value: { conclusion: "clarify", votes: null, reason: "Số vụ quý III?" },
    });
  });

  test("may stay open, without votes", () => {
    expect(decideConclusion(room(), chosen({ conclusion: null }))).toEqual({
      ok: true,
      value: { conclusion: null, votes: null, reason: "" },
    });
  });

  test.each([
    ["planned", "meeting.not-open-yet"],
    ["locked", "meeting.closed"],
    ["cancelled", "meeting.closed"],
  ] as const)("is not recorded while %s", (status, code) => {
    expect(decideConclusion(room({ status }), chosen())).toMatchObject({ ok: false, error: { code } });
  });
});

describe("a conclusion from written opinions", () => {
  const asked = { asked: 5, present: 0, absent: 0, delegated: 0, unknown: 5 };
  const written = (today: string): ConcludedMeeting =>
    room({ mode: "written_opinions", opinionsDueOn: "2023-10-12", attendance: asked, today });

  test("waits for the last day while somebody has not answered", () => {
    const answered = { inFavour: 3, against: 0, other: 0 };
    expect(decideConclusion(written("2023-10-12"), chosen({ answered }))).toEqual({
      ok: false,
      error: { code: "meeting.opinions-open", dueOn: "2023-10-12", missing: 2 },
    });
    expect(decideConclusion(written("2023-10-13"), chosen({ answered }))).toMatchObject({
      ok: true,
      value: { votes: answered },
    });
  });

  test("does not wait once all have answered", () => {
    const answered = { inFavour: 4, against: 1, other: 0 };
    expect(decideConclusion(written("2023-10-10"), chosen({ answered }))).toMatchObject({ ok: true });
  });
});

describe("locking the minutes", () => {
  const votes = { inFavour: 2, against: 0, other: 0 };
  const meeting = (overrides: Partial<LockableMeeting> = {}): LockableMeeting => ({
    mode: "meeting",
    status: "open",
    chairName: "Nguyễn Văn A",
    chairAttendance: "present",
    attendances: ["present", "present", "absent"],
    members: 3,
    items: [{ unitName: "Xã Một", conclusion: "recognise", votes, voters: 2, there: 2, entitled: 3 }],
    ...overrides,
  });

  test("everything is there", () => {
    expect(decideLocking(meeting(), null)).toEqual({ ok: true, value: null });
  });

  test("says all that is missing at once", () => {
    const items = [
      {
        unitName: "Xã Một",
        conclusion: "recognise",
        votes: { inFavour: 3, against: 0, other: 0 },
        voters: 2,
        there: 2,
        entitled: 3,
      },
      { unitName: "Xã Hai", conclusion: null, votes: null, voters: 2, there: 2, entitled: 3 },
    ] as const;
    expect(lockBlocks(meeting({ items, chairAttendance: "absent" }), null)).toEqual([
      { rule: "chair_absent", name: "Nguyễn Văn A" },
      { rule: "votes_differ", units: ["Xã Một (2)"] },
      { rule: "not_concluded", units: ["Xã Hai"] },
    ]);
  });

  test("attendance is noted for everybody", () => {
    expect(lockBlocks(meeting({ attendances: ["present", "present", "unknown"] }), null)).toEqual([
      { rule: "attendance_missing", count: 1 },
    ]);
  });

  test("written opinions need no attendance", () => {
    const written = meeting({
      mode: "written_opinions",
      attendances: ["unknown", "unknown", "unknown"],
      chairAttendance: "unknown",
    });
    expect(lockBlocks(written, null)).toEqual([]);
  });
});
