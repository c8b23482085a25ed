import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type pg from "pg";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { minutesPaper } from "@/lib/meetings/domain/minutes-paper";
import { answerItem } from "@/lib/meetings/server/answer-item";
import { enterRule } from "@/lib/meetings/server/enter-rule";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { lockMinutes } from "@/lib/meetings/server/lock-minutes";
import { listMeetingRules } from "@/lib/meetings/server/list-rules";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { withTenant } from "@/lib/platform/db/with-tenant";
import { aDossier } from "../../factories/dossier";
import {
  aCommittee,
  anOpenMeeting,
  lock,
  lockingInput,
  record,
  ruleInput,
  valueOf,
  type TestCommittee,
} from "../../factories/meeting";
import { aPerson, aProvince, inProvince, type TestPlace, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

/** Issue 2, 3.5: quorum and majority only where the tenant has entered a rule with its document. */
const { superuserClient } = useDatabase();

let province: TestProvince;
let district: TestPlace;
let committee: TestCommittee;
let provincial: Actor;
let database: pg.Client;

beforeAll(async () => {
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  committee = await aCommittee(province, district);
  provincial = await aPerson(province, { at: province.province, body: "committee", role: "secretary" });
  database = await superuserClient();
});
/** Rules are never deleted: each test begins with none by the owner's hand. */
beforeEach(async () => {
  await database.query("SET session_replication_role = replica");
  await database.query("DELETE FROM meeting_rule");
  await database.query("SET session_replication_role = origin");
});
afterAll(closeClients);

let hour = 0;
const at = (): string => `${(hour += 1) % 24}:45`;
const waiting = async (): Promise<string> => (await aDossier(province, { status: "in_meeting" })).dossierId;
const ownBody = (): string => district.bodies.committee.id;
const enter = (actor: Actor, change: Readonly<Record<string, string>> = {}) =>
  enterRule.execute(actor, ruleInput(ownBody(), change));

/** Chair and two members; as many stay away as said. All who are there are in favour unless said otherwise. */
async function aMeetingOf(present: 1 | 2 | 3, votes: readonly [number, number, number] = [present, 0, 0]) {
  const dossierId = await waiting();
  const absent = committee.members.slice(0, 3 - present);
  const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at(), absent });
  valueOf(await record(committee.secretary, meetingId, dossierId, { votes }));
  const { unitName } = await inProvince(province, (tx) =>
    tx.dossier.findFirstOrThrow({ where: { id: dossierId }, select: { unitName: true } }),
  );
  return { meetingId, dossierId, unitName };
}

describe("without a rule", () => {
  test("the counts are shown and nothing is refused", async () => {
    const { meetingId } = await aMeetingOf(1, [0, 1, 0]);
    expect(valueOf(await getMinutes(committee.secretary, { meetingId }))).toMatchObject({
      blocks: [],
      minutes: { rule: null },
    });
    expect(valueOf(await getConduct(committee.secretary, { meetingId, dossierId: null })).rule).toBeNull();
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true });
  });
});

describe("with a rule", () => {
  test("too few members there: locking is refused with the numbers and the document", async () => {
    valueOf(await enter(committee.secretary));
    const { meetingId } = await aMeetingOf(1);
    expect(await lock(committee.secretary, meetingId)).toMatchObject({
      error: {
        code: "meeting.not-lockable",
        blocks: [
          {
            rule: "no_quorum",
            present: 1,
            members: 3,
            needed: 2,
            document: { number: "05/QC-BCĐ", date: "2023-03-01", issuer: "Ban Chỉ đạo", clause: "Điều 5" },
          },
        ],
      },
    });
    expect(valueOf(await getConduct(committee.secretary, { meetingId, dossierId: null })).rule).toMatchObject(
      {
        members: 3,
        quorumNeeded: 2,
      },
    );
  });

  test("exactly half in favour is not more than half", async () => {
    valueOf(await enter(committee.secretary));
    const { meetingId, unitName } = await aMeetingOf(2, [1, 1, 0]);
    expect(await lock(committee.secretary, meetingId)).toMatchObject({
      error: { blocks: [{ rule: "no_majority", short: [{ unitName, count: 1, of: 2, needed: 2 }] }] },
    });
  });

  test("enough of both locks, and the minutes say by which document", async () => {
    valueOf(await enter(committee.secretary));
    const { meetingId } = await aMeetingOf(2);
    valueOf(await lock(committee.secretary, meetingId));
    const view = valueOf(await getMinutes(committee.secretary, { meetingId }));
    const paper = JSON.stringify(minutesPaper(view, { shortName: "Thử", isDemo: false }).blocks);
    expect(paper).toContain(
      "Theo văn bản số 05/QC-BCĐ ngày 01/03/2023 của Ban Chỉ đạo (Điều 5): họp được khi có mặt ít nhất 2/3 số thành viên, tức là 2 trên 3 thành viên",
    );
  });

  test("a member who was not asked is missing all the same", async () => {
    valueOf(await enter(committee.secretary, { quorumShare: "1/1" }));
    const dossierId = await waiting();
    const attendees = [committee.chair, committee.members[0]];
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at(), attendees });
    valueOf(await record(committee.secretary, meetingId, dossierId, { votes: [2, 0, 0] }));
    expect(await lock(committee.secretary, meetingId)).toMatchObject({
      error: { blocks: [{ rule: "no_quorum", present: 2, members: 3, needed: 3 }] },
    });
  });

  test("of another committee, or from a later day, it judges nothing here", async () => {
    valueOf(await enterRule.execute(provincial, ruleInput(province.province.bodies.committee.id)));
    valueOf(await enter(committee.secretary, { validFrom: "3/10/2023" }));
    const { meetingId } = await aMeetingOf(1);
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true });
  });

  test("of all committees it judges those without one of their own", async () => {
    valueOf(await enterRule.execute(provincial, ruleInput("all")));
    const { meetingId } = await aMeetingOf(1);
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: false });
    valueOf(await enter(committee.secretary, { quorumShare: "1/3", majorityKind: "none" }));
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true });
  });

  test("entered after the minutes were read, it is read first", async () => {
    const { meetingId } = await aMeetingOf(3);
    const read = await lockingInput(committee.secretary, meetingId);
    valueOf(await enter(committee.secretary));
    expect(await lockMinutes.execute(committee.secretary, read)).toMatchObject({
      error: { code: "meeting.changed-meanwhile" },
    });
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true });
  });

  test("written opinions are judged by a rule that speaks of them", async () => {
    const askInWriting = async () => {
      const dossierId = await waiting();
      const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], mode: "written_opinions" });
      for (const member of [committee.chair, ...committee.members]) {
        const opinion = member === committee.chair ? "agree" : "disagree";
        valueOf(await answerItem.execute(member, { meetingId, dossierId, opinion, note: "" }));
      }
      valueOf(await record(committee.secretary, meetingId, dossierId));
      return meetingId;
    };
    valueOf(await enter(committee.secretary));
    expect(await lock(committee.secretary, await askInWriting())).toMatchObject({ ok: true });
    valueOf(await enter(committee.secretary, { coversWritten: "on" }));
    expect(await lock(committee.secretary, await askInWriting())).toMatchObject({
      error: { blocks: [{ rule: "no_majority", short: [{ count: 1, of: 3, needed: 2 }] }] },
    });
  });
});

