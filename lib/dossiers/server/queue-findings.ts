import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { checksOf, selfMetCount, type AppraisalCheck } from "@/lib/dossiers/domain/appraisal-checks";
import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { NOTHING_SENT, sentSnapshot } from "@/lib/dossiers/server/find-snapshot";
import { missingComponents } from "@/lib/dossiers/server/desk-groups";
import { evaluationPeriodOf } from "@/lib/programmes/domain/calendar";
import { criteriaOf, type CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export interface QueueFinding {
  readonly checks: readonly AppraisalCheck[];
  readonly selfMet: number;
  readonly criteriaTotal: number;
}

/** What the system finds by itself in the dossiers of one page; versions and papers are read once for all of them. */
export async function findQueueFindings(
  tx: TenantTx,
  dossiers: readonly StoredDossier[],
): Promise<ReadonlyMap<string, QueueFinding>> {
  const ids = dossiers.map(({ id }) => id);
  const plans = await contentsOf(
    dossiers.map(({ planVersionId }) => planVersionId),
    (id) => getPlan(tx, id),
  );
  const sets = await contentsOf(
    dossiers.map(({ criteriaVersionId }) => criteriaVersionId),
    (id) => getCriteria(tx, id),
  );
  const submissions = await tx.dossierSubmission.findMany({
    where: { OR: dossiers.map(({ id, submission }) => ({ dossierId: id, number: submission })) },
    select: { dossierId: true, snapshot: true },
  });
  const finished = await tx.dossierComponent.findMany({
    where: { dossierId: { in: ids }, status: "done" },
    select: { dossierId: true, code: true },
  });
  return new Map(
    dossiers.map((dossier) => {
      const dossierId = dossier.id;
      const row = submissions.find((submission) => submission.dossierId === dossierId);
      const sent = row ? sentSnapshot(row.snapshot) : NOTHING_SENT;
      const done = finished.filter((paper) => paper.dossierId === dossierId).map(({ code }) => code);
      const plan = plans.get(dossier.planVersionId);
      const criteria = sets.get(dossier.criteriaVersionId);
      return [dossierId, plan && criteria ? findingOf(dossier, { plan, criteria, sent, done }) : NO_FINDING];
    }),
  );
}

const NO_FINDING: QueueFinding = { checks: [], selfMet: 0, criteriaTotal: 0 };

async function contentsOf<Content>(
  ids: readonly string[],
  get: (id: string) => Promise<{ readonly content: Content }>,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  for (const id of new Set(ids)) contents.set(id, (await get(id)).content);
  return contents;
}

interface Pinned {
  readonly plan: PlanContent;
  readonly criteria: CriteriaContent;
  readonly sent: SubmissionSnapshot;
  readonly done: readonly string[];
}

function findingOf(
  { unitClass, status }: StoredDossier,
  { plan, criteria, sent, done }: Pinned,
): QueueFinding {
  const known = UNIT_CLASSES.find((one) => one === unitClass);
  const papers = plan.components.map(({ code, title, maker, required }) => ({
    code,
    title,
    required,
    byUnit: maker === "unit",
    done: done.includes(code),
  }));
  return {
    criteriaTotal: criteriaOf(criteria).length,
    selfMet: selfMetCount(sent),
    checks: checksOf({
      criteria,
      sent,
      missingComponents: missingComponents(papers, status === "evaluating" ? "evaluate" : "appraise"),
      period: known ? evaluationPeriodOf(plan, known) : null,
      // Counted on the desk alone: a queue does not read the units of every row's commune.
      register: null,
    }),
  };
}
