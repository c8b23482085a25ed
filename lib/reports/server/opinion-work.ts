import "server-only";
import type { Actor } from "@/lib/core/actor";
import { askedOfBody } from "@/lib/dossiers/server/asked-of-body";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { WorkItem } from "@/lib/reports/contract";
import { daysUntil, type WorkingDay } from "@/lib/reports/domain/work";

const MOST = 100;

/** What the actor's body is asked and has not said yet; after the last day it may still be said, late. */
export async function findOpinionWork(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  const asked = await askedOfBody(tx, actor, { unanswered: true, take: MOST });
  return asked.map(({ id, unitName, dossierCode, askingBodyName, state, dueOn }) => ({
    id,
    task: "Cho ý kiến phối hợp",
    subject: unitName,
    code: dossierCode,
    from: askingBodyName,
    statusOf: "opinion" as const,
    status: state,
    dueOn,
    ...daysUntil(dueOn, on),
    href: `/y-kien/${id}`,
  }));
}
