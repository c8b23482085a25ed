import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  REVIEW_STATUSES,
  type ReviewMove,
  type ReviewStatus,
} from "@/lib/recognition/domain/review-workflow";
import type { Prisma } from "@/prisma/client/client";

type ReviewRecord = NonNullable<Awaited<ReturnType<TenantTx["maintenanceReview"]["findFirst"]>>>;
export type StoredReview = Omit<ReviewRecord, "status"> & { readonly status: ReviewStatus };

export function storedReview(row: ReviewRecord): StoredReview {
  const status = REVIEW_STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`unknown review status ${row.status}`);
  return { ...row, status };
}

/** The review of a recognition in a year, or null when nobody has looked at it yet. */
export async function findReview(
  tx: TenantTx,
  recognitionId: string,
  year: number,
): Promise<StoredReview | null> {
  const row = await tx.maintenanceReview.findFirst({ where: { recognitionId, year } });
  return row && storedReview(row);
}

/** The review that proposes to take the title back, of whichever year. */
export async function findProposedWithdrawal(
  tx: TenantTx,
  recognitionId: string,
): Promise<StoredReview | null> {
  const row = await tx.maintenanceReview.findFirst({ where: { recognitionId, status: "to_withdraw" } });
  return row && storedReview(row);
}

export type NewReview = Omit<
  Prisma.MaintenanceReviewUncheckedCreateInput,
  "tenantId" | "id" | "status" | "revision"
>;

/** Begins a review, open, with its first journal row; when someone was faster, his is taken. */
export async function beginReview(tx: TenantTx, actor: Actor, review: NewReview): Promise<StoredReview> {
  const { tenantId } = actor;
  const id = newId();
  const { count } = await tx.maintenanceReview.createMany({
    data: [{ ...review, tenantId, id, status: "open" }],
    skipDuplicates: true,
  });
  if (count === 1) {
    await tx.maintenanceReviewEvent.create({
      data: {
        ...signature(actor),
        maintenanceReviewId: id,
        revision: 1,
        act: "begin",
        fromStatus: null,
        toStatus: "open",
      },
    });
  }
  const { recognitionId, year } = review;
  return storedReview(await tx.maintenanceReview.findFirstOrThrow({ where: { recognitionId, year } }));
}

const signature = (actor: Actor) => ({
  tenantId: actor.tenantId,
  personId: actor.personId,
  postTitle: actor.postTitle,
  bodyName: actor.bodyName,
  workingDate: dateColumn(actor.today),
});

export interface ReviewChange {
  readonly note: string;
  readonly columns?: Pick<
    Prisma.MaintenanceReviewUncheckedUpdateManyInput,
    "cause" | "reviewedById" | "reviewedOn"
  >;
}

/** False when someone else moved it first. The journal row is written with it. */
export async function moveReview(
  tx: TenantTx,
  actor: Actor,
  reviewId: string,
  { act, from, to, revision }: ReviewMove,
  { note, columns = {} }: ReviewChange,
): Promise<boolean> {
  const { count } = await tx.maintenanceReview.updateMany({
    where: { id: reviewId, status: from, revision },
    data: { ...columns, status: to, revision: { increment: 1 } },
  });
  if (count !== 1) return false;
  await tx.maintenanceReviewEvent.create({
    data: {
      ...signature(actor),
      maintenanceReviewId: reviewId,
      revision: revision + 1,
      act,
      fromStatus: from,
      toStatus: to,
      note: note || null,
    },
  });
  return true;
}
