import { paperOf } from "@/app/(work)/dang-ky/[registrationId]/giay-to/[ma]/paper-route";
import { paperAnswer } from "@/app/(work)/paper-answer";
import { registrationPaper } from "@/lib/registrations/domain/registration-paper";

interface RegistrationPaperRequest {
  readonly params: Promise<{ readonly registrationId: string; readonly ma: string; readonly dang: string }>;
}

/** Bản đăng ký or kế hoạch as it is saved now, for whoever reads the registration. */
export async function GET(request: Request, { params }: RegistrationPaperRequest): Promise<Response> {
  const { actor, view } = await paperOf(params);
  return paperAnswer(request, (await params).dang, registrationPaper(view, actor.today));
}
