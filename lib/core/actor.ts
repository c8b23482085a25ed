import type { Permission } from "@/lib/core/permissions";
import { isWithin, type IsoDate } from "@/lib/core/dates";

export type Level = "commune" | "district" | "province";

export type BodyKind =
  "committee" | "standing_committee" | "police" | "peoples_committee" | "unit_management";

/** What a post does in its body; decides the navigation and the grants it is made with. */
export type PostRole =
  "commune_officer" | "unit_clerk" | "reviewer" | "secretary" | "member" | "chair" | "clerk" | "admin";

/** A permission over a jurisdiction: the subtree under `scopePath`, or one unit when it begins with `u/`. */
export interface Grant {
  readonly permission: Permission;
  readonly scopePath: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** By which document the post may do so for another; missing for a right of its own. */
  readonly delegation?: GrantedBy;
}

/** An authorisation (ủy quyền) as the one who acts by it carries it. */
export interface GrantedBy {
  readonly delegationId: string;
  readonly fromTitle: string;
  readonly document: string;
}

/** Who looks at the pages of another post to check its rights («xem thử với tư cách»). */
export interface Viewer {
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  readonly bodyName: string;
}

/** The person at work, in the post he chose, as the database says on this very request. */
export interface Actor {
  readonly sessionId: string;
  readonly accountId: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly postId: string;
  readonly postTitle: string;
  readonly role: PostRole;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly bodyKind: BodyKind;
  readonly level: Level;
  /** Territory of the body, e.g. `t/<province>/<district>/`; for a unit's clerk `u/<unit>/`. */
  readonly scopePath: string;
  /** Only for a unit's own clerk. */
  readonly unitId: string | null;
  /** Every grant of the post; those outside their dates are kept out by `holds` and `holdsFor`. */
  readonly grants: readonly Grant[];
  /** Missing when the person is at work himself. With a viewer everything is shown as to the person, and nothing can be done. */
  readonly viewer?: Viewer;
  /** The day that rules about dates see: today in Vietnam, or the demo tenant's working date. */
  readonly today: IsoDate;
}

/** Where a record stands: the managing territory, the unit itself, and the bodies its route has reached. */
export interface Jurisdiction {
  readonly scopePath: string;
  readonly unitScope: string;
  readonly reachedScopes?: readonly string[];
}

/** Does the actor hold the permission anywhere, today? The first gate: asked before the input is read. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  permission === "session.own" ||
  actor.grants.some((grant) => grant.permission === permission && isWithin(actor.today, grant));

/** An authorisation by which the actor could have done this, and whose term is over; null when there was none. */
export const endedAuthority = (
  actor: Actor,
  permission: Permission,
): (GrantedBy & { readonly to: IsoDate }) | null =>
  actor.grants
    .flatMap(({ permission: granted, to, delegation }) =>
      granted === permission && delegation && to !== null && to <= actor.today ? [{ ...delegation, to }] : [],
    )
    .toSorted((a, b) => b.to.localeCompare(a.to))[0] ?? null;

/** Does a grant of the actor cover this very record, today? A refusal must look exactly like «not found». */
export function holdsFor(actor: Actor, permission: Permission, record: Jurisdiction): boolean {
  return actor.grants.some(
    (grant) =>
      grant.permission === permission && isWithin(actor.today, grant) && covers(grant.scopePath, record),
  );
}

const covers = (granted: string, { scopePath, unitScope, reachedScopes = [] }: Jurisdiction): boolean =>
  scopePath.startsWith(granted) || unitScope === granted || reachedScopes.includes(granted);

/** Territories and units for which the actor holds a permission today: what he may be the one to act on. */
export const placesOf = (actor: Actor, permission: Permission): readonly string[] =>
  actor.grants
    .filter((grant) => grant.permission === permission && isWithin(actor.today, grant))
    .map(({ scopePath }) => scopePath);

/** Scope of one unit, used by its own clerk. */
export const unitScopeOf = (unitId: string): string => `u/${unitId}/`;
