import type { Actor } from "@/lib/core/actor";
import { isWithin } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import {
  ACT_RULES,
  permissionFor,
  type DossierAct,
  type DossierStatus,
} from "@/lib/dossiers/domain/workflow";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";

export interface HeldDossier {
  readonly status: DossierStatus;
  readonly scopePath: string;
  readonly unitScope: string;
  readonly currentScope: string;
}

/** A grant for exactly this territory or unit. Acts are done by the body named, not by any body above it. */
const holdsAt = (actor: Actor, permission: Permission, scopePath: string): boolean =>
  actor.grants.some(
    (grant) =>
      grant.permission === permission && grant.scopePath === scopePath && isWithin(actor.today, grant),
  );

/** The unit's own clerk, or the police officer of its managing level on its behalf (rules.md 4, SELF_ASSESS). */
export const mayPrepare = (
  actor: Actor,
  { scopePath, unitScope }: Pick<HeldDossier, "scopePath" | "unitScope">,
  permission: Permission = "dossier.prepare",
): boolean => holdsAt(actor, permission, scopePath) || holdsAt(actor, permission, unitScope);

/** Whoever writes the minutes of the evaluating body: at its step and after the dossier went on. */
export function evaluatesFor(actor: Actor, { steps }: Pick<ResolvedRoute, "steps">): boolean {
  const step = steps.find(({ kind }) => kind === "evaluate");
  return step !== undefined && holdsAt(actor, "dossier.evaluate", step.scopePath);
}

/** May the actor do this act on this dossier? A refusal must look like «not found» where he can't read it either. */
export function mayAct(actor: Actor, act: DossierAct, dossier: HeldDossier): boolean {
  const permission = permissionFor(act, dossier.status);
  return ACT_RULES[act].side === "preparer"
    ? mayPrepare(actor, dossier, permission)
    : holdsAt(actor, permission, dossier.currentScope);
}

/** May the actor speak for a body that was asked? Only who sits in it, with the right over exactly its territory. */
export const mayAnswerFor = (
  actor: Actor,
  { bodyId, askedScope }: { readonly bodyId: string; readonly askedScope: string },
): boolean => actor.bodyId === bodyId && holdsAt(actor, "opinion.give", askedScope);
