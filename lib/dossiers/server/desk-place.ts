import "server-only";
import type { Actor } from "@/lib/core/actor";
import { isWithin } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import type { AppraisalStage } from "@/lib/dossiers/domain/appraisal";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { ResolvedStep } from "@/lib/programmes/domain/resolved-route";

const READING = ["dossier.evaluate", "dossier.receive", "dossier.appraise"] as const;

/** The desk at which the actor's body reads a dossier. */
export interface DeskPlace {
  readonly step: ResolvedStep;
  readonly index: number;
  readonly stage: AppraisalStage;
}

/** Who considers and decides: reads the sheet, not the desk. */
const CONSIDERING = [
  "meeting.read",
  "meeting.manage",
  "meeting.answer",
  "decision.draft",
  "decision.sign",
] as const;

const holdsAny = (actor: Actor, permissions: readonly Permission[], scopePath: string): boolean =>
  actor.grants.some(
    (grant) =>
      permissions.includes(grant.permission) && grant.scopePath === scopePath && isWithin(actor.today, grant),
  );

/**
 * The last reading step that the dossier has come to and that is the actor's; null when there is none. Bodies above
 * and beside, and the unit's own side, have no desk and are told nothing.
 */
export function findDeskPlace(
  actor: Actor,
  { route, step: current }: Pick<StoredDossier, "route" | "step">,
): DeskPlace | null {
  const index = route.steps.findLastIndex(
    ({ kind, scopePath }, at) =>
      at <= current &&
      (kind === "evaluate" || kind === "intake" || kind === "appraise") &&
      holdsAny(actor, READING, scopePath),
  );
  const step = route.steps[index];
  return step ? { step, index, stage: step.kind === "evaluate" ? "evaluate" : "appraise" } : null;
}

/**
 * The last reading that a dossier has come to, for somebody who considers or decides in a territory on its route;
 * null for everybody else.
 */
export function findSheetPlace(
  actor: Actor,
  { route, step: current }: Pick<StoredDossier, "route" | "step">,
): DeskPlace | null {
  const reached = route.steps.slice(0, current + 1);
  const considered = reached.filter(({ kind }) => kind !== "opinion");
  if (!considered.some(({ scopePath }) => holdsAny(actor, CONSIDERING, scopePath))) return null;
  const index = reached.findLastIndex(({ kind }) => kind === "evaluate" || kind === "appraise");
  const step = reached[index];
  return step ? { step, index, stage: step.kind === "evaluate" ? "evaluate" : "appraise" } : null;
}
