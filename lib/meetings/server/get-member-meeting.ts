import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { MemberItemView, MemberMeetingView, MeetingNotFound } from "@/lib/meetings/contract";
import { decideMember, splitRemaining } from "@/lib/meetings/domain/answering";
import { mayConduct, mayRead, territoriesOf } from "@/lib/meetings/domain/authority";
import { enteredBy } from "@/lib/meetings/server/entered-by";
import { findPaperSummary } from "@/lib/meetings/server/find-paper-summary";
import { agendaItemView, headView } from "@/lib/meetings/server/head-view";
import { findMeeting, listAttendees, listItems, listOpinions } from "@/lib/meetings/server/meeting-store";
import { defineQuery } from "@/lib/platform/query";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

interface MemberMeetingInput {
  readonly meetingId: string;
  /** The dossier that is open on the page. */
  readonly dossierId: string | null;
}

/** H-3: the agenda with the actor's own answers. Other members' answers are not shown here. */
export const getMemberMeeting = defineQuery({
  name: "meetings.member-view",
  permission: "meeting.read",

  async run(
    { tx, actor, today },
    { meetingId, dossierId }: MemberMeetingInput,
  ): Promise<Result<MemberMeetingView, MeetingNotFound>> {
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting) return err({ code: "meeting.not-found" });
    const attendees = await listAttendees(tx, meetingId);
    const mine = attendees.find(({ personId }) => personId === actor.personId);
    if (!mine && !mayRead(actor, meeting)) return err({ code: "meeting.not-found" });

    const items = await memberItems(tx, meetingId, actor.personId);
    const { mode, status, opinionsDueOn } = meeting;
    const attendance = mine?.attendance ?? "unknown";
    const allowed = decideMember({
      mode,
      status,
      opinionsDueOn,
      attendance,
      today,
      secretaryName: meeting.secretaryPerson.fullName,
    });
    const isAsked = mine !== undefined && territoriesOf(actor, "meeting.answer").includes(meeting.scopePath);
    const { lookFirst, remaining } = splitRemaining(
      items.map((item) => ({ ...item, answered: item.opinion !== null })),
    );
    return ok({
      head: headView(meeting),
      isAsked,
      canConduct: mayConduct(actor, meeting),
      attendance,
      closedBecause: allowed.ok ? null : allowed.error,
      items,
      lookFirst: lookFirst.length,
      remaining: remaining.length,
      current: await currentOf(tx, items, dossierId),
    });
  },
});

async function memberItems(
  tx: TenantTx,
  meetingId: string,
  personId: string,
): Promise<readonly MemberItemView[]> {
  const items = await listItems(tx, meetingId);
  const opinions = (await listOpinions(tx, meetingId)).filter((one) => one.personId === personId);
  const own = await enteredBy(
    tx,
    personId,
    items.map(({ dossierId }) => dossierId),
  );
  return items.map((item, index) => {
    const given = opinions.find(({ dossierId }) => dossierId === item.dossierId);
    return {
      ...agendaItemView(item, index),
      opinion: given?.opinion ?? null,
      note: given?.note ?? "",
      ownEntry: own.has(item.dossierId),
    };
  });
}

async function currentOf(
  tx: TenantTx,
  items: readonly MemberItemView[],
  dossierId: string | null,
): Promise<MemberMeetingView["current"]> {
  const at = items.findIndex((item) => item.dossierId === dossierId);
  const item = items[at];
  if (!item) return null;
  return {
    item,
    papers: await findPaperSummary(tx, item.dossierId),
    previousId: items[at - 1]?.dossierId ?? null,
    nextId: items[at + 1]?.dossierId ?? null,
  };
}
