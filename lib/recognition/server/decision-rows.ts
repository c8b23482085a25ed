import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DecisionRow, VoteWords } from "@/lib/recognition/contract";
import type { Votes } from "@/lib/recognition/domain/attention";
import { formatDocumentNumber } from "@/lib/recognition/domain/document-number";
import { storedDecision } from "@/lib/recognition/server/decision-store";
import type { Prisma } from "@/prisma/client/client";

export const dayOf = (value: Date | null): IsoDate | null => value && fromDateColumn(value);

export const voteWords = (votes: Votes | null): VoteWords =>
  votes && `${votes.inFavour}/${votes.inFavour + votes.against + votes.other}`;

interface Listing {
  readonly where: Prisma.DecisionWhereInput;
  readonly orderBy: Prisma.DecisionOrderByWithRelationInput[];
  readonly skip?: number;
  readonly take: number;
}

/** Decisions as lists show them, each with its first unit and how many there are. */
export async function listDecisionRows(tx: TenantTx, listing: Listing): Promise<readonly DecisionRow[]> {
  const rows = await tx.decision.findMany({
    ...listing,
    include: {
      decisionItems: { orderBy: { position: "asc" }, take: 1 },
      _count: { select: { decisionItems: true } },
    },
  });
  return rows.map(({ decisionItems, _count, ...row }) => {
    const decision = storedDecision(row);
    const [first] = decisionItems;
    return {
      decisionId: decision.id,
      kind: decision.kind,
      abstract: decision.abstract,
      deciderName: decision.deciderName,
      status: decision.status,
      revision: decision.revision,
      units: _count.decisionItems,
      firstUnit: first?.unitName ?? "",
      placeName: first?.placeName ?? "",
      batchTitle: decision.batchTitle,
      number: decision.number && formatDocumentNumber(decision.number, decision.symbol),
      decidedOn: dayOf(decision.decidedOn),
      signedOn: dayOf(decision.signedOn),
      presentedOn: dayOf(decision.presentedOn),
      sentBackReason: decision.sentBackReason,
    };
  });
}
