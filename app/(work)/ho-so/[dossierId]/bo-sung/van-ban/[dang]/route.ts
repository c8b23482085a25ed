import { paperAnswer } from "@/app/(work)/paper-answer";
import { supplementRequest } from "@/lib/dossiers/domain/dossier-slips";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface SupplementRequest {
  readonly params: Promise<{ readonly dossierId: string; readonly dang: string }>;
}

/** Yêu cầu bổ sung that is open now. */
export async function GET(request: Request, { params }: SupplementRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, dang } = await params;
  const { head, supplement } = viewOf(await getDossierHome(actor, dossierId));
  return paperAnswer(request, dang, supplement && supplementRequest({ head, supplement }, tenant));
}
