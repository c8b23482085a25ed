import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { answerItem } from "@/lib/meetings/server/answer-item";
import { answerRemaining } from "@/lib/meetings/server/answer-remaining";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { getMemberMeeting } from "@/lib/meetings/server/get-member-meeting";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { listMeetings } from "@/lib/meetings/server/list-meetings";
import { closeClients } from "@/lib/platform/db/clients";
import { aDossier } from "../../factories/dossier";
import {
  aCommittee,
  anOpenMeeting,
  everybody,
  lock,
  meetingInput,
  record,
  valueOf,
  type TestCommittee,
} from "../../factories/meeting";
import { aPerson, aProvince, inProvince, type TestPlace, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

useDatabase();
afterAll(closeClients);

let province: TestProvince;
let district: TestPlace;
let committee: TestCommittee;

beforeAll(async () => {
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  committee = await aCommittee(province, district);
});

const waiting = async (): Promise<string> => (await aDossier(province, { status: "in_meeting" })).dossierId;

const answer = (who: Actor, meetingId: string, dossierId: string, opinion = "agree", note = "") =>
  answerItem.execute(who, { meetingId, dossierId, opinion, note });

const tomorrow = (who: Actor): Actor => ({ ...who, today: "2023-10-03" });

describe("a member's own answer", () => {
  test("may be changed; the last one counts, and only his own is shown to him", async () => {
    const dossierId = await waiting();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], mode: "written_opinions" });
    const [first, second] = committee.members;
    valueOf(await answer(first, meetingId, dossierId, "disagree", "Chưa rõ số liệu"));
    valueOf(await answer(first, meetingId, dossierId, "agree", "Đã rõ"));
    const mine = valueOf(await getMemberMeeting(first, { meetingId, dossierId }));
    expect(mine.current?.item).toMatchObject({ opinion: "agree", note: "Đã rõ" });
    const theirs = valueOf(await getMemberMeeting(second, { meetingId, dossierId }));
    expect(theirs.current?.item).toMatchObject({ opinion: null, note: "" });
  });

  test("is asked of those invited only; others find no such review", async () => {
    const dossierId = await waiting();
    const [first, second] = committee.members;
    const meetingId = await anOpenMeeting(committee, {
      dossiers: [dossierId],
      mode: "written_opinions",
      attendees: [committee.chair, first],
    });
    const above = await aPerson(province, { at: province.province, body: "committee", role: "member" });
    const other = await aProvince({ code: "nua" });
    const foreign = await aPerson(other, { at: other.province, body: "committee", role: "member" });
    for (const who of [second, above, foreign]) {
      expect(await answer(who, meetingId, dossierId)).toEqual({
        ok: false,
        error: { code: "meeting.not-found" },
      });
    }
    expect(await answer(first, meetingId, await waiting())).toMatchObject({
      error: { code: "meeting.not-found" },
    });
  });

  test("has no vote in the room when he is absent", async () => {
    const dossierId = await waiting();
    const [absent] = committee.members;
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: "6:00", absent: [absent] });
    expect(await answer(absent, meetingId, dossierId)).toEqual({
      ok: false,
      error: { code: "meeting.not-present", attendance: "absent" },
    });
  });

  test("is not taken before written opinions open, nor after their last day", async () => {
    const dossierId = await waiting();
    const input = meetingInput(committee, { dossiers: [dossierId], mode: "written_opinions" });
    const { meetingId } = valueOf(await createMeeting.execute(committee.secretary, input));
    expect(await answer(committee.chair, meetingId, dossierId)).toMatchObject({
      error: { code: "meeting.not-open-yet" },
    });
    const open = await anOpenMeeting(committee, { dossiers: [await waiting()], mode: "written_opinions" });
    const { items } = valueOf(await getMemberMeeting(committee.chair, { meetingId: open, dossierId: null }));
    expect(await answer(tomorrow(committee.chair), open, items[0]?.dossierId ?? "")).toEqual({
      ok: false,
      error: {
        code: "meeting.answer-period-over",
        dueOn: "2023-10-02",
        secretaryName: committee.secretary.personName,
      },
    });
  });

  test("and the conclusion at the same moment: the count holds the answer, or the answer is refused", async () => {
    const dossierId = await waiting();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], mode: "written_opinions" });
    for (const who of everybody(committee)) valueOf(await answer(who, meetingId, dossierId));
    const [changed, concluded] = await Promise.all([
      answer(committee.chair, meetingId, dossierId, "disagree"),
      record(committee.secretary, meetingId, dossierId),
    ]);
    expect(concluded.ok).toBe(true);
    const votes = concluded.ok ? concluded.value.votes : null;
    if (changed.ok) expect(votes).toEqual({ inFavour: 2, against: 1, other: 0 });
    else {
      expect(changed.error).toEqual({ code: "meeting.item-concluded" });
      expect(votes).toEqual({ inFavour: 3, against: 0, other: 0 });
    }
  });
});

