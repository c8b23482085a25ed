import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { conductInput, type ConductedMeeting, type OpenMeetingRefusal } from "@/lib/meetings/contract";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { changeMeeting } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** Opens a meeting on its day or later, or the taking of written opinions. Refuses `meeting.not-yet` before its day. */
export const openMeeting = defineCommand({
  name: "meetings.open",
  permission: "meeting.manage",
  input: conductInput,

  async run(
    { tx, actor, today },
    { meetingId, revision },
  ): Promise<Result<ConductedMeeting, OpenMeetingRefusal>> {
    const found = await findConducted(tx, actor, { meetingId, revision, in: ["planned"] });
    if (!found.ok) return found;
    const { mode, heldOn, title } = found.value;
    if (mode === "meeting" && heldOn !== null && today < heldOn)
      return err({ code: "meeting.not-yet", heldOn });

    if (!(await changeMeeting(tx, { meetingId, revision, in: ["planned"] }, { status: "open" }))) {
      return err(await changedMeanwhile(tx, meetingId));
    }
    await recordAudit(tx, actor, { event: "meeting.opened", subjectType: "meeting", subjectId: meetingId });
    return ok({ meetingId, title });
  },
});
