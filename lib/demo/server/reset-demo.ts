import "server-only";
import { newId } from "@/lib/core/ids";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { DEMO_TENANT_CODES, type DemoTenantCode } from "@/lib/demo/data/tenant";
import { reloadDemoTenant } from "@/lib/demo/load-demo-tenant";

// Two visitors who start the same province over at once wait for one and the same reload.
const running = new Map<DemoTenantCode, Promise<void>>();

/** Starts one demo province over. Sessions, posts and links live on, since every id is made from a name. */
export async function resetDemo(
  code: string,
  { accountId, now }: { readonly accountId: string; readonly now: Date },
) {
  const known = DEMO_TENANT_CODES.find((one) => one === code);
  if (!known) return false;
  const reload = running.get(known) ?? reloadDemoTenant(known, now).finally(() => running.delete(known));
  running.set(known, reload);
  await reload;
  await withPlatform((tx) =>
    tx.platformAudit.create({ data: { id: newId(), accountId, event: "demo.reset", details: { code } } }),
  );
  return true;
}
