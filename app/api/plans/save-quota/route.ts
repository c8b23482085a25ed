import { handle } from "@/lib/platform/http/handle";
import { savePlanQuota } from "@/lib/programmes/server/save-plan-quota";

export const POST = handle(savePlanQuota);
