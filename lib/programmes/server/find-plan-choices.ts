import "server-only";
import { dateColumn } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { OFFICE_KINDS, type OfficeKind } from "@/lib/programmes/domain/body-ref";
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

/** Kinds of offices that the tenant has on the first day of the plan's cycle or later. */
export async function findOfficeKinds(
  tx: TenantTx,
  { header }: Pick<PlanDraft, "header">,
): Promise<readonly OfficeKind[]> {
  const rows = await tx.body.findMany({
    where: { OR: [{ validTo: null }, { validTo: { gt: dateColumn(header.cycle.from) } }] },
    distinct: ["kind"],
    select: { kind: true },
  });
  return OFFICE_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
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
