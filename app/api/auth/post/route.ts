import { choosePostPost } from "@/lib/platform/auth/choose-post-post";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("auth.choose-post", choosePostPost);
