import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanContent } from "@/lib/programmes/domain/plan";

/** The title that was lost with the paper that took it, or the dossier in which it was not reached. */
export type LossOf =
  | { readonly recognitionId: string; readonly decisionId: string; readonly dossierId: null }
  | { readonly recognitionId: null; readonly decisionId: null; readonly dossierId: string };

export interface Loss {
  readonly tenantId: string;
  readonly of: LossOf;
  readonly unit: {
    readonly unitId: string;
    readonly unitVersionId: string;
    readonly unitName: string;
    readonly unitScope: string;
  };
  readonly year: number;
  /** The paper or conclusion as it is named in the record. */
  readonly document: string;
  readonly on: IsoDate;
  /** Territory that decided. */
  readonly scopePath: string;
}

/**
 * Records what the plan attaches to a title that is not reached or not kept, once for each whom it concerns (BN II.7: the
 * head and the unit). A plan that attaches nothing leaves nothing. Called in the transaction of the act.
 */
export async function recordConsequences(
  tx: TenantTx,
  { consequences }: Pick<PlanContent, "consequences">,
  { tenantId, of, unit, year, document, on, scopePath }: Loss,
): Promise<void> {
  const { unitId, unitVersionId, unitName, unitScope } = unit;
  const version = await tx.unitVersion.findFirst({
    where: { id: unitVersionId },
    select: { headTitle: true },
  });
  await tx.recordedConsequence.createMany({
    data: consequences.flatMap(({ onLoss = [], text, clause }) =>
      onLoss.map((subject) => ({
        tenantId,
        id: newId(),
        ...of,
        unitId,
        unitName,
        year,
        subject,
        headTitle: version?.headTitle ?? null,
        text,
        clause,
        document,
        onDay: dateColumn(on),
        scopePath,
        unitScope,
      })),
    ),
  });
}
