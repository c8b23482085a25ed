import "server-only";
import type { TenantLine } from "@/lib/committees/tenant-line";
import { withPlatform } from "@/lib/platform/db/with-platform";

/** Names of the tenants, for the platform administrator; nothing of what is in them. */
export const listTenants = (): Promise<readonly TenantLine[]> =>
  withPlatform((tx) =>
    tx.tenant.findMany({
      select: { code: true, name: true, ownerAgency: true, isDemo: true },
      orderBy: { name: "asc" },
      take: 200,
    }),
  );
