import { seeOther } from "@/lib/platform/http/handle";
import { parseVerificationCode } from "@/lib/recognition/domain/verification-code";

/** The form of the start page, sent by GET: a code goes on to its page, anything else comes back with what was typed. */
export function GET(request: Request): Response {
  const typed = (new URL(request.url).searchParams.get("ma") ?? "").trim().slice(0, 60);
  const code = parseVerificationCode(typed);
  return seeOther(code.ok ? `/xac-thuc/${code.value}` : `/?ma=${encodeURIComponent(typed)}#ma`);
}
