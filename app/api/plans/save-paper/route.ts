import { handle } from "@/lib/platform/http/handle";
import { savePlanPaper } from "@/lib/programmes/server/save-plan-paper";

export const POST = handle(savePlanPaper);
