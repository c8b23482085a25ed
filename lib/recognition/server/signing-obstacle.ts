import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, yearOf } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { runningGrant } from "@/lib/committees/domain/delegation";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { SignItemRefusal } from "@/lib/recognition/contract";
import { mayDecideAt } from "@/lib/recognition/domain/authority";
import { decideDecisionMove } from "@/lib/recognition/domain/workflow";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { contentHashOf } from "@/lib/recognition/server/content-hash";
import {
  attentionOf,
  findDecision,
  findItems,
  type StoredDecision,
  type StoredItem,
} from "@/lib/recognition/server/decision-store";
import { findOpened } from "@/lib/recognition/server/mark-read";

/** A document of a batch as the signer saw it. */
export interface ShownDocument {
  readonly batchId: string;
  readonly decisionId: string;
  readonly shownHash: string;
}

export interface DocumentToSign {
  readonly decision: StoredDecision;
  readonly items: readonly StoredItem[];
}

export interface UnsignedDocument {
  readonly abstract: string;
  readonly refusal: SignItemRefusal;
}

/** The document before this signer, if nothing keeps him from signing it now, whichever way he signs. */
export async function openToSign(
  context: CommandContext,
  { batchId, decisionId, shownHash }: ShownDocument,
): Promise<Result<DocumentToSign, UnsignedDocument>> {
  const { tx, actor } = context;
  const decision = await findDecision(tx, decisionId);
  if (!decision || decision.batchId !== batchId || !mayDecideAt(actor, "decision.sign", decision.scopePath)) {
    return err({ abstract: "", refusal: { code: "decision.not-found" } });
  }
  const items = await findItems(tx, [decisionId]);
  const refusal = await findObstacle(context, decision, items, shownHash);
  return refusal ? err({ abstract: decision.abstract, refusal }) : ok({ decision, items });
}

/**
 * The same for a signature over the file: the year is printed on it, and number and day are filled in afterwards, so a
 * document of last year is signed no more. Sent back, it is drafted with this year.
 */
export async function openToSignFile(
  context: CommandContext,
  shown: ShownDocument,
): Promise<Result<DocumentToSign, UnsignedDocument>> {
  const opened = await openToSign(context, shown);
  if (!opened.ok) return opened;
  const { abstract, content } = opened.value.decision;
  const { year } = content;
  return yearOf(context.today) === year
    ? opened
    : err({ abstract, refusal: { code: "decision.of-another-year", year } });
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
