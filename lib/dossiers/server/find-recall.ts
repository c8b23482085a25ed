import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import type { Result } from "@/lib/core/result";
import { decideRecall, type RecallRefusal } from "@/lib/dossiers/domain/recall";
import { submissionWindowOf, type SubmissionWindow } from "@/lib/dossiers/domain/submission";
import type { DossierMove } from "@/lib/dossiers/domain/workflow";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export interface Recall {
  readonly window: SubmissionWindow;
  readonly decision: Result<DossierMove, RecallRefusal>;
}

/** Whether the dossier may be taken back to be mended on this day, and the plan's days for sending it again. */
export async function findRecall(tx: TenantTx, dossier: StoredDossier, today: IsoDate): Promise<Recall> {
  const { content: plan } = await getPlan(tx, dossier.planVersionId);
  const unitClass = UNIT_CLASSES.find((known) => known === dossier.unitClass);
  if (!unitClass) throw new Error(`unknown unit class ${dossier.unitClass}`);
  const window = submissionWindowOf(plan, unitClass, { dates: await findPlanDates(tx), unit: dossier });
  const readings = await tx.appraisal.count({
    where: { dossierId: dossier.id, submission: dossier.submission },
  });
  const isInHand = dossier.assignedPersonId !== null || readings > 0;
  return { window, decision: decideRecall({ ...dossier, isInHand }, window, today) };
}
