import { recordDelegation } from "@/lib/committees/server/record-delegation";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(recordDelegation);
