import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { reorderItemInput, type ConductRefusal, type ReorderedItem } from "@/lib/meetings/contract";
import { moved } from "@/lib/meetings/domain/agenda";
import { LIVING_STATUSES } from "@/lib/meetings/domain/meeting";
import { findConducted } from "@/lib/meetings/server/find-conducted";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import { changeMeeting, listItems } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** Puts a dossier one place higher or lower on the agenda, until the minutes are locked. */
export const reorderItem = defineCommand({
  name: "meetings.reorder-item",
  permission: "meeting.manage",
  input: reorderItemInput,

  async run({ tx, actor }, input): Promise<Result<ReorderedItem, ConductRefusal>> {
    const { meetingId, revision, dossierId, direction } = input;
    const found = await findConducted(tx, actor, { meetingId, revision, in: LIVING_STATUSES });
    if (!found.ok) return found;

    const items = await listItems(tx, meetingId);
    const item = items.find((one) => one.dossierId === dossierId);
    if (!item) return err({ code: "meeting.not-found" });
    if (!(await changeMeeting(tx, { meetingId, revision, in: LIVING_STATUSES }, {}))) {
      return err(await changedMeanwhile(tx, meetingId));
    }

    const order = moved(
      items.map((one) => one.dossierId),
      dossierId,
      direction,
    );
    for (const [index, id] of order.entries()) {
      await tx.meetingItem.updateMany({ where: { meetingId, dossierId: id }, data: { position: index + 1 } });
    }
    await recordAudit(tx, actor, {
      event: "meeting.agenda-reordered",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { dossierId, direction },
    });
    return ok({ meetingId, title: found.value.title, unitName: item.unitName });
  },
});
