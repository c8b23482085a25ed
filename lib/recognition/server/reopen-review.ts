import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { reopenReviewInput, type ReopenReviewRefusal } from "@/lib/recognition/after-contract";
import { decideReviewMove } from "@/lib/recognition/domain/review-workflow";
import { findDueTitle } from "@/lib/recognition/server/find-due-title";
import { lockRecognitions } from "@/lib/recognition/server/recognition-store";
import { moveReview } from "@/lib/recognition/server/review-store";

export interface ReopenedReview {
  readonly recognitionId: string;
  readonly unitName: string;
}

/** «Xem lại»: a conclusion is taken back while no paper under way rests on it (`maintenance.in-notice`). */
export const reopenReview = defineCommand({
  name: "recognition.reopen-review",
  permission: "maintenance.review",
  input: reopenReviewInput,

  async run(
    { tx, actor },
    { recognitionId, revision },
  ): Promise<Result<ReopenedReview, ReopenReviewRefusal>> {
    await lockRecognitions(tx, [recognitionId]);
    const found = await findDueTitle(tx, actor, recognitionId);
    const review = found?.title.review;
    if (!found || !review) return err({ code: "maintenance.not-found" });
    if (review.revision !== revision) return err({ code: "maintenance.changed-meanwhile" });
    const move = decideReviewMove(review, "reopen");
    if (!move.ok) return move;
    const unitName = found.title.nameToday;
    if (found.title.inPaper) {
      return err({ code: "maintenance.in-notice", units: [unitName] });
    }

    const columns = { cause: null, reviewedById: null, reviewedOn: null };
    const moved = await moveReview(tx, actor, review.id, move.value, { note: "", columns });
    if (!moved) return err({ code: "maintenance.changed-meanwhile" });
    await recordAudit(tx, actor, {
      event: "maintenance.reopened",
      subjectType: "recognition",
      subjectId: recognitionId,
    });
    return ok({ recognitionId, unitName });
  },
});
