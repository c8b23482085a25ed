import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import type { PaperAbout, RecognitionNotFound, RecognitionView } from "@/lib/recognition/after-contract";
import { mayDecideAt, territoriesOf } from "@/lib/recognition/domain/authority";
import { formatDocumentNumber } from "@/lib/recognition/domain/document-number";
import { REVIEW_STATUSES } from "@/lib/recognition/domain/review-workflow";
import { DECISION_KINDS } from "@/lib/recognition/domain/signature-block";
import { titleAfterSuccession } from "@/lib/recognition/domain/standing";
import { recognitionRow } from "@/lib/recognition/server/list-recognitions";
import { listConsequences } from "@/lib/results/server/list-consequences";
import {
  findEnded,
  findInPaper,
  findRecognition,
  type EndedUnit,
  type StoredRecognition,
} from "@/lib/recognition/server/recognition-store";

/** One title with everything that came after it: papers, reviews, what a loss brought, and what became of its unit. */
export const getRecognition = defineQuery({
  name: "recognition.get-recognition",
  permission: "decision.read",

  async run(
    { tx, actor },
    { recognitionId }: { readonly recognitionId: string },
  ): Promise<Result<RecognitionView, RecognitionNotFound>> {
    const view = isId(recognitionId) ? await findRecognitionView(tx, actor, recognitionId) : null;
    return view ? ok(view) : err({ code: "recognition.not-found" });
  },
});

/** Null for an unknown one, and for one that is neither of the actor's territory nor of his unit. */
export async function findRecognitionView(
  tx: TenantTx,
  actor: Actor,
  recognitionId: string,
): Promise<RecognitionView | null> {
  const row = await findRecognition(tx, recognitionId);
  const isMine = territoriesOf(actor, "decision.read").some(
    (place) => row && (row.scopePath.startsWith(place) || row.unitScope === place),
  );
  if (!row || !isMine) return null;
  const ended = (await findEnded(tx, [row.unitId], actor.today)).get(row.unitId) ?? null;
  const inPaper = (await findInPaper(tx, [row.id])).has(row.id);
  const isOver = row.status === "revoked" || row.status === "superseded";
  return {
    ...recognitionRow(row, ended),
    unitId: row.unitId,
    programme: row.programme,
    isPaper: row.source === "paper",
    signerName: row.signerName,
    signerTitle: row.signerTitle,
    decisionId: row.decisionId,
    correctionDocument: row.correctionDocument,
    correctedOn: row.correctedOn && fromDateColumn(row.correctedOn),
    replacementCode: row.replacementCode,
    succession: ended && (await successionOf(tx, row, ended, actor.today)),
    papers: await papersAbout(tx, row.id),
    reviews: await reviewsOf(tx, row.id),
    consequences: await listConsequences(tx, { recognitionId: row.id }),
    mayDraft: mayDecideAt(actor, "decision.draft", row.scopePath) && !inPaper && !isOver,
  };
}

/** By the rule of the plan in force for this title; where no plan says anything, it stays with the unit that had it. */
async function successionOf(
  tx: TenantTx,
  { programme, scopePath }: StoredRecognition,
  { successors }: EndedUnit,
  today: IsoDate,
): Promise<NonNullable<RecognitionView["succession"]>> {
  const plan = (await listPublishedPlans(tx)).find(
    ({ content: { header }, territory }) =>
      header.programme === programme && isWithin(today, header.cycle) && scopePath.startsWith(territory),
  );
  const rule = plan?.content.succession;
  const names = successors.map(({ name }) => name);
  const after = titleAfterSuccession({ ended: true, successors: names }, rule?.rule ?? "history_only");
  return {
    carriedTo: after.kind === "carried" ? after.to : null,
    clause: rule?.clause ?? "",
    mark: rule?.mark ?? (rule ? null : "Kế hoạch không nêu; chỉ lưu làm lịch sử"),
  };
}

async function papersAbout(tx: TenantTx, recognitionId: string): Promise<readonly PaperAbout[]> {
  const items = await tx.decisionItem.findMany({
    where: { recognitionId, decision: { status: { not: "cancelled" } } },
    include: {
      decision: {
        select: {
          id: true,
          kind: true,
          abstract: true,
          status: true,
          number: true,
          symbol: true,
          decidedOn: true,
        },
      },
    },
    orderBy: { decision: { draftedAt: "desc" } },
  });
  return items.flatMap(({ effect, decision }) => {
    const kind = DECISION_KINDS.find((known) => known === decision.kind);
    if (!kind) return [];
    return [
      {
        decisionId: decision.id,
        kind,
        effect: effect ?? "",
        abstract: decision.abstract,
        status: decision.status,
        number: decision.number && formatDocumentNumber(decision.number, decision.symbol),
        decidedOn: decision.decidedOn && fromDateColumn(decision.decidedOn),
      },
    ];
  });
}

async function reviewsOf(tx: TenantTx, recognitionId: string): Promise<RecognitionView["reviews"]> {
  const rows = await tx.maintenanceReview.findMany({ where: { recognitionId }, orderBy: { year: "desc" } });
  return rows.flatMap(({ year, status, cause }) => {
    const known = REVIEW_STATUSES.find((one) => one === status);
    return known ? [{ year, status: known, cause }] : [];
  });
}
