import "server-only";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import {
  correctReportInput,
  type FinishedReport,
  type ReportRefusal,
} from "@/lib/registrations/report-contract";
import { contentColumn } from "@/lib/registrations/server/report-store";
import { findWritableReport } from "@/lib/registrations/server/writable-report";

/**
 * Begins the correction of a report that was sent: a new version with the words of the old one, pointing at it, with its
 * reason. What was sent stays as it is and counts until the correction is sent.
 */
export const correctReport = defineCommand({
  name: "registration.correct-report",
  permission: "registration.prepare",
  input: correctReportInput,

  async run(context, input): Promise<Result<FinishedReport, ReportRefusal>> {
    const { tx, actor, now } = context;
    const found = await findWritableReport(context, input);
    if (!found.ok) return found;
    const { versions, period, reporting } = found.value;
    const latest = versions[0];
    if (!latest || (latest.version === 1 && latest.status !== "sent")) {
      return err({ code: "report.not-sent", label: period.label });
    }
    const being: ReportRefusal = { code: "report.being-corrected", label: period.label };
    if (latest.status !== "sent" || latest.version !== input.version) return err(being);

    const { id: registrationId, unitName } = reporting.registration;
    const version = latest.version + 1;
    const { count } = await tx.progressReport.createMany({
      data: [
        {
          tenantId: actor.tenantId,
          id: newId(),
          registrationId,
          reportKey: period.reportKey,
          period: period.key,
          version,
          content: contentColumn(latest.content),
          reds: latest.reds,
          yellows: latest.yellows,
          replacesId: latest.id,
          correctionReason: input.correctionReason,
          updatedById: actor.personId,
          updatedAt: now,
        },
      ],
      skipDuplicates: true,
    });
    if (count !== 1) return err(being);
    await recordAudit(tx, actor, {
      event: "report.correction-begun",
      subjectType: "registration",
      subjectId: registrationId,
      details: { period: period.key, version },
    });
    const receiverName = reporting.reports.find(({ key }) => key === period.reportKey)?.to ?? "";
    return ok({
      registrationId,
      unitName,
      period: period.key,
      label: period.label,
      version,
      late: false,
      receiverName,
      kept: true,
    });
  },
});
