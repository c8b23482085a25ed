import "server-only";
import type { LockableMeeting } from "@/lib/meetings/domain/locking";
import type { Minutes } from "@/lib/meetings/domain/minutes";
import type { StoredMeeting } from "@/lib/meetings/server/meeting-store";

/** What the decision about locking asks, read from the very minutes that would be locked. */
export const lockable = (
  { mode, status }: Pick<StoredMeeting, "mode" | "status">,
  { chair, attendees, members, items }: Minutes,
): LockableMeeting => ({
  mode,
  status,
  chairName: chair.name,
  chairAttendance: attendees.find(({ isChair }) => isChair)?.attendance ?? "unknown",
  attendances: attendees.map(({ attendance }) => attendance),
  members,
  items: items.map(({ unitName, conclusion, votes, notVoting, absent, abstained, entitled }) => {
    const present = attendees.filter(({ attendance }) => attendance === "present").length;
    const there = present - notVoting.length - absent.length;
    return { unitName, conclusion, votes, there, voters: there - abstained.length, entitled };
  }),
});
