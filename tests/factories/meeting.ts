import type { Actor } from "@/lib/core/actor";
import type { Result } from "@/lib/core/result";
import type { CreatedMeeting } from "@/lib/meetings/contract";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { lockMinutes } from "@/lib/meetings/server/lock-minutes";
import { noteAttendance } from "@/lib/meetings/server/note-attendance";
import { openMeeting } from "@/lib/meetings/server/open-meeting";
import { recordItem } from "@/lib/meetings/server/record-item";
import { aPerson, type TestPlace, type TestProvince } from "./province";

/** The people of a committee that reviews. */
export interface TestCommittee {
  readonly secretary: Actor;
  readonly chair: Actor;
  readonly members: readonly [Actor, Actor];
}

/** A head, two members and a secretary of the committee of a place. */
export async function aCommittee(province: TestProvince, at: TestPlace): Promise<TestCommittee> {
  const seat = (role: "secretary" | "chair" | "member") => aPerson(province, { at, body: "committee", role });
  return {
    secretary: await seat("secretary"),
    chair: await seat("chair"),
    members: [await seat("member"), await seat("member")],
  };
}

export const everybody = ({ chair, members }: TestCommittee): readonly Actor[] => [chair, ...members];

interface MeetingOverrides {
  readonly dossiers: readonly string[];
  readonly mode?: "meeting" | "written_opinions";
  readonly on?: string;
  readonly at?: string;
  readonly chair?: Actor;
  readonly attendees?: readonly Actor[];
}

/** What the form of a new review sends; valid by default on 2/10/2023. */
export const meetingInput = (committee: TestCommittee, overrides: MeetingOverrides) => ({
  mode: overrides.mode ?? "meeting",
  title: "Xét điển hình năm 2023",
  heldOn: overrides.on ?? "2/10/2023",
  heldAt: overrides.at ?? "8:00",
  place: "Phòng họp số 1",
  opinionsDueOn: overrides.on ?? "2/10/2023",
  chairPersonId: (overrides.chair ?? committee.chair).personId,
  secretaryPersonId: committee.secretary.personId,
  attendees: (overrides.attendees ?? everybody(committee)).map(({ personId }) => personId),
  dossiers: [...overrides.dossiers],
});

/** A review that is open; in a meeting everybody asked is there unless said otherwise. */
export async function anOpenMeeting(
  committee: TestCommittee,
  overrides: MeetingOverrides & { readonly absent?: readonly Actor[] },
): Promise<string> {
  const { secretary } = committee;
  const { meetingId } = valueOf<CreatedMeeting>(
    await createMeeting.execute(secretary, meetingInput(committee, overrides)),
  );
  valueOf(
    await openMeeting.execute(secretary, { meetingId, revision: await revisionOf(secretary, meetingId) }),
  );
  if (overrides.mode === "written_opinions") return meetingId;
  const absent = (overrides.absent ?? []).map(({ personId }) => personId);
  const asked = (overrides.attendees ?? everybody(committee)).map(({ personId }) => personId);
  valueOf(
    await noteAttendance.execute(secretary, {
      meetingId,
      revision: await revisionOf(secretary, meetingId),
      chairPersonId: (overrides.chair ?? committee.chair).personId,
      attendance: Object.fromEntries(asked.map((id) => [id, absent.includes(id) ? "absent" : "present"])),
    }),
  );
  return meetingId;
}

export async function revisionOf(secretary: Actor, meetingId: string): Promise<number> {
  return valueOf(await getConduct(secretary, { meetingId, dossierId: null })).head.revision;
}

export async function itemRevisionOf(
  secretary: Actor,
  meetingId: string,
  dossierId: string,
): Promise<number> {
  const { current } = valueOf(await getConduct(secretary, { meetingId, dossierId }));
  if (!current) throw new Error("not on the agenda");
  return current.revision;
}

interface Recording {
  readonly conclusion?: "recognise" | "decline" | "clarify" | "pending";
  readonly votes?: readonly [number, number, number];
  readonly reason?: string;
  readonly revision?: number;
  readonly manner?: "show_of_hands" | "secret_ballot";
  readonly absent?: readonly Actor[];
  readonly abstained?: readonly Actor[];
}

/** Records one dossier; three in favour by default. */
export async function record(
  secretary: Actor,
  meetingId: string,
  dossierId: string,
  recording: Recording = {},
) {
  const { conclusion = "recognise", votes = [3, 0, 0], reason = "", revision, manner } = recording;
  return recordItem.execute(secretary, {
    meetingId,
    dossierId,
    revision: revision ?? (await itemRevisionOf(secretary, meetingId, dossierId)),
    conclusion,
    votesFor: String(votes[0]),
    votesAgainst: String(votes[1]),
    votesOther: String(votes[2]),
    reason,
    discussion: "",
    ...(manner ? { manner } : {}),
    absent: (recording.absent ?? []).map(({ personId }) => personId),
    abstained: (recording.abstained ?? []).map(({ personId }) => personId),
  });
}

/** What the confirm page of the minutes sends. */
export async function lockingInput(secretary: Actor, meetingId: string) {
  const { minutesHash } = valueOf(await getMinutes(secretary, { meetingId }));
  return { meetingId, revision: await revisionOf(secretary, meetingId), minutesHash, confirmed: "on" };
}

export const lock = async (secretary: Actor, meetingId: string) =>
  lockMinutes.execute(secretary, await lockingInput(secretary, meetingId));

/** What the form of a rule sends: two thirds there, more than half of them in favour. */
export const ruleInput = (bodyId: string, change: Readonly<Record<string, string>> = {}) => ({
  body: bodyId,
  quorumKind: "at_least",
  quorumShare: "2/3",
  majorityKind: "more_than",
  majorityShare: "1/2",
  majorityOf: "present",
  documentNumber: "05/QC-BCĐ",
  documentDate: "1/3/2023",
  issuer: "Ban Chỉ đạo",
  clause: "Điều 5",
  validFrom: "1/3/2023",
  ...change,
});

/** The value of an answer that must be one. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
