import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { WorkItem } from "@/lib/reports/contract";
import { NO_DAYS } from "@/lib/reports/domain/work";

const MOST = 100;

/** Results from paper that wait for a second person, where the actor is one: he entered none of them. */
export async function findResultWork(tx: TenantTx, actor: Actor): Promise<WorkItem[]> {
  if (!holds(actor, "result.check")) return [];
  const rows = await tx.paperResult.findMany({
    where: {
      status: "waiting",
      enteredById: { not: actor.personId },
      OR: actor.grants
        .filter(({ permission }) => permission === "result.check")
        .map(({ scopePath }) => ({ decidedPath: { startsWith: scopePath } })),
    },
    select: { id: true, unitName: true, cycleYear: true, deciderName: true },
    orderBy: { enteredAt: "asc" },
    take: MOST,
  });
  return rows.map(({ id, unitName, cycleYear, deciderName }) => ({
    id,
    task: "Kiểm tra kết quả nhập từ giấy",
    subject: unitName,
    code: `KQ-${cycleYear}`,
    from: deciderName,
    statusOf: "result" as const,
    status: "waiting",
    dueOn: null,
    ...NO_DAYS,
    href: `/ket-qua/${id}`,
  }));
}