describe("agreeing to all that remain", () => {
  test("only after those that need a close look", async () => {
    const [plain, returned, another] = [await waiting(), await waiting(), await waiting()];
    await inProvince(province, (tx) =>
      tx.dossier.updateMany({ where: { id: returned }, data: { submission: 3 } }),
    );
    const [member] = committee.members;
    const meetingId = await anOpenMeeting(committee, {
      dossiers: [plain, returned, another],
      mode: "written_opinions",
    });
    expect(await answerRemaining.execute(member, { meetingId })).toMatchObject({
      error: { code: "meeting.look-first" },
    });
    valueOf(await answer(member, meetingId, returned, "other", "Cần làm rõ"));
    expect(await answerRemaining.execute(member, { meetingId })).toMatchObject({
      ok: true,
      value: { answered: 2 },
    });
    const { items } = valueOf(await getMemberMeeting(member, { meetingId, dossierId: null }));
    expect(Object.fromEntries(items.map(({ dossierId, opinion }) => [dossierId, opinion]))).toEqual({
      [plain]: "agree",
      [returned]: "other",
      [another]: "agree",
    });
    expect(await answerRemaining.execute(member, { meetingId })).toMatchObject({
      error: { code: "meeting.nothing-remaining" },
    });
  });
});

describe("written opinions", () => {
  test("silence is recorded as silence once the last day is over", async () => {
    const dossierId = await waiting();
    const { secretary, chair, members } = committee;
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], mode: "written_opinions" });
    valueOf(await answer(chair, meetingId, dossierId));
    valueOf(await answer(members[0], meetingId, dossierId, "disagree", "Số liệu chưa khớp"));
    expect(await record(secretary, meetingId, dossierId)).toEqual({
      ok: false,
      error: { code: "meeting.opinions-open", dueOn: "2023-10-02", missing: 1 },
    });

    const later = tomorrow(secretary);
    expect(await record(later, meetingId, dossierId)).toMatchObject({
      ok: true,
      value: { votes: { inFavour: 1, against: 1, other: 0 } },
    });
    expect(await lock(later, meetingId)).toMatchObject({ ok: true, value: { recognise: 1 } });
    const { minutes } = valueOf(await getMinutes(secretary, { meetingId }));
    expect(minutes.items[0]).toMatchObject({
      votes: { inFavour: 1, against: 1, other: 0 },
      silent: [{ name: members[1].personName }],
      opinions: [{ opinion: "agree" }, { opinion: "disagree", note: "Số liệu chưa khớp" }],
    });
  });

  test("are not waited for from whoever entered the dossier", async () => {
    const { dossierId, officer } = await aDossier(province, { status: "in_meeting" });
    const member = await aPerson(province, { at: district, body: "committee", role: "member", as: officer });
    const { secretary, chair } = committee;
    const meetingId = await anOpenMeeting(committee, {
      dossiers: [dossierId],
      mode: "written_opinions",
      attendees: [chair, member],
    });
    valueOf(await answer(chair, meetingId, dossierId));
    expect(await record(secretary, meetingId, dossierId)).toMatchObject({ ok: true });
    const { minutes } = valueOf(await getMinutes(secretary, { meetingId }));
    expect(minutes.items[0]).toMatchObject({ silent: [], notVoting: [{ name: member.personName }] });
  });

  test("stand in their own list until they are locked", async () => {
    const dossierId = await waiting();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], mode: "written_opinions" });
    const [member] = committee.members;
    const view = valueOf(await listMeetings(member, { page: 1 }));
    expect(view.written.find((row) => row.meetingId === meetingId)).toMatchObject({
      ownMissing: 1,
      members: 3,
      answeredMembers: 0,
      href: `/hop-xet/${meetingId}`,
    });
    expect(view.locked.rows.every(({ status }) => status === "locked")).toBe(true);
    expect(view.canCreate).toBe(false);
  });
});
