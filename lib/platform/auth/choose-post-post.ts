import "server-only";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { seeOther } from "@/lib/platform/http/handle";
import type { OpenPost } from "@/lib/platform/http/open-post";

/** Notes in the session row which of his posts the person works in. A post he doesn't hold changes nothing. */
export async function choosePostPost({ read, sessionId, now }: OpenPost): Promise<Response> {
  const signedIn = sessionId ? await resolveSignedIn(sessionId, now) : null;
  if (!signedIn) return seeOther("/dang-nhap");
  const post = signedIn.posts.find(({ postId }) => postId === read.input.postId);
  if (!post) return seeOther("/chon-vai-tro");
  await withPlatform((tx) =>
    tx.session.updateMany({ where: { id: signedIn.sessionId }, data: { postId: post.postId } }),
  );
  return seeOther("/viec-cua-toi");
}
