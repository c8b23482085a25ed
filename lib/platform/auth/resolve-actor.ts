import "server-only";
import { type Actor, type BodyKind, holds, type Level, type PostRole } from "@/lib/core/actor";
import { dayInVietnam, fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { grantsOfPost, WITH_GRANTS } from "@/lib/platform/auth/post-grants";
import { isDemoMode } from "@/lib/platform/config/environment";
import { readTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import { readPlatform } from "@/lib/platform/db/with-platform";
import type { Prisma } from "@/prisma/client/client";

export interface TenantView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly ownerAgency: string;
  readonly supportPhone: string;
  readonly isDemo: boolean;
}

export interface PostView {
  readonly postId: string;
  readonly title: string;
  readonly bodyName: string;
}

/** Who is signed in. `actor` is null for a platform administrator, or while one of several posts is to be chosen. */
export interface SignedIn {
  readonly sessionId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly hasSecondFactor: boolean;
  /** True outside of demo mode until a second factor is set up; tenant, posts and rights are withheld so long. */
  readonly mustSetUpSecondFactor: boolean;
  readonly isPlatformAdmin: boolean;
  readonly tenant: TenantView | null;
  readonly posts: readonly PostView[];
  readonly actor: Actor | null;
}

/**
 * Reads session, account, post and grants afresh, so that a disabled account, an ended session or a changed grant
 * counts on the very next request. An administrator who looks as another post gets that post's actor with himself as
 * its viewer, as long as he may still manage people and the other holds the post. Null when there is no living session, or one that still waits for its second factor.
 */
export async function resolveSignedIn(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await readPlatform((door) =>
    door.session.findFirst({
      where: {
        id: sessionId,
        endedAt: null,
        expiresAt: { gt: now },
        account: { disabledAt: null },
        OR: [{ secondFactorAt: { not: null } }, { account: { totpSeed: null } }],
      },
      include: { account: true, tenant: true },
    }),
  );
  if (!session) return null;
  const { account, tenant } = session;
  const hasSecondFactor = account.totpSeed !== null;
  const mustSetUpSecondFactor = !hasSecondFactor && !account.isDemo && !isDemoMode();
  const signedIn = {
    sessionId,
    accountId: account.id,
    displayName: account.displayName,
    signInName: account.signInName,
    hasSecondFactor,
    mustSetUpSecondFactor,
    isPlatformAdmin: account.isPlatformAdmin && !mustSetUpSecondFactor,
    tenant: null,
    posts: [],
    actor: null,
  };
  if (!tenant || mustSetUpSecondFactor) return signedIn;

  const today = tenant.isDemo && tenant.workingDate ? fromDateColumn(tenant.workingDate) : dayInVietnam(now);
  const scope = { tenantId: tenant.id, scopePath: "", personId: null, today };
  const { viewedUntil } = session;
  const viewedId = viewedUntil && viewedUntil > now ? session.viewedHoldingId : null;
  const { holdings, viewed } = await readTenant(scope, async (tx) => ({
    holdings: await findHoldings(tx, { person: { accountId: account.id } }, today),
    viewed: viewedId ? (await findHoldings(tx, { id: viewedId }, today))[0] : undefined,
  }));
  const facts = { sessionId, accountId: account.id, tenantId: tenant.id, today };
  const chosen =
    holdings.length === 1 ? holdings[0] : holdings.find(({ postId }) => postId === session.postId);
  const own = chosen ? actorOf(chosen, facts) : null;
  return {
    ...signedIn,
    tenant,
    posts: holdings.map(({ postId, post }) => ({ postId, title: post.title, bodyName: post.body.name })),
    actor: own && viewed && holds(own, "people.manage") ? seenBy(own, actorOf(viewed, facts)) : own,
  };
}

/** The pages of another post, as an administrator looks at them: the post's own rights, and nothing can be done. */
const seenBy = ({ personId, personName, postId, bodyName }: Actor, viewed: Actor): Actor => ({
  ...viewed,
  viewer: { personId, personName, postId, bodyName },
});

async function findHoldings(tx: TenantTx, where: Prisma.PostHoldingWhereInput, today: IsoDate) {
  const holdings = await tx.postHolding.findMany({
    where,
    include: {
      person: true,
      post: { include: { body: true, ...WITH_GRANTS } },
    },
    orderBy: { validFrom: "asc" },
  });
  return holdings.filter(({ validFrom, validTo }) =>
    isWithin(today, { from: fromDateColumn(validFrom), to: validTo && fromDateColumn(validTo) }),
  );
}

type Holding = Awaited<ReturnType<typeof findHoldings>>[number];

interface SessionFacts {
  readonly sessionId: string;
  readonly accountId: string;
  readonly tenantId: string;
  readonly today: IsoDate;
}

function actorOf({ person, post }: Holding, facts: SessionFacts): Actor {
  return {
    ...facts,
    personId: person.id,
    personName: person.fullName,
    postId: post.id,
    postTitle: post.title,
    // Written only from the roles and kinds of lib/core/actor.ts, and checked there by the database.
    role: post.role as PostRole,
    bodyId: post.body.id,
    bodyName: post.body.name,
    bodyKind: post.body.kind as BodyKind,
    level: post.body.level as Level,
    scopePath: post.body.scopePath,
    unitId: post.unitId,
    grants: grantsOfPost(post),
  };
}
