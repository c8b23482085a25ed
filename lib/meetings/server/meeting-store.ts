import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import {
  ATTENDANCES,
  CONCLUSIONS,
  MEETING_MODES,
  ABSENCE_KINDS,
  MEETING_STATUSES,
  OPINIONS,
  VOTING_MANNERS,
  type Attendance,
  type Conclusion,
  type MeetingMode,
  type MeetingStatus,
  type Opinion,
  type VotingManner,
} from "@/lib/meetings/domain/meeting";
import type { ItemAbsence, Votes } from "@/lib/meetings/domain/votes";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

type MeetingRow = NonNullable<Awaited<ReturnType<typeof readMeeting>>>;

/** A review with its texts in the domain's types and its days as days. */
export interface StoredMeeting extends Omit<MeetingRow, "mode" | "status" | "heldOn" | "opinionsDueOn"> {
  readonly mode: MeetingMode;
  readonly status: MeetingStatus;
  readonly heldOn: IsoDate | null;
  readonly opinionsDueOn: IsoDate | null;
}

const readMeeting = (tx: TenantTx, id: string) =>
  tx.meeting.findFirst({
    where: { id },
    include: {
      body: { select: { name: true } },
      chairPerson: { select: { fullName: true } },
      secretaryPerson: { select: { fullName: true } },
      lockedBy: { select: { fullName: true } },
    },
  });

/** A review the actor's territory shows him, or null: unknown and foreign are the same. */
export async function findMeeting(tx: TenantTx, meetingId: string): Promise<StoredMeeting | null> {
  const row = await readMeeting(tx, meetingId);
  return row && storedMeeting(row);
}

const storedMeeting = (row: MeetingRow): StoredMeeting => ({
  ...row,
  mode: known(MEETING_MODES, row.mode),
  status: known(MEETING_STATUSES, row.status),
  heldOn: row.heldOn && fromDateColumn(row.heldOn),
  opinionsDueOn: row.opinionsDueOn && fromDateColumn(row.opinionsDueOn),
});

/** Values come from our own constants and the database checks them too: another one is a bug. */
export function known<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw new Error(`unknown value ${text}`);
  return value;
}

export interface StoredAttendee {
  readonly personId: string;
  readonly name: string;
  readonly postTitle: string;
  readonly attendance: Attendance;
}

export async function listAttendees(tx: TenantTx, meetingId: string): Promise<readonly StoredAttendee[]> {
  const rows = await tx.meetingAttendee.findMany({
    where: { meetingId },
    include: { person: { select: { fullName: true } } },
    orderBy: { position: "asc" },
  });
  return rows.map(({ personId, postTitle, attendance, person }) => ({
    personId,
    name: person.fullName,
    postTitle,
    attendance: known([...ATTENDANCES, "unknown"], attendance),
  }));
}

export interface StoredItem {
  readonly dossierId: string;
  readonly position: number;
  readonly attention: string | null;
  readonly conclusion: Conclusion | null;
  readonly votes: Votes | null;
  readonly manner: VotingManner | null;
  readonly reason: string;
  readonly discussion: string;
  readonly revision: number;
  readonly dossierCode: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly unitVersionId: string;
  readonly planVersionId: string;
}

/** The agenda in its order. */
export async function listItems(tx: TenantTx, meetingId: string): Promise<readonly StoredItem[]> {
  const rows = await tx.meetingItem.findMany({
    where: { meetingId },
    include: {
      dossier: {
        select: { code: true, unitName: true, unitClass: true, unitVersionId: true, planVersionId: true },
      },
    },
    orderBy: [{ position: "asc" }, { dossierId: "asc" }],
  });
  return rows.map((row) => ({
    dossierId: row.dossierId,
    position: row.position,
    attention: row.attention,
    conclusion: row.conclusion === null ? null : known(CONCLUSIONS, row.conclusion),
    votes: votesOf(row),
    manner: row.manner === null ? null : known(VOTING_MANNERS, row.manner),
    reason: row.reason,
    discussion: row.discussion,
    revision: row.revision,
    dossierCode: row.dossier.code,
    unitName: row.dossier.unitName,
    unitKind: row.dossier.unitClass,
    unitVersionId: row.dossier.unitVersionId,
    planVersionId: row.dossier.planVersionId,
  }));
}

interface VoteColumns {
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesOther: number | null;
}

export const votesOf = ({ votesFor, votesAgainst, votesOther }: VoteColumns): Votes | null =>
  votesFor === null ? null : { inFavour: votesFor, against: votesAgainst ?? 0, other: votesOther ?? 0 };

/** Who of the room was not there, or did not vote, for each dossier of the agenda. */
export async function listAbsences(
  tx: TenantTx,
  meetingId: string,
): Promise<(dossierId: string) => readonly ItemAbsence[]> {
  const rows = await tx.meetingItemAbsence.findMany({ where: { meetingId } });
  const absences = rows.map(({ dossierId, personId, kind }) => ({
    dossierId,
    personId,
    kind: known(ABSENCE_KINDS, kind),
  }));
  return (dossierId) => absences.filter((one) => one.dossierId === dossierId);
}

export interface StoredOpinion {
  readonly dossierId: string;
  readonly personId: string;
  readonly opinion: Opinion;
  readonly note: string;
}

export async function listOpinions(tx: TenantTx, meetingId: string): Promise<readonly StoredOpinion[]> {
  const rows = await tx.meetingOpinion.findMany({ where: { meetingId }, orderBy: { at: "asc" } });
  return rows.map(({ dossierId, personId, opinion, note }) => ({
    dossierId,
    personId,
    opinion: known(OPINIONS, opinion),
    note,
  }));
}

/**
 * Changes a review that is still in one of these states and as it was read. False when someone else was first: the
 * condition and the write are one statement.
 */
export async function changeMeeting(
  tx: TenantTx,
  {
    meetingId,
    revision,
    in: statuses,
  }: { meetingId: string; revision: number; in: readonly MeetingStatus[] },
  change: Omit<Prisma.MeetingUncheckedUpdateManyInput, "revision">,
): Promise<boolean> {
  const { count } = await tx.meeting.updateMany({
    where: { id: meetingId, revision, status: { in: [...statuses] } },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

/** Whoever locks the minutes waits for votes and answers under way, and those that come later wait for him. */
export async function holdMeeting(tx: TenantTx, meetingId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
}

/**
 * An answer and a conclusion of the same dossier wait for each other. The review itself is held first, shared, as every
 * act on the agenda holds it first: nobody waits in a circle.
 */
export async function holdItem(tx: TenantTx, meetingId: string, dossierId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM meeting_item
    WHERE meeting_id = ${meetingId}::uuid AND dossier_id = ${dossierId}::uuid FOR UPDATE`;
}

/** The same for the whole agenda. */
export async function holdAgenda(tx: TenantTx, meetingId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM meeting_item WHERE meeting_id = ${meetingId}::uuid ORDER BY dossier_id FOR UPDATE`;
}

/** Keeps a member's answer; a later one takes its place until the dossier is concluded. */
export async function keepOpinion(
  tx: TenantTx,
  key: {
    readonly tenantId: string;
    readonly meetingId: string;
    readonly dossierId: string;
    readonly personId: string;
  },
  answer: { readonly opinion: Opinion; readonly note: string; readonly at: Date },
): Promise<void> {
  await tx.meetingOpinion.upsert({
    where: { tenantId_meetingId_dossierId_personId: key },
    create: { ...key, ...answer },
    update: answer,
  });
}
