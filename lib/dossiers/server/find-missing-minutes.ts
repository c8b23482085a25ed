import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { getPlan } from "@/lib/programmes/server/find-plan";

/**
 * The minutes that the evaluating body owes at this step and has not finished, with the body awaited. Null elsewhere,
 * and where the plan asks for none.
 */
export async function findMissingMinutes(
  tx: TenantTx,
  { id, planVersionId, route, step, currentBodyName }: StoredDossier,
): Promise<{ readonly title: string; readonly awaited: string } | null> {
  if (route.steps[step]?.kind !== "evaluate") return null;
  const { content } = await getPlan(tx, planVersionId);
  const owed = content.components.filter(({ maker, required }) => maker === "evaluating_body" && required);
  const written = await tx.dossierComponent.findMany({
    where: { dossierId: id, code: { in: owed.map(({ code }) => code) }, status: "done" },
    select: { code: true },
  });
  const missing = owed.find(({ code }) => !written.some((component) => component.code === code));
  return missing ? { title: missing.title, awaited: currentBodyName } : null;
}
