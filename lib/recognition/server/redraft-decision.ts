import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { NoticeSigner } from "@/lib/programmes/domain/plan";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { decisionActInput, type RedraftRefusal } from "@/lib/recognition/contract";
import { EFFECTS } from "@/lib/recognition/domain/standing";
import { findCandidates, type Candidate } from "@/lib/recognition/server/candidate-store";
import { changedMeanwhile } from "@/lib/recognition/server/changed-meanwhile";
import { openForAct } from "@/lib/recognition/server/decision-act";
import {
  attentionOf,
  findItems,
  jsonOf,
  moveDecision,
  type StoredDecision,
  type StoredItem,
} from "@/lib/recognition/server/decision-store";
import { distinctBases } from "@/lib/recognition/server/draft-decisions";
import { fromRecognition } from "@/lib/recognition/server/recognition-store";
import {
  composeDraft,
  type DraftFacts,
  type DraftUnit,
  type NamedUnit,
} from "@/lib/recognition/server/write-draft";

export interface Redrafted {
  readonly decisionId: string;
  readonly abstract: string;
}

/**
 * «Soạn lại»: a document that the signer sent back becomes a draft again, written anew with the signer, the names and
 * the reviews of today. Units and verification codes stay; to change the units, the draft is cancelled.
 */
export const redraftDecision = defineCommand({
  name: "recognition.redraft-decision",
  permission: "decision.draft",
  input: decisionActInput,

  async run({ tx, actor, today }, input): Promise<Result<Redrafted, RedraftRefusal>> {
    const allowed = await openForAct({ tx, actor }, "redraft", input);
    if (!allowed.ok) return allowed;
    const { decision, move } = allowed.value;
    const items = await findItems(tx, [decision.id]);
    const candidates = await findCandidates(
      tx,
      items.flatMap(({ dossierId }) => dossierId ?? []),
    );
    const composed = await composeDraft(tx, await factsAgain(tx, decision, items, candidates), today);
    if (!composed.ok) return composed;

    const { content, contentHash, abstract, deciderName, signer, units } = composed.value;
    const moved = await moveDecision(tx, decision.id, move, {
      content: jsonOf(content),
      contentHash,
      abstract,
      deciderName,
      signerPostId: signer.postId,
      signerTitle: signer.title,
      signerName: signer.personName,
      delegationId: null,
      batchId: null,
      batchTitle: null,
    });
    if (!moved) return err(await changedMeanwhile(tx, decision.id));
    for (const [index, unit] of units.entries()) await renameItem(tx, items[index], unit);
    await recordAudit(tx, actor, {
      event: "decision.redrafted",
      subjectType: "decision",
      subjectId: decision.id,
      details: { contentHash },
    });
    return ok({ decisionId: decision.id, abstract });
  },
});

export async function factsAgain(
  tx: TenantTx,
  decision: StoredDecision,
  items: readonly StoredItem[],
  candidates: readonly Candidate[],
): Promise<DraftFacts> {
  const { content: plan } = await getPlan(tx, decision.planVersionId);
  const [first] = candidates;
  const approval = plan.entry.kind === "registered_then_approved" ? plan.entry.approval : null;
  const { particulars } = decision;
  const signer: NoticeSigner = particulars?.signer ?? first?.signer ?? approval?.signer ?? "chairman";
  const earlier = await earlierRecognitions(tx, items);
  return {
    kind: decision.kind,
    plan,
    planVersionId: decision.planVersionId,
    bodyId: decision.bodyId,
    signer,
    symbol: decision.symbol,
    proposerName: first?.proposerName ?? decision.content.proposerName,
    bases: distinctBases(candidates),
    meetingId: decision.meetingId,
    hasAnnex: decision.content.hasAnnex,
    units: items.map((item) => ({
      unitId: item.unitId,
      unitName: item.unitName,
      dossierId: item.dossierId,
      registrationId: item.registrationId,
      attention:
        candidates.find(({ dossierId }) => dossierId === item.dossierId)?.attention ?? attentionOf(item),
      scopePath: item.scopePath,
      unitScope: item.unitScope,
      verificationCode: item.verificationCode,
      ...(earlier.get(item.id) ?? {}),
    })),
    ...(particulars ? { particulars } : {}),
  };
}

/** What each line of the annex was drafted from, when it is about an earlier recognition. */
async function earlierRecognitions(
  tx: TenantTx,
  items: readonly StoredItem[],
): Promise<ReadonlyMap<string, Pick<DraftUnit, "recognition" | "asRecognised">>> {
  const ids = items.flatMap(({ recognitionId }) => recognitionId ?? []);
  const rows = await tx.recognition.findMany({ where: { id: { in: ids } } });
  return new Map(
    items.flatMap((item) => {
      const row = rows.find(({ id }) => id === item.recognitionId);
      const effect = EFFECTS.find((known) => known === item.effect);
      return row && effect ? [[item.id, fromRecognition(row, effect)] as const] : [];
    }),
  );
}

async function renameItem(
  tx: TenantTx,
  item: StoredItem | undefined,
  { facts, attention }: NamedUnit,
): Promise<void> {
  if (!item) return;
  await tx.decisionItem.updateMany({
    where: { id: item.id },
    data: {
      unitVersionId: facts.versionId,
      unitName: facts.name,
      unitKind: facts.unitClass,
      placeName: facts.placeName,
      attention: attention.join("\n") || null,
    },
  });
}
