import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { findSignerOnRecord } from "@/lib/documents/server/judge-signature";
import { embedSignature } from "@/lib/documents/server/signed-file";
import { defineCommand } from "@/lib/platform/command";
import { embedSignatureInput, type SignatureTaken, type SignItemRefusal } from "@/lib/recognition/contract";
import { isPreparedLately } from "@/lib/recognition/domain/signing-time";
import { keepFile } from "@/lib/recognition/server/decision-file";
import { recordSignature } from "@/lib/recognition/server/record-signature";
import { findPrepared } from "@/lib/recognition/server/signature-of-decision";
import { openToSignFile } from "@/lib/recognition/server/signing-obstacle";

/**
 * One document signed in the browser: the server makes the bytes again that it asked to be signed, puts the signature
 * in, checks the finished file, and only then is the decision signed. Whatever changed since the hash was given, in
 * the document, its place or its signer, is refused with the reason and leaves nothing behind.
 */
export const embedSignatureInDecision = defineCommand({
  name: "recognition.embed-signature",
  permission: "decision.sign",
  decides: true,
  input: embedSignatureInput,

  async run(context, input): Promise<Result<SignatureTaken, SignItemRefusal>> {
    const { tx, actor, now } = context;
    const { batchId, decisionId, contentHash: shownHash } = input;
    const opened = await openToSignFile(context, { batchId, decisionId, shownHash });
    if (!opened.ok) return err(opened.error.refusal);
    const { decision } = opened.value;
    const signedAt = new Date(input.preparedAt);
    if (!isPreparedLately(signedAt, now)) return err({ code: "decision.signature-outdated" });

    const signer = await findSignerOnRecord(tx, actor.personId);
    if (!signer.ok) return signer;
    const { documentHash, base, place } = await findPrepared(context, decision, signedAt);
    if (documentHash !== input.documentHash) return err({ code: "signature.text-changed" });
    const cms = Buffer.from(input.signature, "base64");
    const file = embedSignature(base, place, { cms, signer: signer.value });
    if (!file.ok) return file;

    const refusal = await recordSignature(context, opened.value, {
      method: "certificate",
      certificateId: signer.value.certificateId,
      at: signedAt,
      documentHash,
      keep: ({ revision }) => keepFile(context, decision, { stage: "signed", revision, bytes: file.value }),
    });
    return refusal ? err(refusal) : ok({ decisionId });
  },
});
