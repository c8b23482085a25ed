import "server-only";
import type { Actor } from "@/lib/core/actor";
import { holdsFor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { BASIS_LABELS } from "@/lib/programmes/domain/sourced";
import { findCriteriaFor } from "@/lib/programmes/server/find-plan";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import { isLate, type ReportPeriod } from "@/lib/registrations/domain/report-periods";
import { markOf } from "@/lib/registrations/domain/report-standing";
import type {
  PeriodLine,
  ReportDraftView,
  ReportPageView,
  ReportVersionView,
} from "@/lib/registrations/report-contract";
import { findReporting, type Reporting } from "@/lib/registrations/server/find-reporting";
import { placeNameOfVersion } from "@/lib/registrations/server/place-names";
import { findReports, onRecordOf, type StoredReport } from "@/lib/registrations/server/report-store";
import { startOf } from "@/lib/registrations/server/writable-report";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/** One period's report: to be written by the unit's side, else as it was sent. Drafts are nobody's but the writers'. */
export const getProgressReport = defineQuery({
  name: "registration.get-report",
  permission: "registration.read",

  async run(
    { tx, actor, today },
    { registrationId, period: key }: { readonly registrationId: string; readonly period: string },
  ): Promise<Result<ReportPageView, { readonly code: "registration.not-found" }>> {
    const reporting = await findReporting(tx, registrationId, today);
    const period = reporting?.periods.find((one) => one.key === key);
    const report = reporting?.reports.find((one) => one.key === period?.reportKey);
    if (!reporting || !period || !report || !holdsFor(actor, "registration.read", reporting.registration)) {
      return err({ code: "registration.not-found" });
    }
    const { registration, plan } = reporting;
    const all = await findReports(tx, registrationId);
    const versions = all.filter((one) => one.period === key);
    const mayWrite = mayWritePapers(actor, registration);
    const version = await tx.unitVersion.findFirst({
      where: { id: registration.unitVersionId },
      select: { headTitle: true },
    });
    const tenant = await tx.tenant.findFirst({ select: { isDemo: true } });
    const unitClass = UNIT_CLASSES.find((known) => known === registration.unitClass);
    const criteria = unitClass && (await findCriteriaFor(tx, plan, unitClass));
    const isSent = versions[0]?.status === "sent";
    return ok({
      registrationId,
      unitName: registration.unitName,
      unitClassLabel: unitClass ? UNIT_CLASS_LABELS[unitClass] : registration.unitClass,
      placeName: await placeNameOfVersion(tx, registration),
      headTitle: version?.headTitle ?? null,
      planTitle: plan.header.title,
      cycleYear: plan.header.cycleYear,
      title: report.title,
      clause: report.clause,
      mark: report.mark ?? (report.basis === "plan" ? null : BASIS_LABELS[report.basis]),
      form: report.form,
      receiverName: report.to,
      criteriaLabel: criteria?.content.label ?? null,
      period,
      periods: reporting.periods.map((one) => periodLine(actor, one, all, mayWrite)),
      draft: mayWrite && !isSent ? await draftView(tx, reporting, { period, all }) : null,
      sent: versions.filter(({ status }) => status === "sent").map((one) => versionView(one, versions)),
      mayCorrect: mayWrite && isSent,
      late: isLate(period, today),
      today,
      isDemo: tenant?.isDemo ?? false,
    });
  },
});

function periodLine(
  { today }: Actor,
  period: ReportPeriod,
  all: readonly StoredReport[],
  mayWrite: boolean,
): PeriodLine {
  const { firstSentOn, drafted } = onRecordOf(all.filter((one) => one.period === period.key));
  return {
    key: period.key,
    label: period.label,
    mark: markOf(period, { firstSentOn, drafted: drafted && mayWrite }, today),
  };
}

async function draftView(
  tx: TenantTx,
  reporting: Reporting,
  { period, all }: { readonly period: ReportPeriod; readonly all: readonly StoredReport[] },
): Promise<ReportDraftView | null> {
  const stored = all.find((one) => one.period === period.key) ?? null;
  const labelOf = (key: string | null): string | null =>
    reporting.periods.find((one) => one.key === key)?.label ?? key;
  if (stored) {
    return {
      content: stored.content,
      revision: stored.revision,
      version: stored.version,
      prefilledFrom: labelOf(stored.prefilledFrom),
      correctionReason: stored.correctionReason,
      savedBy: stored.updatedBy.fullName,
      savedAt: formatDateTime(stored.updatedAt),
    };
  }
  const start = await startOf(tx, reporting, { period, all });
  return (
    start && {
      content: start.content,
      revision: 0,
      version: 1,
      prefilledFrom: labelOf(start.from),
      correctionReason: "",
      savedBy: null,
      savedAt: null,
    }
  );
}

/** A correction is never late: what counts is the day of the first sending. */
function versionView(one: StoredReport, versions: readonly StoredReport[]): ReportVersionView {
  const first = versions.find(({ version }) => version === 1) ?? one;
  return {
    version: one.version,
    content: one.content,
    contentHash: one.contentHash ?? "",
    sentOn: one.sentOn ?? "",
    sentBy: `${one.sentBy?.fullName ?? ""}, ${one.sentByPost ?? ""}`,
    late: first.sentOn !== null && isLate(first, first.sentOn),
    correctionReason: one.correctionReason,
  };
}
