import { endDelegation } from "@/lib/committees/server/end-delegation";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(endDelegation);
