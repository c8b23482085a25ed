import type { Actor } from "@/lib/core/actor";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import { demoId } from "@/lib/demo/demo-id";
import type { DemoTenantCode } from "@/lib/demo/data/tenant";

/** Id of a unit of a demo tenant, by its name. */
export const demoUnit = (tenant: DemoTenantCode, name: string): string => demoId(tenant, "unit", name);

/** Id of the published version of a plan, by the plan's key. */
export async function planVersionId(actor: Actor, key: string): Promise<string> {
  const plans = await readTenant(scopeOf(actor), listPublishedPlans);
  const plan = plans.find(({ content }) => content.header.key === key);
  if (!plan) throw new Error(`no plan ${key}`);
  return plan.planVersionId;
}
