import "server-only";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import type { UnitClass } from "@/lib/units/domain/unit-class";

export interface PlanOnRecord {
  readonly planVersionId: string;
  /** Scope path of the body that issued it: a city's plan concerns the city's units only. */
  readonly territory: string;
  /** The body that issued it. */
  readonly bodyId: string;
  readonly content: PlanContent;
}

export interface CriteriaOnRecord {
  readonly criteriaVersionId: string;
  readonly contentHash: string;
  readonly content: CriteriaContent;
}

/** Published plans of the tenant, newest cycle first. */
export const listPublishedPlans = readOnce(async (tx: TenantTx): Promise<readonly PlanOnRecord[]> => {
  const rows = await tx.planVersion.findMany({
    where: { status: "published" },
    include: WITH_ISSUER,
    orderBy: [{ plan: { cycleYear: "desc" } }, { number: "desc" }],
  });
  return rows.map(planOnRecord);
});

/** The plan version a case is pinned to. */
export const getPlan = readOnce(async (tx: TenantTx, planVersionId: string): Promise<PlanOnRecord> =>
  planOnRecord(await tx.planVersion.findFirstOrThrow({ where: { id: planVersionId }, include: WITH_ISSUER })),
);

const WITH_ISSUER = { plan: { include: { body: { select: { scopePath: true } } } } } as const;

interface StoredPlan {
  readonly id: string;
  readonly content: unknown;
  readonly plan: { readonly bodyId: string; readonly body: { readonly scopePath: string } };
}

const planOnRecord = ({ id, content, plan }: StoredPlan): PlanOnRecord => ({
  planVersionId: id,
  territory: plan.body.scopePath,
  bodyId: plan.bodyId,
  content: asPlan(content),
});

/** The published criteria version that the plan names for a class; null when the plan names none. */
export async function findCriteriaFor(
  tx: TenantTx,
  plan: PlanContent,
  unitClass: UnitClass,
): Promise<CriteriaOnRecord | null> {
  const named = plan.criteria.find(({ unitClasses }) => unitClasses.includes(unitClass));
  if (!named) return null;
  const row = await tx.criteriaVersion.findFirst({
    where: { key: named.criteriaKey, number: named.criteriaVersion, status: "published" },
  });
  return row && { criteriaVersionId: row.id, contentHash: row.contentHash, content: asCriteria(row.content) };
}

/** The criteria version a case is pinned to. */
export const getCriteria = readOnce(
  async (tx: TenantTx, criteriaVersionId: string): Promise<CriteriaOnRecord> => {
    const row = await tx.criteriaVersion.findFirstOrThrow({ where: { id: criteriaVersionId } });
    return { criteriaVersionId, contentHash: row.contentHash, content: asCriteria(row.content) };
  },
);

// Published content was parsed by the contract when it was stored and never changes after: it has the domain's shape.
const asPlan = (content: unknown): PlanContent => content as PlanContent;
export const asCriteria = (content: unknown): CriteriaContent => content as CriteriaContent;
