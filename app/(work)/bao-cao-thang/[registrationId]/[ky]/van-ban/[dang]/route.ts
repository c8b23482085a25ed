import { reportOf, type ReportRouteParams } from "@/app/(work)/bao-cao-thang/report-route";
import { paperAnswer } from "@/app/(work)/paper-answer";
import { reportPaper } from "@/lib/registrations/domain/report-paper";

interface ReportPaperRequest {
  readonly params: Promise<ReportRouteParams & { readonly dang: string }>;
}

/** The report as it was sent last, for whoever reads the registration. */
export async function GET(request: Request, { params }: ReportPaperRequest): Promise<Response> {
  const view = await reportOf(params);
  const [counted] = view.sent;
  return paperAnswer(request, (await params).dang, counted ? reportPaper(view, counted) : null);
}
