import { describe, expect, test } from "vitest";
import {
  countAttendance,
  countOpinions,
  countVoters,
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
