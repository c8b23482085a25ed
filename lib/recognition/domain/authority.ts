import type { Actor } from "@/lib/core/actor";
import { isWithin } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";

/** A grant for exactly this territory: decisions are made by the body named, not by any body above it. */
export const mayDecideAt = (actor: Actor, permission: Permission, scopePath: string): boolean =>
  territoriesOf(actor, permission).includes(scopePath);

/** Territories at which the actor may do this today. */
export const territoriesOf = (actor: Actor, permission: Permission): readonly string[] =>
  actor.grants
    .filter((grant) => grant.permission === permission && isWithin(actor.today, grant))
    .map(({ scopePath }) => scopePath);

/**
 * A paper is numbered in the register of the body that issues it. At one territory the police keep a register of
 * their own; everything else is numbered by the clerk of the people's committee or of the committee.
 */
export const keepsRegisterOf = (
  actor: Pick<Actor, "bodyId" | "bodyKind">,
  { bodyId, kind }: { readonly bodyId: string; readonly kind: string },
): boolean => actor.bodyId === bodyId || (actor.bodyKind !== "police" && kind !== "maintenance_notice");
