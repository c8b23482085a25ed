import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { codeOfTarget, SUPPLEMENT_REASONS } from "@/lib/dossiers/domain/appraisal";
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
  return rows.map(({ askedOn, dueOn, answeredOn, bodyName, supplementItems }) => ({
    askedOn: fromDateColumn(askedOn),
    dueOn: fromDateColumn(dueOn),
    answeredOn: answeredOn && fromDateColumn(answeredOn),
    bodyName,
    items: supplementItems.map(({ target, reasonCode, note, answer }) => {
      const code = codeOfTarget(target);
      return {
        code,
        number: rowNumber(numbers, code),
        reasonCode: SUPPLEMENT_REASONS.find((known) => known === reasonCode) ?? null,
        note,
        answer,
      };
    }),
  }));
}
