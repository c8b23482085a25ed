import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import {
  answerRemainingInput,
  type AnsweredRemaining,
  type AnswerRemainingRefusal,
} from "@/lib/meetings/contract";
import { decideRemaining } from "@/lib/meetings/domain/answering";
import { enteredBy } from "@/lib/meetings/server/entered-by";
import { findAsked } from "@/lib/meetings/server/find-asked";
import { holdAgenda, keepOpinion, listItems, listOpinions } from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";

/** «Đồng ý tất cả hồ sơ còn lại»: agrees to every dossier without a remark and without an answer of his. */
export const answerRemaining = defineCommand({
  name: "meetings.answer-remaining",
  permission: "meeting.answer",
  input: answerRemainingInput,

  async run({ tx, actor, now }, { meetingId }): Promise<Result<AnsweredRemaining, AnswerRemainingRefusal>> {
    await holdAgenda(tx, meetingId);
    const asked = await findAsked(tx, actor, meetingId);
    if (!asked) return err({ code: "meeting.not-found" });

    const items = await listItems(tx, meetingId);
    const own = await enteredBy(
      tx,
      actor.personId,
      items.map(({ dossierId }) => dossierId),
    );
    const opinions = await listOpinions(tx, meetingId);
    const remaining = decideRemaining(
      asked.member,
      items.map((item) => ({
        ...item,
        ownEntry: own.has(item.dossierId),
        answered: opinions.some(
          ({ dossierId, personId }) => dossierId === item.dossierId && personId === actor.personId,
        ),
      })),
    );
    if (!remaining.ok) return remaining;

    for (const dossierId of remaining.value) {
      const key = { tenantId: actor.tenantId, meetingId, dossierId, personId: actor.personId };
      await keepOpinion(tx, key, { opinion: "agree", note: "", at: now });
    }
    await recordAudit(tx, actor, {
      event: "meeting.remaining-agreed",
      subjectType: "meeting",
      subjectId: meetingId,
      details: { dossiers: [...remaining.value] },
    });
    return ok({ meetingId, answered: remaining.value.length });
  },
});
