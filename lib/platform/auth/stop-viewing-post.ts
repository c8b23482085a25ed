import "server-only";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { seeOther } from "@/lib/platform/http/handle";
import type { OpenPost } from "@/lib/platform/http/open-post";

/** «Thôi xem thử»: back to one's own pages. No command, since commands refuse a viewer. */
export async function stopViewingPost({ sessionId, now }: OpenPost): Promise<Response> {
  const signedIn = sessionId ? await resolveSignedIn(sessionId, now) : null;
  if (!signedIn) return seeOther("/dang-nhap");
  await withPlatform((tx) =>
    tx.session.updateMany({
      where: { id: signedIn.sessionId },
      data: { viewedHoldingId: null, viewedUntil: null },
    }),
  );
  return seeOther("/quan-tri/nguoi-dung");
}
