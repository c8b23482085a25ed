import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { ConductItemView, ConductView, MeetingNotFound } from "@/lib/meetings/contract";
import { nextWaiting } from "@/lib/meetings/domain/agenda";
import { opinionReasons } from "@/lib/meetings/domain/attention";
import { mayConduct } from "@/lib/meetings/domain/authority";
import { neededOf, type QuorumRule } from "@/lib/meetings/domain/quorum";
import {
  countAttendance,
  countOpinions,
  countItemVoters,
  voteSum,
  type ItemAbsence,
  type Votes,
} from "@/lib/meetings/domain/votes";
import { findBodyRule } from "@/lib/meetings/server/body-rule";
import { whoEntered } from "@/lib/meetings/server/entered-by";
import { findPaperSummary } from "@/lib/meetings/server/find-paper-summary";
import { agendaItemView, headView } from "@/lib/meetings/server/head-view";
import {
  findMeeting,
  listAbsences,
  listAttendees,
  listItems,
  listOpinions,
  type StoredAttendee,
  type StoredItem,
  type StoredOpinion,
} from "@/lib/meetings/server/meeting-store";
import { defineQuery } from "@/lib/platform/query";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

interface ConductInput {
  readonly meetingId: string;
  /** The dossier on the table; without one the first that waits. */
  readonly dossierId: string | null;
}

/** H-4: what whoever conducts the review needs at the table. Another body's review is not found. */
export const getConduct = defineQuery({
  name: "meetings.conduct",
  permission: "meeting.manage",

  async run(
    { tx, actor, today },
    { meetingId, dossierId }: ConductInput,
  ): Promise<Result<ConductView, MeetingNotFound>> {
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting || !mayConduct(actor, meeting)) return err({ code: "meeting.not-found" });
    const attendees = await listAttendees(tx, meetingId);
    const stored = await listItems(tx, meetingId);
    const opinions = await listOpinions(tx, meetingId);
    const counts = countAttendance(attendees.map(({ attendance }) => attendance));

    const entered = await whoEntered(
      tx,
      stored.map((item) => item.dossierId),
    );

    const { rule, memberIds } = await findBodyRule(tx, meeting, {
      on: meeting.heldOn ?? today,
      asked: attendees.map(({ personId }) => personId),
    });
    const absences = await listAbsences(tx, meetingId);
    const judges = rule && (meeting.mode === "meeting" || rule.coversWritten) ? rule : null;

    const items = stored.map((item, index): ConductItemView => {
      const { there, voting } = countItemVoters(attendees, {
        entered: entered(item.dossierId),
        absences: absences(item.dossierId),
      });
      const voters = voting.present;
      const given = opinions.filter((one) => one.dossierId === item.dossierId);
      return {
        ...agendaItemView(item, index),
        opinionReasons: opinionReasons(countOpinions(given.map(({ opinion }) => opinion))),
        voters,
        needed: neededInFavour(judges, {
          there: meeting.mode === "meeting" ? there : given.length,
          entitled: memberIds.filter((personId) => !entered(item.dossierId).has(personId)).length,
        }),
        votesDiffer: meeting.mode === "meeting" && item.votes !== null && voteSum(item.votes) !== voters,
      };
    });
    return ok({
      head: headView(meeting),
      attendees: attendees.map((one) => ({
        ...one,
        answered: stored.filter(({ dossierId: id }) =>
          opinions.some(({ personId, dossierId: on }) => personId === one.personId && on === id),
        ).length,
        askedAbout: stored.filter(({ dossierId: id }) => !entered(id).has(one.personId)).length,
      })),
      counts,
      rule: judges && {
        rule: judges,
        members: memberIds.length,
        quorumNeeded:
          judges.quorum && meeting.mode === "meeting" ? neededOf(judges.quorum, memberIds.length) : null,
      },
      chairPersonId: meeting.chairPersonId,
      items,
      concluded: items.filter(({ conclusion }) => conclusion !== null).length,
      current: await currentOf(tx, { stored, items, attendees, opinions, entered, absences }, dossierId),
    });
  },
});

const neededInFavour = (
  rule: QuorumRule | null,
  { there, entitled }: { readonly there: number; readonly entitled: number },
): number | null =>
  rule?.majority ? neededOf(rule.majority, rule.majority.of === "all" ? entitled : there) : null;

interface Table {
  readonly stored: readonly StoredItem[];
  readonly items: readonly ConductItemView[];
  readonly attendees: readonly StoredAttendee[];
  readonly opinions: readonly StoredOpinion[];
  readonly entered: (dossierId: string) => ReadonlySet<string>;
  readonly absences: (dossierId: string) => readonly ItemAbsence[];
}

async function currentOf(
  tx: TenantTx,
  table: Table,
  dossierId: string | null,
): Promise<ConductView["current"]> {
  const { stored, items } = table;
  const firstWaiting = stored.find(({ conclusion }) => conclusion === null) ?? stored[0];
  const row = stored.find((one) => one.dossierId === dossierId) ?? firstWaiting;
  const item = items.find((one) => one.dossierId === row?.dossierId);
  if (!row || !item) return null;
  const given = table.opinions.filter((one) => one.dossierId === row.dossierId);
  const barred = table.entered(row.dossierId);
  const next = nextWaiting(
    stored.map((one) => ({ dossierId: one.dossierId, waits: one.conclusion === null })),
    row.dossierId,
  );
  const nextItem = items.find((one) => one.dossierId === next);
  return {
    item,
    revision: row.revision,
    discussion: row.discussion,
    reason: row.reason,
    papers: await findPaperSummary(tx, row.dossierId),
    opinions: table.attendees.map(({ personId, name, postTitle }) => {
      const answer = given.find((one) => one.personId === personId);
      return {
        name,
        postTitle,
        opinion: answer?.opinion ?? null,
        note: answer?.note ?? "",
        ownEntry: barred.has(personId),
      };
    }),
    manner: row.manner ?? "show_of_hands",
    present: table.attendees
      .filter(({ personId, attendance }) => attendance === "present" && !barred.has(personId))
      .map(({ personId, name }) => ({ personId, name })),
    absences: table.absences(row.dossierId),
    notVoting: table.attendees
      .filter(({ personId, attendance }) => attendance === "present" && barred.has(personId))
      .map(({ name }) => name),
    suggested: suggestedVotes(table, item, given),
    next: nextItem ? { dossierId: nextItem.dossierId, unitName: nextItem.unitName } : null,
  };
}

/** Nothing is suggested where a close look is due: the counts are asked for in the room. */
function suggestedVotes(
  { attendees }: Table,
  { attention, opinionReasons: said, voters }: ConductItemView,
  given: readonly StoredOpinion[],
): Votes | null {
  if (attention !== null || said.length > 0 || voters === 0) return null;
  const isThere = ({ personId }: StoredOpinion): boolean =>
    attendees.some((one) => one.personId === personId && one.attendance === "present");
  const { against, other } = countOpinions(given.filter(isThere).map(({ opinion }) => opinion));
  return { inFavour: voters - against - other, against, other };
}
