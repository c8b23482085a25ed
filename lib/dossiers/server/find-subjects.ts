import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { AppraisedSubject } from "@/lib/dossiers/domain/appraisal";
import { subjectsOf } from "@/lib/dossiers/domain/appraisal-subjects";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

/** What a reading of this dossier judges, by the versions it is pinned to. */
export async function findSubjects(
  tx: TenantTx,
  { criteriaVersionId, planVersionId }: Pick<StoredDossier, "criteriaVersionId" | "planVersionId">,
): Promise<readonly AppraisedSubject[]> {
  const { content: criteria } = await getCriteria(tx, criteriaVersionId);
  const { content: plan } = await getPlan(tx, planVersionId);
  return subjectsOf(criteria, plan.components);
}
