import "server-only";
import type { FilePlace } from "@/lib/core/files";
import { componentName } from "@/lib/dossiers/domain/component-fields";
import { criterionNumber } from "@/lib/dossiers/domain/criterion-number";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ComponentCode } from "@/lib/programmes/domain/plan";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";

/**
 * Where in a dossier a file of these bytes stands: behind a criterion, or as the signed form of a component. A
 * component may be given its own file again (`but`); a file of a component that was written from its template since
 * is not in the dossier.
 */
export const placeInDossier =
  (tx: TenantTx, dossier: StoredDossier, but?: ComponentCode) =>
  async (sha256: string): Promise<FilePlace | null> => {
    const evidence = await tx.evidence.findFirst({
      where: { dossierId: dossier.id, removedAt: null, file: { sha256 } },
      select: { criterionCode: true },
    });
    if (evidence) {
      const { content } = await getCriteria(tx, dossier.criteriaVersionId);
      return { kind: "criterion", name: criterionNumber(content, evidence.criterionCode) };
    }
    const components = await tx.dossierComponent.findMany({
      where: { dossierId: dossier.id, mode: "upload", file: { sha256 } },
      select: { code: true },
    });
    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const other = plan.components.find(
      ({ code }) => code !== but && components.some((component) => component.code === code),
    );
    return other ? { kind: "component", name: componentName(other) } : null;
  };
