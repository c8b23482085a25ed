import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { AnsweringMember } from "@/lib/meetings/domain/answering";
import { territoriesOf } from "@/lib/meetings/domain/authority";
import { findMeeting, listAttendees, type StoredMeeting } from "@/lib/meetings/server/meeting-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface AskedMember {
  readonly meeting: StoredMeeting;
  readonly member: AnsweringMember;
}

/** A review in which the actor himself is asked, through a post of its committee; null otherwise. */
export async function findAsked(tx: TenantTx, actor: Actor, meetingId: string): Promise<AskedMember | null> {
  const meeting = await findMeeting(tx, meetingId);
  if (!meeting || !territoriesOf(actor, "meeting.answer").includes(meeting.scopePath)) return null;
  const attendees = await listAttendees(tx, meetingId);
  const mine = attendees.find(({ personId }) => personId === actor.personId);
  if (!mine) return null;
  const { mode, status, opinionsDueOn } = meeting;
  return {
    meeting,
    member: {
      mode,
      status,
      opinionsDueOn,
      attendance: mine.attendance,
      today: actor.today,
      secretaryName: meeting.secretaryPerson.fullName,
    },
  };
}
