import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { cancelMeeting } from "@/lib/meetings/server/cancel-meeting";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { getMeetingForm } from "@/lib/meetings/server/get-meeting-form";
import { openMeeting } from "@/lib/meetings/server/open-meeting";
import { removeItem } from "@/lib/meetings/server/remove-item";
import { reorderItem } from "@/lib/meetings/server/reorder-item";
import { closeClients } from "@/lib/platform/db/clients";
import { aDossier } from "../../factories/dossier";
import {
  aCommittee,
  anOpenMeeting,
  everybody,
  itemRevisionOf,
  meetingInput,
  record,
  revisionOf,
  valueOf,
  type TestCommittee,
} from "../../factories/meeting";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestPlace,
  type TestProvince,
} from "../../factories/province";
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

describe("calling a review", () => {
  test("takes the committee's waiting dossiers and its members", async () => {
    const [one, two] = [await waiting(), await waiting()];
    const form = valueOf(await getMeetingForm(committee.secretary, undefined));
    expect(form.people.map(({ personId }) => personId)).toEqual(
      expect.arrayContaining(everybody(committee).map(({ personId }) => personId)),
    );
    expect(form.dossiers.map(({ dossierId }) => dossierId)).toEqual(expect.arrayContaining([one, two]));

    const created = await createMeeting.execute(
      committee.secretary,
      meetingInput(committee, { dossiers: [one, two] }),
    );
    expect(created).toMatchObject({ ok: true, value: { dossiers: 2, attendees: 3 } });
    const after = valueOf(await getMeetingForm(committee.secretary, undefined));
    expect(after.dossiers.some(({ dossierId }) => dossierId === one)).toBe(false);
  });

  test("puts what needs a close look first", async () => {
    const [plain, returned] = [await waiting(), await waiting()];
    await inProvince(province, (tx) =>
      tx.dossier.updateMany({ where: { id: returned }, data: { submission: 4 } }),
    );
    const input = meetingInput(committee, { dossiers: [plain, returned], at: "9:15" });
    const { meetingId } = valueOf(await createMeeting.execute(committee.secretary, input));
    const { items } = valueOf(await getConduct(committee.secretary, { meetingId, dossierId: null }));
    expect(items.map(({ dossierId, attention }) => [dossierId, attention])).toEqual([
      [returned, "đã bổ sung 3 lần"],
      [plain, null],
    ]);
  });

  test.each(["under_review", "proposed"] as const)("a dossier that is %s is not found", async (status) => {
    const { dossierId } = await aDossier(province, { status });
    const input = meetingInput(committee, { dossiers: [dossierId] });
    expect(await createMeeting.execute(committee.secretary, input)).toEqual({
      ok: false,
      error: { code: "meeting.dossier-not-found" },
    });
  });

  test("a dossier of another district or province is not found, by whoever stands above too", async () => {
    const [, , far] = province.communes;
    const school = await aSchool(province, far);
    const { dossierId } = await aDossier(province, { status: "in_meeting", unit: school });
    const other = await aProvince({ code: "khac" });
    const foreign = (await aDossier(other, { status: "in_meeting" })).dossierId;
    const above = await aCommittee(province, province.province);
    const asked: readonly [TestCommittee, string][] = [
      [committee, dossierId],
      [committee, foreign],
      [above, dossierId],
      [above, await waiting()],
    ];
    for (const [who, id] of asked) {
      expect(await createMeeting.execute(who.secretary, meetingInput(who, { dossiers: [id] }))).toEqual({
        ok: false,
        error: { code: "meeting.dossier-not-found" },
      });
    }
  });

  test("people who hold no post in the committee are not found", async () => {
    const stranger = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
    const input = meetingInput(committee, {
      dossiers: [await waiting()],
      attendees: [committee.chair, stranger],
    });
    expect(await createMeeting.execute(committee.secretary, input)).toMatchObject({
      error: { code: "meeting.person-not-found" },
    });
  });

  test("the chair is among those asked, and has no other meeting at that hour", async () => {
    const [one, two] = [await waiting(), await waiting()];
    const without = meetingInput(committee, { dossiers: [one], attendees: committee.members });
    expect(await createMeeting.execute(committee.secretary, without)).toMatchObject({
      error: { code: "meeting.chair-not-attending" },
    });
    valueOf(
      await createMeeting.execute(
        committee.secretary,
        meetingInput(committee, { dossiers: [one], at: "14:00" }),
      ),
    );
    expect(
      await createMeeting.execute(
        committee.secretary,
        meetingInput(committee, { dossiers: [two], at: "14h00" }),
      ),
    ).toMatchObject({ error: { code: "meeting.chair-busy", on: "2023-10-02", at: "14:00" } });
  });

  test("a day that is over is refused with today", async () => {
    const input = meetingInput(committee, { dossiers: [await waiting()], on: "1/10/2023" });
    expect(await createMeeting.execute(committee.secretary, input)).toEqual({
      ok: false,
      error: { code: "meeting.date-past", today: "2023-10-02" },
    });
  });

  test("an empty form names every field of the chosen way", async () => {
    const empty = { mode: "meeting", title: "", heldOn: "", heldAt: "", place: "", opinionsDueOn: "" };
    const result = await createMeeting.execute(committee.secretary, empty);
    if (result.ok || result.error.code !== "common.invalid-input") throw new Error("taken");
    expect(Object.keys(result.error.fields).sort()).toEqual(
      [
        "attendees",
        "chairPersonId",
        "dossiers",
        "heldAt",
        "heldOn",
        "place",
        "secretaryPersonId",
        "title",
      ].sort(),
    );
  });

  test("of two reviews called at once for one dossier, one takes it", async () => {
    const dossierId = await waiting();
    const calls = ["10:00", "11:00", "13:00", "15:00"].map((at) =>
      createMeeting.execute(committee.secretary, meetingInput(committee, { dossiers: [dossierId], at })),
    );
    const results = await Promise.all(calls);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result.error.code).toBe("meeting.dossier-in-another");
    }
  });

  test("a cancelled review lets its dossiers go", async () => {
    const dossierId = await waiting();
    const input = meetingInput(committee, { dossiers: [dossierId], at: "16:00" });
    const { meetingId } = valueOf(await createMeeting.execute(committee.secretary, input));
    const revision = await revisionOf(committee.secretary, meetingId);
    valueOf(await cancelMeeting.execute(committee.secretary, { meetingId, revision, reason: "Dời lịch" }));
    expect(await createMeeting.execute(committee.secretary, input)).toMatchObject({ ok: true });
  });
});

