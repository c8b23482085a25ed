import "server-only";
import { buffer } from "node:stream/consumers";
import type { IsoDate } from "@/lib/core/dates";
import type { SignaturePlace } from "@/lib/documents/domain/signature-place";
import { prepareSignature } from "@/lib/documents/server/signed-file";
import type { CommandContext } from "@/lib/platform/command";
import { readBytes } from "@/lib/platform/storage/blob-store";
import { fileOf } from "@/lib/recognition/server/decision-file";
import type { StoredDecision } from "@/lib/recognition/server/decision-store";

/** The file before the signer, with the place of his signature in it. */
export interface PreparedDecision {
  readonly documentHash: string;
  readonly base: Buffer;
  readonly place: SignaturePlace;
}

interface PlaceFacts {
  readonly tenantId: string;
  readonly day: IsoDate;
  readonly signedAt: Date;
  readonly documentHash: string;
  /** Of the decision when it stood before the signer. */
  readonly revision: number;
}

/** A signature is bound to the tenant, the decision at this revision, the post, the day and the file. */
export const placeOf = (
  { id: decisionId, signerPostId: postId, signerName }: StoredDecision,
  { tenantId, day, signedAt, documentHash, revision }: PlaceFacts,
): SignaturePlace => ({
  binding: { tenantId, decisionId, revision, postId, day, documentHash },
  signerName,
  signedAt,
});

/** The decision that stands before its signer now. */
export async function findPrepared(
  { tx, actor, today }: CommandContext,
  decision: StoredDecision,
  signedAt: Date,
): Promise<PreparedDecision> {
  const { sha256: documentHash } = await fileOf(tx, decision);
  const base = await buffer(readBytes(actor.tenantId, documentHash));
  const { tenantId } = actor;
  const { revision } = decision;
  return {
    documentHash,
    base,
    place: placeOf(decision, { tenantId, day: today, signedAt, documentHash, revision }),
  };
}

/** The hash that the browser signs, as hexadecimal text. */
export async function prepareDocument(
  context: CommandContext,
  decision: StoredDecision,
  signedAt: Date,
): Promise<{ readonly documentHash: string; readonly digest: string }> {
  const { documentHash, base, place } = await findPrepared(context, decision, signedAt);
  return { documentHash, digest: prepareSignature(base, place).digest.toString("hex") };
}
