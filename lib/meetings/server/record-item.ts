import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordItemInput, type RecordedItem, type RecordItemRefusal } from "@/lib/meetings/contract";
import { nextWaiting } from "@/lib/meetings/domain/agenda";
import { mayConduct } from "@/lib/meetings/domain/authority";
import { decideConclusion, type RecordedConclusion } from "@/lib/meetings/domain/concluding";
import { countOpinions, countVoters } from "@/lib/meetings/domain/votes";
import { whoEntered } from "@/lib/meetings/server/entered-by";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import {
  findMeeting,
  holdItem,
  listAttendees,
  listItems,
  listOpinions,
} from "@/lib/meetings/server/meeting-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * Records votes, conclusion and discussion of one dossier. Guarded by the dossier's own revision on the agenda: two
 * people may record two dossiers at once, and of two who record the same one the second is told who was first.
 */
export const recordItem = defineCommand({
  name: "meetings.record-item",
  permission: "meeting.manage",
  input: recordItemInput,

  async run({ tx, actor, today }, input): Promise<Result<RecordedItem, RecordItemRefusal>> {
    const { meetingId, dossierId, revision, discussion } = input;
    await holdItem(tx, meetingId, dossierId);
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting || !mayConduct(actor, meeting)) return err({ code: "meeting.not-found" });
    const items = await listItems(tx, meetingId);
    const item = items.find((one) => one.dossierId === dossierId);
    if (!item) return err({ code: "meeting.not-found" });
    const entered = (await whoEntered(tx, [dossierId]))(dossierId);
    if (entered.has(actor.personId)) {
      return err({ code: "meeting.own-entry", units: [item.unitName] });
    }

    const attendees = await listAttendees(tx, meetingId);
    const opinions = (await listOpinions(tx, meetingId)).filter((one) => one.dossierId === dossierId);
    const decision = decideConclusion(
      { ...meeting, attendance: countVoters(attendees, entered), today },
      {
        conclusion: input.conclusion === "pending" ? null : input.conclusion,
        counted: { inFavour: input.votesFor, against: input.votesAgainst, other: input.votesOther },
        answered: countOpinions(opinions.map(({ opinion }) => opinion)),
        reason: input.reason,
      },
    );
    if (!decision.ok) return decision;

    const { conclusion, votes } = decision.value;
    if (!(await writeConclusion(tx, { meetingId, dossierId, revision, discussion }, decision.value))) {
      return err(await changedMeanwhile(tx, dossierId));
    }
    await recordAudit(tx, actor, {
      event: "meeting.item-recorded",
      subjectType: "meeting_item",
      subjectId: dossierId,
      details: { meetingId, conclusion, revision: revision + 1 },
    });
    const after = items.map((one) => ({
      dossierId: one.dossierId,
      waits: (one.dossierId === dossierId ? conclusion : one.conclusion) === null,
    }));
    return ok({
      meetingId,
      dossierId,
      unitName: item.unitName,
      conclusion,
      votes,
      nextDossierId: nextWaiting(after, dossierId) ?? dossierId,
      open: after.filter(({ waits }) => waits).length,
    });
  },
});

/** False when someone else recorded this dossier first. */
async function writeConclusion(
  tx: TenantTx,
  item: {
    readonly meetingId: string;
    readonly dossierId: string;
    readonly revision: number;
    readonly discussion: string;
  },
  { conclusion, votes, reason }: RecordedConclusion,
): Promise<boolean> {
  const { meetingId, dossierId, revision, discussion } = item;
  const { count } = await tx.meetingItem.updateMany({
    where: { meetingId, dossierId, revision },
    data: {
      conclusion,
      reason,
      discussion,
      votesFor: votes?.inFavour ?? null,
      votesAgainst: votes?.against ?? null,
      votesOther: votes?.other ?? null,
      revision: { increment: 1 },
    },
  });
  return count === 1;
}
