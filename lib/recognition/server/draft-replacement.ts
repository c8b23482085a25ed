import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { draftReplacementInput, type DraftAboutRefusal } from "@/lib/recognition/after-contract";
import { draftAbout, openRecognition } from "@/lib/recognition/server/about-recognition";
import { earlierPaper } from "@/lib/recognition/server/recognition-store";

export interface DraftedReplacement {
  readonly decisionId: string;
}

/**
 * «Thay thế»: a new decision recognises the unit again, with the names of the register of today and a code of its own;
 * the earlier one stays as it is and points at it.
 */
export const draftReplacement = defineCommand({
  name: "recognition.draft-replacement",
  permission: "decision.draft",
  input: draftReplacementInput,

  async run({ tx, actor }, input): Promise<Result<DraftedReplacement, DraftAboutRefusal>> {
    const open = await openRecognition(tx, actor, input.recognitionId, "replace");
    if (!open.ok) return open;
    const { recognition, decider } = open.value;
    const written = await draftAbout(tx, actor, open.value, {
      effect: "replace",
      kind: "replacement",
      particulars: {
        kind: "replacement",
        signer: decider.signer,
        earlier: earlierPaper(recognition),
        reason: input.reason,
      },
      attention: [`Thay thế: ${input.reason}`],
    });
    return written.ok ? ok({ decisionId: written.value }) : written;
  },
});
