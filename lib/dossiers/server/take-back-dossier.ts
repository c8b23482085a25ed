import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import {
  decideMove,
  type DossierMove,
  type MoveRefusal,
  type TakingBack,
} from "@/lib/dossiers/domain/workflow";
import { listAppraisalsAt, openAppraisal } from "@/lib/dossiers/server/appraisal-store";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { moveDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { dueOnStep } from "@/lib/dossiers/server/due-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Prisma } from "@/prisma/client/client";

/**
 * Takes a dossier back to the body that read it last, from its review or from its decision, with the reason in the journal. Its reading is open again
 * with the rows as they were, in the hands of whoever made it. Refuses what the table refuses, and
 * `dossier.changed-meanwhile`.
 */
export async function takeBackDossier(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
  {
    act,
    reason,
    details = {},
  }: {
    readonly act: TakingBack;
    readonly reason: string;
    /** For the journal besides the reason: which review. */
    readonly details?: Prisma.InputJsonObject;
  },
): Promise<Result<DossierMove, MoveRefusal | Awaited<ReturnType<typeof changedMeanwhile>>>> {
  const move = decideMove(dossier, act);
  if (!move.ok) return move;
  const { step, currentScope, currentBodyName } = move.value;
  const stage = dossier.route.steps[step]?.kind === "evaluate" ? "evaluate" : "appraise";
  const last = (await listAppraisalsAt(tx, dossier.id, currentScope))
    .filter((reading) => reading.stage === stage)
    .at(-1);
  const moved = await moveDossier(tx, actor, dossier, move.value, {
    change: {
      proposal: null,
      proposalReason: null,
      assignedPersonId: last?.personId ?? null,
      ...(await dueOnStep(tx, dossier, { step, today: actor.today })),
    },
    details: { ...details, reason },
  });
  if (!moved) return err(await changedMeanwhile(tx, dossier.id));
  if (last) {
    const reader = { ...actor, personId: last.personId };
    await openAppraisal(
      tx,
      reader,
      { ...dossier, currentScope, currentBodyName },
      { stage, carried: last.items },
    );
  }
  return ok(move.value);
}