describe("the agenda", () => {
  test("is reordered, shortened, never emptied", async () => {
    const ids = [await waiting(), await waiting()];
    const meetingId = await anOpenMeeting(committee, { dossiers: ids, at: "7:00" });
    const { secretary } = committee;
    const order = async (): Promise<readonly string[]> =>
      valueOf(await getConduct(secretary, { meetingId, dossierId: null })).items.map(
        ({ dossierId }) => dossierId,
      );
    const [first = "", second = ""] = await order();

    const revision = await revisionOf(secretary, meetingId);
    valueOf(
      await reorderItem.execute(secretary, { meetingId, revision, dossierId: first, direction: "down" }),
    );
    expect(await order()).toEqual([second, first]);
    expect(
      await reorderItem.execute(secretary, { meetingId, revision, dossierId: first, direction: "up" }),
    ).toMatchObject({
      error: { code: "meeting.changed-meanwhile", byName: secretary.personName },
    });

    const now = await revisionOf(secretary, meetingId);
    valueOf(await removeItem.execute(secretary, { meetingId, revision: now, dossierId: first }));
    expect(
      await removeItem.execute(secretary, { meetingId, revision: now + 1, dossierId: second }),
    ).toMatchObject({ error: { code: "meeting.last-item" } });
  });
});

describe("opening", () => {
  test("not before its day", async () => {
    const input = meetingInput(committee, { dossiers: [await waiting()], on: "3/10/2023" });
    const { meetingId } = valueOf(await createMeeting.execute(committee.secretary, input));
    expect(
      await openMeeting.execute(committee.secretary, {
        meetingId,
        revision: await revisionOf(committee.secretary, meetingId),
      }),
    ).toEqual({ ok: false, error: { code: "meeting.not-yet", heldOn: "2023-10-03" } });
  });
});

