import { resetSignIn } from "@/lib/committees/server/reset-sign-in";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(resetSignIn);
