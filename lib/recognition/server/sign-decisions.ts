import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { runningGrant } from "@/lib/committees/domain/delegation";
import { takePart } from "@/lib/dossiers/server/dossier-moves";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { confirmPassword } from "@/lib/platform/auth/sign-in";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  signDecisionsInput,
  WRONG_PASSWORD,
  type SignDecisionsRefusal,
  type SignedBatch,
  type SignItemAnswer,
  type SignItemRefusal,
} from "@/lib/recognition/contract";
import { mayDecideAt } from "@/lib/recognition/domain/authority";
import { decideDecisionMove } from "@/lib/recognition/domain/workflow";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { contentHashOf } from "@/lib/recognition/server/content-hash";
import { fileOf, freezeFile } from "@/lib/recognition/server/decision-file";
import {
  attentionOf,
  findDecision,
  findItems,
  moveDecision,
  type StoredDecision,
  type StoredItem,
} from "@/lib/recognition/server/decision-store";
import { findOpened } from "@/lib/recognition/server/mark-read";

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

interface ShownDocument {
  readonly batchId: string;
  readonly decisionId: string;
  readonly shownHash: string;
}

async function signOne(context: CommandContext, shown: ShownDocument): Promise<SignItemAnswer> {
  const { tx, actor } = context;
  const { decisionId } = shown;
  const decision = await findDecision(tx, decisionId);
  if (
    !decision ||
    decision.batchId !== shown.batchId ||
    !mayDecideAt(actor, "decision.sign", decision.scopePath)
  ) {
    return { decisionId, abstract: "", refusal: { code: "decision.not-found" } };
  }
  const { abstract } = decision;
  const items = await findItems(tx, [decisionId]);
  const refusal =
    (await findObstacle(context, decision, items, shown.shownHash)) ?? (await sign(context, decision, items));
  return { decisionId, abstract, refusal };
}

/** What keeps this document from being signed by this person now; null when nothing does. */
async function findObstacle(
  { tx, actor }: CommandContext,
  decision: StoredDecision,
  items: readonly StoredItem[],
  shownHash: string,
): Promise<SignItemRefusal | null> {
  const { signerPostId, signerTitle, signerName, status, contentHash } = decision;
  if (signerPostId !== actor.postId) return { code: "decision.not-signer", signerTitle };
  if (signerName !== actor.personName) return { code: "decision.signer-changed", signerName };

  const over = authorityOver(actor, decision);
  if (over) return over;

  const move = decideDecisionMove(decision, "sign");
  if (!move.ok) return status === "sent_back" ? move.error : changedMeanwhile(tx, decision.id);

  // What was shown, what is stored, and what the stored text says now: all three are one.
  if (shownHash !== contentHash || contentHashOf(decision.content) !== contentHash) {
    return changedMeanwhile(tx, decision.id);
  }
  const asksForLook = items.some((item) => attentionOf(item).length > 0);
  if (asksForLook && (await findOpened(tx, actor.personId, [decision])).size === 0) {
    return { code: "decision.not-opened" };
  }
  const units = await ownWork(tx, actor.personId, items);
  return units.length > 0 ? { code: "dossier.own-work", units } : null;
}

/** Who signs for the head does so while his authorisation runs, on the very day of signing. */
function authorityOver(actor: Actor, { delegationId, signerTitle }: StoredDecision): SignItemRefusal | null {
  if (delegationId === null || runningGrant(actor.grants, delegationId, actor.today)) return null;
  const ended = actor.grants.find(({ delegation }) => delegation?.delegationId === delegationId);
  return {
    code: "decision.authority-ended",
    signerTitle,
    document: ended?.delegation?.document ?? "",
    lastDay: ended?.to ? addDays(ended.to, -1) : actor.today,
  };
}

/** Units whose dossier the person entered, evaluated or appraised, or whose title he reviewed: he can't decide them (rules.md 4). */
async function ownWork(
  tx: TenantTx,
  personId: string,
  items: readonly StoredItem[],
): Promise<readonly string[]> {
  const dossierIds = items.flatMap(({ dossierId }) => (dossierId ? [dossierId] : []));
  const parts = await tx.dossierPart.findMany({
    where: { personId, dossierId: { in: dossierIds }, NOT: { part: "decided" } },
    select: { dossierId: true },
  });
  const reviewed = await tx.maintenanceReview.findMany({
    where: {
      reviewedById: personId,
      recognitionId: { in: items.flatMap(({ recognitionId }) => recognitionId ?? []) },
      status: { in: ["to_keep", "to_drop", "to_withdraw"] },
    },
    select: { recognitionId: true },
  });
  return items
    .filter(
      (item) =>
        parts.some(({ dossierId }) => dossierId === item.dossierId) ||
        reviewed.some(({ recognitionId }) => recognitionId === item.recognitionId),
    )
    .map(({ unitName }) => unitName);
}

/** The guarded move, and with it the parts, the confirmation and the audit row. */
async function sign(
  { tx, actor, today, now }: CommandContext,
  decision: StoredDecision,
  items: readonly StoredItem[],
): Promise<SignItemRefusal | null> {
  const move = decideDecisionMove(decision, "sign");
  if (!move.ok) return move.error;
  const moved = await moveDecision(tx, decision.id, move.value, {
    signedById: actor.personId,
    signedAt: now,
    signedOn: dateColumn(today),
  });
  if (!moved) return changedMeanwhile(tx, decision.id);

  const { sha256: documentHash } = await fileOf(tx, decision);
  const signed = { ...decision, signedOn: dateColumn(today) };
  await freezeFile({ tx, actor }, signed, { stage: "signed", revision: move.value.revision + 1 });

  for (const { dossierId, unitName } of items) {
    // Asked a moment ago in ownWork; a part taken in between by the same person is a bug of his own making.
    if (dossierId && !(await takePart(tx, actor, dossierId, "decided")))
      throw new Error(`part taken: ${unitName}`);
  }
  await tx.confirmation.create({
    data: {
      tenantId: actor.tenantId,
      id: newId(),
      decisionId: decision.id,
      personId: actor.personId,
      postTitle: actor.postTitle,
      method: "internal",
      contentHash: decision.contentHash,
      documentHash,
      at: now,
    },
  });
  await recordAudit(tx, actor, {
    event: "decision.signed",
    subjectType: "decision",
    subjectId: decision.id,
    details: { method: "internal", contentHash: decision.contentHash, documentHash },
  });
  return null;
}
