import "server-only";
import { deviceName } from "@/lib/platform/auth/device-name";
import { cookieOf, openSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { bugAnswer, seeOther } from "@/lib/platform/http/handle";
import { plainRefusal } from "@/lib/platform/http/plain-answer";
import { isFromOurPages, readRequest, type ReadRequest } from "@/lib/platform/http/request";

export interface OpenPost {
  readonly read: ReadRequest;
  readonly sessionId: string | null;
  /** What the browser calls itself. */
  readonly device: string;
  readonly now: Date;
}

/** Posts that come before there is an actor: sign-in, sign-out, choosing a post. The same guards as every command. */
export function openPost(where: string, answer: (post: OpenPost) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      if (!isFromOurPages(request))
        return plainRefusal(request, "common.forbidden", 403) ?? new Response(null, { status: 403 });
      const reading = await readRequest(request);
      if (!reading.ok)
        return reading.error.code === "common.too-large"
          ? (plainRefusal(request, reading.error.code, 413) ?? new Response(null, { status: 413 }))
          : seeOther("/dang-nhap");
      const read = reading.value;
      const sessionId = await openSession(cookieOf(request.headers.get("cookie"), sessionCookieName()));
      const device = deviceName(request.headers.get("user-agent"));
      return await answer({ read, sessionId, device, now: new Date() });
    } catch (bug) {
      return bugAnswer(bug, where, request);
    }
  };
}
