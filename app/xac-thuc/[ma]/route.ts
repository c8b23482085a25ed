import { staticPage, visitOf } from "@/app/xac-thuc/answer";
import {
  malformedPage,
  notFoundPage,
  unavailablePage,
  verifiedPage,
} from "@/components/public/verification-page";
import { newId } from "@/lib/core/ids";
import { logBug } from "@/lib/platform/log/log";
import { verifyRecognition } from "@/lib/recognition/server/verify-recognition";

interface Context {
  readonly params: Promise<{ readonly ma: string }>;
}

/** P-2: the page behind the QR code. Static HTML, no script; «không tìm thấy» and «chưa kiểm tra được» never meet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { ma } = await params;
  const typed = readable(ma);
  const visit = visitOf(`/xac-thuc/${encodeURIComponent(typed)}`, new Date());
  try {
    const answer = await verifyRecognition(typed);
    if (answer.ok) {
      return staticPage(
        verifiedPage(answer.value, visitOf(`/xac-thuc/${answer.value.code}`, visit.now)),
        200,
      );
    }
    return answer.error.code === "verification.malformed"
      ? staticPage(malformedPage(typed, visit), 400)
      : staticPage(notFoundPage(answer.error.typed, visit), 404);
  } catch (bug) {
    logBug(newId().slice(0, 8), "public.verify", bug);
    return staticPage(unavailablePage(visit), 503, { "Retry-After": "60" });
  }
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
