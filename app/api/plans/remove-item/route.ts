import { handle } from "@/lib/platform/http/handle";
import { removePlanItem } from "@/lib/programmes/server/remove-plan-item";

export const POST = handle(removePlanItem);
