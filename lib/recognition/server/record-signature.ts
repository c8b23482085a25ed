import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { takePart } from "@/lib/dossiers/server/dossier-moves";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { FrozenFile, SignItemRefusal } from "@/lib/recognition/contract";
import type { SigningMethod } from "@/lib/recognition/domain/confirmation";
import { decideDecisionMove } from "@/lib/recognition/domain/workflow";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { moveDecision } from "@/lib/recognition/server/decision-store";
import type { DocumentToSign } from "@/lib/recognition/server/signing-obstacle";

interface HowSigned {
  readonly method: SigningMethod;
  readonly certificateId: string | null;
  readonly at: Date;
  /** SHA-256 of the file that stood before the signer. */
  readonly documentHash: string;
  /** Keeps the signed PDF under the revision that the decision then has. */
  readonly keep: (moved: { readonly signedOn: Date; readonly revision: number }) => Promise<FrozenFile>;
}

/** The guarded move, and with it the signed file, the parts, the confirmation and the audit row. */
export async function recordSignature(
  { tx, actor, today }: CommandContext,
  { decision, items }: DocumentToSign,
  { method, certificateId, at, documentHash, keep }: HowSigned,
): Promise<SignItemRefusal | null> {
  const move = decideDecisionMove(decision, "sign");
  if (!move.ok) return move.error;
  const signedOn = dateColumn(today);
  const moved = await moveDecision(tx, decision.id, move.value, {
    signedById: actor.personId,
    signedAt: at,
    signedOn,
  });
  if (!moved) return changedMeanwhile(tx, decision.id);
  const { sha256: signedHash } = await keep({ signedOn, revision: move.value.revision + 1 });

  for (const { dossierId, unitName } of items) {
    // Asked a moment ago by openToSign; a part taken in between by the same person is a bug of his own making.
    if (dossierId && !(await takePart(tx, actor, dossierId, "decided")))
      throw new Error(`part taken: ${unitName}`);
  }
  const { contentHash } = decision;
  await tx.confirmation.create({
    data: {
      tenantId: actor.tenantId,
      id: newId(),
      decisionId: decision.id,
      personId: actor.personId,
      postTitle: actor.postTitle,
      method,
      contentHash,
      documentHash,
      certificateId,
      at,
    },
  });
  await recordAudit(tx, actor, {
    event: "decision.signed",
    subjectType: "decision",
    subjectId: decision.id,
    details: { method, contentHash, documentHash, signedHash },
  });
  return null;
}
