import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { ConductRefusal } from "@/lib/meetings/contract";
import { mayConduct } from "@/lib/meetings/domain/authority";
import type { MeetingStatus } from "@/lib/meetings/domain/meeting";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { findMeeting, type StoredMeeting } from "@/lib/meetings/server/meeting-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * A review that the actor conducts, in one of these states and as he last saw it. Refuses `meeting.not-found` for one
 * that is unknown or another body's, `meeting.closed` in another state, `meeting.changed-meanwhile` with who and when.
 */
export async function findConducted(
  tx: TenantTx,
  actor: Actor,
  {
    meetingId,
    revision,
    in: statuses,
  }: { meetingId: string; revision: number; in: readonly MeetingStatus[] },
): Promise<Result<StoredMeeting, ConductRefusal>> {
  const meeting = await findMeeting(tx, meetingId);
  if (!meeting || !mayConduct(actor, meeting)) return err({ code: "meeting.not-found" });
  if (!statuses.includes(meeting.status)) return err({ code: "meeting.closed", status: meeting.status });
  if (meeting.revision !== revision) return err(await changedMeanwhile(tx, meetingId));
  return ok(meeting);
}
