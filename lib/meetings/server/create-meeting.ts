import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { findReviewable, type ReviewableDossier } from "@/lib/dossiers/server/find-reviewable";
import {
  createMeetingInput,
  type CandidatePerson,
  type CreatedMeeting,
  type CreateMeetingInput,
  type CreateMeetingRefusal,
} from "@/lib/meetings/contract";
import { exceptionsFirst } from "@/lib/meetings/domain/agenda";
import { paperReasons } from "@/lib/meetings/domain/attention";
import { LIVING_STATUSES } from "@/lib/meetings/domain/meeting";
import { findPaperFacts } from "@/lib/meetings/server/find-paper-facts";
import { listCommittee } from "@/lib/meetings/server/list-committee";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";

/**
 * Calls a review: a meeting, or written opinions. Its committee is the one that the dossiers' routes name, its
 * members those who hold a post in it today. Refuses a dossier that does not wait for this committee as not found, one
 * that stands on another agenda, people who hold no post there, a chair who is not among those asked, a day that is
 * over, and a chair who has another meeting at that very hour.
 */
export const createMeeting = defineCommand({
  name: "meetings.create",
  permission: "meeting.manage",
  input: createMeetingInput,

  async run({ tx, actor, today }, input): Promise<Result<CreatedMeeting, CreateMeetingRefusal>> {
    const found = await findDossiers(tx, actor, input.dossiers);
    if (!found.ok) return found;
    const { dossiers, bodyId, scopePath } = found.value;

    const people = await findPeople(tx, input, { bodyId, scopePath, today });
    if (!people.ok) return people;

    const day = input.mode === "meeting" ? input.heldOn : input.opinionsDueOn;
    if (day < today) return err({ code: "meeting.date-past", today });
    const clash = await findClash(tx, input);
    if (clash) return err({ code: "meeting.chair-busy", ...clash });

    const meetingId = newId();
    await tx.meeting.createMany({
      data: [
        {
          tenantId: actor.tenantId,
          id: meetingId,
          bodyId,
          scopePath,
          mode: input.mode,
          title: input.title,
          ...datesOf(input),
          chairPersonId: input.chairPersonId,
          secretaryPersonId: input.secretaryPersonId,
          status: "planned",
          createdById: actor.personId,
        },
      ],
    });
    await writeAttendees(tx, actor, meetingId, people.value);
    await writeAgenda(tx, actor, meetingId, dossiers);
    await recordAudit(tx, actor, {
      event: "meeting.created",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { mode: input.mode, dossiers: dossiers.length },
    });
    await enqueue(tx, actor.tenantId, "meeting.called", { meetingId });
    return ok({
      meetingId,
      title: input.title,
      dossiers: dossiers.length,
      attendees: people.value.length,
    });
  },
});

function datesOf(input: CreateMeetingInput) {
  return input.mode === "meeting"
    ? { heldOn: dateColumn(input.heldOn), heldAt: input.heldAt, place: input.place }
    : { opinionsDueOn: dateColumn(input.opinionsDueOn) };
}

interface FoundDossiers {
  readonly dossiers: readonly ReviewableDossier[];
  readonly bodyId: string;
  readonly scopePath: string;
}

/** Held until the end: of two agendas made at once the second sees what the first took. */
async function findDossiers(
  tx: TenantTx,
  actor: Actor,
  ids: readonly string[],
): Promise<Result<FoundDossiers, CreateMeetingRefusal>> {
  const wanted = [...new Set(ids)].sort();
  await tx.$queryRaw`SELECT 1 FROM dossier WHERE id = ANY (${wanted}::uuid[]) ORDER BY id FOR UPDATE`;
  const visible = await findReviewable(tx, wanted);
  const dossiers = visible.filter((dossier) => mayAct(actor, "conclude", dossier));
  const [first] = dossiers;
  const isReady = dossiers.every(({ status }) => status === "in_meeting");
  if (!first || dossiers.length !== wanted.length || !isReady)
    return err({ code: "meeting.dossier-not-found" });

  const taken = await tx.meetingItem.findMany({
    where: { dossierId: { in: wanted }, meeting: { status: { in: [...LIVING_STATUSES] } } },
    select: { dossierId: true },
  });
  if (taken.length > 0) {
    const units = dossiers
      .filter(({ id }) => taken.some(({ dossierId }) => dossierId === id))
      .map(({ unitName }) => unitName);
    return err({ code: "meeting.dossier-in-another", units });
  }

  const { bodyId, currentScope: scopePath } = first;
  const isOneBody = dossiers.every((one) => one.bodyId === bodyId && one.currentScope === scopePath);
  if (!bodyId || !isOneBody) return err({ code: "meeting.dossiers-of-two-bodies" });
  return ok({ dossiers, bodyId, scopePath });
}

/** Those asked, in the order of the committee. */
async function findPeople(
  tx: TenantTx,
  { attendees, chairPersonId, secretaryPersonId }: CreateMeetingInput,
  body: { readonly bodyId: string; readonly scopePath: string; readonly today: IsoDate },
): Promise<Result<readonly CandidatePerson[], CreateMeetingRefusal>> {
  const { members, secretaries } = await listCommittee(tx, body);
  const asked = members.filter(({ personId }) => attendees.includes(personId));
  const areKnown = new Set(attendees).size === asked.length;
  if (!areKnown || !secretaries.some(({ personId }) => personId === secretaryPersonId)) {
    return err({ code: "meeting.person-not-found" });
  }
  return asked.some(({ personId }) => personId === chairPersonId)
    ? ok(asked)
    : err({ code: "meeting.chair-not-attending" });
}

async function findClash(tx: TenantTx, input: CreateMeetingInput) {
  if (input.mode !== "meeting") return null;
  const other = await tx.meeting.findFirst({
    where: {
      mode: "meeting",
      status: { in: [...LIVING_STATUSES] },
      chairPersonId: input.chairPersonId,
      heldOn: dateColumn(input.heldOn),
      heldAt: input.heldAt,
    },
    select: { title: true },
  });
  return other && { title: other.title, on: input.heldOn, at: input.heldAt };
}

async function writeAttendees(
  tx: TenantTx,
  { tenantId }: Actor,
  meetingId: string,
  people: readonly CandidatePerson[],
): Promise<void> {
  await tx.meetingAttendee.createMany({
    data: people.map(({ personId, postTitle }, index) => ({
      tenantId,
      meetingId,
      personId,
      postTitle,
      position: index + 1,
    })),
  });
}

async function writeAgenda(
  tx: TenantTx,
  { tenantId }: Actor,
  meetingId: string,
  dossiers: readonly ReviewableDossier[],
): Promise<void> {
  const facts = await findPaperFacts(tx, dossiers);
  const entries = dossiers.map(({ id, unitName, revision }) => {
    const found = facts.get(id);
    const reasons = found ? paperReasons(found) : [];
    return { dossierId: id, dossierRevision: revision, unitName, attention: reasons.join("; ") || null };
  });
  await tx.meetingItem.createMany({
    data: exceptionsFirst(entries).map(({ dossierId, dossierRevision, attention }, index) => ({
      tenantId,
      meetingId,
      dossierId,
      dossierRevision,
      attention,
      position: index + 1,
    })),
  });
}
