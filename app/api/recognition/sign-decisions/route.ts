import { handle } from "@/lib/platform/http/handle";
import { signDecisions } from "@/lib/recognition/server/sign-decisions";

export const POST = handle(signDecisions);
