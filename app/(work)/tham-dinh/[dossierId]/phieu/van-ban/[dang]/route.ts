import { paperAnswer } from "@/app/(work)/paper-answer";
import { proposalByResults } from "@/lib/dossiers/domain/appraisal";
import { appraisalPaper } from "@/lib/dossiers/domain/appraisal-paper";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface SheetRequest {
  readonly params: Promise<{ readonly dossierId: string; readonly dang: string }>;
}

/** Phiếu thẩm định, without private notes, for whoever may see the sheet. */
export async function GET(request: Request, { params }: SheetRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, dang } = await params;
  const view = viewOf(await getAppraisalSheet(actor, { dossierId }));
  const proposed = {
    proposal: view.appraisal?.proposal ?? proposalByResults(view.sum),
    reason: view.appraisal?.reason ?? "",
  };
  return paperAnswer(request, dang, appraisalPaper(view, proposed, tenant));
}
