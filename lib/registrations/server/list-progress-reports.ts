import "server-only";
import { grouped } from "@/lib/core/grouped";
import { fromDateColumn } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import type { ReportPeriod } from "@/lib/registrations/domain/report-periods";
import { markOf } from "@/lib/registrations/domain/report-standing";
import {
  REPORT_FILTERS,
  type ReportFilter,
  type ReportListInput,
  type ReportListView,
  type ReportRow,
} from "@/lib/registrations/report-contract";
import { listReporting, type Reporting } from "@/lib/registrations/server/find-reporting";
import { contentOf, onRecordOf } from "@/lib/registrations/server/report-store";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/**
 * Who has reported for a period, who is late and where the red lights are, within the reader's territory (BN IV.2, IV.3).
 * Every figure is a filter of the list below it.
 */
export const listProgressReports = defineQuery({
  name: "registration.list-reports",
  permission: "registration.read",

  async run(context, input: ReportListInput): Promise<Result<ReportListView, never>> {
    const { tx, today } = context;
    const reporting = await listReporting(tx, today);
    const periods = periodsIn(reporting);
    const period = periods.find(({ key }) => key === input.period) ?? periods[0] ?? null;
    const rows = period ? (await rowsOf(context, reporting, period.key)).toSorted(attentionFirst) : [];
    const chosen = input.filter === null ? rows : rows.filter(FILTERS[input.filter]);
    const pages = pageCount(chosen.length);
    const page = input.page <= pages ? input.page : 1;
    const shown = chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const report =
      period && reporting.flatMap(({ reports }) => reports).find(({ key }) => key === period.reportKey);
    return ok({
      periods,
      period,
      filter: input.filter,
      counts: countsOf(rows),
      all: rows.length,
      page: {
        rows: period ? await withRedLines(tx, shown, period.key) : [],
        total: chosen.length,
        page,
        pages,
      },
      receiverName: report?.to ?? "",
      clause: report?.clause ?? "",
    });
  },
});

/** What is overdue, then what is red, then the rest; each by the names of the units. */
const attentionFirst = (a: ReportRow, b: ReportRow): number => attentionOf(b) - attentionOf(a);

const attentionOf = ({ mark, reds }: ReportRow): number => (mark === "overdue" ? 2 : reds > 0 ? 1 : 0);

const FILTERS: Readonly<Record<ReportFilter, (row: ReportRow) => boolean>> = {
  "da-gui": ({ mark }) => mark === "sent" || mark === "sent_late",
  "chua-gui": ({ mark }) => mark === "waiting" || mark === "writing",
  "qua-han": ({ mark }) => mark === "overdue",
  "gui-muon": ({ mark }) => mark === "sent_late",
  "den-do": ({ reds }) => reds > 0,
};

const countsOf = (rows: readonly ReportRow[]): Record<ReportFilter, number> => {
  const counts = { "da-gui": 0, "chua-gui": 0, "qua-han": 0, "gui-muon": 0, "den-do": 0 };
  for (const filter of REPORT_FILTERS) counts[filter] = rows.filter(FILTERS[filter]).length;
  return counts;
};

/** Periods that anybody in reach owes, the latest first. */
function periodsIn(reporting: readonly Reporting[]): readonly ReportPeriod[] {
  const found = new Map(reporting.flatMap(({ periods }) => periods.map((period) => [period.key, period])));
  return [...found.values()].toSorted(
    (a, b) => b.opensOn.localeCompare(a.opensOn) || a.key.localeCompare(b.key),
  );
}

async function rowsOf(
  { tx, actor, today }: QueryContext,
  reporting: readonly Reporting[],
  key: string,
): Promise<readonly ReportRow[]> {
  const stored = await tx.progressReport.findMany({
    where: { period: key },
    select: { registrationId: true, version: true, status: true, sentOn: true, reds: true, yellows: true },
    orderBy: { version: "desc" },
  });
  const byUnit = grouped(stored, ({ registrationId }) => registrationId);
  return reporting.flatMap(({ registration, periods }): ReportRow[] => {
    const period = periods.find((one) => one.key === key);
    if (!period) return [];
    const versions = (byUnit.get(registration.id) ?? []).map((row) => ({
      ...row,
      sentOn: row.sentOn && fromDateColumn(row.sentOn),
    }));
    const mayWrite = mayWritePapers(actor, registration);
    const { firstSentOn, drafted } = onRecordOf(versions);
    const counted = versions.find(({ status }) => status === "sent");
    const unitClass = UNIT_CLASSES.find((known) => known === registration.unitClass);
    return [
      {
        registrationId: registration.id,
        unitName: registration.unitName,
        unitClassLabel: unitClass ? UNIT_CLASS_LABELS[unitClass] : registration.unitClass,
        mark: markOf(period, { firstSentOn, drafted: drafted && mayWrite }, today),
        dueOn: period.dueOn,
        sentOn: firstSentOn,
        corrected: (counted?.version ?? 1) > 1,
        reds: counted?.reds ?? 0,
        yellows: counted?.yellows ?? 0,
        redLines: [],
        mayWrite,
      },
    ];
  });
}

/** Which criteria stand at red, for the rows of one page. */
async function withRedLines(
  tx: TenantTx,
  rows: readonly ReportRow[],
  period: string,
): Promise<readonly ReportRow[]> {
  const red = rows.filter(({ reds }) => reds > 0).map(({ registrationId }) => registrationId);
  if (red.length === 0) return rows;
  const stored = await tx.progressReport.findMany({
    where: { period, status: "sent", registrationId: { in: red } },
    select: { registrationId: true, content: true },
    orderBy: { version: "asc" },
  });
  // Of several versions the last one counts.
  const contents = new Map(stored.map(({ registrationId, content }) => [registrationId, contentOf(content)]));
  return rows.map((row) => ({
    ...row,
    redLines: (contents.get(row.registrationId)?.lines ?? [])
      .filter(({ light }) => light === "red")
      .map(({ number, title, note }) => `${number} ${title}${note === "" ? "" : `: ${note}`}`),
  }));
}
