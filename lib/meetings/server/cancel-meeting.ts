import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { cancelMeetingInput, type ConductedMeeting, type ConductRefusal } from "@/lib/meetings/contract";
import { LIVING_STATUSES } from "@/lib/meetings/domain/meeting";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { changeMeeting } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** Calls a review off, with the reason; its dossiers wait for another one. Locked minutes can't be called off. */
export const cancelMeeting = defineCommand({
  name: "meetings.cancel",
  permission: "meeting.manage",
  input: cancelMeetingInput,

  async run(
    { tx, actor },
    { meetingId, revision, reason },
  ): Promise<Result<ConductedMeeting, ConductRefusal>> {
    const found = await findConducted(tx, actor, { meetingId, revision, in: LIVING_STATUSES });
    if (!found.ok) return found;
    if (!(await changeMeeting(tx, { meetingId, revision, in: LIVING_STATUSES }, { status: "cancelled" }))) {
      return err(await changedMeanwhile(tx, meetingId));
    }
    await recordAudit(tx, actor, {
      event: "meeting.cancelled",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { reason },
    });
    return ok({ meetingId, title: found.value.title });
  },
});
