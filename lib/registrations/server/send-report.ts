import "server-only";
import type { CommonRefusal } from "@/lib/core/failures";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { reportGaps } from "@/lib/registrations/domain/progress-report";
import { isLate } from "@/lib/registrations/domain/report-periods";
import {
  sendReportInput,
  type FinishedReport,
  type ReportRefusal,
} from "@/lib/registrations/report-contract";
import { findWritableReport, typedContent } from "@/lib/registrations/server/writable-report";
import { draftIn, writeReport } from "@/lib/registrations/server/write-report";

/**
 * Sends a report of one period (BN IV.2): frozen with its hash, by whom and when. Every criterion has a light, every light
 * that is not green its difficulty, and what came from the report before was looked through. After the last day it is
 * sent all the same, as late. Refuses a period that has not begun or was sent already.
 */
export const sendReport = defineCommand({
  name: "registration.send-report",
  permission: "registration.prepare",
  input: sendReportInput,

  async run(context, input): Promise<Result<FinishedReport, ReportRefusal | CommonRefusal>> {
    const { tx, actor, today } = context;
    const found = await findWritableReport(context, input);
    if (!found.ok) return found;
    const draft = draftIn(found.value);
    if (!draft.ok) return draft;
    const stored = draft.value;
    const { start, period, reporting } = found.value;
    const content = typedContent(stored?.content ?? start.content, input);
    const send = input.act === "send";
    const prefilledFrom = stored ? stored.prefilledFrom : start.from;
    const gaps = reportGaps(content, { prefilledFrom, confirmed: input.confirmed });
    if (send && gaps.length > 0) {
      const fields = Object.fromEntries(gaps.map(({ field, sentence }) => [field, sentence]));
      return err({ code: "common.invalid-input", fields });
    }

    const written = await writeReport(context, found.value, {
      content,
      revision: input.revision,
      send,
    });
    if (!written.ok) return written;
    const { registration } = reporting;
    const { version } = written.value;
    const late = version === 1 && isLate(period, today);
    const details = { period: period.key, version, ...(send ? { late } : {}) };
    if (send)
      await enqueue(tx, actor.tenantId, "report.sent", { registrationId: registration.id, ...details });
    await recordAudit(tx, actor, {
      event: send ? "report.sent" : "report.saved",
      subjectType: "registration",
      subjectId: registration.id,
      details,
    });
    return ok({
      registrationId: registration.id,
      unitName: registration.unitName,
      period: period.key,
      label: period.label,
      version,
      late,
      receiverName: reporting.reports.find(({ key }) => key === period.reportKey)?.to ?? "",
      kept: !send,
    });
  },
});
