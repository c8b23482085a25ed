import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { ok } from "@/lib/core/result";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { withTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import { DEMO_PASSWORD } from "@/lib/demo/accounts.mjs";
import { playAfterRecognition } from "@/lib/demo/cases/after-recognition";
import { playEligibilityOverrides } from "@/lib/demo/cases/eligibility-overrides";
import { playPaperResults } from "@/lib/demo/cases/paper-results";
import { playCases } from "@/lib/demo/cases/play-cases";
import { playSavedFilters } from "@/lib/demo/cases/saved-filters";
import { playUnitDelegations } from "@/lib/demo/cases/unit-delegations";
import { SCENARIOS } from "@/lib/demo/data/scenarios";
import type { DemoTenant, DemoTenantCode } from "@/lib/demo/data/tenant";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { demoId } from "@/lib/demo/demo-id";
import { directoryRows, type DirectoryRows } from "@/lib/demo/directory-rows";
import { resultRows } from "@/lib/demo/result-rows";
import { ILLUSTRATIVE_CRITERIA } from "@/lib/programmes/data/criteria-sets";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { layShippedCriteria } from "@/lib/programmes/server/lay-shipped-criteria";
import { publishCriteria, publishPlan } from "@/lib/programmes/server/publish-content";

export type LoadOutcome = "loaded" | "already_there";

/**
 * Loads one demo tenant, once. That it was loaded to the end is noted last: a tenant without that note was cut short
 * and is started over.
 */
export async function loadDemoTenant(code: DemoTenantCode, now: Date): Promise<LoadOutcome> {
  const existing = await withPlatform((tx) => tx.tenant.findUnique({ where: { code } }));
  if (existing && (await isLoaded(existing.id))) return "already_there";
  if (existing) await clearDemoTenant(DEMO_TENANTS[code], existing.id);
  await fillDemoTenant(DEMO_TENANTS[code], now);
  return "loaded";
}

/** Takes everything of the tenant away but its row and its accounts, so that sessions live on; then loads it again. */
export async function reloadDemoTenant(code: DemoTenantCode, now: Date): Promise<void> {
  const { id } = await withPlatform((tx) => tx.tenant.findUniqueOrThrow({ where: { code } }));
  await clearDemoTenant(DEMO_TENANTS[code], id);
  await fillDemoTenant(DEMO_TENANTS[code], now);
}

/** The province without any case: bodies, people, units, plans and last year's results. What tests begin on. */
export async function loadDemoDirectory(tenant: DemoTenant, now: Date): Promise<DirectoryRows> {
  const directory = directoryRows(tenant);
  await writePlatformRows(tenant, directory);
  await writeTenantRows(tenant, directory, now);
  return directory;
}

async function fillDemoTenant(tenant: DemoTenant, now: Date): Promise<void> {
  const directory = await loadDemoDirectory(tenant, now);
  for (const scenario of SCENARIOS[tenant.code]) {
    await playCases(tenant, directory, { scenario, today: tenant.workingDate });
  }
  if (tenant.code === "bn") {
    await playAfterRecognition(tenant, directory, tenant.workingDate);
    await playPaperResults(tenant, directory, tenant.workingDate);
    await playEligibilityOverrides(tenant, directory, tenant.workingDate);
    await playUnitDelegations(tenant, directory, tenant.workingDate);
    await playSavedFilters(directory, tenant.workingDate);
  }
  await withPlatform((tx) => note(tx, LOADED, directory.tenantId));
}

const LOADED = "demo.loaded";
const CLEARED = "demo.cleared";

const note = (tx: TenantTx, event: typeof LOADED | typeof CLEARED, tenantId: string): Promise<unknown> =>
  tx.platformAudit.create({ data: { id: newId(), event, details: { tenantId } } });

async function isLoaded(tenantId: string): Promise<boolean> {
  const last = await withPlatform((tx) =>
    tx.platformAudit.findFirst({
      where: { event: { in: [LOADED, CLEARED] }, details: { path: ["tenantId"], equals: tenantId } },
      orderBy: { at: "desc" },
    }),
  );
  return last?.event === LOADED;
}

const clearDemoTenant = (tenant: DemoTenant, tenantId: string): Promise<unknown> =>
  withPlatform(async (tx) => {
    await tx.$executeRaw`SELECT reset_demo_tenant(${tenantId}::uuid)`;
    await tx.tenant.update({
      where: { id: tenantId },
      data: { workingDate: dateColumn(tenant.workingDate) },
    });
    await note(tx, CLEARED, tenantId);
  });

async function writePlatformRows(tenant: DemoTenant, { tenantId, accounts }: DirectoryRows): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const { code, name, ownerAgency } = tenant;
  await withPlatform(async (tx) => {
    await tx.tenant.createMany({
      data: [
        {
          id: tenantId,
          code,
          name,
          shortName: name,
          ownerAgency,
          supportPhone: "0200 000 000",
          isDemo: true,
          workingDate: dateColumn(tenant.workingDate),
        },
      ],
      skipDuplicates: true,
    });
    await tx.account.createMany({
      data: accounts.map((account) => ({ ...account, passwordHash })),
      skipDuplicates: true,
    });
  });
}

