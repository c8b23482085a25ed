import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { confirmPassword } from "@/lib/platform/auth/sign-in";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import {
  signDecisionsInput,
  WRONG_PASSWORD,
  type SignDecisionsRefusal,
  type SignedBatch,
  type SignItemAnswer,
} from "@/lib/recognition/contract";
import { fileOf, freezeFile } from "@/lib/recognition/server/decision-file";
import { recordSignature } from "@/lib/recognition/server/record-signature";
import { openToSign, type ShownDocument } from "@/lib/recognition/server/signing-obstacle";

/**
 * «Ký n văn bản», confirmed with the password: an internal electronic confirmation, not a digital signature, and
 * recorded as such. Every document is signed by a guarded move of its own, so that one that fails does not stop the
 * others; the answer says which and why. Only the password stops all of them.
 */
export const signDecisions = defineCommand({
  name: "recognition.sign-decisions",
  permission: "decision.sign",
  decides: true,
  input: signDecisionsInput,

  async run(context, { batchId, decision, password }): Promise<Result<SignedBatch, SignDecisionsRefusal>> {
    const confirmed = await confirmPassword(context.actor.accountId, password, context.now);
    if (!confirmed.ok) {
      const { error } = confirmed;
      const message = error.code === "sign-in.locked" ? lockedMessage(error.until) : WRONG_PASSWORD;
      return err({ code: "common.invalid-input", fields: { password: message } });
    }

    const answers: SignItemAnswer[] = [];
    // In the order of their ids: two batches signed at once never wait for each other in a circle.
    for (const decisionId of Object.keys(decision).sort()) {
      answers.push(await signOne(context, { batchId, decisionId, shownHash: decision[decisionId] ?? "" }));
    }
    const refused = answers.filter(({ refusal }) => refusal !== null);
    return ok({ batchId, signed: answers.length - refused.length, refused });
  },
});

const lockedMessage = (until: string): string =>
  `Nhập sai mật khẩu 5 lần, tạm khóa đến ${formatDateTime(new Date(until))}`;

async function signOne(context: CommandContext, shown: ShownDocument): Promise<SignItemAnswer> {
  const { decisionId } = shown;
  const opened = await openToSign(context, shown);
  if (!opened.ok) return { decisionId, ...opened.error };
  const { decision } = opened.value;
  const { sha256: documentHash } = await fileOf(context.tx, decision);
  const refusal = await recordSignature(context, opened.value, {
    method: "internal",
    certificateId: null,
    at: context.now,
    documentHash,
    keep: ({ signedOn, revision }) =>
      freezeFile(context, { ...decision, signedOn }, { stage: "signed", revision }),
  });
  return { decisionId, abstract: decision.abstract, refusal };
}
