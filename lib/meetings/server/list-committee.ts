import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import type { CandidatePerson } from "@/lib/meetings/contract";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface CommitteePeople {
  /** Holders of its posts as head and members, the head first. */
  readonly members: readonly CandidatePerson[];
  readonly secretaries: readonly CandidatePerson[];
}

/**
 * Who sits in the body on the day. Secretaries may hold their post in its standing office, which stands over the same
 * territory.
 */
export async function listCommittee(
  tx: TenantTx,
  {
    bodyId,
    scopePath,
    today,
  }: { readonly bodyId: string; readonly scopePath: string; readonly today: IsoDate },
): Promise<CommitteePeople> {
  const rows = await tx.postHolding.findMany({
    where: {
      ...validOn(today),
      post: {
        OR: [
          { bodyId, role: { in: ["chair", "member"] } },
          { role: "secretary", body: { scopePath, kind: { in: ["committee", "standing_committee"] } } },
        ],
      },
    },
    include: { person: { select: { fullName: true } }, post: { select: { role: true, title: true } } },
    orderBy: [{ post: { title: "asc" } }, { personId: "asc" }],
  });
  const people = rows.map(({ personId, person, post }) => ({
    personId,
    name: person.fullName,
    postTitle: post.title,
    isChair: post.role === "chair",
    isSecretary: post.role === "secretary",
  }));
  const asCandidate = ({ personId, name, postTitle, isChair }: (typeof people)[number]): CandidatePerson => ({
    personId,
    name,
    postTitle,
    isChair,
  });
  const once = (list: typeof people): typeof people =>
    list.filter((one, index) => list.findIndex(({ personId }) => personId === one.personId) === index);
  const members = once(
    people.filter(({ isSecretary }) => !isSecretary).sort((a, b) => Number(b.isChair) - Number(a.isChair)),
  );
  return {
    members: members.map(asCandidate),
    secretaries: once(people.filter(({ isSecretary }) => isSecretary)).map(asCandidate),
  };
}
