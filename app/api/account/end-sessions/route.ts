import { endSessionPost } from "@/lib/platform/auth/account-posts";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("account.end-sessions", endSessionPost);
