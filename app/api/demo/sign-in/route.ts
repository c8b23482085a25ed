import { demoSignInPost } from "@/lib/platform/auth/sign-in-post";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("demo.sign-in", demoSignInPost);
