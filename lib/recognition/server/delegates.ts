import "server-only";
import type { BodyKind, PostRole } from "@/lib/core/actor";
import { fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { DELEGATION_CAPACITIES, lastDayOf, termOf } from "@/lib/committees/domain/delegation";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { Delegate } from "@/lib/recognition/domain/signature-block";

/** A delegate with the last day on which he may sign, for choosing him. */
export interface RunningDelegate extends Delegate {
  readonly document: string;
  readonly lastDay: IsoDate;
}

/** Who may sign for a head today: authorised to sign, the term running, and the post held by somebody. */
export async function listDelegates(
  tx: TenantTx,
  { headPostId, today }: { readonly headPostId: string; readonly today: IsoDate },
): Promise<readonly RunningDelegate[]> {
  const rows = await tx.delegation.findMany({
    where: { fromPostId: headPostId, permissions: { has: "decision.sign" } },
    include: {
      toPost: {
        include: {
          body: true,
          postHoldings: {
            where: validOn(today),
            include: { person: true },
          },
        },
      },
    },
    orderBy: { validFrom: "asc" },
  });
  return rows.flatMap(({ id, toPost, document, ...row }) => {
    const term = termOf({
      validFrom: fromDateColumn(row.validFrom),
      validTo: fromDateColumn(row.validTo),
      endedOn: row.endedOn && fromDateColumn(row.endedOn),
    });
    const holder = toPost.postHoldings[0]?.person.fullName;
    const capacity = DELEGATION_CAPACITIES.find((one) => one === row.capacity);
    if (!isWithin(today, term) || !holder || !capacity) return [];
    const post = {
      postId: toPost.id,
      // Written only from the roles and kinds of lib/core/actor.ts.
      role: toPost.role as PostRole,
      bodyKind: toPost.body.kind as BodyKind,
      title: toPost.title,
      bodyName: toPost.body.name,
      personName: holder,
    };
    return [{ delegationId: id, capacity, post, document, lastDay: lastDayOf(term) }];
  });
}

/** One delegate, while his term runs. */
export async function findDelegate(
  tx: TenantTx,
  {
    delegationId,
    headPostId,
    today,
  }: { readonly delegationId: string; readonly headPostId: string; readonly today: IsoDate },
): Promise<RunningDelegate | null> {
  const running = await listDelegates(tx, { headPostId, today });
  return running.find((one) => one.delegationId === delegationId) ?? null;
}
