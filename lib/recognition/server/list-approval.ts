import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { BodyRef } from "@/lib/programmes/domain/body-ref";
import type { ListApproval, PlanContent } from "@/lib/programmes/domain/plan";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { resolveBodyFor } from "@/lib/programmes/server/resolve-route";
import {
  listAcceptedRegistrations,
  type AcceptedRegistration,
} from "@/lib/registrations/server/list-accepted-registrations";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/** Accepted registrations of one plan, with the body that approves their list and the one that reviewed them. */
export interface WaitingList {
  readonly planVersionId: string;
  readonly plan: PlanContent;
  readonly approval: ListApproval;
  readonly deciderBodyId: string;
  readonly deciderPath: string;
  readonly proposerName: string;
  readonly symbol: string;
  /** Those in no living decision. */
  readonly free: readonly AcceptedRegistration[];
  readonly taken: readonly AcceptedRegistration[];
}

/** Lists that wait for approval, one per plan (Bắc Ninh III.1.2, III.8; IV.2). */
export async function findWaitingLists(
  tx: TenantTx,
  today: IsoDate,
  filter: { readonly planVersionId?: string } = {},
): Promise<readonly WaitingList[]> {
  const accepted = await listAcceptedRegistrations(tx, filter);
  const lists: WaitingList[] = [];
  for (const planVersionId of new Set(accepted.map((one) => one.planVersionId))) {
    const list = await waitingList(
      tx,
      accepted.filter((one) => one.planVersionId === planVersionId),
      today,
    );
    if (list.ok) lists.push(list.value);
  }
  return lists;
}

async function waitingList(
  tx: TenantTx,
  rows: readonly AcceptedRegistration[],
  today: IsoDate,
): Promise<Result<WaitingList, null>> {
  const [first] = rows;
  if (!first) return err(null);
  const { content: plan } = await getPlan(tx, first.planVersionId);
  const unit = await findUnitFacts(tx, first.unitId, today);
  if (!unit.ok) return err(null);
  const decider = await resolveBodyFor(tx, plan, unit.value, first.approval.decidedBy);
  const reviewer = await resolveBodyFor(tx, plan, unit.value, first.approval.reviewedBy);
  if (!decider.ok || !decider.value.bodyId || !reviewer.ok) return err(null);

  const taken = await takenRegistrations(
    tx,
    rows.map(({ registrationId }) => registrationId),
  );
  return ok({
    planVersionId: first.planVersionId,
    plan,
    approval: first.approval,
    deciderBodyId: decider.value.bodyId,
    deciderPath: decider.value.scopePath,
    proposerName: reviewer.value.name,
    symbol: symbolOf(plan, first.approval.decidedBy),
    free: rows.filter(({ registrationId }) => !taken.has(registrationId)),
    taken: rows.filter(({ registrationId }) => taken.has(registrationId)),
  });
}

async function takenRegistrations(tx: TenantTx, ids: string[]): Promise<ReadonlySet<string | null>> {
  const items = await tx.decisionItem.findMany({
    where: { registrationId: { in: ids }, decision: { status: { not: "cancelled" } } },
    select: { registrationId: true },
  });
  return new Set(items.map(({ registrationId }) => registrationId));
}

/** The symbol that the plan's own decisions of the same kind of body carry. */
export function symbolOf(plan: PlanContent, decidedBy: Pick<BodyRef, "kind">): string {
  for (const { steps } of plan.routes) {
    for (const step of steps) {
      if (step.kind === "decide" && step.by.kind === decidedBy.kind) return step.form.symbol;
    }
  }
  return decidedBy.kind === "peoples_committee" ? "QĐ-UBND" : "QĐ-BCĐ";
}
