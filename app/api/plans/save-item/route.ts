import { handle } from "@/lib/platform/http/handle";
import { savePlanItem } from "@/lib/programmes/server/save-plan-item";

export const POST = handle(savePlanItem);
