import { signOutPost } from "@/lib/platform/auth/sign-in-post";

export const POST = signOutPost;