describe("votes and conclusions", () => {
  test("counts that do not add up to those present are refused with both numbers, and nothing is written", async () => {
    const dossierId = await waiting();
    const { secretary, members } = committee;
    const meetingId = await anOpenMeeting(committee, {
      dossiers: [dossierId],
      at: "7:10",
      absent: [members[0]],
    });
    expect(await record(secretary, meetingId, dossierId, { votes: [3, 0, 0] })).toEqual({
      ok: false,
      error: { code: "meeting.vote-sum", sum: 3, present: 2 },
    });
    const { items } = valueOf(await getConduct(secretary, { meetingId, dossierId }));
    expect(items[0]).toMatchObject({ conclusion: null, votes: null });
    expect(await record(secretary, meetingId, dossierId, { votes: [1, 0, 1] })).toMatchObject({ ok: true });
  });

  test("of two who record one dossier at once, one wins and the other sees who and when", async () => {
    const dossierId = await waiting();
    const { secretary } = committee;
    const second = await aPerson(province, { at: district, body: "committee", role: "secretary" });
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: "7:20" });
    const revision = await itemRevisionOf(secretary, meetingId, dossierId);
    const results = await Promise.all([
      record(secretary, meetingId, dossierId, { revision }),
      record(second, meetingId, dossierId, {
        revision,
        votes: [0, 3, 0],
        conclusion: "decline",
        reason: "Chưa đạt",
      }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = results[0]?.ok ? secretary : second;
    const lost = results.find(({ ok }) => !ok);
    expect(lost).toMatchObject({
      error: { code: "meeting.changed-meanwhile", byName: winner.personName, at: expect.stringMatching(/T/) },
    });
  });

  test("two dossiers may be recorded at the same moment", async () => {
    const ids = [await waiting(), await waiting()];
    const meetingId = await anOpenMeeting(committee, { dossiers: ids, at: "7:30" });
    const results = await Promise.all(ids.map((id) => record(committee.secretary, meetingId, id)));
    expect(results.every(({ ok }) => ok)).toBe(true);
  });

  test("whoever entered a dossier does not record it", async () => {
    const { dossierId, officer } = await aDossier(province, { status: "in_meeting" });
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: "7:40" });
    const second = await aPerson(province, {
      at: district,
      body: "committee",
      role: "secretary",
      as: officer,
    });
    expect(await record(second, meetingId, dossierId)).toMatchObject({
      error: { code: "meeting.own-entry" },
    });
  });

  test("a member who entered a dossier is not counted, and the minutes name him", async () => {
    const { dossierId, officer } = await aDossier(province, { status: "in_meeting" });
    const member = await aPerson(province, { at: district, body: "committee", role: "member", as: officer });
    const attendees = [committee.chair, committee.members[0], member];
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: "7:45", attendees });
    const { current } = valueOf(await getConduct(committee.secretary, { meetingId, dossierId }));
    expect(current).toMatchObject({
      suggested: { inFavour: 2, against: 0, other: 0 },
      notVoting: [member.personName],
    });
    expect(await record(committee.secretary, meetingId, dossierId, { votes: [3, 0, 0] })).toMatchObject({
      error: { code: "meeting.vote-sum", sum: 3, present: 2 },
    });
    valueOf(await record(committee.secretary, meetingId, dossierId, { votes: [2, 0, 0] }));
    const { minutes, blocks } = valueOf(await getMinutes(committee.secretary, { meetingId }));
    expect(minutes.items[0]?.notVoting).toMatchObject([{ name: member.personName }]);
    expect(blocks).toEqual([]);
  });

  test("a review of another committee is not found, nor a dossier that is not on the agenda", async () => {
    const [dossierId, elsewhere] = [await waiting(), await waiting()];
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: "7:50" });
    const above = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
    const [, sibling] = province.districts;
    if (!sibling) throw new Error("no second district");
    const beside = await aPerson(province, { at: sibling, body: "committee", role: "secretary" });
    const other = await aProvince({ code: "xa" });
    const away = await aPerson(other, { at: other.province, body: "committee", role: "secretary" });
    for (const who of [above, beside, away]) {
      expect(await record(who, meetingId, dossierId, { revision: 1 })).toEqual({
        ok: false,
        error: { code: "meeting.not-found" },
      });
      expect(await getConduct(who, { meetingId, dossierId })).toEqual({
        ok: false,
        error: { code: "meeting.not-found" },
      });
    }
    expect(await record(committee.secretary, meetingId, elsewhere, { revision: 1 })).toMatchObject({
      error: { code: "meeting.not-found" },
    });
  });

  test("members do not conduct", async () => {
    const dossierId = await waiting();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: "8:10" });
    expect(await record(committee.members[0], meetingId, dossierId, { revision: 1 })).toEqual({
      ok: false,
      error: { code: "common.forbidden" },
    });
  });
});
