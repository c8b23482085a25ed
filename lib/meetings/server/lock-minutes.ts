import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { concludeDossier } from "@/lib/dossiers/server/conclude-dossier";
import { findDossier } from "@/lib/dossiers/server/dossier-moves";
import { takeBackDossier } from "@/lib/dossiers/server/take-back-dossier";
import { lockMinutesInput, type LockedMinutes, type LockMinutesRefusal } from "@/lib/meetings/contract";
import { decideLocking } from "@/lib/meetings/domain/locking";
import { countConclusions, type MinutesItem } from "@/lib/meetings/domain/minutes";
import { composeMinutes, hashOfMinutes } from "@/lib/meetings/server/compose-minutes";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { lockable } from "@/lib/meetings/server/lockable";
import { changeMeeting, holdMeeting, type StoredMeeting } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import type { Prisma } from "@/prisma/client/client";

/**
 * Locks the minutes, or the summary of written opinions, and moves every dossier as they conclude: on to the decision,
 * closed as not recognised with its reason, or back to be read again with the committee's question. Locked is what was read: another draft than the one on the screen is
 * `meeting.changed-meanwhile`. Refuses `meeting.not-lockable` with everything that is missing, by the rule of quorum and
 * majority too where the tenant has entered one.
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
    const decision = decideLocking(lockable(meeting, minutes), minutes.rule);
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
    for (const item of minutes.items) {
      if (!(await moveAsConcluded(tx, actor, meeting, item))) {
        return err(await changedMeanwhile(tx, item.dossierId));
      }
    }

    const { recognise, decline, clarify } = countConclusions(minutes.items);
    await recordAudit(tx, actor, {
      event: "meeting.minutes-locked",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { minutesHash, recognise, decline, clarify },
    });
    await enqueue(tx, actor.tenantId, "meeting.minutes-locked", { meetingId });
    return ok({ meetingId, title: meeting.title, recognise, decline, clarify });
  },
});

/** On to the decision, closed, or back to whoever read it, with the committee's question. False when it moved before. */
async function moveAsConcluded(
  tx: TenantTx,
  actor: Actor,
  { id: meetingId, body }: StoredMeeting,
  { dossierId, conclusion, votes, reason }: MinutesItem,
): Promise<boolean> {
  if (conclusion !== "clarify") {
    return concludeDossier(tx, actor, {
      dossierId,
      passed: conclusion === "recognise",
      reason,
      details: { meetingId, conclusion, votes: votes && { ...votes } },
    });
  }
  const dossier = await findDossier(tx, dossierId);
  const details = { meetingId, bodyName: body.name };
  return (
    dossier !== null && (await takeBackDossier(tx, actor, dossier, { act: "clarify", reason, details })).ok
  );
}
