import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import {
  recordItemInput,
  type RecordedItem,
  type RecordItemInput,
  type RecordItemRefusal,
} from "@/lib/meetings/contract";
import type { VotingManner } from "@/lib/meetings/domain/meeting";
import { nextWaiting } from "@/lib/meetings/domain/agenda";
import { mayConduct } from "@/lib/meetings/domain/authority";
import { decideConclusion, type RecordedConclusion } from "@/lib/meetings/domain/concluding";
import {
  countItemVoters,
  countOpinions,
  decideAbsences,
  type ItemAbsence,
} from "@/lib/meetings/domain/votes";
import { whoEntered } from "@/lib/meetings/server/entered-by";
import { changedMeanwhile } from "@/lib/meetings/server/last-change";
import {
  findMeeting,
  holdItem,
  listAttendees,
  listItems,
  listOpinions,
  type StoredMeeting,
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
    const absences = decideAbsences(absencesOf(meeting, input), attendees, entered);
    if (!absences.ok) return absences;
    const attendance = countItemVoters(attendees, { entered, absences: absences.value }).voting;
    const decision = decideConclusion(
      { ...meeting, attendance, today },
      {
        conclusion: input.conclusion === "pending" ? null : input.conclusion,
        counted: { inFavour: input.votesFor, against: input.votesAgainst, other: input.votesOther },
        answered: countOpinions(opinions.map(({ opinion }) => opinion)),
        reason: input.reason,
      },
    );
    if (!decision.ok) return decision;

    const { conclusion, votes } = decision.value;
    const manner = votes && meeting.mode === "meeting" ? input.manner : null;
    if (
      !(await writeConclusion(tx, { meetingId, dossierId, revision, discussion, manner }, decision.value))
    ) {
      return err(await changedMeanwhile(tx, dossierId));
    }
    await writeAbsences(tx, { tenantId: actor.tenantId, meetingId, dossierId }, absences.value);
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

/** Nobody is missing from written opinions, nor from what is left for later. */
const absencesOf = ({ mode }: StoredMeeting, { conclusion, absent, abstained }: RecordItemInput) =>
  mode === "meeting" && conclusion !== "pending" ? { absent, abstained } : { absent: [], abstained: [] };

/** What was noted before goes: the form says the whole. */
async function writeAbsences(
  tx: TenantTx,
  item: { readonly tenantId: string; readonly meetingId: string; readonly dossierId: string },
  absences: readonly ItemAbsence[],
): Promise<void> {
  const { meetingId, dossierId } = item;
  await tx.meetingItemAbsence.deleteMany({ where: { meetingId, dossierId } });
  if (absences.length === 0) return;
  await tx.meetingItemAbsence.createMany({ data: absences.map((absence) => ({ ...item, ...absence })) });
}

/** False when someone else recorded this dossier first. */
async function writeConclusion(
  tx: TenantTx,
  item: {
    readonly meetingId: string;
    readonly dossierId: string;
    readonly revision: number;
    readonly discussion: string;
    readonly manner: VotingManner | null;
  },
  { conclusion, votes, reason }: RecordedConclusion,
): Promise<boolean> {
  const { meetingId, dossierId, revision, discussion, manner } = item;
  const { count } = await tx.meetingItem.updateMany({
    where: { meetingId, dossierId, revision },
    data: {
      conclusion,
      reason,
      discussion,
      manner,
      votesFor: votes?.inFavour ?? null,
      votesAgainst: votes?.against ?? null,
      votesOther: votes?.other ?? null,
      revision: { increment: 1 },
    },
  });
  return count === 1;
}
