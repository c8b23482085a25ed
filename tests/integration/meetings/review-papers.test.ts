import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type pg from "pg";
import type { Actor } from "@/lib/core/actor";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { findReviewPapers } from "@/lib/meetings/server/review-papers";
import { closeClients } from "@/lib/platform/db/clients";
import { aDossier } from "../../factories/dossier";
import { aCommittee, meetingInput, valueOf, type TestCommittee } from "../../factories/meeting";
import { aPerson, aProvince, type TestPlace, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const database = useDatabase();
afterAll(closeClients);

const TENANT = { name: "Tỉnh Một", shortName: "Một", isDemo: false };

let province: TestProvince;
let district: TestPlace;
let committee: TestCommittee;
let superuser: pg.Client;
let dossiers: readonly string[];
let meetingId: string;

beforeAll(async () => {
  superuser = await database.superuserClient();
  province = await aProvince();
  const [first] = province.districts;
  if (!first) throw new Error("no district");
  district = first;
  committee = await aCommittee(province, district);
  const [member] = committee.members;
  const theirs = await aDossier(province, { status: "in_meeting" });
  const own = await aDossier(province, { status: "in_meeting", officer: member });
  dossiers = [theirs.dossierId, own.dossierId];
  meetingId = valueOf(
    await createMeeting.execute(committee.secretary, meetingInput(committee, { dossiers })),
  ).meetingId;
});

const papersFor = (who: Actor, from = 1) => findReviewPapers(who, { meetingId, from }, TENANT);

describe("the papers of a review as one file", () => {
  test("a member gets the sheet and the papers of each dossier, in the order of the agenda", async () => {
    const [, second] = committee.members;
    const { bundle, fileName } = valueOf(await papersFor(second));
    expect(fileName).toBe("Tài liệu cuộc xét - Xét điển hình năm 2023.pdf");
    expect(bundle.parts).toHaveLength(2);
    for (const { papers } of bundle.parts) {
      expect(papers.map(({ type }) => type)).toEqual(["PHIẾU THẨM ĐỊNH", "TỜ TRÌNH", "BÁO CÁO", "BIÊN BẢN"]);
    }
    expect(bundle.parts.map(({ row }) => row[0])).toEqual(["1", "2"]);
  });

  test("of a dossier that he entered himself a member gets nothing; it keeps its place", async () => {
    const [first] = committee.members;
    const { parts } = valueOf(await papersFor(first)).bundle;
    const entered = parts.filter(({ papers }) => papers.length === 0);
    expect(entered).toHaveLength(1);
    expect(entered[0]?.lines).toContain("Đồng chí đã lập hồ sơ này nên không kèm tài liệu.");
  });

  test("who is not of the committee finds no such review, and one place past the agenda there is nothing", async () => {
    const [, elsewhere] = province.districts;
    if (!elsewhere) throw new Error("no second district");
    const stranger = await aPerson(province, { at: elsewhere, body: "committee", role: "member" });
    expect(await papersFor(stranger)).toEqual({ ok: false, error: { code: "meeting.not-found" } });
    expect(await papersFor(committee.secretary, 3)).toEqual({
      ok: false,
      error: { code: "meeting.not-found" },
    });
  });

  test("each dossier that was given out is in the log, under who took it", async () => {
    valueOf(await papersFor(committee.chair));
    const { rows } = await superuser.query(
      "SELECT DISTINCT subject_id FROM audit_entry WHERE event = 'dossier.read' AND person_id = $1",
      [committee.chair.personId],
    );
    expect(rows.map(({ subject_id }) => subject_id).toSorted()).toEqual([...dossiers].toSorted());
  });
});
