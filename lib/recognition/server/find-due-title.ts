import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import { findDueYears, type DueTitle, type DueYear } from "@/lib/recognition/server/review-years";

/** One title in the yearly review of the actor's territories; null when it is not in any. */
export async function findDueTitle(
  tx: TenantTx,
  actor: Actor,
  recognitionId: string,
): Promise<{ readonly year: DueYear; readonly title: DueTitle } | null> {
  const territories = territoriesOf(actor, "maintenance.review");
  const years = await findDueYears(tx, actor.today, territories, [recognitionId]);
  for (const year of years) {
    const title = year.due.find(({ recognition }) => recognition.id === recognitionId);
    if (title) return { year, title };
  }
  return null;
}
