import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { SignatureRefusal } from "@/lib/documents/contract";
import { findSignerOnRecord, judgeSigner } from "@/lib/documents/server/judge-signature";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import {
  prepareSignaturesInput,
  type DecisionNotFound,
  type PreparedDocument,
  type PreparedSignatures,
} from "@/lib/recognition/contract";
import { prepareDocument } from "@/lib/recognition/server/signature-of-decision";
import { openToSignFile, type ShownDocument } from "@/lib/recognition/server/signing-obstacle";

/**
 * What a certificate in the signer's browser has to sign: of each document the SHA-256 of the bytes that the signature
 * covers. The certificate is judged before its key is used. Nothing is written; the browser signs next, and each
 * document is then judged again by itself.
 */
export const prepareSignatures = defineCommand({
  name: "recognition.prepare-signatures",
  permission: "decision.sign",
  input: prepareSignaturesInput,

  async run(context, input): Promise<Result<PreparedSignatures, SignatureRefusal | DecisionNotFound>> {
    const { tx, actor, now } = context;
    // Whole seconds: that is what a PDF says of its time.
    const preparedAt = new Date(Math.floor(now.getTime() / 1000) * 1000);
    const documents: PreparedDocument[] = [];
    for (const decisionId of Object.keys(input.decision).sort()) {
      const shownHash = input.decision[decisionId] ?? "";
      documents.push(
        await prepareOne(context, { batchId: input.batchId, decisionId, shownHash }, preparedAt),
      );
    }
    if (documents.every(({ refusal }) => refusal?.code === "decision.not-found")) {
      return err({ code: "decision.not-found" });
    }
    const answer = { preparedAt: preparedAt.toISOString(), documents };
    if (documents.every(({ refusal }) => refusal !== null)) return ok(answer);

    const signer = await findSignerOnRecord(tx, actor.personId);
    if (!signer.ok) return signer;
    const shown = Buffer.from(input.certificate, "base64");
    const pool = input.pool.map((one) => Buffer.from(one, "base64"));
    const refusal = judgeSigner(signer.value, { shown, pool, at: now });
    return refusal ? err(refusal) : ok(answer);
  },
});

async function prepareOne(
  context: CommandContext,
  shown: ShownDocument,
  preparedAt: Date,
): Promise<PreparedDocument> {
  const { decisionId } = shown;
  const opened = await openToSignFile(context, shown);
  if (!opened.ok) return { decisionId, ...opened.error, documentHash: "", digest: "" };
  const { decision } = opened.value;
  const { documentHash, digest } = await prepareDocument(context, decision, preparedAt);
  return { decisionId, abstract: decision.abstract, refusal: null, documentHash, digest };
}
