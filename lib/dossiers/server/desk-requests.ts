import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { codeOfTarget, SUPPLEMENT_REASONS } from "@/lib/dossiers/domain/appraisal";
import { placeWords } from "@/lib/dossiers/domain/asked-place";
import { rowNumber, type RowNumbers } from "@/lib/dossiers/domain/row-number";
import type { DeskRequest } from "@/lib/dossiers/review-views";

/** Every return of a dossier, oldest first, with what was asked and what the unit says to it. */
export async function listDeskRequests(
  tx: TenantTx,
  dossierId: string,
  numbers: RowNumbers,
): Promise<readonly DeskRequest[]> {
  const rows = await tx.supplementRequest.findMany({
    where: { dossierId },
    include: { supplementItems: true },
    orderBy: [{ submission: "asc" }, { askedOn: "asc" }],
  });
  return rows.map(({ submission, askedOn, dueOn, answeredOn, bodyName, supplementItems }) => ({
    submission,
    askedOn: fromDateColumn(askedOn),
    dueOn: fromDateColumn(dueOn),
    answeredOn: answeredOn && fromDateColumn(answeredOn),
    bodyName,
    items: supplementItems.map(({ target, reasonCode, note, answer, evidenceId, evidenceTitle, page }) => {
      const code = codeOfTarget(target);
      return {
        code,
        number: rowNumber(numbers, code),
        reasonCode: SUPPLEMENT_REASONS.find((known) => known === reasonCode) ?? null,
        note,
        answer,
        target,
        evidenceId,
        page,
        place: placeWords({ title: evidenceTitle, page }),
      };
    }),
  }));
}
