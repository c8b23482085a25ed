import { notFound } from "next/navigation";
import { traceDownload } from "@/lib/platform/audit/trace";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { criteriaFile } from "@/lib/programmes/server/criteria-file";
import { getCriteriaSet } from "@/lib/programmes/server/criteria-queries";

interface Asked {
  readonly params: Promise<{ readonly versionId: string; readonly kind: string }>;
}

/** One version as a file, `/tai-ve/xlsx` or `/tai-ve/csv`; whoever takes it away is in the log. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { actor } = await requireActor();
  const { versionId, kind } = await params;
  if (kind !== "xlsx" && kind !== "csv") notFound();
  const view = viewOf(await getCriteriaSet(actor, versionId));
  await traceDownload(actor, {
    event: "criteria.exported",
    subjectType: "criteria_version",
    subjectId: versionId,
    details: { number: view.number, kind },
  });
  return criteriaFile(view, kind);
}
