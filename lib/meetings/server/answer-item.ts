import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { answerItemInput, type AnsweredItem, type AnswerItemRefusal } from "@/lib/meetings/contract";
import { nextWaiting } from "@/lib/meetings/domain/agenda";
import { decideAnswer } from "@/lib/meetings/domain/answering";
import { enteredBy } from "@/lib/meetings/server/entered-by";
import { findAsked } from "@/lib/meetings/server/find-asked";
import { holdItem, keepOpinion, listItems, listOpinions } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/**
 * A member's own answer to one dossier; a later one takes its place until the dossier is concluded. Whoever is not
 * asked sees no such review; an absent member and one who sent somebody have no vote in the room.
 */
export const answerItem = defineCommand({
  name: "meetings.answer-item",
  permission: "meeting.answer",
  input: answerItemInput,

  async run(
    { tx, actor, now },
    { meetingId, dossierId, opinion, note },
  ): Promise<Result<AnsweredItem, AnswerItemRefusal>> {
    await holdItem(tx, meetingId, dossierId);
    const asked = await findAsked(tx, actor, meetingId);
    if (!asked) return err({ code: "meeting.not-found" });
    const items = await listItems(tx, meetingId);
    const item = items.find((one) => one.dossierId === dossierId);
    if (!item) return err({ code: "meeting.not-found" });

    const ids = items.map((one) => one.dossierId);
    const own = await enteredBy(tx, actor.personId, ids);
    const allowed = decideAnswer(asked.member, { ...item, ownEntry: own.has(dossierId) });
    if (!allowed.ok) return allowed;

    const key = { tenantId: actor.tenantId, meetingId, dossierId, personId: actor.personId };
    await keepOpinion(tx, key, { opinion, note, at: now });
    await recordAudit(tx, actor, {
      event: "meeting.answered",
      subjectType: "meeting_item",
      subjectId: dossierId,
      details: { meetingId, opinion },
    });
    const opinions = await listOpinions(tx, meetingId);
    const answered = new Set(
      opinions.filter(({ personId }) => personId === actor.personId).map((one) => one.dossierId),
    );
    const waiting = items.map((one) => ({
      dossierId: one.dossierId,
      waits: one.conclusion === null && !own.has(one.dossierId) && !answered.has(one.dossierId),
    }));
    return ok({
      meetingId,
      dossierId,
      unitName: item.unitName,
      opinion,
      nextDossierId: nextWaiting(waiting, dossierId) ?? "",
    });
  },
});
