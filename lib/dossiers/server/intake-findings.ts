import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { checksOf } from "@/lib/dossiers/domain/appraisal-checks";
import type { IntakeFindings } from "@/lib/dossiers/domain/intake-slip";
import { missingComponents } from "@/lib/dossiers/server/desk-groups";
import { findDeskPapers } from "@/lib/dossiers/server/desk-papers";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findSnapshot, NOTHING_SENT } from "@/lib/dossiers/server/find-snapshot";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

/** What is in a dossier as it is taken in, and what is missing then: kept with the act, said on the slip. */
export async function intakeFindings(tx: TenantTx, dossier: StoredDossier): Promise<IntakeFindings> {
  const { content: plan } = await getPlan(tx, dossier.planVersionId);
  const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
  const sent = (await findSnapshot(tx, dossier.id, dossier.submission)) ?? NOTHING_SENT;
  const components = await findDeskPapers(tx, dossier.id, plan.components);
  const checks = checksOf({
    criteria,
    sent,
    missingComponents: missingComponents(components, "appraise"),
    period: null,
    register: null,
  });
  return {
    present: components.filter(({ done }) => done).map(({ title }) => title),
    missing: checks.flatMap((check) => {
      if (check.kind === "component_missing") return [check.title];
      return check.kind === "evidence_missing" ? [`minh chứng tiêu chí ${check.number}`] : [];
    }),
  };
}
