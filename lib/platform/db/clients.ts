import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/client/client";
import { settings } from "@/lib/platform/config/environment";

const connect = (url: string, max: number): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max }) });

interface Clients {
  readonly app: PrismaClient;
  readonly open: PrismaClient;
  readonly platform: PrismaClient;
}

// Next reloads modules in development; the pools must survive that.
const shared: { soVangClients?: Clients } & typeof globalThis = globalThis;

/** One pool per door, each with its own database role. Only the doors in this folder may call it. */
export function clients(): Clients {
  shared.soVangClients ??= {
    app: connect(settings().APP_DATABASE_URL, 12),
    open: connect(settings().PUBLIC_DATABASE_URL, 4),
    platform: connect(settings().PLATFORM_DATABASE_URL, 6),
  };
  return shared.soVangClients;
}

/** Closes every pool; for scripts and tests that must end. */
export async function closeClients(): Promise<void> {
  const open = shared.soVangClients;
  delete shared.soVangClients;
  if (open) await Promise.all([open.app.$disconnect(), open.open.$disconnect(), open.platform.$disconnect()]);
}
