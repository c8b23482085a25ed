import { paperAnswer } from "@/app/(work)/paper-answer";
import { opinionLetter } from "@/lib/dossiers/domain/opinion-paper";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface LetterRequest {
  readonly params: Promise<{
    readonly dossierId: string;
    readonly requestId: string;
    readonly dang: string;
  }>;
}

/** Công văn lấy ý kiến one body, for whoever may see the sheet. */
export async function GET(request: Request, { params }: LetterRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, requestId, dang } = await params;
  const view = viewOf(await getAppraisalSheet(actor, { dossierId }));
  const asked = view.opinions.find(({ id }) => id === requestId);
  const letter = asked && opinionLetter({ ...view, ...asked, dossierCode: view.code }, tenant);
  return paperAnswer(request, dang, letter ?? null);
}