async function writeTenantRows(tenant: DemoTenant, directory: DirectoryRows, now: Date): Promise<void> {
  const today = tenant.workingDate;
  const scope = { tenantId: directory.tenantId, scopePath: "t/", personId: null, today };
  await withTenant(scope, async (tx) => {
    await writeDirectory(tx, directory);
    await publishPlans(tx, tenant, directory, now);
    const results = resultRows(tenant, directory);
    await tx.recognition.createMany({ data: [...results.recognition] });
    await tx.gradeResult.createMany({ data: [...results.gradeResult] });
    return ok(null);
  });
}

async function writeDirectory(tx: TenantTx, rows: DirectoryRows): Promise<void> {
  await tx.unit.createMany({ data: [...rows.unit] });
  await tx.unitVersion.createMany({ data: [...rows.unitVersion] });
  await tx.unitSuccession.createMany({ data: [...rows.unitSuccession] });
  await tx.body.createMany({ data: [...rows.body] });
  await tx.unitManagement.createMany({ data: [...rows.unitManagement] });
  await tx.person.createMany({ data: [...rows.person] });
  await tx.post.createMany({ data: [...rows.post] });
  await tx.postHolding.createMany({ data: [...rows.postHolding] });
  await tx.postGrant.createMany({ data: [...rows.postGrant] });
}

async function publishPlans(
  tx: TenantTx,
  tenant: DemoTenant,
  { tenantId }: DirectoryRows,
  now: Date,
): Promise<void> {
  const named = tenant.plans.flatMap(({ content }) => content.criteria.map(({ criteriaKey }) => criteriaKey));
  const illustrative = ILLUSTRATIVE_CRITERIA.filter(({ key }) => named.includes(key));
  const publication = { tenantId, number: 1, demo: true, now };
  const idOf = ({ key }: CriteriaContent): string => demoId(tenant.code, "criteria version", key);
  await layShippedCriteria(tx, { tenantId, now, idOf });
  for (const content of illustrative) {
    const published = await publishCriteria(tx, content, { ...publication, id: idOf(content) });
    if (!published.ok) throw new Error(`${content.key}: ${JSON.stringify(published.error)}`);
  }
  for (const { content, issuedBy } of tenant.plans) {
    const { key } = content.header;
    const published = await publishPlan(tx, content, {
      ...publication,
      id: demoId(tenant.code, "plan version", key),
      planId: demoId(tenant.code, "plan", key),
      bodyId: demoId(tenant.code, "body", `${issuedBy.kind} ${issuedBy.of}`),
    });
    if (!published.ok) throw new Error(`${key}: ${JSON.stringify(published.error)}`);
  }
}
