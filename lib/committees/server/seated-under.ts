import "server-only";
import type { Actor } from "@/lib/core/actor";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

interface Body {
  readonly scopePath: string;
  readonly unitId: string | null;
}

/** A body in the administrator's territory, or the own body of a unit that is managed there today. */
export async function isSeatedUnder(
  tx: TenantTx,
  actor: Pick<Actor, "scopePath" | "today">,
  { scopePath, unitId }: Body,
): Promise<boolean> {
  if (scopePath.startsWith(actor.scopePath)) return true;
  if (!scopePath.startsWith("u/") || !unitId) return false;
  const managed = await tx.unitManagement.count({
    where: {
      unitId,
      scopePath: { startsWith: actor.scopePath },
      ...validOn(actor.today),
    },
  });
  return managed > 0;
}
