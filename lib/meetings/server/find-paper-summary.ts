import "server-only";
import { findReviewable } from "@/lib/dossiers/server/find-reviewable";
import type { PaperSummaryView } from "@/lib/meetings/contract";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** One dossier in a few figures: what the unit says of itself, what the reading says, what is proposed. */
export async function findPaperSummary(tx: TenantTx, dossierId: string): Promise<PaperSummaryView> {
  const [dossier] = await findReviewable(tx, [dossierId]);
  if (!dossier) throw new Error("a dossier on the agenda cannot be seen");
  const { criteriaTotal, submission, proposal, proposalReason, clause } = dossier;
  const selfMet = await tx.dossierAnswer.count({ where: { dossierId, result: "met" } });
  const reading = await tx.appraisal.findFirst({
    where: { dossierId, status: "proposed" },
    include: { appraisalItems: { select: { criterionCode: true, result: true } } },
    orderBy: { openedAt: "desc" },
  });
  const read = reading?.appraisalItems.filter(({ criterionCode }) => !criterionCode.startsWith("component:"));
  return {
    selfMet,
    criteriaTotal,
    appraisedPass: read?.filter(({ result }) => result === "pass").length ?? null,
    appraisedTotal: read?.length ?? null,
    appraisedBy: reading?.bodyName ?? null,
    proposal: proposal === "recognise" || proposal === "not_recognise" ? proposal : null,
    proposalReason,
    submissions: submission,
    clause,
  };
}
