import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ReportContent } from "@/lib/registrations/domain/progress-report";
import type { OnRecord } from "@/lib/registrations/domain/report-standing";
import type { Prisma } from "@/prisma/client/client";

const WITH_PEOPLE = {
  sentBy: { select: { fullName: true } },
  updatedBy: { select: { fullName: true } },
} as const satisfies Prisma.ProgressReportInclude;

type ReportRecord = Prisma.ProgressReportGetPayload<{ include: typeof WITH_PEOPLE }>;

/** A version of a report with its content and days in the domain's types. */
export type StoredReport = Omit<ReportRecord, "content" | "sentOn" | "dueOn"> & {
  readonly content: ReportContent;
  readonly sentOn: IsoDate | null;
  readonly dueOn: IsoDate | null;
};

/** Every version of every report of a registration: by period, the latest version first. */
export async function findReports(tx: TenantTx, registrationId: string): Promise<readonly StoredReport[]> {
  const rows = await tx.progressReport.findMany({
    where: { registrationId },
    include: WITH_PEOPLE,
    orderBy: [{ period: "asc" }, { version: "desc" }],
  });
  return rows.map((row) => ({
    ...row,
    content: contentOf(row.content),
    sentOn: row.sentOn && fromDateColumn(row.sentOn),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
  }));
}

/** Written by the commands of this area alone: it has the domain's shape. */
export const contentOf = (content: unknown): ReportContent => content as ReportContent;

/** The content as a column takes it; Prisma's input type cannot follow its readonly parts. */
export const contentColumn = (content: ReportContent): Prisma.InputJsonObject =>
  content as unknown as Prisma.InputJsonObject;

/** How one period stands, out of its versions. */
export const onRecordOf = (
  versions: readonly { readonly version: number; readonly status: string; readonly sentOn: IsoDate | null }[],
): OnRecord => ({
  firstSentOn: versions.find(({ version, status }) => version === 1 && status === "sent")?.sentOn ?? null,
  drafted: versions.some(({ version, status }) => version === 1 && status === "draft"),
});
