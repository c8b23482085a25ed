import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type { EligibilityPageView } from "@/lib/dossiers/officer-views";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { withNews } from "@/lib/registrations/server/line-now";
import { registrationOfDossier } from "@/lib/registrations/server/registration-of-dossier";

/** The preconditions as the registration read them, with the decision behind each, and the list's decision. */
export const getEligibilityPage = defineQuery({
  name: "dossiers.get-eligibility-page",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<EligibilityPageView, DossierNotFound>> {
    const { tx } = context;
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, head, editable } = read.value;
    const registration = await registrationOfDossier(tx, dossier);
    if (!registration) return err({ code: "dossier.not-found" });
    const row = await tx.dossier.findFirstOrThrow({
      where: { id: dossierId },
      include: { eligibilityConfirmedBy: true },
    });
    return ok({
      head,
      eligibility: await withNews(tx, registration.eligibility, registration),
      confirmed:
        row.eligibilityConfirmedBy && row.eligibilityConfirmedAt
          ? { by: row.eligibilityConfirmedBy.fullName, at: formatDateTime(row.eligibilityConfirmedAt) }
          : null,
      editable: editable === "everything",
      approvedBy: await approvalOf(tx, registration.approvalDecisionId),
    });
  },
});

async function approvalOf(tx: TenantTx, decisionId: string | null): Promise<string | null> {
  const decision = decisionId ? await tx.decision.findFirst({ where: { id: decisionId } }) : null;
  if (!decision?.number || !decision.decidedOn) return null;
  const day = formatDate(fromDateColumn(decision.decidedOn));
  return `Quyết định số ${decision.number}/${decision.symbol} ngày ${day} của ${decision.deciderName}`;
}
