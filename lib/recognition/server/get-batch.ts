import "server-only";
import { capacityOf } from "@/lib/recognition/domain/signature-block";
import type { Actor } from "@/lib/core/actor";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import { defineQuery } from "@/lib/platform/query";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type {
  BatchDecision,
  BatchDecisionView,
  BatchView,
  DecisionNotFound,
} from "@/lib/recognition/contract";
import { findReviews } from "@/lib/recognition/server/candidate-store";
import { findFiles } from "@/lib/recognition/server/decision-file";
import { dayOf, voteWords } from "@/lib/recognition/server/decision-rows";
import {
  attentionOf,
  findItems,
  storedDecision,
  type StoredDecision,
} from "@/lib/recognition/server/decision-store";
import { findDecisionView } from "@/lib/recognition/server/decision-view";
import { findOpened } from "@/lib/recognition/server/mark-read";

/** K-3 to K-5: a batch before its signer. Somebody else's batch is not found, also for a post at the same territory. */
export const getBatch = defineQuery({
  name: "recognition.get-batch",
  permission: "decision.sign",

  async run(
    { tx, actor },
    { batchId }: { readonly batchId: string },
  ): Promise<Result<BatchView, DecisionNotFound>> {
    const view = await findBatch(tx, actor, batchId);
    return view ? ok(view) : err({ code: "decision.not-found" });
  },
});

/** One document of a batch, with its neighbours. */
export const getBatchDecision = defineQuery({
  name: "recognition.get-batch-decision",
  permission: "decision.sign",

  async run(
    { tx, actor },
    { batchId, decisionId }: { readonly batchId: string; readonly decisionId: string },
  ): Promise<Result<BatchDecisionView, DecisionNotFound>> {
    const batch = await findBatch(tx, actor, batchId);
    const place = batch?.decisions.findIndex((one) => one.decisionId === decisionId) ?? -1;
    const row = batch?.decisions[place];
    const view = row && (await findDecisionView(tx, actor, decisionId));
    if (!batch || !row || !view) return err({ code: "decision.not-found" });
    return ok({
      ...view,
      place: place + 1,
      of: batch.decisions.length,
      previousId: batch.decisions[place - 1]?.decisionId ?? null,
      nextId: batch.decisions[place + 1]?.decisionId ?? null,
      opened: row.opened,
    });
  },
});

async function findBatch(tx: TenantTx, actor: Actor, batchId: string): Promise<BatchView | null> {
  if (!isId(batchId)) return null;
  const rows = await tx.decision.findMany({
    where: { batchId, signerPostId: actor.postId },
    include: { presentedBy: { select: { fullName: true } } },
  });
  const [first] = rows;
  if (!first) return null;
  const decisions = rows.map(storedDecision);
  const ready = await readyDecisions(
    tx,
    actor,
    decisions.filter(({ status }) => status === "ready"),
  );
  return {
    batchId,
    title: first.batchTitle ?? "",
    presenterName: first.presentedBy?.fullName ?? "",
    presentedOn: dayOf(first.presentedOn),
    signerTitle: first.signerTitle,
    signerName: first.signerName,
    deciderName: first.deciderName,
    decisions: ready,
    signed: decisions.filter(({ status }) => status === "signed" || status === "issued").length,
    sentBack: decisions.filter(({ status }) => status === "sent_back").length,
    hasVotes: ready.some(({ votes }) => votes !== null),
  };
}

/** Exceptions first; inside each group by the name of the unit. */
async function readyDecisions(
  tx: TenantTx,
  actor: Actor,
  decisions: readonly StoredDecision[],
): Promise<readonly BatchDecision[]> {
  const items = await findItems(
    tx,
    decisions.map(({ id }) => id),
  );
  const reviews = await findReviews(
    tx,
    items.flatMap(({ dossierId }) => dossierId ?? []),
  );
  const opened = await findOpened(tx, actor.personId, decisions);
  const files = await findFiles(tx, decisions);
  const rows = decisions.map((decision): BatchDecision => {
    const own = items.filter(({ decisionId }) => decisionId === decision.id);
    const [first] = own;
    const isOne = own.length === 1;
    return {
      decisionId: decision.id,
      kind: decision.kind,
      abstract: decision.abstract,
      contentHash: decision.contentHash,
      documentHash: files.get(decision.id)?.sha256 ?? "",
      revision: decision.revision,
      status: decision.status,
      units: own.length,
      firstUnit: first?.unitName ?? "",
      unitKind: first?.unitKind ?? "",
      placeName: first?.placeName ?? "",
      attention: own.flatMap((item) =>
        attentionOf(item).map((reason) => (isOne ? reason : `${item.unitName}: ${reason}`)),
      ),
      votes: isOne ? voteWords(reviews.get(first?.dossierId ?? "")?.votes ?? null) : null,
      signedAs: signedAsOf(decision),
      opened: opened.has(decision.id),
    };
  });
  return rows.sort(
    (a, b) =>
      Number(b.attention.length > 0) - Number(a.attention.length > 0) ||
      compareVietnamese(a.firstUnit, b.firstUnit),
  );
}

const signedAsOf = ({ content: { signature } }: StoredDecision): string =>
  [...capacityOf(signature), signature.post].join(", ");
