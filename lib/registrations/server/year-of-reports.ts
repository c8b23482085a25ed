import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { yearEndDraft, type YearEndDraft } from "@/lib/registrations/domain/year-end-draft";
import { findReporting } from "@/lib/registrations/server/find-reporting";
import { findReports } from "@/lib/registrations/server/report-store";

/** The year-end report's texts out of the reports of the year, and whose reports they were. */
export interface YearOfReports {
  readonly texts: YearEndDraft;
  /** «tháng 4/2026», in order. */
  readonly labels: readonly string[];
}

/** What was reported during the year, for the areas after this one; null where nothing was. */
export async function yearOfReports(
  tx: TenantTx,
  { registrationId }: { readonly registrationId: string },
  today: IsoDate,
): Promise<YearOfReports | null> {
  const reporting = await findReporting(tx, registrationId, today);
  if (!reporting) return null;
  const all = (await findReports(tx, registrationId)).filter(({ status }) => status === "sent");
  const sent = reporting.periods.flatMap(({ key, label }) => {
    const counted = all.find(({ period }) => period === key);
    return counted ? [{ label, content: counted.content }] : [];
  });
  return sent.length > 0 ? { texts: yearEndDraft(sent), labels: sent.map(({ label }) => label) } : null;
}
