import { paperAnswer } from "@/app/(work)/paper-answer";
import { opinionSummary } from "@/lib/dossiers/domain/opinion-paper";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface SummaryRequest {
  readonly params: Promise<{ readonly dossierId: string; readonly dang: string }>;
}

/** Tổng hợp ý kiến phối hợp, for whoever may see the sheet; not found while nobody was asked. */
export async function GET(request: Request, { params }: SummaryRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, dang } = await params;
  const view = viewOf(await getAppraisalSheet(actor, { dossierId }));
  const facts = { ...view, readerName: view.appraisal?.personName ?? "" };
  return paperAnswer(request, dang, view.opinions.length > 0 ? opinionSummary(facts, tenant) : null);
}
