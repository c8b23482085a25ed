import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { hashOfMinutes } from "@/lib/meetings/server/compose-minutes";
import { minutesPaper } from "@/lib/meetings/domain/minutes-paper";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { lockMinutes } from "@/lib/meetings/server/lock-minutes";
import { noteAttendance } from "@/lib/meetings/server/note-attendance";
import { removeItem } from "@/lib/meetings/server/remove-item";
import { answerItem } from "@/lib/meetings/server/answer-item";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import { aDossier } from "../../factories/dossier";
import {
  aCommittee,
  anOpenMeeting,
  lock,
  lockingInput,
  record,
  revisionOf,
  valueOf,
  type TestCommittee,
} from "../../factories/meeting";
import { aPerson, aProvince, inProvince, type TestPlace, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { superuserClient } = useDatabase();
afterAll(closeClients);

let province: TestProvince;
let district: TestPlace;
let committee: TestCommittee;
let database: pg.Client;

beforeAll(async () => {
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  committee = await aCommittee(province, district);
  database = await superuserClient();
});

let hour = 0;
/** The chair has one meeting at an hour. */
const at = (): string => `${(hour += 1) % 24}:${String(hour % 60).padStart(2, "0")}`;

const waiting = async (of = province): Promise<string> =>
  (await aDossier(of, { status: "in_meeting" })).dossierId;

const dossierRow = (id: string) =>
  inProvince(province, (tx) => tx.dossier.findFirstOrThrow({ where: { id } }));

const auditsOf = (meetingId: string) =>
  inProvince(province, (tx) =>
    tx.auditEntry.count({ where: { subjectId: meetingId, event: "meeting.minutes-locked" } }),
  );

/** One passed, one not. */
async function aConcludedMeeting(of = province, by = committee) {
  const [passed, declined] = [await waiting(of), await waiting(of)];
  const { secretary } = by;
  const meetingId = await anOpenMeeting(by, { dossiers: [passed, declined], at: at() });
  valueOf(await record(secretary, meetingId, passed));
  valueOf(
    await record(secretary, meetingId, declined, {
      conclusion: "decline",
      votes: [1, 2, 0],
      reason: "Còn một vụ việc phức tạp về an ninh, trật tự trong năm",
    }),
  );
  return { meetingId, passed, declined, secretary };
}

describe("locking the minutes", () => {
  test("moves every dossier as concluded, in one act", async () => {
    const { meetingId, passed, declined } = await aConcludedMeeting();
    expect(await lock(committee.secretary, meetingId)).toMatchObject({
      ok: true,
      value: { recognise: 1, decline: 1 },
    });
    expect(await dossierRow(passed)).toMatchObject({
      status: "proposed",
      proposal: "recognise",
      currentScope: district.path,
      closedOn: null,
    });
    const closed = await dossierRow(declined);
    expect(closed).toMatchObject({
      status: "not_recognised",
      closingReason: "Còn một vụ việc phức tạp về an ninh, trật tự trong năm",
    });
    expect(closed.closedOn?.toISOString().slice(0, 10)).toBe(province.today);
  });

  test("BN II.7: records what the plan attaches to a title that is not reached, and nothing for one that goes on", async () => {
    const { consequences } = PLAN_BAC_NINH_2026;
    const elsewhere = await aProvince({ plan: { ...PLAN_NINH_THUAN_2023, consequences } });
    const [theirs] = elsewhere.districts;
    if (!theirs) throw new Error("no district");
    const meeting = await aConcludedMeeting(elsewhere, await aCommittee(elsewhere, theirs));
    valueOf(await lock(meeting.secretary, meeting.meetingId));
    const rows = await inProvince(elsewhere, (tx) => tx.recordedConsequence.findMany());
    expect(rows.map(({ subject, clause, dossierId }) => [subject, clause, dossierId]).toSorted()).toEqual([
      ["head", "II.7", meeting.declined],
      ["unit", "II.7", meeting.declined],
    ]);
    expect(rows[0]).toMatchObject({
      recognitionId: null,
      decisionId: null,
      year: 2023,
      scopePath: theirs.path,
      document: expect.stringMatching(/^Kết luận không công nhận hồ sơ/),
    });
  });

  test("keeps what was read, under its hash", async () => {
    const { meetingId } = await aConcludedMeeting();
    const draft = valueOf(await getMinutes(committee.secretary, { meetingId }));
    valueOf(await lock(committee.secretary, meetingId));
    const locked = valueOf(await getMinutes(committee.secretary, { meetingId }));
    expect(locked.minutes).toEqual(draft.minutes);
    expect(locked.minutesHash).toBe(hashOfMinutes(locked.minutes));
    expect(locked.locked).toMatchObject({ byName: committee.secretary.personName });
  });

  test("twice has one effect: the same request the same answer, another one a refusal", async () => {
    const { meetingId } = await aConcludedMeeting();
    const input = await lockingInput(committee.secretary, meetingId);
    const key = newId();
    const results = await Promise.all(
      [key, key, newId()].map((one) => lockMinutes.execute(committee.secretary, input, { key: one })),
    );
    const answered = results.filter(({ ok }) => ok).length;
    expect(answered === 1 || answered === 2).toBe(true);
    for (const result of results) {
      if (!result.ok) expect(result.error).toEqual({ code: "meeting.closed", status: "locked" });
    }
    expect(await auditsOf(meetingId)).toBe(1);
  });

  test("is refused when somebody changed the draft after it was read", async () => {
    const { meetingId, passed } = await aConcludedMeeting();
    const input = await lockingInput(committee.secretary, meetingId);
    valueOf(await record(committee.secretary, meetingId, passed, { votes: [2, 1, 0] }));
    expect(await lockMinutes.execute(committee.secretary, input)).toMatchObject({
      error: { code: "meeting.changed-meanwhile" },
    });
    expect(await dossierRow(passed)).toMatchObject({ status: "in_meeting" });
  });

  test("waits for every conclusion and says for which", async () => {
    const [one, two] = [await waiting(), await waiting()];
    const meetingId = await anOpenMeeting(committee, { dossiers: [one, two], at: at() });
    valueOf(await record(committee.secretary, meetingId, one));
    const { unitName } = await dossierRow(two);
    expect(await lock(committee.secretary, meetingId)).toEqual({
      ok: false,
      error: { code: "meeting.not-lockable", blocks: [{ rule: "not_concluded", units: [unitName] }] },
    });
  });

  test("a vote at the very moment of locking is in the minutes or refused, never beside them", async () => {
    const { meetingId, passed } = await aConcludedMeeting();
    const input = await lockingInput(committee.secretary, meetingId);
    const [locked, vote] = await Promise.all([
      lockMinutes.execute(committee.secretary, input),
      record(committee.secretary, meetingId, passed, { revision: 2, votes: [2, 0, 1] }),
    ]);
    expect([locked.ok, vote.ok].filter(Boolean)).toHaveLength(1);
    const { minutes } = valueOf(await getMinutes(committee.secretary, { meetingId }));
    const rows = await inProvince(province, (tx) => tx.meetingItem.findMany({ where: { meetingId } }));
    for (const row of rows) {
      const said = minutes.items.find(({ dossierId }) => dossierId === row.dossierId);
      expect(said?.votes?.inFavour).toBe(row.votesFor);
    }
  });
});

describe("locked minutes", () => {
  test("take no vote, no answer and no second conclusion", async () => {
    const { meetingId, passed } = await aConcludedMeeting();
    valueOf(await lock(committee.secretary, meetingId));
    expect(await record(committee.secretary, meetingId, passed, { revision: 2 })).toEqual({
      ok: false,
      error: { code: "meeting.closed", status: "locked" },
    });
    expect(
      await answerItem.execute(committee.members[0], { meetingId, dossierId: passed, opinion: "agree" }),
    ).toEqual({ ok: false, error: { code: "meeting.closed", status: "locked" } });
  });

  test("do not change, straight against the database", async () => {
    const { meetingId, passed } = await aConcludedMeeting();
    valueOf(await lock(committee.secretary, meetingId));
    const statements = [
      ["UPDATE meeting SET title = 'Khác' WHERE id = $1", [meetingId]],
      ["UPDATE meeting SET minutes = '{}' WHERE id = $1", [meetingId]],
      ["DELETE FROM meeting WHERE id = $1", [meetingId]],
      ["UPDATE meeting_item SET votes_for = 9 WHERE meeting_id = $1", [meetingId]],
      ["DELETE FROM meeting_item WHERE meeting_id = $1 AND dossier_id = $2", [meetingId, passed]],
      ["UPDATE meeting_attendee SET attendance = 'absent' WHERE meeting_id = $1", [meetingId]],
    ] as const;
    for (const [sql, values] of statements) {
      await expect(database.query(sql, [...values])).rejects.toThrow("locked minutes never change");
    }
  });

  test("without whole minutes a review is not locked", async () => {
    const { meetingId } = await aConcludedMeeting();
    await expect(
      database.query("UPDATE meeting SET status = 'locked' WHERE id = $1", [meetingId]),
    ).rejects.toThrow("meeting_locked_whole");
  });
});

describe("who is there for one dossier", () => {
  const [first, second] = [() => committee.members[0], () => committee.members[1]];
  const paperOf = async (meetingId: string): Promise<string> => {
    const view = valueOf(await getMinutes(committee.secretary, { meetingId }));
    return JSON.stringify(minutesPaper(view, { shortName: "Thử", isDemo: false }).blocks);
  };

  test("everybody votes by hand unless said otherwise, and the minutes say so", async () => {
    const { meetingId } = await aConcludedMeeting();
    const paper = await paperOf(meetingId);
    expect(paper).toContain("Biểu quyết bằng hình thức giơ tay: đồng ý 3");
    expect(paper).not.toContain("Vắng khi xét hồ sơ này");
  });

  test("votes add up to those who vote; the minutes name who was out and who abstained", async () => {
    const [one, two] = [await waiting(), await waiting()];
    const meetingId = await anOpenMeeting(committee, { dossiers: [one, two], at: at() });
    const left = { absent: [first()], abstained: [second()], manner: "secret_ballot" } as const;
    expect(await record(committee.secretary, meetingId, one, left)).toMatchObject({
      error: { code: "meeting.vote-sum", sum: 3, present: 1 },
    });
    valueOf(await record(committee.secretary, meetingId, one, { ...left, votes: [1, 0, 0] }));
    valueOf(await record(committee.secretary, meetingId, two));
    const paper = await paperOf(meetingId);
    expect(paper).toContain(
      "Biểu quyết bằng hình thức bỏ phiếu kín: đồng ý 1, không đồng ý 0, ý kiến khác 0, trên 1 thành viên biểu quyết.",
    );
    expect(paper).toContain(`Vắng khi xét hồ sơ này: ${first().personName}`);
    expect(paper).toContain(`Có mặt, không biểu quyết: ${second().personName}`);
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true, value: { recognise: 2 } });
    await expect(
      database.query("DELETE FROM meeting_item_absence WHERE meeting_id = $1", [meetingId]),
    ).rejects.toThrow("locked minutes never change");
  });

  test("what is recorded anew is the whole: nobody stays left out", async () => {
    const dossierId = await waiting();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at() });
    valueOf(await record(committee.secretary, meetingId, dossierId, { absent: [first()], votes: [2, 0, 0] }));
    valueOf(await record(committee.secretary, meetingId, dossierId));
    expect(await paperOf(meetingId)).not.toContain("Vắng khi xét hồ sơ này");
  });

  test("a member noted as absent from the review afterwards makes the votes differ, not twice", async () => {
    const dossierId = await waiting();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at() });
    valueOf(await record(committee.secretary, meetingId, dossierId, { absent: [first()], votes: [2, 0, 0] }));
    const attendance = Object.fromEntries(
      [committee.chair, ...committee.members].map(({ personId }) => [
        personId,
        personId === first().personId ? "absent" : "present",
      ]),
    );
    const noted = await noteAttendance.execute(committee.secretary, {
      meetingId,
      revision: await revisionOf(committee.secretary, meetingId),
      chairPersonId: committee.chair.personId,
      attendance,
    });
    expect(noted).toMatchObject({ ok: true, value: { present: 2, differing: 0 } });
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true });
  });

  test("a dossier with somebody left out may be taken off the agenda", async () => {
    const [one, two] = [await waiting(), await waiting()];
    const meetingId = await anOpenMeeting(committee, { dossiers: [one, two], at: at() });
    valueOf(await record(committee.secretary, meetingId, one, { absent: [first()], votes: [2, 0, 0] }));
    const revision = await revisionOf(committee.secretary, meetingId);
    expect(
      await removeItem.execute(committee.secretary, { meetingId, dossierId: one, revision }),
    ).toMatchObject({ ok: true });
  });
});

