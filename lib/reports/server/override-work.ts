import "server-only";
import { holds, placesOf, type Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { WorkItem } from "@/lib/reports/contract";
import { NO_DAYS } from "@/lib/reports/domain/work";

const MOST = 100;

/** Units proposed to go on that wait for a second person of the actor's body: he proposed none of them. */
export async function findOverrideWork(tx: TenantTx, actor: Actor): Promise<WorkItem[]> {
  if (!holds(actor, "registration.override")) return [];
  const rows = await tx.eligibilityOverride.findMany({
    where: {
      status: "waiting",
      proposedById: { not: actor.personId },
      receivingScope: { in: [...placesOf(actor, "registration.override")] },
    },
    select: {
      id: true,
      unitName: true,
      planVersion: { select: { plan: { select: { cycleYear: true } } } },
      proposedBy: { select: { fullName: true } },
    },
    orderBy: { proposedAt: "asc" },
    take: MOST,
  });
  return rows.map(({ id, unitName, planVersion, proposedBy }) => ({
    id,
    task: "Trả lời đề nghị cho xét tiếp",
    subject: unitName,
    code: `XT-${planVersion.plan.cycleYear}`,
    from: proposedBy.fullName,
    statusOf: "override" as const,
    status: "waiting",
    dueOn: null,
    ...NO_DAYS,
    href: `/xet-tiep/${id}`,
  }));
}
