import "server-only";
import { closeClients } from "@/lib/platform/db/clients";
import { DEMO_TENANT_CODES } from "@/lib/demo/data/tenant";
import { DEMO_TENANTS } from "@/lib/demo/data/tenants";
import { loadDemoTenant } from "@/lib/demo/load-demo-tenant";

/** Run by the launcher: loads the five demo provinces, each once. One line per province on standard output. */
const now = new Date();
await Promise.all(
  DEMO_TENANT_CODES.map(async (code) => {
    const outcome = await loadDemoTenant(code, now);
    process.stdout.write(`${DEMO_TENANTS[code].name}: ${outcome === "loaded" ? "đã nạp" : "đã có"}\n`);
  }),
);
await closeClients();
