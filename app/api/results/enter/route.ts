import { handle } from "@/lib/platform/http/handle";
import { enterResult } from "@/lib/results/server/enter-result";

export const POST = handle(enterResult);
