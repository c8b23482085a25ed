import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { findRowsGivenTo } from "@/lib/dossiers/server/rows-given-to";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { WorkItem } from "@/lib/reports/contract";
import { daysUntil, givenTask, type WorkingDay } from "@/lib/reports/domain/work";

/** Criteria and components that a colleague gave to the actor, with the last day he was given. */
export async function findGivenWork(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  if (!holds(actor, "dossier.prepare")) return [];
  const given = await findRowsGivenTo(tx, actor, on.today);
  return given.map(({ dossier, lastDay, rows: [first, ...rest] }) => ({
    id: first.id,
    task: givenTask([first, ...rest].map(({ name }) => name)),
    subject: dossier.unitName,
    code: dossier.code,
    from: dossier.currentBodyName,
    statusOf: "dossier" as const,
    status: dossier.status,
    dueOn: lastDay,
    ...daysUntil(lastDay, on),
    href: first.href,
  }));
}
