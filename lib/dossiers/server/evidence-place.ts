import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { criterionTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import type { EvidenceRefusal } from "@/lib/dossiers/refusals";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { CommandContext } from "@/lib/platform/command";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { getCriteria } from "@/lib/programmes/server/find-plan";

export interface EvidencePlace {
  readonly dossier: StoredDossier;
  readonly criteria: CriteriaContent;
}

/** The dossier and the row that papers are put to or taken from. Refuses a row nobody asked to be mended. */
export async function prepareEvidence(
  { tx, actor }: CommandContext,
  dossierId: string,
  criterionCode: string,
): Promise<Result<EvidencePlace, EvidenceRefusal>> {
  const open = await prepareDossier(tx, actor, dossierId);
  if (!open.ok) return open;
  const { dossier, editable } = open.value;
  const { content: criteria } = await getCriteria(tx, dossier.criteriaVersionId);
  const row = numberedCriteria(criteria).find(({ criterion }) => criterion.code === criterionCode);
  if (!row) return err({ code: "dossier.not-found" });
  if (!mayEdit(editable, criterionTarget(criterionCode))) {
    return err({ code: "dossier.row-locked", rows: row.number });
  }
  return ok({ dossier, criteria });
}
