import { paperAnswer } from "@/app/(work)/paper-answer";
import { submissionSlip } from "@/lib/dossiers/domain/dossier-slips";
import { getSubmitted } from "@/lib/dossiers/server/get-submitted";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface SlipRequest {
  readonly params: Promise<{ readonly dossierId: string; readonly dang: string }>;
}

/** Phiếu nộp hồ sơ of the last submission. */
export async function GET(request: Request, { params }: SlipRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, dang } = await params;
  const view = viewOf(await getSubmitted(actor, dossierId));
  return paperAnswer(request, dang, submissionSlip(view, tenant));
}