describe("entering a rule", () => {
  test("keeps every row: a later one takes its place, one without shares ends it", async () => {
    valueOf(await enter(committee.secretary));
    valueOf(await enter(committee.secretary, { validFrom: "1/9/2023", quorumShare: "3/4" }));
    valueOf(await enter(committee.secretary, { validFrom: "1/12/2023" }));
    const { rows } = valueOf(await listMeetingRules(committee.members[0], undefined));
    expect(rows.map(({ standing, validFrom }) => [validFrom, standing])).toEqual([
      ["2023-12-01", "later"],
      ["2023-09-01", "holds"],
      ["2023-03-01", "replaced"],
    ]);
    valueOf(
      await enter(committee.secretary, { validFrom: "1/10/2023", quorumKind: "none", majorityKind: "none" }),
    );
    const { meetingId } = await aMeetingOf(1);
    expect(await lock(committee.secretary, meetingId)).toMatchObject({ ok: true });
  });

  test("a row never changes and never goes, straight against the database", async () => {
    valueOf(await enter(committee.secretary));
    for (const sql of ["UPDATE meeting_rule SET quorum_numerator = 1", "DELETE FROM meeting_rule"]) {
      await expect(database.query(sql)).rejects.toThrow("rows of meeting_rule never change");
    }
  });

  test("the database takes one for a committee of one's own territory alone", async () => {
    const write = (bodyId: string | null) =>
      withTenant(scopeOf(committee.secretary), async (tx) =>
        ok(
          await tx.$executeRaw`INSERT INTO meeting_rule (tenant_id, id, body_id, covers_written, document_number,
              document_date, issuer, valid_from, entered_by_id)
            VALUES (${province.tenantId}::uuid, ${newId()}::uuid, ${bodyId}::uuid, false, '1/QC', '2023-03-01', 'Ban',
              '2023-03-01', ${committee.secretary.personId}::uuid)`,
        ),
      );
    expect(await write(ownBody())).toEqual({ ok: true, value: 1 });
    for (const other of [null, province.province.bodies.committee.id]) {
      await expect(write(other)).rejects.toThrow("row-level security");
    }
  });

  test.each([
    [{ quorumShare: "" }, { quorumShare: "Nhập tỷ lệ, ví dụ 2/3" }],
    [{ quorumShare: "4/3" }, { quorumShare: "Nhập tỷ lệ dạng 2/3 hoặc 70%, không quá toàn bộ" }],
    [{ majorityKind: "more_than", majorityShare: "100%" }, { majorityShare: "Không thể quá toàn bộ" }],
    [{ documentNumber: " " }, { documentNumber: "Nhập số văn bản" }],
    [{ issuer: "" }, { issuer: "Nhập cơ quan ban hành" }],
    [{ body: "xã" }, { body: "Chọn Ban Chỉ đạo" }],
  ] as const)("%o is refused at its field", async (change, fields) => {
    expect(await enter(committee.secretary, change)).toMatchObject({
      error: { code: "common.invalid-input", fields },
    });
  });

  test.each([
    [{ documentDate: "3/10/2023", validFrom: "3/10/2023" }, "meeting.rule-document-later"],
    [{ validFrom: "28/2/2023" }, "meeting.rule-before-document"],
    [{ quorumKind: "none", majorityKind: "none" }, "meeting.rule-says-nothing"],
  ] as const)("%o: %s", async (change, code) => {
    expect(await enter(committee.secretary, change)).toMatchObject({ error: { code } });
  });

  test("is for one's own committee; for all of them at the province alone", async () => {
    const refused = { error: { code: "meeting.body-not-found" } };
    expect(await enter(provincial)).toMatchObject(refused);
    expect(await enterRule.execute(committee.secretary, ruleInput("all"))).toMatchObject(refused);
    const other = province.districts[1];
    if (!other) throw new Error("no second district");
    expect(await enterRule.execute(committee.secretary, ruleInput(other.bodies.committee.id))).toMatchObject(
      refused,
    );
    const { bodies } = valueOf(await listMeetingRules(committee.secretary, undefined));
    expect(bodies.map(({ value }) => value)).toEqual([ownBody()]);
  });
});
