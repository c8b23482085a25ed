import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { mayAnswerFor } from "@/lib/dossiers/domain/authority";
import { opinionState } from "@/lib/dossiers/domain/opinion";
import type { OpinionRequestLine } from "@/lib/dossiers/opinion-contract";
import { listRequestsOfBody } from "@/lib/dossiers/server/opinion-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** What the actor's body was asked: everything, newest first, or what it may still say and has not, by its last day. */
export async function askedOfBody(
  tx: TenantTx,
  actor: Actor,
  { unanswered, take }: { readonly unanswered: boolean; readonly take: number },
): Promise<readonly OpinionRequestLine[]> {
  if (!holds(actor, "opinion.give")) return [];
  const requests = await listRequestsOfBody(tx, actor.bodyId, { unanswered, take });
  return requests
    .filter((request) => mayAnswerFor(actor, request))
    .map((request) => ({
      id: request.id,
      dossierCode: request.dossierCode,
      unitName: request.unitName,
      askingBodyName: request.askingBodyName,
      askedOn: request.askedOn,
      dueOn: request.dueOn,
      state: opinionState(request, actor.today),
      position: request.opinion?.position ?? null,
    }));
}
