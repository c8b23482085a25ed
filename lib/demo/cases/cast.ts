import type { Actor, BodyKind, Grant, Level, PostRole } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { PERMISSIONS, type Permission } from "@/lib/core/permissions";
import type { DirectoryRows } from "@/lib/demo/directory-rows";

/** The people of one demo tenant, ready to act on a day. */
export interface Cast {
  readonly tenantId: string;
  /** The holder of an account, in the post of that role when he has several. */
  readonly named: (account: string, today: IsoDate, role?: PostRole) => Actor;
  /** Somebody who holds the permission at exactly this place and is none of `besides`. */
  readonly at: (place: string, permission: Permission, today: IsoDate, besides?: readonly string[]) => Actor;
  /** The same, or null when nobody does. */
  readonly findAt: (
    place: string,
    permission: Permission,
    today: IsoDate,
    besides?: readonly string[],
  ) => Actor | null;
  /** Whoever holds the post. */
  readonly holderOf: (postId: string, today: IsoDate) => Actor | null;
  /** Everybody with a post of these roles in the body. */
  readonly inBody: (bodyId: string, roles: readonly PostRole[], today: IsoDate) => readonly Actor[];
}

const ROLES = [
  "commune_officer",
  "unit_clerk",
  "reviewer",
  "secretary",
  "member",
  "chair",
  "clerk",
  "admin",
] as const satisfies readonly PostRole[];
const BODY_KINDS = [
  "committee",
  "standing_committee",
  "police",
  "peoples_committee",
  "unit_management",
] as const satisfies readonly BodyKind[];
const LEVELS = ["commune", "district", "province"] as const satisfies readonly Level[];

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const value = values.find((known) => known === text);
  if (value === undefined) throw new Error(`the demo knows no ${text}`);
  return value;
}

/** Rows carry dates as the database takes them. */
const dayOf = (value: Date | string): IsoDate => fromDateColumn(new Date(value));

/** Session of the acts that the demo does by itself. */
const NO_SESSION = "00000000-0000-5000-8000-000000000000";

export function castOf(rows: DirectoryRows): Cast {
  const bodies = new Map(rows.body.map((body) => [body.id, body]));
  const people = new Map(rows.person.map((person) => [person.id, person]));
  const accounts = new Map(rows.accounts.map((account) => [account.id, account]));
  const holders = new Map(rows.postHolding.map(({ postId, personId }) => [postId, personId]));
  const grants = new Map<string, Grant[]>();
  for (const { postId, permission, scopePath, validFrom, validTo } of rows.postGrant) {
    const known = PERMISSIONS.find((one) => one === permission);
    if (!known) continue;
    const grant = {
      permission: known,
      scopePath,
      from: dayOf(validFrom),
      to: validTo ? dayOf(validTo) : null,
    };
    grants.set(postId, [...(grants.get(postId) ?? []), grant]);
  }
  const posts = rows.post.flatMap((post) => {
    const body = bodies.get(post.bodyId);
    const person = people.get(holders.get(post.id) ?? "");
    const account = person && accounts.get(person.accountId);
    return body && person && account ? [{ post, body, person, account }] : [];
  });
  type Placed = (typeof posts)[number];

  const actor = ({ post, body, person, account }: Placed, today: IsoDate): Actor => ({
    sessionId: NO_SESSION,
    accountId: account.id,
    tenantId: rows.tenantId,
    personId: person.id,
    personName: person.fullName,
    postId: post.id,
    postTitle: post.title,
    role: oneOf(ROLES, post.role),
    bodyId: body.id,
    bodyName: body.name,
    bodyKind: oneOf(BODY_KINDS, body.kind),
    level: oneOf(LEVELS, body.level),
    scopePath: body.scopePath,
    unitId: post.unitId ?? null,
    grants: grants.get(post.id) ?? [],
    today,
  });

  const findAt: Cast["findAt"] = (place, permission, today, besides = []) => {
    const found = posts.find(
      ({ post, person }) =>
        !besides.includes(person.id) &&
        (grants.get(post.id) ?? []).some(
          (grant) => grant.permission === permission && grant.scopePath === place,
        ),
    );
    return found ? actor(found, today) : null;
  };

  return {
    tenantId: rows.tenantId,
    findAt,
    holderOf: (postId, today) => {
      const found = posts.find(({ post }) => post.id === postId);
      return found ? actor(found, today) : null;
    },
    named: (account, today, role) => {
      const found = posts.find(
        (one) => one.account.signInName === account && (role === undefined || one.post.role === role),
      );
      if (!found) throw new Error(`no demo account ${account}`);
      return actor(found, today);
    },
    at: (place, permission, today, besides = []) => {
      const found = findAt(place, permission, today, besides);
      if (!found) throw new Error(`nobody holds ${permission} at ${place} in the demo`);
      return found;
    },
    inBody: (bodyId, roles, today) =>
      posts
        .filter(({ post, body }) => body.id === bodyId && roles.some((role) => role === post.role))
        .map((one) => actor(one, today)),
  };
}
