import { handle } from "@/lib/platform/http/handle";
import { movePlanItem } from "@/lib/programmes/server/move-plan-item";

export const POST = handle(movePlanItem);
