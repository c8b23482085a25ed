import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { SIGNER_POST_LABELS } from "@/lib/programmes/domain/plan";
import type {
  AboutRecognitionRefusal,
  PaperForm,
  RecognitionNotFound,
} from "@/lib/recognition/after-contract";
import type { Effect } from "@/lib/recognition/domain/standing";
import { findOpenRecognition } from "@/lib/recognition/server/about-recognition";
import { findRecognitionView } from "@/lib/recognition/server/get-recognition";
import { lossTextsWithClause } from "@/lib/recognition/server/loss-texts";
import { findProposedWithdrawal } from "@/lib/recognition/server/review-store";

/** What stands in the way of a paper, shown instead of its form. */
export type Obstacle = Exclude<AboutRecognitionRefusal, RecognitionNotFound>;

export type PaperFormView =
  | ({ readonly kind: "form" } & PaperForm)
  | { readonly kind: "obstacle"; readonly unitName: string; readonly obstacle: Obstacle };

/** The form of a withdrawal, correction or replacement, for whoever drafts for the body that recognised. */
export const getPaperForm = defineQuery({
  name: "recognition.get-paper-form",
  permission: "decision.draft",

  async run(
    { tx, actor },
    { recognitionId, effect }: { readonly recognitionId: string; readonly effect: Effect },
  ): Promise<Result<PaperFormView, RecognitionNotFound>> {
    if (!isId(recognitionId)) return err({ code: "recognition.not-found" });
    const open = await findOpenRecognition(tx, actor, recognitionId, effect);
    const recognition = await findRecognitionView(tx, actor, recognitionId);
    if (!recognition) return err({ code: "recognition.not-found" });
    if (!open.ok) {
      const { error } = open;
      return error.code === "recognition.not-found"
        ? err({ code: "recognition.not-found" })
        : ok({ kind: "obstacle", unitName: recognition.unitName, obstacle: error });
    }

    const { plan, bodyName, signer } = open.value.decider;
    const proposed = effect === "revoke" ? await findProposedWithdrawal(tx, recognitionId) : null;
    return ok({
      kind: "form",
      recognition,
      deciderName: bodyName,
      signerWords: SIGNER_POST_LABELS[signer],
      planTitle: plan.header.title,
      grounds: plan.withdrawal?.grounds ?? [],
      groundsClause: plan.withdrawal?.clause ?? null,
      lossTexts: lossTextsWithClause(plan),
      proposedReason: proposed?.cause ?? null,
    });
  },
});
