import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { recordConsequences } from "@/lib/results/server/record-consequences";

/** A dossier ended without recognition: what the plan attaches to a title that is not reached (BN II.7: «không đạt»). */
export async function recordNotReached(tx: TenantTx, actor: Actor, dossier: StoredDossier): Promise<void> {
  const { content } = await getPlan(tx, dossier.planVersionId);
  await recordConsequences(tx, content, {
    tenantId: actor.tenantId,
    of: { recognitionId: null, decisionId: null, dossierId: dossier.id },
    unit: dossier,
    year: dossier.cycleYear,
    document: `Kết luận không công nhận hồ sơ ${dossier.code} của ${actor.bodyName}`,
    on: actor.today,
    scopePath: actor.scopePath,
  });
}
