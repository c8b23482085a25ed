import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import type { CommandContext } from "@/lib/platform/command";
import { countLights, sameReport, type ReportContent } from "@/lib/registrations/domain/progress-report";
import type { WritableReport } from "@/lib/registrations/server/writable-report";
import { contentColumn, type StoredReport } from "@/lib/registrations/server/report-store";
import type { ReportRefusal } from "@/lib/registrations/report-contract";
import type { Prisma } from "@/prisma/client/client";

/** The draft that is being written: the stored one, or null where nothing is kept yet. Refuses a period that was sent. */
export function draftIn({ versions, period }: WritableReport): Result<StoredReport | null, ReportRefusal> {
  const latest = versions[0] ?? null;
  if (latest?.status !== "sent") return ok(latest);
  return err({ code: "report.already-sent", label: period.label, sentOn: latest.sentOn ?? "" });
}

/** Content and hash of what is being sent: the same report has the same hash, also when read back. */
export const reportHash = (
  about: { readonly registrationId: string; readonly period: string; readonly version: number },
  content: ReportContent,
): string =>
  createHash("sha256")
    .update(canonicalJson({ ...about, content }))
    .digest("hex");

interface Writing {
  readonly content: ReportContent;
  /** The revision the writer saw; 0 when there was none. */
  readonly revision: number;
  readonly send: boolean;
}

/**
 * Keeps the draft or sends it, in one statement that asks for the revision it was shown with. Refuses
 * `report.changed-meanwhile` when somebody saved something else since.
 */
export async function writeReport(
  context: CommandContext,
  writable: WritableReport,
  { content, revision, send }: Writing,
): Promise<Result<{ readonly revision: number; readonly version: number }, ReportRefusal>> {
  const { tx, actor, now } = context;
  const draft = draftIn(writable);
  if (!draft.ok) return draft;
  const stored = draft.value;
  const seen = stored?.revision ?? 0;
  // The page's own save may come just before the button, with these very words.
  const isOwn = stored?.updatedById === actor.personId && sameReport(stored.content, content);
  const changed: ReportRefusal = {
    code: "report.changed-meanwhile",
    by: stored?.updatedBy.fullName ?? "",
    at: stored ? formatDateTime(stored.updatedAt) : "",
  };
  if (seen !== revision && !isOwn) return err(changed);

  const { registration } = writable.reporting;
  const version = stored?.version ?? 1;
  const about = { registrationId: registration.id, period: writable.period.key, version };
  const row = {
    content: contentColumn(content),
    reds: countLights(content, "red"),
    yellows: countLights(content, "yellow"),
    updatedById: actor.personId,
    updatedAt: now,
    ...(send ? sentColumns(context, writable, reportHash(about, content)) : {}),
  };
  const { count } =
    stored === null
      ? await tx.progressReport.createMany({
          data: [
            {
              ...row,
              ...about,
              tenantId: actor.tenantId,
              id: newId(),
              reportKey: writable.period.reportKey,
              prefilledFrom: writable.start.from,
            },
          ],
          skipDuplicates: true,
        })
      : await tx.progressReport.updateMany({
          where: { id: stored.id, status: "draft", revision: seen },
          data: { ...row, revision: { increment: 1 } },
        });
  return count === 1 ? ok({ revision: seen + 1, version }) : err(changed);
}

const sentColumns = (
  { actor, now, today }: CommandContext,
  { period }: WritableReport,
  contentHash: string,
): Pick<
  Prisma.ProgressReportUncheckedCreateInput,
  "status" | "contentHash" | "dueOn" | "sentOn" | "sentAt" | "sentById" | "sentByPost"
> => ({
  status: "sent",
  contentHash,
  dueOn: period.dueOn === null ? null : dateColumn(period.dueOn),
  sentOn: dateColumn(today),
  sentAt: now,
  sentById: actor.personId,
  sentByPost: `${actor.postTitle}, ${actor.bodyName}`,
});
