import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import type { MeetingListView, MeetingRow } from "@/lib/meetings/contract";
import { mayConduct, territoriesOf } from "@/lib/meetings/domain/authority";
import { LIVING_STATUSES, MEETING_MODES, MEETING_STATUSES } from "@/lib/meetings/domain/meeting";
import { countWaitingDossiers } from "@/lib/meetings/server/list-waiting-dossiers";
import { known } from "@/lib/meetings/server/meeting-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";

/** H-1: reviews of the actor's own committee, and those he is asked in. */
export const listMeetings = defineQuery({
  name: "meetings.list",
  permission: "meeting.read",

  async run({ tx, actor }, { page }: { readonly page: number }): Promise<Result<MeetingListView, never>> {
    const mine = {
      OR: [
        { scopePath: { in: [...territoriesOf(actor, "meeting.read")] } },
        { meetingAttendees: { some: { personId: actor.personId } } },
      ],
    };
    const living = await findRows(tx, { ...mine, status: { in: [...LIVING_STATUSES] } });
    const lockedWhere = { ...mine, status: "locked" };
    const total = await tx.meeting.count({ where: lockedWhere });
    const pages = pageCount(total);
    const shown = Math.min(page, pages);
    const locked = await findRows(tx, lockedWhere, { skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE });

    const rows = living.map((row) => rowOf(row, actor));
    const conducts = territoriesOf(actor, "meeting.manage");
    const waiting = conducts.length > 0 ? await countWaitingDossiers(tx, conducts) : 0;
    return ok({
      canCreate: conducts.length > 0,
      waiting,
      upcoming: rows.filter(({ mode }) => mode === "meeting"),
      written: rows.filter(({ mode }) => mode === "written_opinions"),
      locked: { rows: locked.map((row) => rowOf(row, actor)), total, page: shown, pages },
    });
  },
});

type Where = NonNullable<Parameters<TenantTx["meeting"]["findMany"]>[0]>["where"];
type ListedMeeting = Awaited<ReturnType<typeof findRows>>[number];

const findRows = (
  tx: TenantTx,
  where: Where,
  window: { readonly skip?: number; readonly take?: number } = {},
) =>
  tx.meeting.findMany({
    where: where ?? {},
    select: {
      id: true,
      title: true,
      mode: true,
      status: true,
      scopePath: true,
      heldOn: true,
      heldAt: true,
      place: true,
      opinionsDueOn: true,
      body: { select: { shortName: true } },
      chairPerson: { select: { fullName: true } },
      meetingItems: {
        select: {
          dossierId: true,
          conclusion: true,
          dossier: {
            select: { dossierParts: { where: { part: "entered" }, select: { personId: true } } },
          },
        },
      },
      meetingAttendees: { select: { personId: true } },
      meetingOpinions: { select: { personId: true, dossierId: true } },
    },
    orderBy: [{ lockedAt: "desc" }, { heldOn: "asc" }, { opinionsDueOn: "asc" }, { id: "asc" }],
    take: 100,
    ...window,
  });

function rowOf(row: ListedMeeting, actor: Actor): MeetingRow {
  const on = row.heldOn ?? row.opinionsDueOn;
  // Nothing is asked of a member about what he entered himself.
  const missingOf = (personId: string): number =>
    row.meetingItems.filter(
      ({ dossierId, dossier }) =>
        !dossier.dossierParts.some((part) => part.personId === personId) &&
        !row.meetingOpinions.some((one) => one.personId === personId && one.dossierId === dossierId),
    ).length;
  const total = row.meetingItems.length;
  const isAsked = row.meetingAttendees.some(({ personId }) => personId === actor.personId);
  const status = known(MEETING_STATUSES, row.status);
  return {
    meetingId: row.id,
    title: row.title,
    mode: known(MEETING_MODES, row.mode),
    status,
    on: on && fromDateColumn(on),
    at: row.heldAt,
    place: row.place,
    chairName: row.chairPerson.fullName,
    bodyName: row.body.shortName,
    dossiers: total,
    concluded: row.meetingItems.filter(({ conclusion }) => conclusion !== null).length,
    recognised: row.meetingItems.filter(({ conclusion }) => conclusion === "recognise").length,
    toClarify: row.meetingItems.filter(({ conclusion }) => conclusion === "clarify").length,
    answeredMembers: row.meetingAttendees.filter(({ personId }) => missingOf(personId) === 0).length,
    members: row.meetingAttendees.length,
    ownMissing: isAsked ? missingOf(actor.personId) : null,
    href: hrefOf(row.id, status === "locked", mayConduct(actor, row)),
  };
}

function hrefOf(meetingId: string, isLocked: boolean, isConductor: boolean): string {
  if (isLocked) return `/hop-xet/${meetingId}/bien-ban`;
  return isConductor ? `/hop-xet/${meetingId}/dieu-hanh` : `/hop-xet/${meetingId}`;
}
