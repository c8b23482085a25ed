import "server-only";
import type { Actor, BodyKind, Grant, Level, PostRole } from "@/lib/core/actor";
import { dayInVietnam, fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { PERMISSIONS, type Permission } from "@/lib/core/permissions";
import { isDemoMode } from "@/lib/platform/config/environment";
import { readTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import { withPlatform } from "@/lib/platform/db/with-platform";

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
 * counts on the very next request. Null when there is no living session, or one that still waits for its second factor.
 */
export async function resolveSignedIn(sessionId: string, now: Date): Promise<SignedIn | null> {
  const session = await withPlatform((tx) =>
    tx.session.findFirst({
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
  const holdings = await readTenant(scope, (tx) => findHoldings(tx, account.id, today));
  const chosen =
    holdings.length === 1 ? holdings[0] : holdings.find(({ postId }) => postId === session.postId);
  return {
    ...signedIn,
    tenant,
    posts: holdings.map(({ postId, post }) => ({ postId, title: post.title, bodyName: post.body.name })),
    actor: chosen ? actorOf(chosen, { sessionId, accountId: account.id, tenantId: tenant.id, today }) : null,
  };
}

const WITH_FROM = { include: { fromPost: { include: { postGrants: true } } } } as const;

async function findHoldings(tx: TenantTx, accountId: string, today: IsoDate) {
  const holdings = await tx.postHolding.findMany({
    where: { person: { accountId } },
    include: {
      person: true,
      post: { include: { body: true, postGrants: true, delegationsAsToPost: WITH_FROM } },
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
    grants: [...post.postGrants.flatMap(grantOf), ...post.delegationsAsToPost.flatMap(delegatedGrants)],
  };
}

function grantOf(row: Holding["post"]["postGrants"][number]): Grant[] {
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
function delegatedGrants(row: Holding["post"]["delegationsAsToPost"][number]): Grant[] {
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
