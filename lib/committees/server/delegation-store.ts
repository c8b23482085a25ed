import "server-only";
import type { PostRole } from "@/lib/core/actor";
import { addDays, dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { Actor } from "@/lib/core/actor";
import type { RecordDelegationInput } from "@/lib/committees/delegation-contract";
import { POST_ROLES } from "@/lib/committees/domain/role-labels";
import type { DelegatingPost } from "@/lib/committees/domain/delegation";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

export interface PostWithHolder extends DelegatingPost {
  readonly bodyName: string;
  readonly unitId: string | null;
  readonly holderName: string | null;
}

/** A post with its body and who holds it today. */
export async function findPost(tx: TenantTx, postId: string, today: IsoDate): Promise<PostWithHolder | null> {
  const [found] = await listPosts(tx, { where: { id: postId }, today, most: 1 });
  return found ?? null;
}

interface WantedPosts {
  readonly where: NonNullable<NonNullable<Parameters<TenantTx["post"]["findMany"]>[0]>["where"]>;
  readonly today: IsoDate;
  readonly most: number;
}

/** Posts with their bodies and who holds them today, in one reading. */
export async function listPosts(
  tx: TenantTx,
  { where, today, most }: WantedPosts,
): Promise<readonly PostWithHolder[]> {
  const rows = await tx.post.findMany({
    where,
    include: {
      body: true,
      postHoldings: { where: validOn(today), include: { person: { select: { fullName: true } } } },
    },
    orderBy: [{ body: { name: "asc" } }, { title: "asc" }],
    take: most,
  });
  return rows.flatMap((row) => {
    const role = POST_ROLES.find((one): one is PostRole => one === row.role);
    if (!role) return [];
    return [
      {
        postId: row.id,
        bodyId: row.bodyId,
        role,
        title: row.title,
        scopePath: row.body.scopePath,
        bodyName: row.body.name,
        unitId: row.body.unitId,
        holderName: row.postHoldings[0]?.person.fullName ?? null,
      },
    ];
  });
}

export async function insertDelegation(
  tx: TenantTx,
  { tenantId, personId }: Actor,
  input: RecordDelegationInput,
): Promise<string> {
  const id = newId();
  const { fromPostId, toPostId, capacity, permission, scope, document } = input;
  await tx.delegation.create({
    data: {
      tenantId,
      id,
      fromPostId,
      toPostId,
      capacity,
      permissions: [...new Set(permission)],
      scope,
      document,
      documentDate: dateColumn(input.documentDate),
      validFrom: dateColumn(input.validFrom),
      validTo: dateColumn(addDays(input.lastDay, 1)),
      recordedById: personId,
    },
  });
  return id;
}

export interface StoredTerm {
  readonly fromPostId: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate;
  readonly endedOn: IsoDate | null;
}

export async function findTerm(tx: TenantTx, delegationId: string): Promise<StoredTerm | null> {
  const row = await tx.delegation.findFirst({ where: { id: delegationId } });
  if (!row) return null;
  const { fromPostId, validFrom, validTo, endedOn } = row;
  return {
    fromPostId,
    validFrom: fromDateColumn(validFrom),
    validTo: fromDateColumn(validTo),
    endedOn: endedOn && fromDateColumn(endedOn),
  };
}
