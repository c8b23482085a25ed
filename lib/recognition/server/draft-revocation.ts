import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { draftRevocationInput, type DraftAboutRefusal } from "@/lib/recognition/after-contract";
import { draftAbout, openRecognition } from "@/lib/recognition/server/about-recognition";
import { earlierPaper } from "@/lib/recognition/server/recognition-store";

export interface DraftedRevocation {
  readonly decisionId: string;
}

/**
 * «Lập dự thảo thu hồi» (K-7): a decision of its own by the body that recognised. No plan names the grounds, so
 * whoever drafts names the text it rests on; the public page changes only when it is issued.
 */
export const draftRevocation = defineCommand({
  name: "recognition.draft-revocation",
  permission: "decision.draft",
  input: draftRevocationInput,

  async run({ tx, actor }, input): Promise<Result<DraftedRevocation, DraftAboutRefusal>> {
    const open = await openRecognition(tx, actor, input.recognitionId, "revoke");
    if (!open.ok) return open;
    const { recognition, decider } = open.value;
    const written = await draftAbout(tx, actor, open.value, {
      effect: "revoke",
      kind: "revocation",
      particulars: {
        kind: "revocation",
        signer: decider.signer,
        earlier: earlierPaper(recognition),
        ground: input.ground,
        reason: input.reason,
        criteriaLost: input.criteriaLost,
      },
      attention: [`Thu hồi: ${input.reason}`],
    });
    return written.ok ? ok({ decisionId: written.value }) : written;
  },
});