describe("minutes bind what follows", () => {
  const leave = async (dossierId: string, to: string): Promise<void> => {
    const row = await dossierRow(dossierId);
    await database.query("BEGIN");
    try {
      await database.query("UPDATE dossier SET status = $2, revision = revision + 1 WHERE id = $1", [
        dossierId,
        to,
      ]);
      await database.query(
        `INSERT INTO dossier_event (tenant_id, dossier_id, revision, act, from_status, to_status, step, person_id,
           post_title, body_name, working_date)
         VALUES ($1, $2, $3, 'conclude', 'in_meeting', $4, $5, $6, '', '', '2023-10-02')`,
        [row.tenantId, dossierId, row.revision + 1, to, row.step, committee.secretary.personId],
      );
      await database.query("COMMIT");
    } finally {
      await database.query("ROLLBACK");
    }
  };

  test("a dossier does not leave its review without locked minutes", async () => {
    const dossierId = await waiting();
    await expect(leave(dossierId, "proposed")).rejects.toThrow("no locked minutes conclude so");
    await expect(leave(dossierId, "not_recognised")).rejects.toThrow("no locked minutes conclude so");
  });

  test("a unit that did not pass cannot stand in the annex of a decision", async () => {
    const { meetingId, declined } = await aConcludedMeeting();
    valueOf(await lock(committee.secretary, meetingId));
    const row = await dossierRow(declined);
    const chairPost = committee.chair.postId;
    const decisionId = newId();
    await inProvince(province, (tx) =>
      tx.decision.create({
        data: {
          tenantId: province.tenantId,
          id: decisionId,
          kind: "recognition",
          programme: row.programme,
          cycleYear: row.cycleYear,
          planVersionId: row.planVersionId,
          bodyId: district.bodies.committee.id,
          deciderName: district.bodies.committee.name,
          signerPostId: chairPost,
          signerTitle: "Trưởng Ban",
          signerName: committee.chair.personName,
          status: "draft",
          abstract: "Thử",
          content: {},
          contentHash: "",
          symbol: "QĐ-BCĐ",
          place: "",
          draftedById: committee.secretary.personId,
          scopePath: district.path,
        },
      }),
    );
    const draft = database.query(
      `INSERT INTO decision_item (tenant_id, id, decision_id, position, dossier_id, unit_id, unit_version_id, unit_name,
         unit_kind, place_name, scope_path, unit_scope, decider_path)
       SELECT tenant_id, gen_random_uuid(), $2, 1, id, unit_id, unit_version_id, unit_name, unit_class, '', scope_path,
         unit_scope, current_scope FROM dossier WHERE id = $1`,
      [declined, decisionId],
    );
    await expect(draft).rejects.toThrow("the dossier is not proposed for recognition");
  });
});

