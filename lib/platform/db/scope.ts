import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantScope } from "@/lib/platform/db/with-tenant";

export const scopeOf = (actor: Actor): TenantScope => ({
  tenantId: actor.tenantId,
  scopePath: actor.scopePath,
  personId: actor.personId,
  today: actor.today,
});
