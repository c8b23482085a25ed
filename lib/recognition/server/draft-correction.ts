import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { draftCorrectionInput, type DraftAboutRefusal } from "@/lib/recognition/after-contract";
import { draftAbout, openRecognition } from "@/lib/recognition/server/about-recognition";
import { earlierPaper } from "@/lib/recognition/server/recognition-store";

export interface DraftedCorrection {
  readonly decisionId: string;
}

/**
 * «Đính chính»: a new decision that points at the old one and says what should have stood there. The old one never
 * changes; the title stands as before.
 */
export const draftCorrection = defineCommand({
  name: "recognition.draft-correction",
  permission: "decision.draft",
  input: draftCorrectionInput,

  async run({ tx, actor }, input): Promise<Result<DraftedCorrection, DraftAboutRefusal>> {
    const open = await openRecognition(tx, actor, input.recognitionId, "correct");
    if (!open.ok) return open;
    const { recognition, decider } = open.value;
    const written = await draftAbout(tx, actor, open.value, {
      effect: "correct",
      kind: "correction",
      particulars: {
        kind: "correction",
        signer: decider.signer,
        earlier: earlierPaper(recognition),
        printed: input.printed,
        corrected: input.corrected,
        reason: input.reason,
      },
      attention: [`Đính chính: ${input.reason}`],
    });
    return written.ok ? ok({ decisionId: written.value }) : written;
  },
});
