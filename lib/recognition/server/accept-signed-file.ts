import "server-only";
import { MAX_FILE_BYTES } from "@/lib/core/files";
import { err, ok, type Result } from "@/lib/core/result";
import { findSignerOnRecord } from "@/lib/documents/server/judge-signature";
import { judgeForeignFile } from "@/lib/documents/server/signed-file";
import { defineCommand } from "@/lib/platform/command";
import { acceptSignedFileInput, type SignatureTaken, type SignItemRefusal } from "@/lib/recognition/contract";
import { keepFile } from "@/lib/recognition/server/decision-file";
import { recordSignature } from "@/lib/recognition/server/record-signature";
import { findPrepared } from "@/lib/recognition/server/signature-of-decision";
import { openToSignFile } from "@/lib/recognition/server/signing-obstacle";

/**
 * A document that the signer took away, signed in the province's own system and brought back. It counts as signed when
 * the file begins with the very bytes that were put before him and one signature by his certificate on record holds
 * behind them; otherwise the exact reason, and nothing is kept.
 */
export const acceptSignedFile = defineCommand({
  name: "recognition.accept-signed-file",
  permission: "decision.sign",
  decides: true,
  input: acceptSignedFileInput,

  async run(
    context,
    { batchId, decisionId, contentHash: shownHash, file },
  ): Promise<Result<SignatureTaken, SignItemRefusal>> {
    const { tx, actor, now } = context;
    const opened = await openToSignFile(context, { batchId, decisionId, shownHash });
    if (!opened.ok) return err(opened.error.refusal);
    const { decision } = opened.value;
    if (file.size > MAX_FILE_BYTES) return err({ code: "file.size", name: file.name });
    const signer = await findSignerOnRecord(tx, actor.personId);
    if (!signer.ok) return signer;
    const { base, documentHash } = await findPrepared(context, decision, now);
    const bytes = Buffer.from(await file.arrayBuffer());
    const refusal = judgeForeignFile(bytes, { base, signer: signer.value, at: now });
    if (refusal) return err(refusal);

    const obstacle = await recordSignature(context, opened.value, {
      method: "elsewhere",
      certificateId: signer.value.certificateId,
      at: now,
      documentHash,
      keep: ({ revision }) => keepFile(context, decision, { stage: "signed", revision, bytes }),
    });
    return obstacle ? err(obstacle) : ok({ decisionId });
  },
});
