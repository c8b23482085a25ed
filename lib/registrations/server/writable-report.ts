import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findCriteriaFor } from "@/lib/programmes/server/find-plan";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import { emptyReport, prefilled, type ReportContent } from "@/lib/registrations/domain/progress-report";
import type { ReportPeriod } from "@/lib/registrations/domain/report-periods";
import { findReporting, type Reporting } from "@/lib/registrations/server/find-reporting";
import { findReports, type StoredReport } from "@/lib/registrations/server/report-store";
import type { DraftReportInput, ReportRefusal } from "@/lib/registrations/report-contract";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export interface WritableReport {
  readonly reporting: Reporting;
  readonly period: ReportPeriod;
  /** Versions of this period, the latest first. */
  readonly versions: readonly StoredReport[];
  readonly start: ReportStart;
}

/** What a report that nobody has begun would stand on. */
export interface ReportStart {
  readonly content: ReportContent;
  /** Whose content it is; null where nothing was sent before. */
  readonly from: string | null;
}

/**
 * A period's report for whoever writes it. Refuses `registration.not-found` for an unknown or foreign registration,
 * `report.not-asked` and `report.not-open` for a period the unit does not owe or not yet.
 */
export async function findWritableReport(
  { tx, actor, today }: CommandContext,
  { registrationId, period: key }: { readonly registrationId: string; readonly period: string },
): Promise<Result<WritableReport, ReportRefusal>> {
  // Held until the report is kept: whoever saves or sends it meanwhile waits, or was first.
  if (isId(registrationId))
    await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`;
  const reporting = await findReporting(tx, registrationId, today);
  if (!reporting || !mayWritePapers(actor, reporting.registration)) {
    return err({ code: "registration.not-found" });
  }
  const period = reporting.periods.find((one) => one.key === key);
  if (!period) return err(notOwed(reporting, key));
  const all = await findReports(tx, registrationId);
  const start = await startOf(tx, reporting, { period, all });
  if (!start) return err({ code: "report.criteria-not-published" });
  return ok({ reporting, period, versions: all.filter((one) => one.period === key), start });
}

function notOwed({ later }: Reporting, key: string): ReportRefusal {
  const coming = later.find((one) => one.key === key);
  return coming
    ? { code: "report.not-open", label: coming.label, opensOn: coming.opensOn }
    : { code: "report.not-asked" };
}

/** Every criterion of the unit's set, with what the last report sent before this period said. Null without a set. */
export async function startOf(
  tx: TenantTx,
  { registration, plan, periods }: Reporting,
  { period, all }: { readonly period: ReportPeriod; readonly all: readonly StoredReport[] },
): Promise<ReportStart | null> {
  const unitClass = UNIT_CLASSES.find((known) => known === registration.unitClass);
  const criteria = unitClass && (await findCriteriaFor(tx, plan, unitClass));
  if (!criteria) return null;
  const empty = emptyReport(criteria.content);
  const before = periods
    .filter(({ reportKey, opensOn }) => reportKey === period.reportKey && opensOn < period.opensOn)
    .toReversed();
  for (const { key } of before) {
    const last = all.find((one) => one.period === key && one.status === "sent");
    if (last) return { content: prefilled(empty, last.content), from: key };
  }
  return { content: empty, from: null };
}

/** What was typed, on the rows of the report: a row that is not in it is left out. */
export const typedContent = (
  { lines }: ReportContent,
  { light, note, done, difficulties, proposals, next }: DraftReportInput,
): ReportContent => ({
  done,
  difficulties,
  proposals,
  next,
  lines: lines.map((line) => ({ ...line, light: light[line.code] ?? null, note: note[line.code] ?? "" })),
});
