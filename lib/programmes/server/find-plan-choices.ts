import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import type { PlanChoices } from "@/lib/programmes/domain/plan-part";
import type { CriteriaTitles } from "@/lib/programmes/plan-views";
import { asCriteria, listPublishedPlans } from "@/lib/programmes/server/find-plan";

/** What of the tenant a plan may name: its published criteria versions, newest first, and its published plans. */
export async function findPlanChoices(tx: TenantTx): Promise<PlanChoices> {
  const versions = await tx.criteriaVersion.findMany({
    where: { status: "published" },
    orderBy: [{ key: "asc" }, { number: "desc" }],
    select: { key: true, number: true, content: true },
  });
  const plans = await listPublishedPlans(tx);
  return {
    criteria: versions.map(({ key, number, content }) => {
      const { title, programme, unitClasses } = asCriteria(content);
      return { key, version: number, title, programme, unitClasses };
    }),
    plans: plans.map(({ content: { header } }) => ({ planKey: header.key, title: header.title })),
  };
}

/** Titles of the criteria versions that a plan names, by `key@version`; one that is not there has none. */
export async function findCriteriaTitles(
  tx: TenantTx,
  { criteria }: Pick<PlanDraft, "criteria">,
): Promise<CriteriaTitles> {
  const rows = await tx.criteriaVersion.findMany({
    where: { key: { in: criteria.map(({ criteriaKey }) => criteriaKey) } },
    select: { key: true, number: true, title: true },
  });
  return Object.fromEntries(rows.map(({ key, number, title }) => [`${key}@${number}`, title]));
}
