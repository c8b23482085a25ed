import "server-only";
import type { Actor } from "@/lib/core/actor";
import { holds } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DecisionUnit, DecisionView } from "@/lib/recognition/contract";
import { CAPACITY_PREFIXES } from "@/lib/committees/domain/delegation";
import { formatDate } from "@/lib/core/text";
import { listDelegates } from "@/lib/recognition/server/delegates";
import { SIGNING_METHODS } from "@/lib/recognition/domain/confirmation";
import { keepsRegisterOf, mayDecideAt } from "@/lib/recognition/domain/authority";
import { findReviews } from "@/lib/recognition/server/candidate-store";
import { findFiles } from "@/lib/recognition/server/decision-file";
import { dayOf, voteWords } from "@/lib/recognition/server/decision-rows";
import {
  attentionOf,
  findItems,
  storedDecision,
  type StoredDecision,
  type StoredItem,
} from "@/lib/recognition/server/decision-store";
import { verifyUrlOf } from "@/lib/recognition/server/verify-url";

/** A decision with its units, what it rests on, and what the actor may do with it; null when he can't see it. */
export async function findDecisionView(
  tx: TenantTx,
  actor: Actor,
  decisionId: string,
): Promise<DecisionView | null> {
  const row = await tx.decision.findFirst({
    where: { id: decisionId },
    include: {
      draftedBy: { select: { fullName: true } },
      presentedBy: { select: { fullName: true } },
      meeting: { select: { id: true, title: true } },
      confirmations: { select: { method: true } },
    },
  });
  if (!row) return null;
  const { draftedBy, presentedBy, meeting, confirmations, ...record } = row;
  const decision = storedDecision(record);
  const items = await findItems(tx, [decisionId]);
  const tenant = await tx.tenant.findFirstOrThrow();
  const { scopePath, signerPostId } = decision;
  return {
    decisionId,
    kind: decision.kind,
    status: decision.status,
    revision: decision.revision,
    abstract: decision.abstract,
    content: decision.content,
    contentHash: decision.contentHash,
    file: (await findFiles(tx, [decision])).get(decisionId) ?? null,
    deciderName: decision.deciderName,
    signerTitle: decision.signerTitle,
    signerName: decision.signerName,
    number: decision.number,
    decidedOn: dayOf(decision.decidedOn),
    drafterName: draftedBy.fullName,
    presenterName: presentedBy?.fullName ?? null,
    presentedOn: dayOf(decision.presentedOn),
    signedOn: dayOf(decision.signedOn),
    method: SIGNING_METHODS.find((known) => known === confirmations[0]?.method) ?? null,
    batchId: decision.batchId,
    batchTitle: decision.batchTitle,
    sentBackReason: decision.sentBackReason,
    meeting: meeting && { meetingId: meeting.id, title: meeting.title },
    units: await unitsOf(tx, items),
    ...(await signersOf(tx, actor, decision)),
    may: {
      draft: mayDecideAt(actor, "decision.draft", scopePath),
      sign: mayDecideAt(actor, "decision.sign", scopePath) && signerPostId === actor.postId,
      issue: mayDecideAt(actor, "decision.issue", scopePath) && keepsRegisterOf(actor, decision),
      readDossiers: holds(actor, "dossier.read"),
      readMinutes: holds(actor, "meeting.read"),
    },
    today: actor.today,
    isDemo: tenant.isDemo,
    verifyUrl: verifyUrlOf(items),
  };
}

/** Head and delegates of the deciding body, for whoever drafts and while it is a draft. */
async function signersOf(
  tx: TenantTx,
  actor: Actor,
  { status, scopePath, bodyId, delegationId }: StoredDecision,
): Promise<Pick<DecisionView, "delegates" | "delegationId" | "headTitle">> {
  const head = await tx.post.findFirst({ where: { bodyId, role: "chair" }, orderBy: { id: "asc" } });
  const isOpen = status === "draft" && mayDecideAt(actor, "decision.draft", scopePath);
  const running = head && isOpen ? await listDelegates(tx, { headPostId: head.id, today: actor.today }) : [];
  return {
    delegationId,
    headTitle: head?.title ?? "",
    delegates: running.map((one) => ({
      delegationId: one.delegationId,
      label: `${CAPACITY_PREFIXES[one.capacity]} ${one.post.title}, ${one.post.personName}, theo ${one.document}, đến hết ${formatDate(one.lastDay)}`,
    })),
  };
}

async function unitsOf(tx: TenantTx, items: readonly StoredItem[]): Promise<readonly DecisionUnit[]> {
  const ids = items.flatMap(({ dossierId }) => dossierId ?? []);
  const reviews = await findReviews(tx, ids);
  const dossiers = await tx.dossier.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, submission: true },
  });
  return items.map((item) => {
    const dossier = dossiers.find(({ id }) => id === item.dossierId);
    return {
      position: item.position,
      unitName: item.unitName,
      unitKind: item.unitKind,
      placeName: item.placeName,
      attention: attentionOf(item),
      verificationCode: item.verificationCode,
      dossierId: dossier?.id ?? null,
      dossierCode: dossier?.code ?? null,
      submissions: dossier?.submission ?? null,
      votes: voteWords(reviews.get(item.dossierId ?? "")?.votes ?? null),
    };
  });
}
