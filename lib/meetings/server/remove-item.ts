import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { removeItemInput, type RemoveItemRefusal, type ReorderedItem } from "@/lib/meetings/contract";
import { LIVING_STATUSES } from "@/lib/meetings/domain/meeting";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { changeMeeting, listItems } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/**
 * Takes a dossier off the agenda, e.g. one that has to be made clear first; it waits for another review. Refuses
 * `meeting.last-item`: a review without dossiers is cancelled instead.
 */
export const removeItem = defineCommand({
  name: "meetings.remove-item",
  permission: "meeting.manage",
  input: removeItemInput,

  async run(
    { tx, actor },
    { meetingId, revision, dossierId },
  ): Promise<Result<ReorderedItem, RemoveItemRefusal>> {
    const found = await findConducted(tx, actor, { meetingId, revision, in: LIVING_STATUSES });
    if (!found.ok) return found;

    const items = await listItems(tx, meetingId);
    const item = items.find((one) => one.dossierId === dossierId);
    if (!item) return err({ code: "meeting.not-found" });
    if (items.length === 1) return err({ code: "meeting.last-item" });
    if (!(await changeMeeting(tx, { meetingId, revision, in: LIVING_STATUSES }, {}))) {
      return err(await changedMeanwhile(tx, meetingId));
    }

    await tx.meetingItemAbsence.deleteMany({ where: { meetingId, dossierId } });
    await tx.meetingItem.deleteMany({ where: { meetingId, dossierId } });
    await recordAudit(tx, actor, {
      event: "meeting.item-removed",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { dossierId },
    });
    return ok({ meetingId, title: found.value.title, unitName: item.unitName });
  },
});
