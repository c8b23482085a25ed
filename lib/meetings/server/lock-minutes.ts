import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { concludeDossier } from "@/lib/dossiers/server/conclude-dossier";
import { lockMinutesInput, type LockedMinutes, type LockMinutesRefusal } from "@/lib/meetings/contract";
import { decideLocking } from "@/lib/meetings/domain/locking";
import { countConclusions } from "@/lib/meetings/domain/minutes";
import { quorumRuleOfTenant } from "@/lib/meetings/domain/quorum";
import { composeMinutes, hashOfMinutes } from "@/lib/meetings/server/compose-minutes";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { lockable } from "@/lib/meetings/server/lockable";
import { changeMeeting, holdMeeting } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import type { Prisma } from "@/prisma/client/client";

/**
 * Locks the minutes, or the summary of written opinions, and moves every dossier as they conclude: on to the decision,
 * or closed as not recognised with its reason. Locked is what was read: another draft than the one on the screen is
 * `meeting.changed-meanwhile`. Refuses `meeting.not-lockable` with everything that is missing.
 */
export const lockMinutes = defineCommand({
  name: "meetings.lock-minutes",
  permission: "meeting.manage",
  input: lockMinutesInput,

  async run({ tx, actor, today, now }, input): Promise<Result<LockedMinutes, LockMinutesRefusal>> {
    const { meetingId, revision, minutesHash } = input;
    await holdMeeting(tx, meetingId);
    const found = await findConducted(tx, actor, { meetingId, revision, in: ["open"] });
    if (!found.ok) return found;
    const meeting = found.value;

    const minutes = await composeMinutes(tx, meeting, today);
    if (hashOfMinutes(minutes) !== minutesHash) return err(await changedMeanwhile(tx, meetingId));
    const decision = decideLocking(lockable(meeting, minutes), quorumRuleOfTenant());
    if (!decision.ok) return decision;

    const isLocked = await changeMeeting(
      tx,
      { meetingId, revision, in: ["open"] },
      {
        status: "locked",
        // Plain values only; Prisma's type for JSON input has no readonly lists.
        minutes: minutes as unknown as Prisma.InputJsonObject,
        minutesHash,
        lockedAt: now,
        lockedById: actor.personId,
      },
    );
    if (!isLocked) return err(await changedMeanwhile(tx, meetingId));
    for (const { dossierId, conclusion, votes, reason } of minutes.items) {
      const isMoved = await concludeDossier(tx, actor, {
        dossierId,
        passed: conclusion === "recognise",
        reason,
        details: { meetingId, conclusion, votes: votes && { ...votes } },
      });
      if (!isMoved) return err(await changedMeanwhile(tx, dossierId));
    }

    const { recognise, decline } = countConclusions(minutes.items);
    await recordAudit(tx, actor, {
      event: "meeting.minutes-locked",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { minutesHash, recognise, decline },
    });
    await enqueue(tx, actor.tenantId, "meeting.minutes-locked", { meetingId });
    return ok({ meetingId, title: meeting.title, recognise, decline });
  },
});
