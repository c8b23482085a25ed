import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { readComponentData } from "@/lib/dossiers/domain/component-fields";
import type { ComponentState, DossierContents } from "@/lib/dossiers/domain/submission";
import type { SnapshotComponent, SnapshotEvidence } from "@/lib/dossiers/domain/submission-snapshot";
import { countPapers, findAnswers } from "@/lib/dossiers/server/answer-store";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";

interface Rules {
  readonly plan: PlanContent;
  readonly criteria: CriteriaContent;
}

/** Everything the rule about a complete dossier looks at, as it stands now. */
export async function readContents(
  tx: TenantTx,
  dossier: StoredDossier,
  { plan, criteria }: Rules,
): Promise<DossierContents> {
  const [answers, papers, groups, components] = [
    await findAnswers(tx, dossier.id),
    await countPapers(tx, dossier.id),
    await tx.dossierGroup.findMany({ where: { dossierId: dossier.id, completed: true } }),
    await findComponentStates(tx, dossier.id, plan),
  ];
  return {
    unitChecked: dossier.unitChecked,
    eligibilityConfirmed: dossier.eligibilityConfirmed,
    criteria,
    answers: new Map([...answers].map(([code, { answer }]) => [code, answer])),
    papers,
    completedGroups: new Set(groups.map(({ groupCode }) => groupCode)),
    components,
  };
}

const COMPONENT_STATUSES = ["not_started", "in_progress", "done"] as const;

/** The plan's components with how far each is. */
export async function findComponentStates(
  tx: TenantTx,
  dossierId: string,
  plan: PlanContent,
): Promise<readonly ComponentState[]> {
  const rows = await tx.dossierComponent.findMany({ where: { dossierId } });
  return plan.components.map((component) => {
    const status = rows.find(({ code }) => code === component.code)?.status;
    return { component, status: COMPONENT_STATUSES.find((known) => known === status) ?? "not_started" };
  });
}

/** Papers that stand, with the fingerprints of their files. */
export async function findPapers(tx: TenantTx, dossierId: string): Promise<readonly SnapshotEvidence[]> {
  const rows = await tx.evidence.findMany({
    where: { dossierId, removedAt: null },
    include: { file: true },
    orderBy: [{ criterionCode: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    criterionCode: row.criterionCode,
    kind: row.kind,
    title: row.title,
    fileHash: row.file?.sha256 ?? null,
    documentNumber: row.documentNumber,
    documentDate: row.documentDate && fromDateColumn(row.documentDate),
    issuer: row.issuer,
  }));
}

/** Components as they stand, with the fingerprints of what was signed. */
export async function findWrittenComponents(
  tx: TenantTx,
  dossierId: string,
): Promise<readonly SnapshotComponent[]> {
  const rows = await tx.dossierComponent.findMany({
    where: { dossierId },
    include: { file: true },
    orderBy: { code: "asc" },
  });
  return rows.map(({ code, mode, data, file }) => ({
    code,
    mode,
    data: { ...readComponentData(data) },
    fileHash: file?.sha256 ?? null,
  }));
}
