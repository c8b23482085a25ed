import "server-only";
import { grouped } from "@/lib/core/grouped";
import type { Actor } from "@/lib/core/actor";
import { placesOf } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import type { ReportPeriod } from "@/lib/registrations/domain/report-periods";
import { markOf, type ReportMark } from "@/lib/registrations/domain/report-standing";
import { listReporting, type Reporting } from "@/lib/registrations/server/find-reporting";
import { onRecordOf } from "@/lib/registrations/server/report-store";

/** A report that is owed and was not sent yet. */
export interface OwedReport {
  readonly registrationId: string;
  readonly unitName: string;
  readonly receiverName: string;
  readonly period: ReportPeriod;
  readonly mark: Exclude<ReportMark, "sent" | "sent_late">;
}

/** Reports that are work of the actor's: those his side has to send, and those he reminds others of. */
export interface ReportWork {
  readonly own: readonly OwedReport[];
  readonly overdue: readonly OwedReport[];
}

/**
 * By the plan's report line: what the actor's side has to send, and what is overdue in the territory of somebody who
 * follows the progress. Whoever does both is read once.
 */
export async function findReportsOwed(tx: TenantTx, actor: Actor, today: IsoDate): Promise<ReportWork> {
  const prepares = [...placesOf(actor, "registration.prepare")];
  const follows = placesOf(actor, "progress.read").length > 0;
  if (prepares.length === 0 && !follows) return { own: [], overdue: [] };
  const own = { OR: [{ scopePath: { in: prepares } }, { unitScope: { in: prepares } }] };
  const reporting = await listReporting(tx, today, follows ? {} : own);
  const owed = await owedIn(tx, reporting, today);
  const mine = new Set(
    reporting.flatMap(({ registration }) => (mayWritePapers(actor, registration) ? [registration.id] : [])),
  );
  return {
    own: owed.filter(({ registrationId }) => mine.has(registrationId)),
    overdue: follows ? owed.filter(({ mark }) => mark === "overdue") : [],
  };
}

async function owedIn(
  tx: TenantTx,
  reporting: readonly Reporting[],
  today: IsoDate,
): Promise<readonly OwedReport[]> {
  if (reporting.length === 0) return [];
  const stored = await tx.progressReport.findMany({
    where: { registrationId: { in: reporting.map(({ registration }) => registration.id) }, version: 1 },
    select: { registrationId: true, period: true, version: true, status: true, sentOn: true },
  });
  const byPeriod = grouped(stored, ({ registrationId, period }) => `${registrationId} ${period}`);
  return reporting.flatMap(({ registration, reports, periods }) =>
    periods.flatMap((period): OwedReport[] => {
      const versions = (byPeriod.get(`${registration.id} ${period.key}`) ?? []).map((row) => ({
        ...row,
        sentOn: row.sentOn && fromDateColumn(row.sentOn),
      }));
      const mark = markOf(period, onRecordOf(versions), today);
      if (mark === "sent" || mark === "sent_late") return [];
      return [
        {
          registrationId: registration.id,
          unitName: registration.unitName,
          receiverName: reports.find(({ key }) => key === period.reportKey)?.to ?? "",
          period,
          mark,
        },
      ];
    }),
  );
}
