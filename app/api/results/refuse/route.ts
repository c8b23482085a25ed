import { handle } from "@/lib/platform/http/handle";
import { refuseResult } from "@/lib/results/server/check-result";

export const POST = handle(refuseResult);
