import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { concludeReviewInput, type ConcludeReviewRefusal } from "@/lib/recognition/after-contract";
import { decideConclusion, type Conclusion } from "@/lib/recognition/domain/review-workflow";
import { findDueTitle } from "@/lib/recognition/server/find-due-title";
import { lockRecognitions } from "@/lib/recognition/server/recognition-store";
import { beginReview, moveReview } from "@/lib/recognition/server/review-store";
import { newReviewOf, reviewedNow } from "@/lib/recognition/server/review-years";

export interface ConcludedReview {
  readonly recognitionId: string;
  readonly unitName: string;
  readonly conclusion: Conclusion;
}

/**
 * One unit in the yearly review: «duy trì», «nguy cơ không duy trì» with its cause, «không duy trì», or «đề nghị thu
 * hồi». A proposal; the paper that is signed and issued decides (Bắc Ninh III.1.2).
 */
export const concludeReview = defineCommand({
  name: "recognition.conclude-review",
  permission: "maintenance.review",
  input: concludeReviewInput,

  async run({ tx, actor, today }, input): Promise<Result<ConcludedReview, ConcludeReviewRefusal>> {
    const { recognitionId, revision, conclusion, cause } = input;
    await lockRecognitions(tx, [recognitionId]);
    const found = await findDueTitle(tx, actor, recognitionId);
    if (!found) return err({ code: "maintenance.not-found" });
    const { year, title } = found;
    if ((title.review?.revision ?? 0) !== revision) return err({ code: "maintenance.changed-meanwhile" });

    const review = await beginReview(tx, actor, newReviewOf(year, title));
    const move = decideConclusion(review, conclusion, { cause, signs: title.signs.length });
    if (!move.ok) return move;
    const columns = { cause: cause || null, ...reviewedNow(actor.personId, today) };
    const moved = await moveReview(tx, actor, review.id, move.value, { note: cause, columns });
    if (!moved) return err({ code: "maintenance.changed-meanwhile" });
    await recordAudit(tx, actor, {
      event: "maintenance.concluded",
      subjectType: "recognition",
      subjectId: recognitionId,
      details: { year: year.year, conclusion },
    });
    return ok({ recognitionId, unitName: title.nameToday, conclusion });
  },
});
