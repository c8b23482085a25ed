import type { Actor } from "@/lib/core/actor";
import { isWithin } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import { ACT_RULES, type RegistrationAct } from "@/lib/registrations/domain/workflow";

export interface HeldRegistration {
  readonly scopePath: string;
  readonly unitScope: string;
  readonly receivingScope: string;
}

/** A grant for exactly this territory or unit. Acts are done by the body named, not by any body above it. */
export const holdsExactly = (actor: Actor, permission: Permission, scopePath: string): boolean =>
  actor.grants.some(
    (grant) =>
      grant.permission === permission && grant.scopePath === scopePath && isWithin(actor.today, grant),
  );

/** The unit's own clerk, or an officer of the level that manages it, on its behalf. */
export const mayRegister = (
  actor: Actor,
  { scopePath, unitScope }: Pick<HeldRegistration, "scopePath" | "unitScope">,
): boolean =>
  holdsExactly(actor, "registration.prepare", scopePath) ||
  holdsExactly(actor, "registration.prepare", unitScope);

/** May the actor do this act on this registration? Otherwise it is not his, and looks as if it were not there. */
export function mayActOn(actor: Actor, act: RegistrationAct, registration: HeldRegistration): boolean {
  const { permission, side } = ACT_RULES[act];
  return side === "preparer"
    ? mayRegister(actor, registration)
    : holdsExactly(actor, permission, registration.receivingScope);
}

/** Papers of a selected or approved unit are its own, or are entered for it by whoever may register it. */
export const mayWritePapers = mayRegister;
