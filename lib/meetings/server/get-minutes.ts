import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { MeetingNotFound, MinutesView } from "@/lib/meetings/contract";
import { mayConduct, mayRead, territoriesOf } from "@/lib/meetings/domain/authority";
import { lockBlocks } from "@/lib/meetings/domain/locking";
import type { Minutes } from "@/lib/meetings/domain/minutes";
import { composeMinutes, hashOfMinutes } from "@/lib/meetings/server/compose-minutes";
import { headView } from "@/lib/meetings/server/head-view";
import { lockable } from "@/lib/meetings/server/lockable";
import { findMeeting, type StoredMeeting } from "@/lib/meetings/server/meeting-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";

/** H-5: the minutes, drafted from the records or as they were locked. A draft is read by its committee alone. */
export const getMinutes = defineQuery({
  name: "meetings.minutes",
  permission: "meeting.read",

  async run(
    { tx, actor, today },
    { meetingId }: { readonly meetingId: string },
  ): Promise<Result<MinutesView, MeetingNotFound>> {
    const meeting = await findMeeting(tx, meetingId);
    if (!meeting || meeting.status === "cancelled") return err({ code: "meeting.not-found" });
    const isOwn = territoriesOf(actor, "meeting.read").includes(meeting.scopePath);
    if (!isOwn && !(meeting.status === "locked" && mayRead(actor, meeting))) {
      return err({ code: "meeting.not-found" });
    }

    const minutes = lockedMinutes(meeting) ?? (await composeMinutes(tx, meeting, today));
    const canDraft = territoriesOf(actor, "decision.draft").includes(meeting.scopePath);
    return ok({
      head: headView(meeting),
      minutes,
      minutesHash: meeting.minutesHash ?? hashOfMinutes(minutes),
      locked: meeting.lockedAt && {
        at: meeting.lockedAt.toISOString(),
        byName: meeting.lockedBy?.fullName ?? "",
      },
      blocks: meeting.status === "locked" ? [] : lockBlocks(lockable(meeting, minutes), minutes.rule),
      canConduct: mayConduct(actor, meeting),
      toDraft: canDraft ? await countWaitingForDraft(tx, meeting) : 0,
    });
  },
});

// Written by lock-minutes alone and frozen since: it has the domain's shape.
const lockedMinutes = ({ minutes }: StoredMeeting): Minutes | null => minutes as unknown as Minutes | null;

/** Units that passed here, not in a later review, still wait for their decision and stand in no draft yet. */
const countWaitingForDraft = async (tx: TenantTx, { id, lockedAt }: StoredMeeting): Promise<number> => {
  if (!lockedAt) return 0;
  return tx.meetingItem.count({
    where: {
      meetingId: id,
      conclusion: "recognise",
      dossier: {
        status: "proposed",
        decisionItems: { none: { decision: { status: { not: "cancelled" } } } },
        meetingItems: { none: { meeting: { lockedAt: { gt: lockedAt } } } },
      },
    },
  });
};
