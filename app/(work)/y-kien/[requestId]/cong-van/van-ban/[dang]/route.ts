import { paperAnswer } from "@/app/(work)/paper-answer";
import { opinionLetter } from "@/lib/dossiers/domain/opinion-paper";
import { getOpinionRequest } from "@/lib/dossiers/server/get-opinion-request";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface LetterRequest {
  readonly params: Promise<{ readonly requestId: string; readonly dang: string }>;
}

/** The letter as the asked body got it. */
export async function GET(request: Request, { params }: LetterRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { requestId, dang } = await params;
  const view = viewOf(await getOpinionRequest(actor, { requestId }));
  return paperAnswer(request, dang, opinionLetter({ ...view, ...view.request }, tenant));
}
