import { paperAnswer } from "@/app/(work)/paper-answer";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { decisionPaper } from "@/lib/recognition/domain/decision-paper";
import { getDecision } from "@/lib/recognition/server/get-decision";

interface DecisionPaperRequest {
  readonly params: Promise<{ readonly id: string; readonly dang: string }>;
}

/** The decision as PDF, DOCX or a picture of a page, for whoever may read it. Once presented the PDF is the one that was kept. */
export async function GET(request: Request, { params }: DecisionPaperRequest): Promise<Response> {
  const { actor } = await requireActor();
  const { id, dang } = await params;
  const decision = viewOf(await getDecision(actor, { decisionId: id }));
  const frozen = decision.file && { tenantId: actor.tenantId, sha256: decision.file.sha256 };
  return paperAnswer(request, dang, decisionPaper(decision), frozen);
}
