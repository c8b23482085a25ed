import "server-only";
import { createHash } from "node:crypto";
import { dateColumn, fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { OFFICE_KINDS } from "@/lib/programmes/domain/body-ref";
import { publishableCriteriaSet, type CriteriaRefusal } from "@/lib/programmes/domain/criteria-publication";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { publishablePlan, type PlanRefusal, type PublishingFacts } from "@/lib/programmes/domain/publication";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import type { Prisma } from "@/prisma/client/client";

/** The same value always gives the same text: keys in order, nothing between them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** Fingerprint of a published content: SHA-256 over its canonical JSON. */
export const contentHashOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");

// Plans and criteria sets are JSON-safe by definition; Prisma's input type cannot follow readonly records.
export const asJson = (content: unknown): Prisma.InputJsonObject => content as Prisma.InputJsonObject;

interface Publication {
  readonly tenantId: string;
  /** Id of the version row. */
  readonly id: string;
  readonly number: number;
  readonly demo: boolean;
  readonly now: Date;
}

/** What the columns of a criteria version say beside its content, from the content. */
export const criteriaColumns = (content: CriteriaContent) => ({
  title: content.title,
  legalText: content.legalText,
  illustrative: content.illustrative,
  validFrom: dateColumn(content.effective.from),
  validTo: content.effective.to ? dateColumn(content.effective.to) : null,
  content: asJson(content),
});

/**
 * Freezes a criteria set as a version of the tenant; a version that is already there stays as it is.
 * Refuses with everything that stands against it.
 */
export async function publishCriteria(
  tx: TenantTx,
  content: CriteriaContent,
  { tenantId, id, number, demo, now }: Publication,
): Promise<Result<{ readonly criteriaVersionId: string }, readonly CriteriaRefusal[]>> {
  const existing = await tx.criteriaVersion.findFirst({ where: { key: content.key, number } });
  if (existing) return ok({ criteriaVersionId: existing.id });
  const publishable = publishableCriteriaSet(content, { demo });
  if (!publishable.ok) return publishable;
  await tx.criteriaVersion.create({
    data: {
      ...criteriaColumns(publishable.value),
      tenantId,
      id,
      key: content.key,
      programme: content.programme,
      number,
      status: "published",
      contentHash: contentHashOf(publishable.value),
      publishedAt: now,
    },
  });
  return ok({ criteriaVersionId: id });
}

/** Lays a set that is not known in full as a draft: the tenant enters what is missing before it can be published. */
export async function draftCriteria(
  tx: TenantTx,
  content: CriteriaContent,
  { tenantId, id, number }: Omit<Publication, "demo">,
): Promise<void> {
  const { key, programme } = content;
  await tx.criteriaVersion.createMany({
    data: [
      { ...criteriaColumns(content), tenantId, id, key, programme, number, status: "draft", contentHash: "" },
    ],
    skipDuplicates: true,
  });
}

/**
 * Freezes a plan as a version of the tenant, issued by one of its bodies. Its criteria sets are published first.
 * Refuses with everything that stands against it (rules.md 2); a version that is already there stays as it is.
 */
export async function publishPlan(
  tx: TenantTx,
  content: PlanContent,
  {
    tenantId,
    id,
    number,
    demo,
    now,
    planId,
    bodyId,
  }: Publication & { readonly planId: string; readonly bodyId: string },
): Promise<Result<{ readonly planVersionId: string }, readonly PlanRefusal[]>> {
  const { key, programme, cycleYear, title } = content.header;
  const existing = await tx.planVersion.findFirst({ where: { number, plan: { key } } });
  if (existing) return ok({ planVersionId: existing.id });
  const publishable = publishablePlan(content, await publishingFacts(tx, key, demo));
  if (!publishable.ok) return err(publishable.error);
  const plan =
    (await tx.plan.findFirst({ where: { key } })) ??
    (await tx.plan.create({ data: { tenantId, id: planId, key, programme, cycleYear, bodyId, title } }));
  await tx.planVersion.create({
    data: {
      tenantId,
      id,
      planId: plan.id,
      number,
      status: "published",
      content: asJson(publishable.value),
      contentHash: contentHashOf(publishable.value),
      publishedAt: now,
    },
  });
  return ok({ planVersionId: id });
}

/** What the tenant has, as far as publishing a plan of that key asks. */
export async function publishingFacts(
  tx: TenantTx,
  planKey: string,
  demo: boolean,
): Promise<PublishingFacts> {
  const [bodies, criteria, versions] = [
    await tx.body.findMany({ select: { kind: true, level: true, validFrom: true, validTo: true } }),
    await tx.criteriaVersion.findMany({
      where: { status: "published" },
      select: { key: true, number: true, programme: true, illustrative: true },
    }),
    await tx.planVersion.findMany({ where: { status: "published", plan: { key: planKey } } }),
  ];
  return {
    demo,
    bodies: bodies.flatMap(({ kind, level, validFrom, validTo }) => {
      const office = OFFICE_KINDS.find((known) => known === kind);
      const at = MANAGING_LEVELS.find((known) => known === level);
      const to = validTo && fromDateColumn(validTo);
      return office && at ? [{ kind: office, level: at, from: fromDateColumn(validFrom), to }] : [];
    }),
    publishedCriteria: criteria.map(({ key, number, programme, illustrative }) => ({
      key,
      version: number,
      programme,
      illustrative,
    })),
    otherVersions: versions.map((version) => ({
      version: version.number,
      // Published content was parsed when it was stored and never changes after.
      effective: (version.content as unknown as PlanContent).header.effective,
    })),
  };
}
