import { describe, expect, test } from "vitest";
import type { Attendance } from "@/lib/meetings/domain/meeting";
import {
  countAttendance,
  countItemVoters,
  countOpinions,
  countVoters,
  decideAbsences,
  decideVotes,
  silentCount,
} from "@/lib/meetings/domain/votes";

describe("votes in the room", () => {
  test("add up to those present", () => {
    const votes = { inFavour: 14, against: 0, other: 1 };
    expect(decideVotes(votes, 15)).toEqual({ ok: true, value: votes });
  });

  test.each([
    { inFavour: 14, against: 0, other: 0 },
    { inFavour: 14, against: 2, other: 0 },
  ])("%o against 15 present are refused with both numbers", (votes) => {
    const sum = votes.inFavour + votes.against + votes.other;
    expect(decideVotes(votes, 15)).toEqual({
      ok: false,
      error: { code: "meeting.vote-sum", sum, present: 15 },
    });
  });

  test("whoever entered the dossier is counted neither among those present nor among those asked", () => {
    const members = [
      { personId: "a", attendance: "present" },
      { personId: "b", attendance: "present" },
      { personId: "c", attendance: "absent" },
    ] as const;
    expect(countVoters(members, new Set(["b"]))).toMatchObject({ asked: 2, present: 1, absent: 1 });
    expect(countVoters(members, new Set())).toMatchObject({ asked: 3, present: 2 });
  });

  test("neither the absent nor those who sent somebody count as present", () => {
    expect(countAttendance(["present", "present", "absent", "delegated", "unknown"])).toEqual({
      asked: 5,
      present: 2,
      absent: 1,
      delegated: 1,
      unknown: 1,
    });
  });
});

describe("written opinions", () => {
  test("silence is silence, not consent", () => {
    const votes = countOpinions(["agree", "agree", "disagree"]);
    expect(votes).toEqual({ inFavour: 2, against: 1, other: 0 });
    expect(silentCount(votes, 5)).toBe(2);
  });
});

describe("who votes on one dossier", () => {
  const person = (personId: string, attendance: Attendance = "present") => ({
    personId,
    attendance,
    name: personId.toUpperCase(),
  });
  const members = [person("a"), person("b"), person("c"), person("d"), person("e", "absent")];
  const none = new Set<string>();

  test("everybody there, unless somebody is left out for it", () => {
    expect(countItemVoters(members, { entered: none, absences: [] })).toMatchObject({
      there: 4,
      voting: { present: 4 },
    });
    const absences = [
      { personId: "a", kind: "absent" },
      { personId: "b", kind: "abstained" },
    ] as const;
    expect(countItemVoters(members, { entered: new Set(["c"]), absences })).toMatchObject({
      there: 2,
      voting: { present: 1, absent: 1 },
    });
  });

  test("out of the room, or there without a vote", () => {
    expect(decideAbsences({ absent: ["a"], abstained: ["b"] }, members, none)).toEqual({
      ok: true,
      value: [
        { personId: "a", kind: "absent" },
        { personId: "b", kind: "abstained" },
      ],
    });
  });

  test.each([
    [
      { absent: ["a"], abstained: ["a"] },
      { code: "meeting.absence-twice", names: ["A"] },
    ],
    [
      { absent: ["e"], abstained: [] },
      { code: "meeting.absence-not-voting", names: ["E"] },
    ],
    [
      { absent: [], abstained: ["c"] },
      { code: "meeting.absence-not-voting", names: ["C"] },
    ],
    [{ absent: ["x"], abstained: [] }, { code: "meeting.person-not-found" }],
  ])("%o: %o", (chosen, error) => {
    expect(decideAbsences(chosen, members, new Set(["c"]))).toEqual({ ok: false, error });
  });
});
