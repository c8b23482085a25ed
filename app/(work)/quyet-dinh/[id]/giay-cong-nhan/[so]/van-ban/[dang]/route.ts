import { paperAnswer } from "@/app/(work)/paper-answer";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { certificatePaper } from "@/lib/recognition/domain/certificate-paper";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { verifyUrl } from "@/lib/recognition/server/verify-url";

interface CertificateRequest {
  readonly params: Promise<{ readonly id: string; readonly so: string; readonly dang: string }>;
}

/** Giấy công nhận of one unit of an issued decision, by its place in it, for whoever reads the decision. */
export async function GET(request: Request, { params }: CertificateRequest): Promise<Response> {
  const { actor } = await requireActor();
  const { id, so, dang } = await params;
  const decision = viewOf(await getDecision(actor, { decisionId: id }));
  return paperAnswer(
    request,
    dang,
    certificatePaper({ ...decision, position: Number(so), verifyUrlOf: verifyUrl }),
  );
}
