import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import {
  noteAttendanceInput,
  type NoteAttendanceRefusal,
  type NotedAttendance,
} from "@/lib/meetings/contract";
import { countAttendance, countItemVoters, voteSum } from "@/lib/meetings/domain/votes";
import { whoEntered } from "@/lib/meetings/server/entered-by";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { changeMeeting, listAbsences, listAttendees, listItems } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/**
 * Notes who came, for everybody who was asked, and who chairs in the end. May be corrected until the minutes are
 * locked; the answer says how many recorded votes no longer add up. Refuses `meeting.person-not-found` for somebody who
 * was not asked and `meeting.attendance-missing` when a name is left out.
 */
export const noteAttendance = defineCommand({
  name: "meetings.note-attendance",
  permission: "meeting.manage",
  input: noteAttendanceInput,

  async run({ tx, actor }, input): Promise<Result<NotedAttendance, NoteAttendanceRefusal>> {
    const { meetingId, revision, attendance, chairPersonId } = input;
    const found = await findConducted(tx, actor, { meetingId, revision, in: ["open"] });
    if (!found.ok) return found;
    if (found.value.mode !== "meeting") return err({ code: "meeting.closed", status: found.value.status });

    const asked = await listAttendees(tx, meetingId);
    const isAsked = (personId: string): boolean => asked.some((one) => one.personId === personId);
    if (!isAsked(chairPersonId) || !Object.keys(attendance).every(isAsked)) {
      return err({ code: "meeting.person-not-found" });
    }
    const noted = asked.map(({ personId }) => attendance[personId] ?? "unknown");
    const counts = countAttendance(noted);
    if (counts.unknown > 0) return err({ code: "meeting.attendance-missing", count: counts.unknown });

    if (!(await changeMeeting(tx, { meetingId, revision, in: ["open"] }, { chairPersonId }))) {
      return err(await changedMeanwhile(tx, meetingId));
    }
    for (const [personId, mark] of Object.entries(attendance)) {
      await tx.meetingAttendee.updateMany({ where: { meetingId, personId }, data: { attendance: mark } });
    }
    await recordAudit(tx, actor, {
      event: "meeting.attendance-noted",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { present: counts.present, asked: counts.asked },
    });
    const items = await listItems(tx, meetingId);
    const entered = await whoEntered(
      tx,
      items.map(({ dossierId }) => dossierId),
    );
    const absences = await listAbsences(tx, meetingId);
    const members = asked.map(({ personId }, index) => ({
      personId,
      attendance: noted[index] ?? ("unknown" as const),
    }));
    const differing = items.filter(
      ({ dossierId, votes }) =>
        votes !== null &&
        voteSum(votes) !==
          countItemVoters(members, { entered: entered(dossierId), absences: absences(dossierId) }).voting
            .present,
    ).length;
    return ok({
      meetingId,
      title: found.value.title,
      present: counts.present,
      asked: counts.asked,
      differing,
    });
  },
});
