import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import { findDossier, moveDossier } from "@/lib/dossiers/server/dossier-store";
import { recordNotReached } from "@/lib/dossiers/server/record-not-reached";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";
import { NOT_DUE } from "@/lib/dossiers/server/due-store";

export interface ReviewConclusion {
  readonly dossierId: string;
  readonly passed: boolean;
  /** Why recognition is not asked for; the unit reads it. Only of a dossier that did not pass. */
  readonly reason: string;
  /** For the journal: which review, what votes. */
  readonly details: Prisma.InputJsonObject;
}

/**
 * Moves a dossier as its review concluded: on to the decision, proposed for recognition, or closed as not recognised
 * today with its reason. False when it no longer waits for a review, or someone else moved it first.
 */
export async function concludeDossier(
  tx: TenantTx,
  actor: Actor,
  { dossierId, passed, reason, details }: ReviewConclusion,
): Promise<boolean> {
  const dossier = await findDossier(tx, dossierId);
  const move = dossier && decideMove(dossier, "conclude", passed);
  if (!dossier || !move?.ok) return false;
  const change = passed
    ? { proposal: "recognise", assignedPersonId: null }
    : { closedOn: dateColumn(actor.today), closingReason: reason, assignedPersonId: null, ...NOT_DUE };
  const moved = await moveDossier(tx, actor, dossier, move.value, { change, details });
  if (moved && !passed) await recordNotReached(tx, actor, dossier);
  return moved;
}
