import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { draftReportInput, type ReportRefusal, type SavedReport } from "@/lib/registrations/report-contract";
import { findWritableReport, typedContent } from "@/lib/registrations/server/writable-report";
import { draftIn, writeReport } from "@/lib/registrations/server/write-report";

/** Keeps a report as it is being written: anything may be missing until it is sent. */
export const saveDraftReport = defineCommand({
  name: "registration.save-draft-report",
  permission: "registration.prepare",
  input: draftReportInput,

  async run(context, input): Promise<Result<SavedReport, ReportRefusal>> {
    const found = await findWritableReport(context, input);
    if (!found.ok) return found;
    const draft = draftIn(found.value);
    if (!draft.ok) return draft;
    const content = typedContent(draft.value?.content ?? found.value.start.content, input);
    const written = await writeReport(context, found.value, {
      content,
      revision: input.revision,
      send: false,
    });
    if (!written.ok) return written;
    await recordAudit(context.tx, context.actor, {
      event: "report.saved",
      subjectType: "registration",
      subjectId: input.registrationId,
      details: { period: input.period },
    });
    return ok({
      registrationId: input.registrationId,
      period: input.period,
      revision: written.value.revision,
      savedAt: context.now.toISOString(),
      unsaved: null,
    });
  },
});
