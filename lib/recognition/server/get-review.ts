import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import type { ReviewEventView, ReviewNotFound, ReviewView } from "@/lib/recognition/after-contract";
import { mayDecideAt } from "@/lib/recognition/domain/authority";
import { REVIEW_STATUSES } from "@/lib/recognition/domain/review-workflow";
import { findDueTitle } from "@/lib/recognition/server/find-due-title";
import { reviewRows } from "@/lib/recognition/server/get-maintenance";
import { lossTextsWithClause } from "@/lib/recognition/server/loss-texts";
import { findInPaper } from "@/lib/recognition/server/recognition-store";
import { isId } from "@/lib/core/ids";

/** One recognised unit in the yearly review: what is on record, what was concluded, and by whom. */
export const getReview = defineQuery({
  name: "recognition.get-review",
  permission: "maintenance.review",

  async run(
    { tx, actor },
    { recognitionId }: { readonly recognitionId: string },
  ): Promise<Result<ReviewView, ReviewNotFound>> {
    const found = isId(recognitionId) ? await findDueTitle(tx, actor, recognitionId) : null;
    if (!found) return err({ code: "maintenance.not-found" });
    const { year, title } = found;
    const [row] = await reviewRows(tx, [title]);
    if (!row) return err({ code: "maintenance.not-found" });
    const { plan, recheck } = year;
    return ok({
      ...row,
      year: year.year,
      planTitle: plan.content.header.title,
      clause: recheck.clause,
      onLoss: recheck.onLoss,
      lossTexts: lossTextsWithClause(plan.content),
      events: title.review ? await eventsOf(tx, title.review.id) : [],
      inPaper: (await findInPaper(tx, [recognitionId])).get(recognitionId) ?? null,
      mayRevoke: mayDecideAt(actor, "decision.draft", title.recognition.scopePath),
    });
  },
});

async function eventsOf(tx: TenantTx, maintenanceReviewId: string): Promise<readonly ReviewEventView[]> {
  const rows = await tx.maintenanceReviewEvent.findMany({
    where: { maintenanceReviewId },
    include: { person: { select: { fullName: true } } },
    orderBy: { revision: "desc" },
  });
  return rows.map((row) => ({
    revision: row.revision,
    act: row.act,
    toStatus: REVIEW_STATUSES.find((known) => known === row.toStatus) ?? "open",
    note: row.note,
    personName: row.person.fullName,
    postTitle: row.postTitle,
    on: fromDateColumn(row.workingDate),
  }));
}
