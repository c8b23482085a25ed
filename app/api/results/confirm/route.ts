import { handle } from "@/lib/platform/http/handle";
import { confirmResult } from "@/lib/results/server/check-result";

export const POST = handle(confirmResult);