describe("who may lock and read", () => {
  test("another body's minutes are not found; a draft is read by its own committee alone", async () => {
    const { meetingId } = await aConcludedMeeting();
    const input = await lockingInput(committee.secretary, meetingId);
    const above = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
    const other = await aProvince({ code: "la" });
    const foreign = await aPerson(other, { at: other.province, body: "committee", role: "secretary" });
    for (const who of [above, foreign]) {
      expect(await lockMinutes.execute(who, input)).toEqual({
        ok: false,
        error: { code: "meeting.not-found" },
      });
      expect(await getMinutes(who, { meetingId })).toEqual({
        ok: false,
        error: { code: "meeting.not-found" },
      });
    }
    expect(await getMinutes(committee.members[0], { meetingId })).toMatchObject({ ok: true });

    valueOf(await lockMinutes.execute(committee.secretary, input));
    expect(await getMinutes(above, { meetingId })).toMatchObject({ ok: true, value: { canConduct: false } });
    expect(await getMinutes(foreign, { meetingId })).toMatchObject({ ok: false });
  });

  test("locking asks for the tick", async () => {
    const { meetingId } = await aConcludedMeeting();
    const unticked = { ...(await lockingInput(committee.secretary, meetingId)), confirmed: "" };
    expect(await lockMinutes.execute(committee.secretary, unticked)).toMatchObject({
      error: { code: "common.invalid-input", fields: { confirmed: "Đánh dấu xác nhận đã đọc biên bản" } },
    });
  });
});
