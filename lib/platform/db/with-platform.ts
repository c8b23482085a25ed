import "server-only";
import { clients } from "@/lib/platform/db/clients";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** One read through the same door: a statement alone needs no transaction around it. */
export const readPlatform = <Value>(read: (door: TenantTx) => Promise<Value>): Promise<Value> =>
  read(clients().platform);

/** Accounts, sessions, tenants and form states. The role behind it has no grant on any tenant's rows. */
export const withPlatform = <Value>(work: (tx: TenantTx) => Promise<Value>): Promise<Value> =>
  clients().platform.$transaction(work, { timeout: 20_000, maxWait: 10_000 });
