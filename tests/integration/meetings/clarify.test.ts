import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { getMeetingForm } from "@/lib/meetings/server/get-meeting-form";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { listMeetings } from "@/lib/meetings/server/list-meetings";
import { minutesPaper } from "@/lib/meetings/domain/minutes-paper";
import { closeClients } from "@/lib/platform/db/clients";
import { getWorklist } from "@/lib/reports/server/get-worklist";
import { aDossier } from "../../factories/dossier";
import {
  aCommittee,
  anOpenMeeting,
  lock,
  record,
  valueOf,
  type TestCommittee,
} from "../../factories/meeting";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

/** Decision 0022: a review asks first; its question goes to whoever read the dossier, and a later review concludes. */
const { truncateAll } = useDatabase();

const QUESTION = "Vụ việc ngày 3/7 đã kết thúc chưa?";

let province: TestProvince;
let committee: TestCommittee;
let reviewer: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  committee = await aCommittee(province, district);
  reviewer = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
});
afterAll(closeClients);

let hour = 0;
const at = (): string => `${(hour += 1) % 24}:30`;

const deskOf = async (dossierId: string) => valueOf(await getAppraisalDesk(reviewer, { dossierId }));

const shown = async (dossierId: string) => {
  const { revision, appraisal } = await deskOf(dossierId);
  return { dossierId, revision, appraisalRevision: appraisal?.revision ?? 0 };
};

const propose = async (dossierId: string): Promise<void> => {
  valueOf(await proposeDossier.execute(reviewer, { ...(await shown(dossierId)), proposal: "recognise" }));
};

/** Read by the reviewer, every criterion passed, and put before the committee. */
async function aProposal(): Promise<string> {
  const { dossierId } = await aDossier(province, { status: "under_review" });
  const result = { A1: "pass", A2: "pass", B1: "pass", B2: "pass" };
  valueOf(await saveAppraisal.execute(reviewer, { ...(await shown(dossierId)), result }));
  await propose(dossierId);
  return dossierId;
}

const ask = { conclusion: "clarify", votes: [0, 0, 0], reason: QUESTION } as const;

async function asked(): Promise<{ readonly dossierId: string; readonly meetingId: string }> {
  const dossierId = await aProposal();
  const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at() });
  valueOf(await record(committee.secretary, meetingId, dossierId, ask));
  valueOf(await lock(committee.secretary, meetingId));
  return { dossierId, meetingId };
}

const rowOf = (id: string) => inProvince(province, (tx) => tx.dossier.findFirstOrThrow({ where: { id } }));

const tasksOf = async (actor: Actor, dossierId: string): Promise<readonly string[]> => {
  const { items } = valueOf(await getWorklist(actor, { box: "chua-xu-ly", urgency: null, page: 1 }));
  return items.filter(({ id }) => id === dossierId).map(({ task }) => task);
};

describe("a review that asks first", () => {
  test("does so with a question", async () => {
    const dossierId = await aProposal();
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at() });
    expect(await record(committee.secretary, meetingId, dossierId, { ...ask, reason: " " })).toMatchObject({
      error: { code: "meeting.question-missing" },
    });
  });

  test("locks its minutes, which say so and count it", async () => {
    const [passed, unclear] = [await aProposal(), await aProposal()];
    const meetingId = await anOpenMeeting(committee, { dossiers: [passed, unclear], at: at() });
    valueOf(await record(committee.secretary, meetingId, passed));
    valueOf(await record(committee.secretary, meetingId, unclear, ask));
    expect(valueOf(await lock(committee.secretary, meetingId))).toMatchObject({
      recognise: 1,
      decline: 0,
      clarify: 1,
    });
    const view = valueOf(await getMinutes(committee.secretary, { meetingId }));
    const paper = JSON.stringify(minutesPaper(view, { shortName: "Thử", isDemo: false }).blocks);
    expect(paper).toContain(`Nội dung cần làm rõ: ${QUESTION}`);
    expect(paper).toContain("yêu cầu làm rõ 01 đơn vị");
    const { locked } = valueOf(await listMeetings(committee.secretary, { page: 1 }));
    expect(locked.rows.find((one) => one.meetingId === meetingId)).toMatchObject({
      dossiers: 2,
      recognised: 1,
      toClarify: 1,
    });
  });

  test("puts the dossier back before whoever read it, with the question and its rows", async () => {
    const { dossierId } = await asked();
    expect(await rowOf(dossierId)).toMatchObject({
      status: "under_review",
      assignedPersonId: reviewer.personId,
      proposal: null,
      closedOn: null,
    });
    const desk = await deskOf(dossierId);
    expect(desk.takenBack).toMatchObject({
      act: "clarify",
      reason: QUESTION,
      bodyName: "Ban Chỉ đạo huyện Một",
    });
    expect(desk.appraisal).toMatchObject({ isOpen: true, personName: reviewer.personName });
    expect(await tasksOf(reviewer, dossierId)).toEqual(["Làm rõ theo yêu cầu của cuộc xét"]);
  });

  test("whose question may be passed on to the unit", async () => {
    const { dossierId } = await asked();
    const result = { B2: "fail_fixable" };
    const typed = { result, reason: { B2: "other" }, note: { B2: QUESTION } };
    valueOf(await saveAppraisal.execute(reviewer, { ...(await shown(dossierId)), ...typed }));
    valueOf(await returnDossier.execute(reviewer, { ...(await shown(dossierId)), dueOn: "9/10/2023" }));
    expect(await rowOf(dossierId)).toMatchObject({ status: "returned" });
  });

  test("and which a later review concludes, knowing what was asked", async () => {
    const { dossierId } = await asked();
    await propose(dossierId);
    expect((await deskOf(dossierId)).takenBack).toBeNull();
    expect(await rowOf(dossierId)).toMatchObject({ status: "in_meeting" });
    const { dossiers } = valueOf(await getMeetingForm(committee.secretary, {}));
    expect(dossiers.find((one) => one.dossierId === dossierId)?.attention).toContain(QUESTION);

    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at() });
    const { items } = valueOf(await getConduct(committee.secretary, { meetingId, dossierId }));
    expect(items[0]).toMatchObject({ conclusion: null });
    valueOf(await record(committee.secretary, meetingId, dossierId));
    valueOf(await lock(committee.secretary, meetingId));
    expect(await rowOf(dossierId)).toMatchObject({ status: "proposed", proposal: "recognise" });
  });

  test("may ask again", async () => {
    const { dossierId } = await asked();
    await propose(dossierId);
    const meetingId = await anOpenMeeting(committee, { dossiers: [dossierId], at: at() });
    valueOf(await record(committee.secretary, meetingId, dossierId, ask));
    valueOf(await lock(committee.secretary, meetingId));
    expect(await rowOf(dossierId)).toMatchObject({ status: "under_review" });
  });
});
