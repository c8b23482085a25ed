import type { Actor } from "@/lib/core/actor";
import { isWithin } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";

/** Territories at which the actor holds the permission today. */
export const territoriesOf = (actor: Actor, permission: Permission): readonly string[] =>
  actor.grants
    .filter((grant) => grant.permission === permission && isWithin(actor.today, grant))
    .map(({ scopePath }) => scopePath);

/** A review is conducted by its own committee, never by a body above it: the grant is for exactly its territory. */
export const mayConduct = (actor: Actor, { scopePath }: { readonly scopePath: string }): boolean =>
  territoriesOf(actor, "meeting.manage").includes(scopePath);

/** Members of the committee read its reviews, and bodies above it that may read there. */
export const mayRead = (actor: Actor, { scopePath }: { readonly scopePath: string }): boolean =>
  territoriesOf(actor, "meeting.read").some((territory) => scopePath.startsWith(territory));
