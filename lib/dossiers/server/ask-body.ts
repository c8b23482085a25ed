import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { writeRequest, type NewRequest } from "@/lib/dossiers/server/opinion-store";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { enqueue } from "@/lib/platform/outbox/enqueue";

/** Asks one body, with its entry in the log. */
export async function askBody(
  tx: TenantTx,
  actor: Actor,
  dossier: StoredDossier,
  request: NewRequest,
): Promise<void> {
  await writeRequest(tx, actor, dossier, request);
  const { body, origin, criteria, dueOn } = request;
  await recordAudit(tx, actor, {
    event: "opinion.asked",
    subjectType: "dossier",
    subjectId: dossier.id,
    details: { body: body.name, origin, criteria: [...criteria], dueOn },
  });
  await enqueue(tx, actor.tenantId, "opinion.asked", { dossierId: dossier.id, bodyId: body.id });
}
