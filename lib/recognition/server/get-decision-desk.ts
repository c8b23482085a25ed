import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { shortBodyOf, type ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import {
  DESK_TABS,
  type DecisionDesk,
  type DeskTab,
  type ReadyDossierRow,
  type ReadyList,
} from "@/lib/recognition/contract";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import { listReadyDossiers, type Candidate } from "@/lib/recognition/server/candidate-store";
import { listDecisionRows, voteWords } from "@/lib/recognition/server/decision-rows";
import { findWaitingLists } from "@/lib/recognition/server/list-approval";

interface DeskInput {
  readonly tab: DeskTab;
  readonly page: number;
}

const ORDERS = {
  draft: [{ draftedAt: "desc" }, { id: "asc" }],
  ready: [{ presentedOn: "asc" }, { abstract: "asc" }, { id: "asc" }],
  signed: [{ signedAt: "asc" }, { id: "asc" }],
  issued: [{ decidedOn: "desc" }, { issuedAt: "desc" }, { id: "asc" }],
  sent_back: [{ presentedOn: "desc" }, { id: "asc" }],
} as const satisfies Record<DeskTab, readonly object[]>;

/** K-1: decisions of the actor's own territory by state, and what waits for a draft. */
export const getDecisionDesk = defineQuery({
  name: "recognition.get-decision-desk",
  permission: "decision.read",

  async run({ tx, actor, today }, { tab, page }: DeskInput): Promise<Result<DecisionDesk, never>> {
    const territories = territoriesOf(actor, "decision.read");
    const drafting = territoriesOf(actor, "decision.draft");
    const counts = await countByTab(tx, territories);
    const asked = Math.min(page, pageCount(counts[tab]));
    const rows = await listDecisionRows(tx, {
      where: { status: tab, scopePath: { in: [...territories] } },
      orderBy: [...ORDERS[tab]],
      skip: (asked - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const isDrafting = tab === "draft" && drafting.length > 0;
    const dossiers = isDrafting ? (await listReadyDossiers(tx, drafting)).map(readyRow) : [];
    return ok({
      tab,
      counts,
      mayDraft: drafting.length > 0,
      dossiers,
      lists: isDrafting ? await readyLists(tx, drafting, today) : [],
      decisions: { rows, total: counts[tab], page: asked, pages: pageCount(counts[tab]) },
      batchTitle: batchTitleOf(today),
      hasVotes: dossiers.some(({ votes }) => votes !== null),
    });
  },
});

async function countByTab(tx: TenantTx, territories: readonly string[]): Promise<Record<DeskTab, number>> {
  const counts = { draft: 0, ready: 0, signed: 0, issued: 0, sent_back: 0 };
  const groups = await tx.decision.groupBy({
    by: ["status"],
    where: { scopePath: { in: [...territories] } },
    _count: true,
  });
  for (const { status, _count } of groups) {
    const tab = DESK_TABS.find((known) => known === status);
    if (tab) counts[tab] = _count;
  }
  return counts;
}

const batchTitleOf = (today: IsoDate): string => `Đợt trình ký ${today.slice(5, 7)}/${today.slice(0, 4)}`;

const readyRow = ({ dossier, ...candidate }: Candidate): ReadyDossierRow => ({
  dossierId: candidate.dossierId,
  code: candidate.code,
  unitName: candidate.unitName,
  unitKind: dossier.unitClass,
  programme: dossier.programme,
  cycleYear: dossier.cycleYear,
  planVersionId: candidate.planVersionId,
  deciderName: shortDecider(dossier.route) ?? candidate.deciderName,
  proposerName: candidate.proposerName,
  attention: candidate.attention,
  votes: voteWords(candidate.votes),
});

function shortDecider({ steps }: ResolvedRoute): string | null {
  const decide = steps.find(({ kind }) => kind === "decide");
  return decide ? shortBodyOf(decide) : null;
}

async function readyLists(
  tx: TenantTx,
  drafting: readonly string[],
  today: IsoDate,
): Promise<readonly ReadyList[]> {
  const lists = await findWaitingLists(tx, today);
  return lists
    .filter(({ deciderPath, free }) => drafting.includes(deciderPath) && free.length > 0)
    .map(({ planVersionId, plan, approval, free }) => ({
      planVersionId,
      planTitle: plan.header.title,
      decisionTitle: approval.decisionTitle,
      clause: approval.clause,
      rows: free.map(({ registrationId, unitName, unitClass, placeName }) => ({
        registrationId,
        unitName,
        unitKind: unitClass,
        placeName,
      })),
    }));
}
