import "server-only";
import type { Grant } from "@/lib/core/actor";
import { fromDateColumn } from "@/lib/core/dates";
import { PERMISSIONS, type Permission } from "@/lib/core/permissions";
import type { Prisma } from "@/prisma/client/client";

/** What must be read with a post for `grantsOfPost`. */
export const WITH_GRANTS = {
  postGrants: true,
  delegationsAsToPost: { include: { fromPost: { include: { postGrants: true } } } },
} as const;

type PostWithGrants = Prisma.PostGetPayload<{ include: typeof WITH_GRANTS }>;

/** Every grant of a post with its dates: its own, and those it has by an authorisation of another post. */
export const grantsOfPost = ({ postGrants, delegationsAsToPost }: PostWithGrants): readonly Grant[] => [
  ...postGrants.flatMap(grantOf),
  ...delegationsAsToPost.flatMap(delegatedGrants),
];

function grantOf(row: PostWithGrants["postGrants"][number]): Grant[] {
  const permission = PERMISSIONS.find((known): known is Permission => known === row.permission);
  if (!permission) return [];
  const { scopePath, validFrom, validTo } = row;
  return [{ permission, scopePath, from: fromDateColumn(validFrom), to: validTo && fromDateColumn(validTo) }];
}

/** Whoever signs for another reads what he signs. */
const READING: Readonly<Record<string, Permission>> = {
  "decision.sign": "decision.read",
  "meeting.answer": "meeting.read",
};

/** What the post may do for another: the other's own grants, no longer than the delegation's term. */
function delegatedGrants(row: PostWithGrants["delegationsAsToPost"][number]): Grant[] {
  const { id: delegationId, permissions, validFrom, validTo, endedOn, document, fromPost } = row;
  const [start, term] = [fromDateColumn(validFrom), fromDateColumn(validTo)];
  const stop = endedOn && fromDateColumn(endedOn) < term ? fromDateColumn(endedOn) : term;
  const delegation = { delegationId, document, fromTitle: fromPost.title };
  return fromPost.postGrants.flatMap((own) => {
    if (!permissions.includes(own.permission)) return [];
    return grantOf(own).flatMap(({ permission, scopePath, from, to }) => {
      const days = { from: from > start ? from : start, to: to !== null && to < stop ? to : stop };
      const reading = READING[permission];
      const grant = { permission, scopePath, ...days, delegation };
      return reading ? [grant, { ...grant, permission: reading }] : [grant];
    });
  });
}
