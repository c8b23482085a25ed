import { changePasswordPost } from "@/lib/platform/auth/account-posts";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("account.password", changePasswordPost);
