import { paperAnswer } from "@/app/(work)/paper-answer";
import { intakeSlip } from "@/lib/dossiers/domain/intake-slip";
import { getIntakeSlip } from "@/lib/dossiers/server/get-intake-slip";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface SlipRequest {
  readonly params: Promise<{ readonly dossierId: string; readonly dang: string }>;
}

/** Phiếu tiếp nhận hồ sơ, for the sender to keep. */
export async function GET(request: Request, { params }: SlipRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, dang } = await params;
  const facts = viewOf(await getIntakeSlip(actor, dossierId));
  return paperAnswer(request, dang, intakeSlip(facts, tenant));
}
